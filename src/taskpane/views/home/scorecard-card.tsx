import { makeStyles, tokens } from "@fluentui/react-components";
import { isStale } from "../../../core/alarms/stale";
import { alarmCount, homeTexts, targetIs } from "../../../core/messages/home";
import type { ScorecardState } from "../../../core/scorecard/state";
import type { Place } from "../../../excel/go-to-cell";
import { CellLink } from "../cell-link";
import { useToneStyles } from "../tone";
import { VerdictMark } from "../verdict-banner";
import { cardStyles } from "./card-styles";

const useStyles = makeStyles({
  ...cardStyles,
  line: { display: "flex", alignItems: "baseline", gap: "10px" },
  open: { ...cardStyles.open, flexGrow: 1 },
  verdict: { flexShrink: 0 },
  under: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly scorecard: ScorecardState;
  readonly alarms: number;
  readonly onOpen: () => void;
  readonly onGoTo: (place: Place) => void;
}

/** One scorecard in the list: its name and verdict, and what it was judged by. A click anywhere opens it. */
export function ScorecardCard({ scorecard, alarms, onOpen, onGoTo }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { title, sheet, place, period, target, verdict, found } = scorecard;
  return (
    <li className={styles.card}>
      <div className={styles.line}>
        <button type="button" className={styles.open} onClick={onOpen}>
          {title}
        </button>
        <span className={styles.verdict}>
          <VerdictMark verdict={verdict} stale={isStale(found)} />
        </span>
      </div>
      <p className={styles.under}>
        <CellLink
          figure={{ text: `${sheet}!${place}`, address: place }}
          what={homeTexts.table}
          sheet={sheet}
          onGoTo={onGoTo}
          className={styles.above}
        />
        {" · "}
        {[...(period === undefined ? [] : [period.text]), targetIs(target.text)].join(" · ")}
        {alarms > 0 && <span className={tones.warning}> · ! {alarmCount(alarms)}</span>}
      </p>
    </li>
  );
}
