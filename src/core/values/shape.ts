import { type Cell, type Cells, isBlank } from "./cell";

/** True when a range was handed over as rows; false for the single cell that may stand for one. */
export function isRange(cells: Cells): cells is readonly (readonly Cell[])[] {
  return Array.isArray(cells);
}

/** The cells of a range in reading order, row by row; a single cell gives one. */
export function cellsOf(cells: Cells): readonly Cell[] {
  if (!isRange(cells)) return [cells];
  const list: Cell[] = [];
  for (const row of cells) for (const cell of row) list.push(cell);
  return list;
}

/** How many columns a range has; 1 for a single cell, 0 for a range without cells. */
export function columnCount(cells: Cells): number {
  return isRange(cells) ? (cells[0]?.length ?? 0) : 1;
}

/** How many cells there are up to the last one that isn't blank. */
export function countToLastFilled(cells: readonly Cell[]): number {
  let count = cells.length;
  while (count > 0 && isBlank(cells[count - 1])) count--;
  return count;
}

/**
 * Ranges side by side, as lists of cells of one length: read row by row, so that 4 × 1 meets 1 × 4, and without the
 * rows at the end that are blank in all of them. `undefined` when their counts differ.
 */
export function sideBySide(ranges: readonly Cells[]): readonly (readonly Cell[])[] | undefined {
  const lists = ranges.map(cellsOf);
  const count = Math.max(0, ...lists.map(countToLastFilled));
  if (lists.some((list) => list.length < count)) return undefined;
  return lists.map((list) => (list.length === count ? list : list.slice(0, count)));
}

/** A list of results as rows of `columns` cells, the last row filled up with "". */
export function inColumns<T>(list: readonly T[], columns: number): (T | "")[][] {
  const rows: (T | "")[][] = [];
  for (let start = 0; start < list.length; start += columns) {
    const row: (T | "")[] = list.slice(start, start + columns);
    while (row.length < columns) row.push("");
    rows.push(row);
  }
  return rows;
}
