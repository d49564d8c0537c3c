import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { clippedSheets, paneTexts, scorecardCount } from "../core/messages/pane";
import { cellBeingEdited } from "../core/messages/workbook";
import type { PaneState, PaneStore } from "./pane-store";
import { themes } from "./theme";
import { useLook } from "./use-look";
import { Announcer } from "./views/announcer";
import { BackBar } from "./views/back-bar";
import { FirstRun } from "./views/first-run";
import { NoticeBar } from "./views/notice-bar";
import { ScorecardView } from "./views/scorecard-view";

const useStyles = makeStyles({
  provider: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  page: { display: "flex", flexDirection: "column", minHeight: "100vh", boxSizing: "border-box" },
  content: { flexGrow: 1, paddingBottom: "12px" },
  count: {
    margin: 0,
    padding: "10px 16px 0",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  loading: { padding: "20px 16px", color: tokens.colorNeutralForeground3 },
});

/** The task pane: notices on top, what the workbook holds, and the way back at the foot. */
export function App({ store }: { readonly store: PaneStore }) {
  const state = useSyncExternalStore(store.subscribe, store.current);
  const styles = useStyles();
  const look = useLook();
  return (
    <FluentProvider theme={themes[look]} className={styles.provider}>
      <div className={styles.page}>
        <Notices state={state} store={store} />
        <main className={styles.content}>
          <Content state={state} store={store} />
        </main>
        {state.back !== undefined && <BackBar place={state.back} onBack={store.goBack} />}
        <Announcer text={state.announced} />
      </div>
    </FluentProvider>
  );
}

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

function Notices({ state, store }: Props) {
  const { waiting, problem, notice, clipped } = state;
  return (
    <>
      {waiting && <NoticeBar kind="info" sentence={cellBeingEdited().sentence} />}
      {problem !== undefined && (
        <NoticeBar
          kind="problem"
          sentence={problem.sentence}
          action={{ text: paneTexts.tryAgain, run: store.refresh }}
        />
      )}
      {notice !== undefined && (
        <NoticeBar
          kind={notice.kind}
          sentence={notice.sentence}
          action={{ text: paneTexts.dismiss, run: store.dismiss }}
        />
      )}
      {clipped.length > 0 && <NoticeBar kind="info" sentence={clippedSheets(clipped)} />}
    </>
  );
}

function Content({ state, store }: Props) {
  const styles = useStyles();
  const { phase, scorecards, writing } = state;
  if (phase === "loading") return <p className={styles.loading}>{paneTexts.loading}</p>;
  if (phase === "failed") return null;
  if (scorecards.length === 0) return <FirstRun inserting={writing} onInsert={() => void store.insert()} />;
  return (
    <>
      {scorecards.length > 1 && <h1 className={styles.count}>{scorecardCount(scorecards.length)}</h1>}
      {scorecards.map((scorecard, index) => (
        <ScorecardView
          key={scorecard.id}
          scorecard={scorecard}
          collapsible={scorecards.length > 1}
          initiallyOpen={scorecards.length <= 2 || index === 0}
          onGoTo={store.goTo}
        />
      ))}
    </>
  );
}
