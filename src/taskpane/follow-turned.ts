import { scorecardOnSheet } from "../core/scorecard/scorecard-on-sheet";
import type { PaneStore } from "./pane-store";
import { shownScorecard } from "./view";

/**
 * Lets a scorecard's page follow the sheet that somebody turns to: the same page, of the scorecard that stands there or
 * whose measures do. A sheet that was just copied is known with the next reading, so it is looked for until then. While
 * something is written, or held on the page, the page stays. Until the returned function is called.
 */
export function followTurned(store: PaneStore): () => void {
  let seen = store.current().turnedTo;
  return store.subscribe(() => {
    const { turnedTo, view, reading, scorecards, writing } = store.current();
    if (turnedTo === undefined || turnedTo === seen) return;
    const shown = shownScorecard(view, scorecards);
    const stays = shown === undefined || writing || store.isHeld();
    const there = stays ? undefined : scorecardOnSheet(reading, scorecards, turnedTo.sheet, shown);
    if (stays || there !== undefined) seen = turnedTo;
    if (there === undefined || there.id === shown?.id || !("scorecard" in view)) return;
    store.show({ name: view.name, scorecard: there.id });
  });
}
