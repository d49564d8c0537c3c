import { nowShown } from "../core/messages/navigation";
import { scorecardOnSheet } from "../core/scorecard/scorecard-on-sheet";
import type { SystemState } from "../core/systems/system";
import type { PaneStore } from "./pane-store";
import type { PaneState } from "./pane-state";
import { shownScorecard, type ScorecardPage, type View } from "./view";

/**
 * Lets the page of a scorecard or a system follow the sheet that somebody turns to: to the scorecard that stands there or
 * whose measures do, on the page that scorecards were last looked at with; else to the system whose table stands there. A
 * sheet that was just copied is known with the next reading, so it is looked for until then. While something is written,
 * or held on the page, the page stays. Until the returned function is called.
 */
export function followTurned(store: PaneStore): () => void {
  let page: ScorecardPage = "result";
  let seen = store.current().turnedTo;
  let searched: Pick<PaneState, "reading" | "turnedTo"> | undefined;

  const show = (view: View, { title, sheet }: { readonly title: string; readonly sheet: string }) => {
    seen = store.current().turnedTo;
    if (!sameView(view, store.current().view)) store.show(view, nowShown(title, sheet));
  };

  const search = async ({ reading, turnedTo, view }: PaneState) => {
    if (searched?.reading === reading && searched.turnedTo === turnedTo) return;
    searched = { reading, turnedTo };
    const { findSystems } = await import(/* webpackChunkName: "systems" */ "../core/systems");
    const now = store.current();
    if (now.turnedTo !== turnedTo) return;
    // Somebody who has gone elsewhere meanwhile is not fetched back, now or later.
    if (now.view !== view || !follows(store)) {
      seen = turnedTo;
      return;
    }
    const there = onSheet(findSystems(reading), turnedTo?.sheet, view);
    if (there)
      show({ name: there.system, system: there.id }, { title: there.title, sheet: there.place.sheet });
  };

  return store.subscribe(() => {
    const state = store.current();
    const { turnedTo, view, reading, scorecards } = state;
    if ("scorecard" in view) page = view.name;
    if (turnedTo === undefined || turnedTo === seen) return;
    if (!follows(store)) {
      seen = turnedTo;
      return;
    }
    const shown = shownScorecard(view, scorecards);
    const there = scorecardOnSheet(reading, scorecards, turnedTo.sheet, shown);
    if (there !== undefined) show({ name: page, scorecard: there.id }, there);
    else void search(state).catch(() => undefined); // Without its code the page stays.
  });
}

/** True for a page that is about one place in the workbook, unless something on it would be lost. */
function follows(store: PaneStore): boolean {
  const { view, scorecards, writing } = store.current();
  const about = "system" in view || shownScorecard(view, scorecards) !== undefined;
  return about && !writing && !store.isHeld();
}

/** The system on a sheet; the one that is shown already is preferred to its neighbours. */
function onSheet(
  found: readonly SystemState[],
  sheet: string | undefined,
  view: View,
): SystemState | undefined {
  const there = found.filter(({ place }) => place.sheet === sheet);
  return there.find(({ id }) => "system" in view && view.system === id) ?? there[0];
}

function sameView(a: View, b: View): boolean {
  return idOf(a) === idOf(b);
}

function idOf(view: View): string | undefined {
  return "scorecard" in view ? view.scorecard : "system" in view ? view.system : undefined;
}
