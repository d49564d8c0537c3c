import type { Block } from "../core/change/blocks";
import {
  type FilteredBlock,
  type Obstacles,
  touchedBlock,
  writesContentOnly,
} from "../core/change/obstacles";
import { rectangles } from "../core/change/rectangles";
import { sheetsTouched } from "../core/change/refusal";
import type { WorkbookChange } from "../core/change/workbook-change";
import { cellWrites } from "../core/change/writes";
import { blockAddress } from "../core/scorecard/address";
import { supports } from "./run";
import { rangeOf } from "./write-cells";

/** The sheets whose cells a change writes, moves or dresses. */
interface Touched {
  readonly sheet: string;
  readonly worksheet: Excel.Worksheet;
  readonly merged: readonly Excel.RangeAreas[];
}

// Whether more blocks than this are locked isn't asked: the sheet counts as closed.
const mostBlocks = 100;

/**
 * Asks for what may stand in a change's way: protection, merged cells, filters. The caller syncs; the returned function
 * then gives the answer, and takes a round trip of its own only where a sheet is protected or filtered: which cells are
 * locked, and which rows the filter is over.
 */
export function queueObstacles(
  context: Excel.RequestContext,
  change: WorkbookChange,
): () => Promise<Obstacles> {
  const [knowsFilters, knowsMerges] = [supports("1.9"), supports("1.13")];
  const sheets = sheetsTouched({ ...change, guards: [], names: [], deleteSheets: [] });
  const touched = sheets.map((sheet): Touched => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name");
    worksheet.protection.load("protected");
    if (knowsFilters) {
      worksheet.autoFilter.load("isDataFiltered");
      worksheet.tables.load("items/name,items/autoFilter/isDataFiltered");
    }
    return {
      sheet,
      worksheet,
      merged: knowsMerges ? queueMerges(worksheet, touchedBlock(change, sheet)) : [],
    };
  });
  return async () => {
    const there = touched.filter(({ worksheet }) => !worksheet.isNullObject);
    const locks = there
      .filter(({ worksheet }) => worksheet.protection.protected)
      .map((each) => queueLocks(each, change));
    const filters = knowsFilters ? there.flatMap((each) => queueFilters(each)) : [];
    if (filters.length > 0 || locks.some(({ blocks }) => blocks.length > 0)) await context.sync();
    return {
      // Of cells that differ Excel gives null, whatever the typings say.
      protectedSheets: locks
        .filter(
          ({ known, blocks }) => !known || blocks.some((block) => block.format.protection.locked !== false),
        )
        .map(({ sheet }) => sheet),
      merges: there.flatMap(({ sheet, merged }) =>
        merged
          .filter((areas) => !areas.isNullObject)
          .flatMap(({ areas }) => areas.items.map((range) => blockOf(sheet, range))),
      ),
      filters: filters.flatMap(({ sheet, table, range }): FilteredBlock[] =>
        range.isNullObject ? [] : [{ ...blockOf(sheet, range), ...(table === undefined ? {} : { table }) }],
      ),
    };
  };
}

/** Merged cells among those in use, and where the change comes to: blank ones needn't count as in use. */
function queueMerges(worksheet: Excel.Worksheet, block: Block | undefined): Excel.RangeAreas[] {
  const ranges = [worksheet.getUsedRangeOrNullObject(false)];
  if (block !== undefined)
    ranges.push(worksheet.getRange(blockAddress(block.row, block.column, block.lastRow, block.lastColumn)));
  return ranges.map((range) => {
    const merged = range.getMergedAreasOrNullObject();
    merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return merged;
  });
}

function queueLocks({ sheet, worksheet }: Touched, change: WorkbookChange) {
  const writes = cellWrites(change).filter((write) => write.sheet.toLowerCase() === sheet.toLowerCase());
  const parts = writesContentOnly(change, sheet) ? rectangles(writes) : [];
  const known = parts.length > 0 && parts.length <= mostBlocks;
  const blocks = known ? parts.map((part) => rangeOf(worksheet, part)) : [];
  for (const block of blocks) block.load("format/protection/locked");
  return { sheet, known, blocks };
}

function queueFilters({ sheet, worksheet }: Touched) {
  const filters: { sheet: string; table?: string; range: Excel.Range }[] = worksheet.tables.items
    .filter(({ autoFilter }) => autoFilter.isDataFiltered)
    .map((table) => ({ sheet, table: table.name, range: table.getRange() }));
  if (worksheet.autoFilter.isDataFiltered)
    filters.push({ sheet, range: worksheet.autoFilter.getRangeOrNullObject() });
  for (const { range } of filters) range.load("rowIndex,columnIndex,rowCount,columnCount");
  return filters;
}

function blockOf(sheet: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block {
  return {
    sheet,
    row: rowIndex,
    column: columnIndex,
    lastRow: rowIndex + rowCount - 1,
    lastColumn: columnIndex + columnCount - 1,
  };
}
