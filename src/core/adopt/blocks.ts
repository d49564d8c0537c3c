import type { Block } from "../change/blocks";
import { cellAt, type SheetGrid } from "../scorecard/sheet-grid";
import { isBlank } from "../values/cell";

/** The used part of a sheet as a block. */
export function usedBlock({ sheet, row, column, values }: SheetGrid): Block {
  const columns = Math.max(1, values[0]?.length ?? 0);
  return {
    sheet,
    row,
    column,
    lastRow: row + Math.max(1, values.length) - 1,
    lastColumn: column + columns - 1,
  };
}

/** The part that two blocks share; `undefined` when they share none. */
export function overlap(one: Block, other: Block): Block | undefined {
  const shared = {
    sheet: one.sheet,
    row: Math.max(one.row, other.row),
    column: Math.max(one.column, other.column),
    lastRow: Math.min(one.lastRow, other.lastRow),
    lastColumn: Math.min(one.lastColumn, other.lastColumn),
  };
  const apart = one.sheet !== other.sheet || shared.row > shared.lastRow || shared.column > shared.lastColumn;
  return apart ? undefined : shared;
}

/** True when every cell of a block is blank. */
export function isFree(grid: SheetGrid, block: Block): boolean {
  const used = overlap(usedBlock(grid), block);
  if (used === undefined) return true;
  for (let row = used.row; row <= used.lastRow; row++) {
    for (let column = used.column; column <= used.lastColumn; column++) {
      if (!isBlank(cellAt(grid, row, column))) return false;
    }
  }
  return true;
}

/** A block without the blank rows and columns at its edges; `undefined` when it holds nothing. */
export function trimmed(grid: SheetGrid, block: Block): Block | undefined {
  const used = overlap(usedBlock(grid), block);
  if (used === undefined) return undefined;
  let { row, column, lastRow, lastColumn } = used;
  const rowFree = (at: number) => isFree(grid, { ...used, row: at, lastRow: at });
  const columnFree = (at: number) => isFree(grid, { ...used, row, lastRow, column: at, lastColumn: at });
  while (row <= lastRow && rowFree(row)) row++;
  if (row > lastRow) return undefined;
  while (rowFree(lastRow)) lastRow--;
  while (columnFree(column)) column++;
  while (columnFree(lastColumn)) lastColumn--;
  return { sheet: block.sheet, row, column, lastRow, lastColumn };
}

/**
 * The block of filled cells around a cell, as Excel's Ctrl+A finds it, but past single blank columns: it ends where a whole
 * row and two columns beside it are blank. `undefined` when there is nothing at the cell or next to it.
 */
export function regionAround(grid: SheetGrid, row: number, column: number): Block | undefined {
  const used = usedBlock(grid);
  let region: Block = { sheet: grid.sheet, row, column, lastRow: row, lastColumn: column };
  for (;;) {
    const wider = overlap(used, {
      sheet: grid.sheet,
      row: region.row - 1,
      column: region.column - 1,
      lastRow: region.lastRow + 1,
      lastColumn: region.lastColumn + 1,
    });
    if (wider === undefined) return undefined;
    const grown = { ...region };
    if (wider.row < region.row && !isFree(grid, { ...wider, lastRow: wider.row })) grown.row = wider.row;
    if (wider.lastRow > region.lastRow && !isFree(grid, { ...wider, row: wider.lastRow }))
      grown.lastRow = wider.lastRow;
    if (wider.column < region.column && !isFree(grid, { ...wider, lastColumn: wider.column }))
      grown.column = wider.column;
    if (wider.lastColumn > region.lastColumn && !isFree(grid, { ...wider, column: wider.lastColumn }))
      grown.lastColumn = wider.lastColumn;
    // A blank column inside a table doesn't end it; two do.
    const next = { ...region, column: region.lastColumn + 2, lastColumn: region.lastColumn + 2 };
    const before = { ...region, column: region.column - 2, lastColumn: region.column - 2 };
    if (grown.lastColumn === region.lastColumn && !isFree(grid, next)) grown.lastColumn = next.column;
    if (grown.column === region.column && before.column >= 0 && !isFree(grid, before))
      grown.column = before.column;
    const same =
      grown.row === region.row &&
      grown.lastRow === region.lastRow &&
      grown.column === region.column &&
      grown.lastColumn === region.lastColumn;
    region = grown;
    if (same) return trimmed(grid, region);
  }
}
