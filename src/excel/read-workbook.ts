import { ok, type Outcome } from "../core/outcome";
import { blockAddress } from "../core/scorecard/address";
import type { SheetGrid } from "../core/scorecard/sheet-grid";
import type { NamePlace, TablePlace, WorkbookReading } from "../core/scorecard/workbook-reading";
import { cellOf } from "./cell-values";
import { runInWorkbook, supports, type RunOptions } from "./run";

// Excel on the web answers with at most 5 MB, about 20 bytes a value and as many a formula.
const mostCells = 100_000;
const mostColumns = 256;

/**
 * Reads every visible sheet, clipped to what is used, with the workbook's tables and names, in three round trips
 * however many sheets there are: which sheets and tables, how large, and what they hold.
 */
export async function readWorkbook(
  options: Pick<RunOptions, "onWaiting"> = {},
): Promise<Outcome<WorkbookReading>> {
  return runInWorkbook<WorkbookReading>(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load("items/name,items/visibility");
    tables.load("items/name");
    names.load("items/name,items/formula");
    await context.sync();

    const sheets = worksheets.items.map((worksheet) => queueExtent(worksheet));
    const extents = tables.items.map((table) => queueTable(table));
    await context.sync();

    const { parts, clipped } = queueCells(sheets);
    if (parts.length > 0) await context.sync();

    return ok({
      grids: parts.map(gridOf),
      sheets: worksheets.items.map((worksheet) => worksheet.name),
      tables: extents.map(tableOf),
      names: [
        ...names.items.map(nameOf()),
        ...sheets.flatMap(({ worksheet, own }) => own?.items.map(nameOf(worksheet.name)) ?? []),
      ],
      protectedSheets: sheets
        .filter(({ worksheet }) => worksheet.protection.protected)
        .map(({ worksheet }) => worksheet.name),
      clipped,
    });
  }, options);
}

interface SheetExtent {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly own?: Excel.NamedItemCollection;
}

function queueExtent(worksheet: Excel.Worksheet): SheetExtent {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  worksheet.protection.load("protected");
  if (!supports("1.4")) return { worksheet, used };
  worksheet.names.load("items/name,items/formula");
  return { worksheet, used, own: worksheet.names };
}

function queueTable(table: Excel.Table) {
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  table.worksheet.load("name");
  return { table, range };
}

interface Part extends Pick<SheetGrid, "sheet" | "row" | "column"> {
  readonly range: Excel.Range;
}

/** Asks for the cells of the visible sheets, until there are more than Excel on the web would answer with. */
function queueCells(sheets: readonly SheetExtent[]): { parts: readonly Part[]; clipped: readonly string[] } {
  let left = mostCells;
  const clipped: string[] = [];
  const parts: Part[] = [];
  for (const { worksheet, used } of sheets) {
    if (worksheet.visibility !== "Visible" || used.isNullObject) continue;
    const { rowIndex: row, columnIndex: column } = used;
    const columns = Math.min(used.columnCount, mostColumns);
    const rows = Math.min(used.rowCount, Math.floor(left / columns));
    left -= rows * columns;
    if (rows < used.rowCount || columns < used.columnCount) clipped.push(worksheet.name);
    if (rows === 0) continue;
    const range = worksheet.getRange(blockAddress(row, column, row + rows - 1, column + columns - 1));
    range.load("values,formulas");
    parts.push({ sheet: worksheet.name, row, column, range });
  }
  return { parts, clipped };
}

function gridOf({ range, sheet, row, column }: Part): SheetGrid {
  return {
    sheet,
    row,
    column,
    values: (range.values as unknown[][]).map((cells) => cells.map(cellOf)),
    formulas: range.formulas as unknown[][],
  };
}

function tableOf({ table, range }: ReturnType<typeof queueTable>): TablePlace {
  return {
    name: table.name,
    sheet: table.worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
  };
}

const nameOf =
  (sheet?: string) =>
  ({ name, formula }: Excel.NamedItem): NamePlace => ({
    name,
    formula: String(formula),
    ...(sheet === undefined ? {} : { sheet }),
  });
