import { movedBack, type RowShift } from "../core/change/places";
import type { Standing } from "../core/change/standing";
import type { RowsChange, WorkbookChange } from "../core/change/workbook-change";
import { cellWrites, type Write } from "../core/change/writes";
import { blockAddress } from "../core/scorecard/address";
import type { TablePlan } from "../core/scorecard/plan";
import { queueFormulas, queueValues } from "./write-cells";
import { queueDress, queueSheetLooks, queueStyles } from "./write-looks";

/**
 * Queues a whole change; the caller syncs once. Excel carries it out in order and stops where it fails, so what can be
 * taken back comes first, what only concerns looks then, and what takes something away last.
 */
export function queueChange(context: Excel.RequestContext, change: WorkbookChange, standing: Standing): void {
  const { workbook } = context;
  for (const rows of change.insertRows ?? []) rowsOf(context, rows).insert("Down");
  queueSheets(context, change, standing);
  queueCopies(context, change);
  const fresh = (change.sheets ?? []).map((sheet) => ({
    sheet,
    worksheet: workbook.worksheets.getItem(sheet.name),
  }));
  for (const { sheet, worksheet } of fresh) {
    queueValues(
      worksheet,
      sheet.cells.filter((cell) => cell.value !== undefined || cell.numberFormat !== undefined),
    );
  }
  for (const table of change.tables ?? []) queueTable(context, table);
  for (const { table, sheet, row, column, rowCount, columnCount } of change.resizeTables ?? []) {
    const worksheet = workbook.worksheets.getItem(sheet);
    const range = worksheet.getRange(blockAddress(row, column, row + rowCount - 1, column + columnCount - 1));
    workbook.tables.getItem(table).resize(range);
  }
  const written = bySheet(context, writesOn(change, standing));
  for (const { worksheet, cells } of written) queueValues(worksheet, cells);
  queueNames(context, change, standing);
  for (const { sheet, worksheet } of fresh) queueFormulas(worksheet, sheet.cells);
  for (const { worksheet, cells } of written) queueFormulas(worksheet, cells);
  queueNamesAway(context, change);
  queueLooks(context, change);
  for (const rows of change.deleteRows ?? []) rowsOf(context, rows).delete("Up");
  queueEnd(context, change, change.deleteSheets ?? []);
}

/**
 * Queues what is left of a change whose cells all stand: looks, and what is to go. Rules that colour cells aren't added
 * twice where they can be told apart, on new sheets.
 */
export function queueRest(
  context: Excel.RequestContext,
  change: WorkbookChange,
  left: { readonly deletions: readonly RowShift[]; readonly sheets: readonly string[] },
): void {
  for (const { name } of change.sheets ?? []) {
    context.workbook.worksheets.getItem(name).getRange().conditionalFormats.clearAll();
  }
  const dress = (change.dress ?? []).map((each) => ({ ...each, conditionalFormats: [] }));
  // Rows may have gone already: what is dressed by address would be dressed in the wrong place.
  const moved = left.deletions.length < (change.deleteRows ?? []).length;
  queueLooks(context, moved ? { sheets: change.sheets } : { ...change, dress });
  for (const rows of left.deletions) rowsOf(context, rows).delete("Up");
  queueEnd(context, change, left.sheets);
}

function queueLooks(context: Excel.RequestContext, change: WorkbookChange): void {
  const { worksheets } = context.workbook;
  for (const sheet of change.sheets ?? []) queueSheetLooks(worksheets.getItem(sheet.name), sheet);
  for (const { worksheet, cells } of bySheet(context, cellWrites(change))) queueStyles(worksheet, cells);
  for (const dress of change.dress ?? []) queueDress(worksheets.getItem(dress.sheet), dress);
}

function queueEnd(
  { workbook }: Excel.RequestContext,
  { show }: WorkbookChange,
  sheets: readonly string[],
): void {
  // A workbook keeps one sheet that is seen: another is shown before the active one goes.
  if (show !== undefined) {
    const worksheet = workbook.worksheets.getItem(show.sheet);
    worksheet.activate();
    worksheet.getRange(show.address).select();
  }
  for (const sheet of sheets) workbook.worksheets.getItem(sheet).delete();
}

