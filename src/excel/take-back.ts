import { isFormula } from "../core/change/content";
import { type Diagnosis, formulaOf } from "../core/change/diagnosis";
import { shiftsOf } from "../core/change/places";
import type { Standing } from "../core/change/standing";
import type { WorkbookChange } from "../core/change/workbook-change";
import { addedSheets } from "../core/change/writes";
import { queueFormulas, queueValues } from "./write-cells";
import { rowsOf } from "./write-change";

/**
 * Queues what makes the workbook hold what it held before a change that failed on the way: new sheets go, new tables
 * become plain ranges, inserted rows go, tables get their extent back, then cells their formats and contents. Only for
 * a change none of whose deletions was carried out.
 */
export function queueTakeBack(
  context: Excel.RequestContext,
  change: WorkbookChange,
  before: Standing,
  { newSheets, newTables, steps, changedCells }: Diagnosis,
): void {
  const { workbook } = context;
  for (const table of newTables) workbook.tables.getItem(table).convertToRange();
  for (const rows of shiftsOf(change).slice(0, steps).reverse()) rowsOf(context, rows).delete("Up");
  for (const { table } of change.resizeTables ?? []) {
    const extent = before.extents.get(table.toLowerCase());
    if (extent === undefined) continue;
    const { row, column, rowCount, columnCount } = extent;
    const range = workbook.worksheets.getItem(extent.sheet).getCell(row, column);
    workbook.tables.getItem(table).resize(range.getAbsoluteResizedRange(rowCount, columnCount));
  }
  const fresh = new Set(addedSheets(change).map((name) => name.toLowerCase()));
  for (const name of change.names ?? []) {
    // Names of a new sheet go with it.
    if (name.sheet !== undefined && fresh.has(name.sheet.toLowerCase())) continue;
    const own = name.sheet === undefined ? workbook.names : workbook.worksheets.getItem(name.sheet).names;
    own.getItemOrNullObject(name.name).delete();
    const formula = formulaOf(name, before);
    if (formula !== undefined) own.add(name.name, formula);
  }
  for (const sheet of new Set(changedCells.map((cell) => cell.sheet))) {
    const worksheet = workbook.worksheets.getItem(sheet);
    const cells = changedCells
      .filter((cell) => cell.sheet === sheet)
      .map(({ row, column, was: { content, numberFormat } }) =>
        isFormula(content)
          ? { row, column, numberFormat, formula: content }
          : { row, column, numberFormat, value: content },
      );
    queueValues(worksheet, cells);
    queueFormulas(worksheet, cells);
  }
  for (const sheet of newSheets) workbook.worksheets.getItem(sheet).delete();
}
