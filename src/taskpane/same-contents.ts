import type { SheetGrid } from "../core/scorecard/sheet-grid";
import type { WorkbookReading } from "../core/scorecard/workbook-reading";

/**
 * True when two readings hold the same typed contents and formulas on the same sheets. What formulas give doesn't
 * count: results that come in later are no edit.
 */
export function sameContents(a: WorkbookReading, b: WorkbookReading): boolean {
  return (
    a.sheets.length === b.sheets.length &&
    a.sheets.every((sheet, index) => sheet === b.sheets[index]) &&
    a.grids.length === b.grids.length &&
    a.grids.every((grid, index) => sameGrid(grid, b.grids[index]))
  );
}

function sameGrid(a: SheetGrid, b: SheetGrid | undefined): boolean {
  if (b === undefined || a.sheet !== b.sheet || a.row !== b.row || a.column !== b.column) return false;
  const [rows, others] = [a.formulas ?? a.values, b.formulas ?? b.values];
  return (
    rows.length === others.length &&
    rows.every(
      (row, at) => row.length === others[at]?.length && row.every((cell, i) => same(cell, others[at]?.[i])),
    )
  );
}

/** Errors are read as objects, a new one each time; as the result of a formula they don't count either. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && typeof b === "object");
}
