import JSZip from "jszip";
import type { Cell, CellFormulaValue, CellValue, Worksheet } from "exceljs";
import type { Book, CellData, SheetData, TableData } from "../book";
import { cellAddress } from "./cell-address";
import { GuardNames } from "./array-guards";
import { textToFile, valueToFile } from "./cell-values";
import { insertRuleTexts, writeConditionalFormats } from "./conditional-formats";
import { writeCharts } from "./drawings";
import { loadExcelJs } from "./exceljs";
import { formulaToFile } from "./formula-text";
import { writeLinks } from "./links";
import { insertNames } from "./names";
import { writePageLayout } from "./page-layout";
import { defaultRowHeight } from "./row-height";
import { styleToFile } from "./styles";
import { writeTables } from "./tables";
import { writeValidations } from "./validations";

const states = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/**
 * A workbook as the bytes of an .xlsx file, cached results included, so that it reads the same where custom
 * functions can't run.
 * @param namespace of the custom functions in its formulas
 * @param spilling names of those that give more than one cell
 */
export async function writeXlsx(
  book: Book,
  namespace = "OXM",
  spilling: readonly string[] = [],
): Promise<Uint8Array> {
  const ExcelJS = await loadExcelJs();
  const workbook = new ExcelJS.Workbook();
  const guards = new GuardNames(namespace, book.names, spilling);
  for (const sheet of book.sheets) {
    const worksheet = workbook.addWorksheet(sheet.name, { state: states[sheet.visibility ?? "Visible"] });
    const tables = book.tables.filter((table) => table.sheet === sheet.name);
    writeTables(worksheet, sheet, tables);
    for (const cell of sheet.cells) {
      writeCell(worksheet.getCell(cell.row + 1, cell.column + 1), cell, tables, namespace, guards);
    }
    writeSheet(worksheet, sheet);
    writeValidations(worksheet, sheet.validations ?? [], namespace);
    writeConditionalFormats(worksheet, sheet.conditionalFormats ?? [], namespace);
    writePageLayout(worksheet, sheet.pageLayout ?? {});
  }
  const active = book.sheets.findIndex((sheet) => sheet.name === book.activeSheet);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24000,
      height: 15000,
      firstSheet: 0,
      activeTab: Math.max(active, 0),
      visibility: "visible",
    },
  ];
  const named = { ...book, names: [...book.names, ...guards.names()] };
  return supplement(new Uint8Array(await workbook.xlsx.writeBuffer()), named, namespace);
}

function writeCell(
  target: Cell,
  cell: CellData,
  tables: readonly TableData[],
  namespace: string,
  guards: GuardNames,
): void {
  const result = valueToFile(cell.value);
  if (cell.formula !== undefined) {
    const guarded = cell.array ? guards.replace(cell.formula) : undefined;
    const formula = formulaToFile(guarded ?? cell.formula, namespace, tableAt(tables, cell)?.name);
    const address = cellAddress(cell.row, cell.column);
    const array = cell.array && guarded === undefined ? { shareType: "array", ref: address } : {};
    target.value = { formula, ...array, ...(result !== null && { result }) } as CellFormulaValue as CellValue;
  } else {
    target.value = typeof result === "string" ? textToFile(result) : result;
  }
  const style = styleToFile(cell.style, cell.numberFormat);
  if (Object.keys(style).length > 0) {
    target.style = style;
  }
}

function tableAt(tables: readonly TableData[], { row, column }: CellData): TableData | undefined {
  return tables.find(
    (table) =>
      row >= table.row &&
      row < table.row + table.rowCount &&
      column >= table.column &&
      column < table.column + table.columns.length,
  );
}

function writeSheet(worksheet: Worksheet, sheet: SheetData): void {
  for (const [column, width] of Object.entries(sheet.columnWidths ?? {})) {
    worksheet.getColumn(Number(column) + 1).width = width;
  }
  for (const column of sheet.hiddenColumns ?? []) {
    worksheet.getColumn(column + 1).hidden = true;
  }
  for (const [row, height] of Object.entries(sheet.rowHeights ?? {})) {
    worksheet.getRow(Number(row) + 1).height = height;
  }
  for (const row of sheet.hiddenRows ?? []) {
    const hidden = worksheet.getRow(row + 1);
    hidden.hidden = true;
    hidden.height ??= defaultRowHeight; // ExcelJS drops a row that has neither a cell nor a height
  }
  // Their cells keep formats of their own, such as the borders around a merged title.
  for (const address of sheet.merges ?? []) {
    worksheet.mergeCellsWithoutStyle(address);
  }
  const showGridLines = sheet.showGridlines ?? true;
  const [xSplit, ySplit] = [sheet.frozenColumns ?? 0, sheet.frozenRows ?? 0];
  worksheet.views = [
    xSplit + ySplit > 0
      ? { state: "frozen", xSplit, ySplit, topLeftCell: cellAddress(ySplit, xSplit), showGridLines }
      : { state: "normal", showGridLines },
  ];
  if (sheet.protected) {
    // Without a password; `protect` would hash one, which takes a second and means nothing here.
    Object.assign(worksheet, { sheetProtection: { sheet: true, objects: false, scenarios: false } });
  }
}

/**
 * Names the calculation engine of today's Excel. By an older one, which ExcelJS names, Excel would compute everything
 * anew on opening, and where the add-in is missing turn each of its results to #NAME?.
 */
function keepResults(workbookXml: string): string {
  return workbookXml.replace(/<calcPr [^>]*\/>/, '<calcPr calcId="191029"/>');
}

/** ExcelJS leaves the rows of a print area relative. */
function absolutePrintAreas(workbookXml: string): string {
  return workbookXml.replace(
    /(Print_Area"[^>]*>)([^<]*)/g,
    (_whole, opening: string, areas: string) => opening + areas.replace(/(\$[A-Z]+)(\d+)/g, "$1$$$2"),
  );
}

/** Adds to the finished file what ExcelJS leaves out: names that are no plain ranges, the text of text rules, charts. */
async function supplement(bytes: Uint8Array, book: Book, namespace: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const change = async (part: string, edit: (text: string) => string): Promise<void> => {
    const text = await zip.file(part)?.async("string");
    if (text !== undefined) {
      zip.file(part, edit(text));
    }
  };
  const sheetNames = book.sheets.map((sheet) => sheet.name);
  await change("xl/workbook.xml", (text) =>
    insertNames(keepResults(absolutePrintAreas(text)), book.names, sheetNames, namespace),
  );
  for (const [index, sheet] of book.sheets.entries()) {
    const formats = sheet.conditionalFormats ?? [];
    if (formats.some(({ rule }) => rule.kind !== "formula")) {
      await change(`xl/worksheets/sheet${index + 1}.xml`, (text) => insertRuleTexts(text, formats));
    }
  }
  await writeLinks(zip, book.sheets);
  await writeCharts(zip, book);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}
