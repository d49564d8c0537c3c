import { makeStyles, tokens } from "@fluentui/react-components";
import type { HelpingPage } from "../../../core/alarms";
import { alarmTexts } from "../../../core/messages/alarms";
import type { Place } from "../../../excel/go-to-cell";
import { CellLink } from "../cell-link";

const useStyles = makeStyles({
  open: {
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    whiteSpace: "nowrap",
    cursor: "pointer",
    textDecorationLine: "underline",
    textUnderlineOffset: "3px",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

/** Where a sentence can lead. */
export interface Follow {
  /** The sheet of the scorecard: a cell on it is shown without its sheet. */
  readonly sheet: string;
  readonly onGoTo: (place: Place) => void;
  readonly onOpen: (page: HelpingPage) => void;
}

interface Props extends Follow {
  readonly to: { readonly place?: Place; readonly page?: HelpingPage };
}

/** The cell and the page that a sentence leads to, behind it. */
export function FollowLinks({ to: { place, page }, sheet, onGoTo, onOpen }: Props) {
  const styles = useStyles();
  const text =
    place === undefined || place.sheet === sheet ? place?.address : `${place.sheet}!${place.address}`;
  return (
    <>
      {place !== undefined && text !== undefined && (
        <CellLink
          figure={{ text, address: place.address }}
          what={alarmTexts.cell}
          sheet={place.sheet}
          onGoTo={onGoTo}
        />
      )}
      {place !== undefined && page !== undefined && " · "}
      {page !== undefined && (
        <button type="button" className={styles.open} onClick={() => onOpen(page)}>
          {alarmTexts.open[page]}
        </button>
      )}
    </>
  );
}
