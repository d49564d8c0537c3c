import { rectangles } from "../core/change/rectangles";
import type { SheetDress } from "../core/change/workbook-change";
import { blockAddress } from "../core/scorecard/address";
import type {
  CellPlan,
  ConditionalFormatPlan,
  PageLayoutPlan,
  SheetPlan,
  StylePlan,
  ValidationPlan,
} from "../core/scorecard/plan";
import { supports } from "./run";
import { rangeOf } from "./write-cells";

/** Queues how the cells of a sheet look. */
export function queueStyles(
  worksheet: Excel.Worksheet,
  cells: readonly Pick<CellPlan, "row" | "column" | "style">[],
): void {
  const styled = cells.filter((cell) => cell.style !== undefined);
  for (const block of rectangles(styled, (a, b) => a.style === b.style)) {
    const style = block.rows[0]?.[0]?.style;
    if (style !== undefined) queueStyle(rangeOf(worksheet, block), style, block.rows.length > 1);
  }
}

/** Queues what belongs to a new sheet as a whole. */
export function queueSheetLooks(worksheet: Excel.Worksheet, sheet: SheetPlan): void {
  queueStyles(worksheet, sheet.cells);
  queueDress(worksheet, { ...sheet, sheet: sheet.name });
  if (supports("1.8")) worksheet.showGridlines = sheet.showGridlines;
  if (sheet.frozenRows !== undefined && supports("1.7")) worksheet.freezePanes.freezeRows(sheet.frozenRows);
}

/** Queues widths, pick-lists, colours by rule and the page of a sheet. */
export function queueDress(worksheet: Excel.Worksheet, dress: SheetDress): void {
  for (const [column, width] of Object.entries(dress.columnWidths ?? {})) {
    // In points: a character of the standard font is 7 pixels wide, the cell's edges take 5, a pixel is ¾ point.
    at(worksheet, 0, Number(column)).format.columnWidth = (width * 7 + 5) * 0.75;
  }
  for (const { first, count, height } of heights(dress.rowHeights ?? {})) {
    worksheet.getRange(blockAddress(first, 0, first + count - 1, 0)).format.rowHeight = height;
  }
  for (const column of dress.hiddenColumns ?? []) {
    at(worksheet, 0, column).getEntireColumn().columnHidden = true;
  }
  for (const column of dress.shownColumns ?? []) {
    at(worksheet, 0, column).getEntireColumn().columnHidden = false;
  }
  if (supports("1.8")) for (const rule of dress.validations ?? []) queueValidation(worksheet, rule);
  if (supports("1.6")) for (const rule of dress.conditionalFormats ?? []) queueColour(worksheet, rule);
  if (dress.pageLayout !== undefined && supports("1.9")) queuePage(worksheet, dress.pageLayout);
}

const at = (worksheet: Excel.Worksheet, row: number, column: number) =>
  worksheet.getRange(blockAddress(row, column, row, column));

/** Neighbouring rows of the same height, each set in one go. */
function heights(rows: Readonly<Record<number, number>>): { first: number; count: number; height: number }[] {
  const found: { first: number; count: number; height: number }[] = [];
  const ordered = Object.entries(rows).map(([row, height]) => [Number(row), height] as const);
  for (const [row, height] of ordered.sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last.height === height && last.first + last.count === row) last.count++;
    else found.push({ first: row, count: 1, height });
  }
  return found;
}

function queueStyle(range: Excel.Range, style: StylePlan, severalRows: boolean): void {
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
  // Of several rows the edge is the block's own, the lines between them are its inside.
  const edges = [
    ["EdgeTop", style.borders?.top],
    ["EdgeBottom", style.borders?.bottom],
    ["InsideHorizontal", severalRows ? (style.borders?.bottom ?? style.borders?.top) : undefined],
  ] as const;
  for (const [edge, line] of edges) {
    if (line === undefined) continue;
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = line.color;
  }
}

function queueValidation(
  worksheet: Excel.Worksheet,
  { address, list, between, prompt, error }: ValidationPlan,
): void {
  const { dataValidation } = worksheet.getRange(address);
  if (between !== undefined) {
    dataValidation.rule = {
      decimal: { formula1: between.least, formula2: between.most, operator: "Between" },
    };
  }
  if (list !== undefined) dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
  if (prompt !== undefined) dataValidation.prompt = { showPrompt: true, ...prompt };
  if (error !== undefined) dataValidation.errorAlert = { showAlert: true, ...error };
}

function queueColour(worksheet: Excel.Worksheet, { address, rule, fontColor }: ConditionalFormatPlan): void {
  const { conditionalFormats } = worksheet.getRange(address);
  if (rule.kind === "formula") {
    const { custom } = conditionalFormats.add("Custom");
    custom.format.font.color = fontColor;
    custom.rule.formula = rule.formula;
    return;
  }
  const { textComparison } = conditionalFormats.add("ContainsText");
  textComparison.format.font.color = fontColor;
  textComparison.rule = { operator: "BeginsWith", text: rule.text };
}

function queuePage(worksheet: Excel.Worksheet, pageLayout: PageLayoutPlan): void {
  const page = worksheet.pageLayout;
  page.orientation = pageLayout.orientation === "Landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = {
    horizontalFitToPages: pageLayout.fitToWidth,
    ...(pageLayout.fitToHeight > 0 ? { verticalFitToPages: pageLayout.fitToHeight } : {}),
  };
  if (pageLayout.titleRows !== undefined) page.setPrintTitleRows(pageLayout.titleRows);
  if (pageLayout.printArea !== undefined) page.setPrintArea(pageLayout.printArea);
  page.headersFooters.defaultForAllPages.leftFooter = pageLayout.headerFooter.leftFooter;
  page.headersFooters.defaultForAllPages.rightFooter = pageLayout.headerFooter.rightFooter;
}
