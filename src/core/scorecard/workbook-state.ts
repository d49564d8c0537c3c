import { recognise } from "./recognise";
import type { SheetGrid } from "./sheet-grid";
import { scorecardState, type ScorecardState } from "./state";
import type { NamePlace } from "./workbook-reading";

/** Every scorecard of the given sheets as the pane shows it, in the order of the sheets and from top to bottom. */
export function workbookState(
  grids: readonly SheetGrid[],
  names: readonly NamePlace[] = [],
): readonly ScorecardState[] {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const order = grids.map((grid) => grid.sheet);
  const { scorecards, measures } = recognise(grids, names);
  const tables = measures.flatMap((table) => {
    const grid = bySheet.get(table.sheet);
    return grid === undefined ? [] : [{ grid, table }];
  });
  return scorecards.flatMap((found) => {
    const grid = bySheet.get(found.sheet);
    if (grid === undefined) return [];
    // A scorecard's measures stand on its sheet or the next; with several copies the nearest is its own.
    const here = order.indexOf(found.sheet);
    const distance = (sheet: string) => (order.indexOf(sheet) - here + order.length) % order.length;
    const nearest = [...tables].sort((a, b) => distance(a.table.sheet) - distance(b.table.sheet));
    // Where lines of its own rows are scored, what can't be read stands there.
    const { threshold, actual } = found.columns;
    const own = threshold === undefined || actual === undefined ? [] : [{ grid, table: found }];
    return [scorecardState(grid, found, [...own, ...nearest])];
  });
}
