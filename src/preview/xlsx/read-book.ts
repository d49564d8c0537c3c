import type { Cell, CellValue, Worksheet } from "exceljs";
import type { Book, CellData, SheetData } from "../book";
import { contains, parseAddress, type Box } from "../formulas/a1";
import { restoreGuards, splitGuards } from "./array-guards";
import { valueFromFile } from "./cell-values";
import { readConditionalFormats } from "./conditional-formats";
import { readCharts } from "./drawings";
import { loadExcelJs } from "./exceljs";
import { formulaFromFile } from "./formula-text";
import { readLinks } from "./links";
import { findLosses } from "./losses";
import { readNames } from "./names";
import { readNumberFormats, type NumberFormats } from "./number-formats";
import { openPackage, UnreadableFile } from "./package-parts";
import { readPageLayout } from "./page-layout";
import { officePalette, readPalette, styleFromFile, type Palette } from "./styles";
import { defaultRowHeight } from "./row-height";
import { readTables } from "./tables";
import { readValidations } from "./validations";

/** A file as opened: its workbook, and in words what it holds that a copy saved here would lack. */
export interface OpenedFile {
  readonly book: Book;
  readonly losses: readonly string[];
}

/** ExcelJS's number for cells that hold a formula. */
const formulaCell = 6;

interface Reading {
  readonly palette: Palette;
  readonly namespace: string;
  readonly formats: NumberFormats;
  readonly guards: ReadonlyMap<string, string>;
}

/** The workbook in the bytes of an .xlsx file. Anything else rejects with UnreadableFile, whose message is one sentence. */
export async function readXlsx(bytes: Uint8Array, namespace = "OXM"): Promise<Book> {
  return (await openXlsx(bytes, namespace)).book;
}

/** As `readXlsx`, with what the preview doesn't keep of the file. */
export async function openXlsx(bytes: Uint8Array, namespace = "OXM"): Promise<OpenedFile> {
  const parts = await openPackage(bytes);
  const ExcelJS = await loadExcelJs();
  const workbook = new ExcelJS.Workbook();
  try {
    // Tables and validations are read from their parts; ExcelJS stops or crawls at some of them, and at drawings.
    await workbook.xlsx.load(bytes.slice().buffer, {
      ignoreNodes: ["tableParts", "dataValidations", "drawing", "legacyDrawing", "picture", "extLst"],
    });
  } catch {
    throw new UnreadableFile(
      "This workbook is damaged: its sheets can't be read. Open and repair it in Excel, then try again.",
    );
  }
  const theme = await parts.read("xl/theme/theme1.xml");
  const { own: names, guards } = splitGuards(readNames(parts, namespace), namespace);
  const reading = {
    palette: theme ? readPalette(theme) : officePalette,
    namespace,
    guards,
    formats: readNumberFormats(await parts.read("xl/styles.xml")),
  };
  const charts = await readCharts(parts);
  const sheets: SheetData[] = [];
  for (const { name, part } of parts.sheets) {
    const worksheet = workbook.getWorksheet(name);
    if (worksheet) {
      const own = charts.bySheet.get(name);
      const links = await readLinks(parts, part);
      sheets.push({
        ...readSheet(worksheet, await parts.read(part), reading),
        ...(links.length > 0 && { links }),
        ...(own && { charts: own }),
      });
    }
  }
  if (sheets.length === 0) {
    throw new UnreadableFile(
      "This workbook has no worksheet that can be read. Open it in Excel and save it as .xlsx, then try again.",
    );
  }
  const activeSheet = parts.sheets[workbook.views?.[0]?.activeTab ?? 0]?.name ?? sheets[0]?.name;
  const book = { sheets, tables: await readTables(parts), names, activeSheet };
  return { book, losses: await findLosses(parts, charts) };
}

