import { insertedSentence } from "../core/messages/pane";
import type { Outcome } from "../core/outcome";
import { notify } from "../excel/notices";
import { onDemand } from "../excel/on-demand";
import { recalculate } from "../excel/recalculate";
import { showPane } from "../excel/show-pane";

/**
 * Runs a ribbon command. The button stays pressed until `completed()`, so that is called whatever happens; a problem
 * is shown in the pane, which opens for it.
 */
function ribbonCommand<T>(run: () => Promise<Outcome<T>>, done?: (value: T) => string) {
  return async (event: Office.AddinCommands.Event): Promise<void> => {
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

Office.actions.associate(
  "insertSample",
  ribbonCommand(
    () =>
      onDemand(
        () => import(/* webpackChunkName: "writing" */ "../excel/insert-sample"),
        ({ insertSample }) => insertSample(),
      ),
    ({ sheets, cells }) => insertedSentence(sheets, cells),
  ),
);
Office.actions.associate("recalculate", ribbonCommand(recalculate));
