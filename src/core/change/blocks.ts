import type { CellPlace } from "../scorecard/sheet-grid";

/** A block of cells of one sheet. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

// Reading some cells that nobody asked for costs less than one more range.
const spare = 2_000;
const generous = 4;
const mostCells = 20_000;

/** Few blocks that hold all the given cells, and not many others: what is read where single cells would be too many. */
export function blocksOf(places: readonly CellPlace[]): Block[] {
  const bySheet = new Map<string, CellPlace[]>();
  for (const place of places) {
    const known = bySheet.get(place.sheet);
    if (known === undefined) bySheet.set(place.sheet, [place]);
    else known.push(place);
  }
  return [...bySheet].flatMap(([sheet, cells]) => blocksOfSheet(sheet, cells));
}

function blocksOfSheet(sheet: string, cells: readonly CellPlace[]): Block[] {
  const blocks: Block[] = [];
  let asked = 0;
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const block = blocks.at(-1);
    if (block !== undefined) {
      const grown = {
        sheet,
        row: block.row,
        column: Math.min(block.column, column),
        lastRow: row,
        lastColumn: Math.max(block.lastColumn, column),
      };
      const size = (grown.lastRow - grown.row + 1) * (grown.lastColumn - grown.column + 1);
      if (size <= Math.min(mostCells, generous * (asked + 1) + spare)) {
        blocks[blocks.length - 1] = grown;
        asked++;
        continue;
      }
    }
    blocks.push({ sheet, row, column, lastRow: row, lastColumn: column });
    asked = 1;
  }
  return blocks;
}