function readSheet(worksheet: Worksheet, xml: string, reading: Reading): SheetData {
  const cells: CellData[] = [];
  const hiddenRows: number[] = [];
  const rowHeights: Record<number, number> = {};
  const spilled: Box[] = [];
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden) hiddenRows.push(number - 1);
    if (row.height && row.height !== defaultRowHeight) rowHeights[number - 1] = row.height;
    row.eachCell({ includeEmpty: true }, (cell) => {
      const read = readCell(cell, spilled, reading);
      if (read) cells.push(read);
    });
  });
  const validations = readValidations(xml, reading.namespace);
  const conditionalFormats = readConditionalFormats(worksheet, reading.palette, reading.namespace);
  const merges = [...xml.matchAll(/<mergeCell [^>]*ref="([^"]+)"/g)].map(([, address = ""]) => address);
  const pageLayout = readPageLayout(worksheet);
  const hidden =
    worksheet.state === "hidden" ? "Hidden" : worksheet.state === "veryHidden" ? "VeryHidden" : undefined;
  return {
    name: worksheet.name,
    cells,
    ...readColumns(worksheet),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    ...(Object.keys(rowHeights).length > 0 && { rowHeights }),
    ...readView(worksheet),
    ...(hidden && { visibility: hidden }),
    ...(validations.length > 0 && { validations }),
    ...(conditionalFormats.length > 0 && { conditionalFormats }),
    ...(merges.length > 0 && { merges }),
    ...(pageLayout && { pageLayout }),
    ...(/<sheetProtection [^>]*sheet="(?:1|true)"/.test(xml) && { protected: true }),
  };
}

/** One cell, or undefined when it is empty and plain, covered by a merge, or filled by an array formula's spill. */
function readCell(cell: Cell, spilled: Box[], reading: Reading): CellData | undefined {
  const [row, column] = [cell.fullAddress.row - 1, cell.fullAddress.col - 1];
  const covered = cell.isMerged && cell.master !== cell;
  const inSpill = spilled.some((area) => contains(area, row, column));
  // The copy in `cell.value` lacks results that are 0, FALSE or empty text; `cell.result` has them.
  const held = cell.type === formulaCell ? (cell.result as CellValue | undefined) : cell.value;
  const value = covered || inSpill ? null : valueFromFile(held);
  const formula = covered || inSpill ? undefined : cell.formula;
  const typed = formula === undefined ? undefined : formulaFromFile(formula, reading.namespace);
  const guarded = typed === undefined ? undefined : restoreGuards(typed, reading.guards, reading.namespace);
  const isArray =
    formula !== undefined && (cell.value as { shareType?: string } | null)?.shareType === "array";
  const area = isArray ? parseAddress((cell.value as { ref?: string }).ref ?? "") : undefined;
  if (area && area.rows * area.columns > 1) {
    spilled.push(area);
  }
  const style = styleFromFile(cell.style, reading.palette);
  const format = reading.formats.get(cell.numFmt) ?? cell.numFmt;
  const numberFormat = format && format !== "General" ? format : undefined;
  if (value === null && formula === undefined && !style && !numberFormat) {
    return undefined;
  }
  return {
    row,
    column,
    ...(value !== null && { value }),
    ...(typed !== undefined && { formula: guarded ?? typed }),
    ...((isArray || guarded !== undefined) && { array: true }),
    ...(numberFormat && { numberFormat }),
    ...(style && { style }),
  };
}

function readColumns(worksheet: Worksheet): Pick<SheetData, "columnWidths" | "hiddenColumns"> {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  // A file may give one width to all 16,384 columns; those beyond what is used don't matter.
  const used = Math.max(worksheet.columnCount, 1);
  for (let column = 0; column < Math.min((worksheet.columns ?? []).length, used + 50); column++) {
    const { width, hidden } = worksheet.getColumn(column + 1);
    if (width !== undefined && width !== 9) columnWidths[column] = width;
    if (hidden) hiddenColumns.push(column);
  }
  return {
    ...(Object.keys(columnWidths).length > 0 && { columnWidths }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
  };
}

function readView(worksheet: Worksheet): Pick<SheetData, "frozenRows" | "frozenColumns" | "showGridlines"> {
  // Null, not an empty list, for a sheet whose file names no view.
  const views = worksheet.views as Worksheet["views"] | null;
  const view = views?.[0];
  const frozen = view?.state === "frozen" ? view : undefined;
  return {
    ...(frozen?.ySplit && { frozenRows: frozen.ySplit }),
    ...(frozen?.xSplit && { frozenColumns: frozen.xSplit }),
    ...(view?.showGridLines === false && { showGridlines: false }),
  };
}
