import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { clippedSheets, paneTexts } from "../core/messages/pane";
import { cellBeingEdited } from "../core/messages/workbook";
import type { PaneState } from "./pane-state";
import type { PaneStore } from "./pane-store";
import { usePaneTheme } from "./use-pane-theme";
import { Announcer } from "./views/announcer";
import { BackBar } from "./views/back-bar";
import { Frame } from "./views/navigation/frame";
import { PageSkeleton } from "./views/navigation/page-skeleton";
import { NoticeBar } from "./views/notice-bar";

const useStyles = makeStyles({
  provider: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  // However far down the person is, what a command did is seen.
  notices: { position: "sticky", top: 0, zIndex: 2 },
  page: { display: "flex", flexDirection: "column", minHeight: "100vh", boxSizing: "border-box" },
});

/** The task pane: notices on top, what the workbook holds, and the way back at the foot. */
export function App({ store }: { readonly store: PaneStore }) {
  const state = useSyncExternalStore(store.subscribe, store.current);
  const styles = useStyles();
  const theme = usePaneTheme();
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <div className={styles.page}>
        <Notices state={state} store={store} />
        {state.phase === "loading" ? <PageSkeleton /> : <Frame state={state} store={store} />}
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
  const styles = useStyles();
  return (
    <div className={styles.notices}>
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
    </div>
  );
}
