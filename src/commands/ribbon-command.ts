import type { Outcome } from "../core/outcome";
import { notify } from "../excel/notices";
import { requestView, type PaneView } from "../excel/pane-requests";
import { showPane } from "../excel/show-pane";

/** What Office calls when a ribbon button is pressed. */
export type RibbonHandler = (event: Office.AddinCommands.Event) => Promise<void>;

/**
 * Runs a ribbon command. The button stays pressed until `completed()`, so that is called whatever happens; a problem
 * is shown in the pane, which opens for it.
 */
export function ribbonCommand<T>(run: () => Promise<Outcome<T>>, done?: (value: T) => string): RibbonHandler {
  return async (event) => {
    try {
      const outcome = await run();
      if (!outcome.ok) {
        notify({ kind: "problem", sentence: outcome.problem.sentence });
        await showPane();
      } else if (done !== undefined) {
        notify({ kind: "done", sentence: done(outcome.value) });
      }
    } finally {
      event.completed();
    }
  };
}

/** Opens the pane on one of its views; asked for first, so that a pane which only now opens begins with it. */
export function viewCommand(view: PaneView): RibbonHandler {
  return async (event) => {
    try {
      requestView(view);
      await showPane();
    } finally {
      event.completed();
    }
  };
}
