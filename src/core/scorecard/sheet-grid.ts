import { type Cell, isBlank } from "../values/cell";

/** The used part of a worksheet: its values, and where their first cell stands, counted from 0. */
export interface SheetGrid {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
  /** What stands in each cell as Excel's formula bar shows it, in the shape of `values`. */
  readonly formulas?: readonly (readonly unknown[])[];
}

/** A cell of a workbook; row and column count from 0 within the sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell at a place of the sheet, or blank outside the used part. */
export function cellAt(grid: SheetGrid, row: number, column: number): Cell {
  return grid.values[row - grid.row]?.[column - grid.column];
}

/** The formula of a cell, starting with "="; `undefined` for a cell without one, and where formulas weren't read. */
export function formulaAt(grid: SheetGrid, row: number, column: number): string | undefined {
  const written = grid.formulas?.[row - grid.row]?.[column - grid.column];
  // Text that merely looks like a formula reads back as itself.
  return typeof written === "string" && written.startsWith("=") && written !== cellAt(grid, row, column)
    ? written
    : undefined;
}

/** Neighbouring cells of a row that all hold something: where header rows are looked for. */
export interface Run {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly Cell[];
}

/** The runs of filled cells in one row of the used part, from left to right. */
export function runsOf(grid: SheetGrid, row: number): Run[] {
  const cells = grid.values[row - grid.row] ?? [];
  const runs: Run[] = [];
  let start = -1;
  for (let index = 0; index <= cells.length; index++) {
    const filled = index < cells.length && !isBlank(cells[index]);
    if (filled && start < 0) start = index;
    if (!filled && start >= 0) {
      runs.push({ row, column: grid.column + start, cells: cells.slice(start, index) });
      start = -1;
    }
  }
  return runs;
}
