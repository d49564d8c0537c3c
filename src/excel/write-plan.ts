import { blockAddress } from "../core/scorecard/address";
import type { CellPlan, SheetPlan, StylePlan, TablePlan, WorkbookPlan } from "../core/scorecard/plan";
import { supports } from "./run";

/**
 * Queues everything a plan holds as new sheets; the caller syncs once. Number formats go before values, so that a
 * threshold such as 100% stays text, and formulas after the tables they refer to.
 */
export function queuePlan(context: Excel.RequestContext, plan: WorkbookPlan): void {
  const sheets = plan.sheets.map((sheet) => ({
    plan: sheet,
    worksheet: context.workbook.worksheets.add(sheet.name),
  }));
  for (const { plan: sheet, worksheet } of sheets) queueValues(worksheet, sheet);
  for (const table of plan.tables) queueTable(context, table);
  for (const { plan: sheet, worksheet } of sheets) {
    for (const block of formulaBlocks(sheet)) worksheet.getRange(block.address).formulas = block.formulas;
    queueLooks(worksheet, sheet);
    queueRules(worksheet, sheet);
    if (supports("1.9")) queuePage(worksheet, sheet);
  }
  context.workbook.worksheets.getItem(plan.activeSheet).activate();
}

function queueValues(worksheet: Excel.Worksheet, { cells }: SheetPlan): void {
  const lastRow = Math.max(...cells.map((cell) => cell.row));
  const lastColumn = Math.max(...cells.map((cell) => cell.column));
  const filled = <T>(initial: T) =>
    Array.from({ length: lastRow + 1 }, () => new Array<T>(lastColumn + 1).fill(initial));
  const values = filled<string | number>("");
  const formats = filled("General");
  for (const { row, column, value, numberFormat } of cells) {
    const valueRow = values[row];
    const formatRow = formats[row];
    if (valueRow === undefined || formatRow === undefined) continue;
    if (value !== undefined) valueRow[column] = typeof value === "string" ? asText(value) : value;
    if (numberFormat !== undefined) formatRow[column] = numberFormat;
  }
  const range = worksheet.getRange(blockAddress(0, 0, lastRow, lastColumn));
  range.numberFormat = formats;
  range.values = values;
}

/** Excel reads text that starts like a formula as one (office-js 6687); an apostrophe keeps it text. */
export function asText(value: string): string {
  return /^[=+\-@']/.test(value) ? `'${value}` : value;
}

function queueTable(context: Excel.RequestContext, plan: TablePlan): void {
  const last = { row: plan.row + plan.rowCount - 1, column: plan.column + plan.columns.length - 1 };
  const worksheet = context.workbook.worksheets.getItem(plan.sheet);
  const table = worksheet.tables.add(blockAddress(plan.row, plan.column, last.row, last.column), true);
  table.name = plan.name;
  table.style = plan.style;
  table.showBandedRows = plan.showBandedRows;
  table.showFilterButton = plan.showFilterButton;
}

/** Formulas grouped into runs down a column, each written in one go. */
export function formulaBlocks({ cells }: SheetPlan): { address: string; formulas: string[][] }[] {
  const ordered = cells
    .filter((cell) => cell.formula !== undefined)
    .sort((a, b) => a.column - b.column || a.row - b.row);
  return runs(ordered, (a, b) => a.column === b.column && a.row + 1 === b.row).map((run) => ({
    address: addressOf(run),
    formulas: run.map((cell) => [cell.formula ?? ""]),
  }));
}

function queueLooks(worksheet: Excel.Worksheet, sheet: SheetPlan): void {
  const styled = sheet.cells.filter((cell) => cell.style !== undefined);
  const acrossRows = [...styled].sort((a, b) => a.row - b.row || a.column - b.column);
  const alike = (a: CellPlan, b: CellPlan) => a.style === b.style;
  for (const run of runs(acrossRows, (a, b) => alike(a, b) && a.row === b.row && a.column + 1 === b.column)) {
    const style = run[0]?.style;
    if (style !== undefined) queueStyle(worksheet.getRange(addressOf(run)), style);
  }
  for (const [column, width] of Object.entries(sheet.columnWidths)) {
    const at = Number(column);
    // In points: a character of the standard font is 7 pixels wide, the cell's edges take 5, a pixel is ¾ point.
    worksheet.getRange(blockAddress(0, at, 0, at)).format.columnWidth = (width * 7 + 5) * 0.75;
  }
  for (const [row, height] of Object.entries(sheet.rowHeights)) {
    const at = Number(row);
    worksheet.getRange(blockAddress(at, 0, at, 0)).format.rowHeight = height;
  }
  for (const column of sheet.hiddenColumns) {
    worksheet.getRange(blockAddress(0, column, 0, column)).getEntireColumn().columnHidden = true;
  }
  if (supports("1.8")) worksheet.showGridlines = sheet.showGridlines;
  if (sheet.frozenRows !== undefined && supports("1.7")) worksheet.freezePanes.freezeRows(sheet.frozenRows);
}

function queueStyle(range: Excel.Range, style: StylePlan): void {
  const { format } = range;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrapText) format.wrapText = true;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.indent !== undefined && supports("1.9")) format.indentLevel = style.indent;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  for (const [edge, line] of [
    ["EdgeTop", style.borders?.top],
    ["EdgeBottom", style.borders?.bottom],
  ] as const) {
    if (line === undefined) continue;
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = line.color;
  }
}

function queueRules(worksheet: Excel.Worksheet, sheet: SheetPlan): void {
  if (supports("1.8")) {
    for (const { address, list, prompt, error } of sheet.validations) {
      const { dataValidation } = worksheet.getRange(address);
      if (list !== undefined)
        dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
      if (prompt !== undefined) dataValidation.prompt = { showPrompt: true, ...prompt };
      if (error !== undefined) dataValidation.errorAlert = { showAlert: true, ...error };
    }
  }
  if (supports("1.6")) {
    for (const { address, rule, fontColor } of sheet.conditionalFormats) {
      const { textComparison } = worksheet.getRange(address).conditionalFormats.add("ContainsText");
      textComparison.format.font.color = fontColor;
      textComparison.rule = { operator: "BeginsWith", text: rule.text };
    }
  }
}

function queuePage(worksheet: Excel.Worksheet, { pageLayout }: SheetPlan): void {
  const page = worksheet.pageLayout;
  page.orientation = pageLayout.orientation === "Landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: pageLayout.fitToWidth };
  if (pageLayout.titleRows !== undefined) page.setPrintTitleRows(pageLayout.titleRows);
  if (pageLayout.printArea !== undefined) page.setPrintArea(pageLayout.printArea);
  page.headersFooters.defaultForAllPages.leftFooter = pageLayout.headerFooter.leftFooter;
  page.headersFooters.defaultForAllPages.rightFooter = pageLayout.headerFooter.rightFooter;
}

/** Splits an ordered list where a cell doesn't follow on the one before it. */
function runs(cells: readonly CellPlan[], follows: (a: CellPlan, b: CellPlan) => boolean): CellPlan[][] {
  const found: CellPlan[][] = [];
  for (const cell of cells) {
    const run = found[found.length - 1];
    const last = run?.[run.length - 1];
    if (run !== undefined && last !== undefined && follows(last, cell)) run.push(cell);
    else found.push([cell]);
  }
  return found;
}

function addressOf(run: readonly CellPlan[]): string {
  const first = run[0];
  const last = run[run.length - 1];
  return first === undefined || last === undefined
    ? "A1"
    : blockAddress(first.row, first.column, last.row, last.column);
}
