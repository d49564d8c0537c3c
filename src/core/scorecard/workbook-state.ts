import { recognise } from "./recognise";
import type { SheetGrid } from "./sheet-grid";
import { scorecardState, type ScorecardState } from "./state";

/** Every scorecard of the given sheets as the pane shows it, in the order of the sheets and from top to bottom. */
export function workbookState(grids: readonly SheetGrid[]): readonly ScorecardState[] {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return recognise(grids).scorecards.flatMap((found) => {
    const grid = bySheet.get(found.sheet);
    return grid === undefined ? [] : [scorecardState(grid, found)];
  });
}
