import { makeStyles } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { PaneState } from "../../pane-state";
import type { PaneStore } from "../../pane-store";
import { type ScorecardPage, shownScorecard } from "../../view";
import { pages, scorecardPages } from "../registry";
import { PageSlot } from "./page-slot";
import { panelId, tabId, Tabs } from "./tabs";
import { TitleBar } from "./title-bar";

const useStyles = makeStyles({
  content: { flexGrow: 1, paddingBottom: "12px" },
});

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

const order: readonly ScorecardPage[] = ["result", "what-if", "structure", "weightings", "settings"];

/** The title bar, a scorecard's tabs, and the page below them. */
export function Frame({ state, store }: Props) {
  const styles = useStyles();
  const { view, scorecards, visits } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const seen = useRef(visits);
  // Focus follows the person who navigates to the heading of where they arrive, and never moves otherwise.
  useLayoutEffect(() => {
    if (seen.current === visits) return;
    seen.current = visits;
    if (!document.hasFocus()) return;
    window.scrollTo({ top: 0 });
    // Somebody who goes through the tabs, or the list of scorecards, is not taken out of it.
    if (document.activeElement?.matches('[role="tab"], select')) return;
    (panel.current ?? heading.current)?.focus({ preventScroll: true });
  }, [visits, view]);

  const scorecard = shownScorecard(view, scorecards);
  const own = "scorecard" in view ? undefined : pages[view.name];
  const current = "scorecard" in view && scorecardPages[view.name] !== undefined ? view.name : "result";
  const ofScorecard = scorecardPages[current];
  return (
    <>
      <TitleBar view={view} scorecards={scorecards} onNavigate={store.navigate} heading={heading} />
      <main className={styles.content}>
        {scorecard !== undefined && (
          <Tabs
            names={order.filter((name) => scorecardPages[name] !== undefined)}
            current={current}
            onSelect={(name) => store.navigate({ name, scorecard: scorecard.id })}
          />
        )}
        {scorecard !== undefined && ofScorecard !== undefined && (
          <div id={panelId} role="tabpanel" aria-labelledby={tabId(current)} tabIndex={-1} ref={panel}>
            <PageSlot
              key={`${current} ${scorecard.id}`}
              page={ofScorecard}
              props={{ state, store, scorecard }}
            />
          </div>
        )}
        {own !== undefined && <PageSlot key={view.name} page={own} props={{ state, store }} />}
      </main>
    </>
  );
}
