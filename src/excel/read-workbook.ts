import { ok, type Outcome } from "../core/outcome";
import { blockAddress } from "../core/scorecard/address";
import type { SheetGrid } from "../core/scorecard/sheet-grid";
import type { NamePlace, TablePlace, WorkbookReading } from "../core/scorecard/workbook-reading";
import { cellOf } from "./cell-values";
import { runInWorkbook, supports, type RunOptions } from "./run";

const mostCells = 100_000;
const mostColumns = 256;

// Excel on the web answers with at most 5 MB. A value takes about 20 bytes, a scorecard's formula 300: what is asked for
// at once when everything at once was too much.
const fewerCells = 10_000;

/**
 * Reads every visible sheet, clipped to what is used, with the workbook's tables and names, in three round trips
 * however many sheets there are: which sheets and tables, how large, and what they hold. Where Excel can't answer with
 * so much at once, it is asked again for part after part.
 */
export async function readWorkbook(
  options: Pick<RunOptions, "onWaiting"> = {},
): Promise<Outcome<WorkbookReading>> {
  const read = await readBy(mostCells, options);
  return !read.ok && read.problem.key === "too-large" ? readBy(fewerCells, options) : read;
}

async function readBy(
  cellsAtOnce: number,
  options: Pick<RunOptions, "onWaiting">,
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

    const { parts, clipped } = partsOf(sheets, cellsAtOnce);
    await readParts(context, parts, cellsAtOnce);

    return ok({
      grids: gridsOf(parts),
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
      hidden: sheets
        .filter(({ worksheet, used }) => worksheet.visibility !== "Visible" && !used.isNullObject)
        .map(({ worksheet }) => worksheet.name),
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

/** Some rows of a sheet. */
interface Part extends Pick<SheetGrid, "sheet" | "row" | "column"> {
  readonly cells: number;
  readonly range: Excel.Range;
}

/** The cells of the visible sheets, up to as many as the pane can work with, in parts of rows. */
function partsOf(
  sheets: readonly SheetExtent[],
  cellsAtOnce: number,
): { parts: readonly Part[]; clipped: readonly string[] } {
  let left = mostCells;
  const clipped: string[] = [];
  const parts: Part[] = [];
  for (const { worksheet, used } of sheets) {
    if (worksheet.visibility !== "Visible" || used.isNullObject) continue;
    const { rowIndex: first, columnIndex: column } = used;
    const columns = Math.min(used.columnCount, mostColumns);
    const rows = Math.min(used.rowCount, Math.floor(left / columns));
    left -= rows * columns;
    if (rows < used.rowCount || columns < used.columnCount) clipped.push(worksheet.name);
    const step = Math.max(1, Math.floor(cellsAtOnce / columns));
    for (let row = first; row < first + rows; row += step) {
      const lastRow = Math.min(row + step, first + rows) - 1;
      const range = worksheet.getRange(blockAddress(row, column, lastRow, column + columns - 1));
      parts.push({ sheet: worksheet.name, row, column, cells: (lastRow - row + 1) * columns, range });
    }
  }
  return { parts, clipped };
}

/** Asks for as many parts as may come at once, then for the rest: one round trip unless there is too much. */
async function readParts(
  context: Excel.RequestContext,
  parts: readonly Part[],
  cellsAtOnce: number,
): Promise<void> {
  let cells = 0;
  const more = parts.findIndex((part, index) => (cells += part.cells) > cellsAtOnce && index > 0);
  const now = more < 0 ? parts : parts.slice(0, more);
  if (now.length === 0) return;
  for (const { range } of now) range.load("values,formulas");
  await context.sync();
  if (more >= 0) await readParts(context, parts.slice(more), cellsAtOnce);
}

function gridsOf(parts: readonly Part[]): SheetGrid[] {
  const sheets = [...new Set(parts.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const own = parts.filter((part) => part.sheet === sheet);
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        sheet,
        row: first.row,
        column: first.column,
        values: own.flatMap(({ range }) => (range.values as unknown[][]).map((cells) => cells.map(cellOf))),
        formulas: own.flatMap(({ range }) => range.formulas as unknown[][]),
      },
    ];
  });
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
