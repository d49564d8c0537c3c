import type { PlacedTable } from "../scorecard/placed-table";
import { cellAt, formulaAt } from "../scorecard/sheet-grid";
import { isCellError } from "../values/cell";
import type { ChangeDraft } from "./change-draft";
import { movedTo } from "./formula-rows";

/** Lets two rows of a table change places: their contents move, formulas with what they say of their own row. */
export function swapRows(draft: ChangeDraft, table: PlacedTable, one: number, other: number): void {
  for (let column = table.firstColumn; column <= table.lastColumn; column++) {
    move(draft, table, column, one, other);
    move(draft, table, column, other, one);
  }
}

function move(
  draft: ChangeDraft,
  { grid, found }: PlacedTable,
  column: number,
  from: number,
  to: number,
): void {
  const place = { sheet: found.sheet, row: to, column };
  const formula = formulaAt(grid, from, column);
  if (formula !== undefined) return draft.write(place, { formula: movedTo(formula, from, to) });
  const value = cellAt(grid, from, column);
  if (value === undefined || value === null) return draft.write(place, {});
  draft.write(place, { value: isCellError(value) ? value.code : value });
}