/** The rows of a step, or the cells of them in its columns. */
export function rowsOf(
  { workbook }: Excel.RequestContext,
  { sheet, row, count, columns }: RowsChange,
): Excel.Range {
  const worksheet = workbook.worksheets.getItem(sheet);
  return worksheet.getRange(
    columns === undefined
      ? `${row + 1}:${row + count}`
      : blockAddress(row, columns.first, row + count - 1, columns.last),
  );
}

function queueSheets(
  { workbook }: Excel.RequestContext,
  { sheets = [] }: WorkbookChange,
  standing: Standing,
): void {
  const order = [...standing.sheets];
  for (const { name, after } of sheets) {
    const worksheet = workbook.worksheets.add(name);
    const behind = order.findIndex((each) => each.toLowerCase() === after?.toLowerCase());
    if (behind < 0) {
      order.push(name);
    } else {
      order.splice(behind + 1, 0, name);
      worksheet.position = behind + 1;
    }
  }
}

function queueCopies({ workbook }: Excel.RequestContext, { copySheets = [] }: WorkbookChange): void {
  for (const { sheet, name, after = sheet, tables = [] } of copySheets) {
    const copy = workbook.worksheets.getItem(sheet).copy("After", workbook.worksheets.getItem(after));
    copy.name = name;
    for (const table of tables) copy.tables.getItemAt(table.index).name = table.name;
  }
}

function queueTable({ workbook }: Excel.RequestContext, plan: TablePlan): void {
  const last = { row: plan.row + plan.rowCount - 1, column: plan.column + plan.columns.length - 1 };
  const worksheet = workbook.worksheets.getItem(plan.sheet);
  const table = worksheet.tables.add(blockAddress(plan.row, plan.column, last.row, last.column), true);
  table.name = plan.name;
  table.style = plan.style;
  table.showBandedRows = plan.showBandedRows;
  table.showFilterButton = plan.showFilterButton;
}

/** What is written on standing sheets. A formula in a cell formatted as text would stay text, so that format goes. */
export function writesOn(change: WorkbookChange, standing: Standing): Write[] {
  return cellWrites(change).map((write) => {
    if (write.formula === undefined || write.numberFormat !== undefined) return write;
    const place = movedBack(write, change.insertRows ?? []);
    const format = place && standing.cell(place)?.numberFormat;
    return format === "@" ? { ...write, numberFormat: "General" } : write;
  });
}

function bySheet({ workbook }: Excel.RequestContext, writes: readonly Write[]) {
  const sheets = new Map<string, Write[]>();
  for (const write of writes) {
    const known = sheets.get(write.sheet);
    if (known === undefined) sheets.set(write.sheet, [write]);
    else known.push(write);
  }
  return [...sheets].map(([sheet, cells]) => ({ worksheet: workbook.worksheets.getItem(sheet), cells }));
}

function queueNames(
  { workbook }: Excel.RequestContext,
  { names = [] }: WorkbookChange,
  standing: Standing,
): void {
  for (const { name, sheet, formula } of names) {
    if (formula === undefined) continue;
    const own = sheet === undefined ? workbook.names : workbook.worksheets.getItem(sheet).names;
    if (standing.names.some((each) => sameName(each, { name, sheet }))) own.getItem(name).formula = formula;
    else own.add(name, formula);
  }
}

function queueNamesAway({ workbook }: Excel.RequestContext, { names = [] }: WorkbookChange): void {
  for (const { name, sheet, formula } of names) {
    if (formula !== undefined) continue;
    const own = sheet === undefined ? workbook.names : workbook.worksheets.getItem(sheet).names;
    own.getItemOrNullObject(name).delete();
  }
}

interface Named {
  readonly name: string;
  readonly sheet?: string;
}

const sameName = (a: Named, b: Named) =>
  a.name.toLowerCase() === b.name.toLowerCase() &&
  (a.sheet ?? "").toLowerCase() === (b.sheet ?? "").toLowerCase();
