import type { Block } from "../change/blocks";
import { callsOxm } from "../scorecard/formula-references";
import { cellAt, formulaAt, type SheetGrid } from "../scorecard/sheet-grid";
import { isTotalLabel } from "../scorecard/total-label";
import type { TablePlace, WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";
import { isFree, overlap, regionAround, trimmed, usedBlock } from "./blocks";
import { blockOfTable } from "./free-columns";
import { enough, findHeader, type Header, headersAt, scoreOf } from "./header";
import { readTable } from "./read-table";
import type { TableReading } from "./table-reading";

type Sheets = Pick<WorkbookReading, "grids" | "tables">;

/** Tables of a workbook that could become scorecards, best first; those that are scorecards already aren't among them. */
export function findTables({ grids, tables }: Sheets): TableReading[] {
  const found = grids.flatMap((grid) =>
    candidates(grid).flatMap(({ block, score }) => {
      const reading = readWithin(grid, block, tables);
      return reading.problem === undefined && !isAdopted(reading) ? [{ reading, score }] : [];
    }),
  );
  return found.sort((a, b) => b.score - a.score).map(({ reading }) => reading);
}

/**
 * The table that a selection means: the selected block, or the table around a single cell. `undefined` where nothing is.
 * Headings right above a selection of rows alone belong to it.
 */
export function tableAt({ grids, tables }: Sheets, selection: Block): TableReading | undefined {
  const grid = grids.find(({ sheet }) => sheet === selection.sheet);
  if (grid === undefined) return undefined;
  const several = selection.lastRow > selection.row && selection.lastColumn > selection.column;
  if (!several) {
    const tablesHere = candidates(grid);
    const holding = (part: Block) =>
      tablesHere.find(({ block }) => overlap(block, part) !== undefined)?.block;
    const region = regionAround(grid, selection.row, selection.column);
    // Beside a table's titles a blank row parts them from it; they mean the table all the same.
    const block = holding(selection) ?? (region && (holding(region) ?? region));
    return block === undefined ? undefined : readWithin(grid, block, tables);
  }
  const block = trimmed(grid, selection);
  if (block === undefined) return undefined;
  const taller = { ...block, row: Math.max(grid.row, block.row - 2) };
  const header = findHeader(grid, block) ?? findHeader(grid, taller);
  return readWithin(grid, { ...block, row: Math.min(block.row, header?.first ?? block.row) }, tables);
}

/** True when formulas of the add-in stand in the table's rows. */
export function isAdopted({ grid, block }: TableReading): boolean {
  const last = Math.min(block.lastColumn + 8, usedBlock(grid).lastColumn);
  for (let row = block.row; row <= block.lastRow; row++) {
    for (let column = block.column; column <= last; column++) {
      const formula = formulaAt(grid, row, column);
      if (formula !== undefined && callsOxm(formula)) return true;
    }
  }
  return false;
}

/** Reads a block with the Excel table it is part of, all of whose columns belong to it. */
function readWithin(grid: SheetGrid, block: Block, tables: readonly TablePlace[]): TableReading {
  const table = tables.find((place) => overlap(block, blockOfTable(place)) !== undefined);
  if (table === undefined) return readTable(grid, block);
  const whole = blockOfTable(table);
  const wide: Block = {
    sheet: block.sheet,
    row: Math.min(block.row, whole.row),
    column: Math.min(block.column, whole.column),
    lastRow: Math.max(block.lastRow, whole.lastRow),
    lastColumn: Math.max(block.lastColumn, whole.lastColumn),
  };
  return readTable(grid, wide, { table });
}

interface Candidate {
  readonly block: Block;
  readonly score: number;
}

/** Blocks of a sheet that begin with a header, from top to bottom, with the titles above them and the total below. */
function candidates(grid: SheetGrid): Candidate[] {
  const used = usedBlock(grid);
  const found: Candidate[] = [];
  for (let row = used.row; row <= used.lastRow; row++) {
    for (const part of partsOf(grid, row)) {
      if (found.some(({ block }) => overlap(block, part) !== undefined)) continue;
      const header = bestAt(grid, part, row);
      if (header === undefined) continue;
      const next = bestAt(grid, part, row + 1);
      if (next !== undefined && scoreOf(next) > scoreOf(header)) continue;
      const grouped = bestAt(grid, part, row - 1);
      const top = grouped?.last === row && scoreOf(grouped) >= scoreOf(header) ? row - 1 : row;
      const first = titlesAbove(grid, part, top);
      const lastRow = endOf(grid, part, header.last + 1);
      found.push({ block: { ...part, row: first, lastRow }, score: scoreOf(header) });
    }
  }
  return found;
}

function bestAt(grid: SheetGrid, part: Block, row: number): Header | undefined {
  if (row < grid.row || row >= grid.row + grid.values.length) return undefined;
  const used = usedBlock(grid);
  const headers = headersAt(grid, { ...part, lastRow: used.lastRow }, row).filter(
    (one) => scoreOf(one) >= enough,
  );
  return headers.sort((a, b) => scoreOf(b) - scoreOf(a))[0];
}

/** The parts of a row with something in them; one blank column doesn't part them, two do. */
function partsOf(grid: SheetGrid, row: number): Block[] {
  const parts: Block[] = [];
  const used = usedBlock(grid);
  for (let column = used.column; column <= used.lastColumn; column++) {
    if (isBlank(cellAt(grid, row, column))) continue;
    const last = parts.at(-1);
    if (last !== undefined && column - last.lastColumn <= 2)
      parts[parts.length - 1] = { ...last, lastColumn: column };
    else parts.push({ sheet: grid.sheet, row, column, lastRow: row, lastColumn: column });
  }
  return parts.filter((part) => part.lastColumn > part.column);
}

/** The first of up to four rows above a header that hold text at their beginning and nothing else; blank ones may part them. */
function titlesAbove(grid: SheetGrid, part: Block, headerRow: number): number {
  let first = headerRow;
  for (let row = headerRow - 1; row >= Math.max(grid.row, headerRow - 4); row--) {
    const line = { ...part, row, lastRow: row };
    if (isFree(grid, line)) {
      if (first - row > 1) break;
      continue;
    }
    const title = cellAt(grid, row, part.column);
    const isTitle =
      typeof title === "string" && !isBlank(title) && isFree(grid, { ...line, column: part.column + 1 });
    if (!isTitle) break;
    first = row;
  }
  return first;
}

/** The last row of a table: its total, the row above two blank ones or above another header, or the last that is used. */
function endOf(grid: SheetGrid, part: Block, from: number): number {
  const { lastRow } = usedBlock(grid);
  let last = from - 1;
  for (let row = from; row <= lastRow; row++) {
    const line = { ...part, row, lastRow: row };
    if (isFree(grid, line)) {
      if (row - last >= 2) break;
      continue;
    }
    if (row > from && bestAt(grid, part, row) !== undefined) break;
    last = row;
    if (row > from && isTotalLabel(cellAt(grid, row, part.column), false)) break;
  }
  return last;
}
