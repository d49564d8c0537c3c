import type { ScorecardState } from "../core/scorecard/state";
import type { SystemId } from "../core/systems/system";
import type { PaneView } from "../excel/pane-requests";

/** The pages of one scorecard. */
export type ScorecardPage = "result" | "what-if" | "structure" | "weightings" | "settings";

/** The pages that belong to no scorecard. */
export type TopPage = "home" | "adopt" | "help" | "templates";

/** What the pane shows: a page of its own, a page of one of the workbook's scorecards, or that of a system (by its state's id). */
export type View =
  | { readonly name: TopPage }
  | { readonly name: ScorecardPage; readonly scorecard: string }
  | { readonly name: SystemId; readonly system: string };

/** Where the pane begins. */
export const home: View = { name: "home" };

/** The view of a scorecard's page; what the pane opens a scorecard with. */
export function resultOf({ id }: Pick<ScorecardState, "id">): View {
  return { name: "result", scorecard: id };
}

/** The scorecard that a view shows a page of; `undefined` for a page of its own, and when the scorecard is gone. */
export function shownScorecard(
  view: View,
  scorecards: readonly ScorecardState[],
): ScorecardState | undefined {
  return "scorecard" in view ? scorecards.find(({ id }) => id === view.scorecard) : undefined;
}

/**
 * Where the pane goes when the workbook has been read again. A scorecard that moved on its sheet, or whose sheet was
 * renamed, is followed with its page kept; when it is gone, Home shows what is left. Where Home had nothing to show
 * and there is one scorecard now, that is what the person came for.
 */
export function viewAfter(
  view: View,
  before: readonly ScorecardState[],
  now: readonly ScorecardState[],
): View {
  const [only] = now;
  if (view.name === "home" && before.length === 0 && only !== undefined && now.length === 1) {
    return resultOf(only);
  }
  if (!("scorecard" in view) || now.some(({ id }) => id === view.scorecard)) return view;
  const shown = before.find(({ id }) => id === view.scorecard);
  const known = new Set(before.map(({ id }) => id));
  const fresh = now.filter(({ id }) => !known.has(id));
  const sheets = new Set(before.map(({ sheet }) => sheet));
  const successor =
    fresh.find(({ sheet }) => sheet === shown?.sheet) ??
    fresh.find(({ sheet, place }) => !sheets.has(sheet) && place === shown?.place);
  return successor === undefined ? home : { name: view.name, scorecard: successor.id };
}

/**
 * The view that a request from the ribbon means. A page of a scorecard is that of the one on the sheet the person is
 * looking at, else the one shown now, else the first; without any scorecard, Home.
 */
export function requestedView(
  request: PaneView,
  current: View,
  scorecards: readonly ScorecardState[],
  activeSheet?: string,
): View {
  if (request === "home" || request === "adopt" || request === "help" || request === "templates")
    return { name: request };
  const onSheet = scorecards.filter(({ sheet }) => sheet === activeSheet);
  const shown = shownScorecard(current, scorecards);
  const [first] = onSheet;
  const meant =
    first === undefined ? (shown ?? scorecards[0]) : shown && onSheet.includes(shown) ? shown : first;
  if (meant === undefined) return home;
  return { name: request === "scorecard" ? "result" : request, scorecard: meant.id };
}
