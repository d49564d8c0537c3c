import { makeStyles, tokens } from "@fluentui/react-components";
import { homeTexts, scorecardCount } from "../../../core/messages/home";
import type { ScorecardKind } from "../../../excel/insert-scorecard";
import { ActionButton } from "../action-button";
import type { PageProps } from "../registry";
import { FirstRun } from "./first-run";
import { ScorecardCard } from "./scorecard-card";
import { useAlarmCounts } from "./use-alarm-counts";

const useStyles = makeStyles({
  page: { padding: "4px 16px 16px" },
  count: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "16px" },
});

/** Every scorecard of the workbook with its verdict, in the order of the sheets; and how to get another. */
export default function Home({ state, store }: PageProps) {
  const styles = useStyles();
  const { phase, scorecards, reading, writing } = state;
  const alarms = useAlarmCounts(reading, scorecards);
  if (phase !== "ready") return null;
  const insert = (kind: ScorecardKind) => void store.insert(kind);
  const adopt = () => store.navigate({ name: "adopt" });
  if (scorecards.length === 0) return <FirstRun inserting={writing} onInsert={insert} onAdopt={adopt} />;
  return (
    <div className={styles.page}>
      <h2 className={styles.count}>{scorecardCount(scorecards.length)}</h2>
      <ul className={styles.list}>
        {scorecards.map((scorecard) => (
          <ScorecardCard
            key={scorecard.id}
            scorecard={scorecard}
            alarms={alarms.get(scorecard.id) ?? 0}
            onOpen={() => store.navigate({ name: "result", scorecard: scorecard.id })}
            onGoTo={store.goTo}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        <ActionButton onClick={adopt}>{homeTexts.useMyTable}</ActionButton>
        <ActionButton onClick={() => insert("empty")} off={writing}>
          {homeTexts.insertEmpty}
        </ActionButton>
        <ActionButton onClick={() => insert("sample")} off={writing}>
          {writing ? homeTexts.inserting : homeTexts.insertAnother}
        </ActionButton>
      </div>
    </div>
  );
}
