import type { Guard } from "../change/workbook-change";
import { cellAt, formulaAt, type SheetGrid } from "../scorecard/sheet-grid";
import { isCellError } from "../values/cell";

/** Guards a cell by what it holds; none for an error, which can't be named. */
export function guardsOf(
  grid: SheetGrid,
  places: readonly { readonly row: number; readonly column: number }[],
): Guard[] {
  return places.flatMap(({ row, column }) => {
    const holds = formulaAt(grid, row, column) ?? cellAt(grid, row, column) ?? "";
    return isCellError(holds) ? [] : [{ sheet: grid.sheet, row, column, holds }];
  });
}
