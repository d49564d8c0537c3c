import { makeStyles, tokens } from "@fluentui/react-components";
import { homeTexts, scorecardCount } from "../../../core/messages/home";
import type { ScorecardKind } from "../../../excel/insert-scorecard";
import { ActionButton } from "../action-button";
import type { PageProps } from "../registry";
import { SystemList } from "../systems/system-list";
import { useSystems } from "../systems/use-systems";
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

/** Every scorecard of the workbook with its verdict, what else stands around them, and how to get more. */
export default function Home({ state, store }: PageProps) {
  const styles = useStyles();
  const { phase, scorecards, reading, writing } = state;
  const alarms = useAlarmCounts(reading, scorecards);
  const systems = useSystems(reading) ?? [];
  if (phase !== "ready") return null;
  const insert = (kind: ScorecardKind) => void store.insert(kind);
  const adopt = () => store.navigate({ name: "adopt" });
  const templates = () => store.navigate({ name: "templates" });
  if (scorecards.length + systems.length === 0)
    return <FirstRun inserting={writing} onInsert={insert} onAdopt={adopt} onTemplates={templates} />;
  return (
    <div className={styles.page}>
      {scorecards.length > 0 && <h2 className={styles.count}>{scorecardCount(scorecards.length)}</h2>}
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
      <SystemList systems={systems} store={store} />
      <div className={styles.actions}>
        <ActionButton onClick={adopt}>{homeTexts.useMyTable}</ActionButton>
        <ActionButton onClick={() => insert("empty")} off={writing}>
          {writing ? homeTexts.inserting : homeTexts.insertEmpty}
        </ActionButton>
        <ActionButton onClick={templates}>{homeTexts.templates}</ActionButton>
      </div>
    </div>
  );
}
