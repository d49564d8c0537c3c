import { makeStyles, tokens } from "@fluentui/react-components";
import { backTo } from "../../core/messages/pane";
import type { Place } from "../../excel/go-to-cell";
import { ActionButton } from "./action-button";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    padding: "6px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly place: Place;
  readonly onBack: () => void;
}

/** The way back after a link led to a cell. */
export function BackBar({ place, onBack }: Props) {
  const styles = useStyles();
  return (
    <nav className={styles.bar}>
      <ActionButton small appearance="subtle" onClick={onBack}>
        ← {backTo(place.sheet, place.address)}
      </ActionButton>
    </nav>
  );
}
