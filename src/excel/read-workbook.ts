import { ok, type Outcome } from "../core/outcome";
import { blockAddress } from "../core/scorecard/address";
import type { SheetGrid } from "../core/scorecard/sheet-grid";
import { cellOf } from "./cell-values";
import { runInWorkbook, type RunOptions } from "./run";

/** The visible sheets of a workbook; `clipped` names those that were read only in part, because they are very large. */
export interface WorkbookValues {
  readonly grids: readonly SheetGrid[];
  readonly clipped: readonly string[];
}

// Excel on the web answers with at most 5 MB, about 20 bytes a cell.
const mostCells = 200_000;
const mostColumns = 256;

/**
 * Reads the values of every visible sheet, clipped to what is used, in three round trips however many sheets there
 * are: which sheets, how large, and what they hold.
 */
export async function readWorkbook(
  options: Pick<RunOptions, "onWaiting"> = {},
): Promise<Outcome<WorkbookValues>> {
  return runInWorkbook<WorkbookValues>(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();

    const used = worksheets.items
      .filter((worksheet) => worksheet.visibility === "Visible")
      .map((worksheet) => {
        const range = worksheet.getUsedRangeOrNullObject(true);
        range.load("rowIndex,columnIndex,rowCount,columnCount");
        return { worksheet, range };
      });
    await context.sync();

    let left = mostCells;
    const clipped: string[] = [];
    const read = used
      .filter(({ range }) => !range.isNullObject)
      .map(({ worksheet, range }) => {
        const { rowIndex: row, columnIndex: column } = range;
        const columns = Math.min(range.columnCount, mostColumns);
        const rows = Math.min(range.rowCount, Math.floor(left / columns));
        left -= rows * columns;
        if (rows < range.rowCount || columns < range.columnCount) clipped.push(worksheet.name);
        if (rows === 0) return undefined;
        const values = worksheet.getRange(blockAddress(row, column, row + rows - 1, column + columns - 1));
        values.load("values");
        return { sheet: worksheet.name, row, column, values };
      })
      .filter((part) => part !== undefined);
    if (read.length > 0) await context.sync();

    const grids = read.map(({ values, ...place }) => ({
      ...place,
      values: (values.values as unknown[][]).map((row) => row.map(cellOf)),
    }));
    return ok({ grids, clipped });
  }, options);
}
