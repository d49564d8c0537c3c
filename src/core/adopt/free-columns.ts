import type { Block } from "../change/blocks";
import type { SheetGrid } from "../scorecard/sheet-grid";
import type { TablePlace } from "../scorecard/workbook-reading";
import type { Surroundings } from "./adoption";
import { isFree, overlap } from "./blocks";

/** Tells whether cells can be written: blank, not merged, and in no table of Excel's but the given one. */
export function clearIn(
  grid: SheetGrid,
  tables: readonly TablePlace[],
  { merged = [] }: Surroundings,
  own?: TablePlace,
): (area: Block) => boolean {
  const others = tables
    .filter(({ name, sheet }) => sheet === grid.sheet && name !== own?.name)
    .map(blockOfTable);
  return (area) =>
    isFree(grid, area) && ![...merged, ...others].some((one) => overlap(one, area) !== undefined);
}

/** The cells of an Excel table, its header included. */
export function blockOfTable({ sheet, row, column, rowCount, columnCount }: TablePlace): Block {
  return { sheet, row, column, lastRow: row + rowCount - 1, lastColumn: column + columnCount - 1 };
}

/** The first column right of a block from which on `count` columns can be written in the given rows. */
export function firstFreeColumn(
  block: Block,
  rows: Pick<Block, "row" | "lastRow">,
  count: number,
  isClear: (area: Block) => boolean,
): number {
  let column = block.lastColumn + 1;
  while (count > 0 && !isClear({ ...block, ...rows, column, lastColumn: column + count - 1 })) column++;
  return column;
}
