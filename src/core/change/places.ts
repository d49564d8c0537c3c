import type { CellPlace } from "../scorecard/sheet-grid";
import type { RowsChange, WorkbookChange } from "./workbook-change";

/** Rows that come or go: one step of those that move cells. */
export interface RowShift extends RowsChange {
  readonly by: "insert" | "delete";
}

/** The steps of a change that move cells, in the order they are carried out: insertions, then deletions. */
export function shiftsOf({ insertRows = [], deleteRows = [] }: WorkbookChange): RowShift[] {
  return [
    ...insertRows.map((rows) => ({ ...rows, by: "insert" as const })),
    ...deleteRows.map((rows) => ({ ...rows, by: "delete" as const })),
  ];
}

/** Where a cell stands after the given steps; `undefined` when one of them deletes it. */
export function moved<T extends CellPlace>(place: T, shifts: readonly RowShift[]): T | undefined {
  let { row } = place;
  for (const shift of shifts) {
    if (!concerns(shift, place) || row < shift.row) continue;
    if (shift.by === "insert") row += shift.count;
    else if (row < shift.row + shift.count) return undefined;
    else row -= shift.count;
  }
  return row === place.row ? place : { ...place, row };
}

/** Where a cell stood before the given insertions; `undefined` for a cell of an inserted row. */
export function movedBack<T extends CellPlace>(place: T, insertions: readonly RowsChange[]): T | undefined {
  let { row } = place;
  for (const shift of [...insertions].reverse()) {
    if (!concerns(shift, place) || row < shift.row) continue;
    if (row < shift.row + shift.count) return undefined;
    row -= shift.count;
  }
  return row === place.row ? place : { ...place, row };
}

function concerns({ sheet, columns }: RowsChange, place: CellPlace): boolean {
  if (sheet !== place.sheet) return false;
  return columns === undefined || (place.column >= columns.first && place.column <= columns.last);
}
