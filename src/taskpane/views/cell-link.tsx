import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { goToLabel } from "../../core/messages/pane";
import type { Figure } from "../../core/scorecard/state";
import type { Place } from "../../excel/go-to-cell";

const useStyles = makeStyles({
  link: {
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    cursor: "pointer",
    userSelect: "text",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: "inherit",
    textAlign: "inherit",
    fontVariantNumeric: "tabular-nums",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: "3px",
    ":hover": { color: tokens.colorBrandForegroundLink, textDecorationStyle: "solid" },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
      textDecorationStyle: "solid",
    },
  },
});

interface Props {
  readonly figure: Figure;
  /** What the figure is, for somebody who can't see its column: "Combined score of Outcome". */
  readonly what: string;
  readonly sheet: string;
  readonly onGoTo: (place: Place) => void;
  readonly className?: string;
}

/** A figure that leads to its cell; plain text where it has none. */
export function CellLink({ figure: { text, address }, what, sheet, onGoTo, className }: Props) {
  const styles = useStyles();
  if (address === undefined || text === "")
    return <span className={className}>{text === "" ? "–" : text}</span>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, className)}
      title={address}
      aria-label={goToLabel(text, what, sheet, address)}
      onClick={() => onGoTo({ sheet, address })}
    >
      {text}
    </button>
  );
}
