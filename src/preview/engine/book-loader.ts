import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Book, CellData, SheetData } from "../book";
import { parseAddress, type Box } from "../formulas/a1";
import { compile, type FormulaContext } from "../formulas/compile";
import { storedValue } from "./cells";
import { chartsFromBook } from "./charts";
import { extraToStore, toRange } from "./grid";
import type { HostState, SheetState, TableState } from "./state";
import { toGridStyle } from "./styles";

/** A book as the grid opens it and as the host keeps the rest. */
export interface LoadedBook {
  readonly workbook: Partial<IWorkbookData>;
  readonly state: HostState;
  readonly activeSheetId: string | undefined;
}

/**
 * Turns a book into the grid's own data, formulas compiled, so that opening is one step.
 *
 * @param normalise takes a formula from its file form to the form people see
 */
export function prepareBook(book: Book, unitId: string, normalise: (formula: string) => string): LoadedBook {
  const sheets = book.sheets.length > 0 ? book.sheets : [{ name: "Sheet1", cells: [] }];
  const idOf = new Map(sheets.map((sheet, index) => [sheet.name.toLowerCase(), `sheet-${index + 1}`]));
  const tables = book.tables.flatMap((table, index): TableState[] => {
    const sheetId = idOf.get(table.sheet.toLowerCase());
    if (sheetId === undefined) return [];
    return [
      {
        id: `{load-${index + 1}}`,
        name: table.name,
        sheetId,
        box: { row: table.row, column: table.column, rows: table.rowCount, columns: table.columns.length },
        columns: table.columns,
        columnIds: table.columns.map((_name, at) => at + 1),
        showTotals: false,
        showHeaders: true,
        style: table.style ?? "TableStyleMedium2",
        showFilterButton: table.showFilterButton ?? true,
        showBandedRows: table.showBandedRows ?? true,
      },
    ];
  });
  const names = book.names.map(({ name, formula, sheet }) => ({
    name,
    formula: normalise(formula),
    sheetId: sheet === undefined ? undefined : idOf.get(sheet.toLowerCase()),
  }));
  const catalog = {
    tables: book.tables.map((table) => ({
      ...table,
      box: { row: table.row, column: table.column, rows: table.rowCount, columns: table.columns.length },
      showTotals: false,
    })),
    names: book.names,
  };
  const data = sheets.map((sheet) => {
    const id = idOf.get(sheet.name.toLowerCase()) ?? "";
    return gridSheet(id, sheet, (cell) =>
      gridCell(cell, { ...catalog, sheet: sheet.name, ...cell }, normalise),
    );
  });
  return {
    workbook: {
      id: unitId,
      name: "Workbook",
      locale: LocaleType.EN_US,
      sheetOrder: data.map((sheet) => sheet.id ?? ""),
      sheets: Object.fromEntries(data.map((sheet) => [sheet.id, sheet])),
      styles: {},
    },
    state: {
      tables,
      names,
      sheets: Object.fromEntries(
        sheets.map((sheet) => [idOf.get(sheet.name.toLowerCase()) ?? "", sheetState(sheet, idOf)]),
      ),
    },
    activeSheetId: idOf.get(book.activeSheet?.toLowerCase() ?? ""),
  };
}

function gridSheet(
  id: string,
  sheet: SheetData,
  cellOf: (cell: CellData) => ICellData,
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastRow = 0;
  let lastColumn = 0;
  for (const cell of sheet.cells) {
    (cellData[cell.row] ??= {})[cell.column] = cellOf(cell);
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  const rowData: Record<number, IRowData> = {};
  const columnData: Record<number, IColumnData> = {};
  for (const [column, width] of Object.entries(sheet.columnWidths ?? {})) {
    columnData[Number(column)] = { w: Math.round(width * 7 + 5) };
  }
  for (const [row, height] of Object.entries(sheet.rowHeights ?? {})) {
    rowData[Number(row)] = { h: Math.round(height / 0.75), ia: BooleanNumber.FALSE };
  }
  for (const column of sheet.hiddenColumns ?? []) {
    columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  }
  for (const row of sheet.hiddenRows ?? []) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  const { frozenRows = 0, frozenColumns = 0 } = sheet;
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(1000, lastRow + 200),
    columnCount: Math.max(40, lastColumn + 20),
    cellData,
    rowData,
    columnData,
    mergeData: mergesOf(sheet).map(toRange),
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    hidden: sheet.visibility && sheet.visibility !== "Visible" ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: sheet.showGridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows > 0 ? frozenRows : -1,
      startColumn: frozenColumns > 0 ? frozenColumns : -1,
    },
  };
}

function gridCell(
  cell: CellData,
  context: FormulaContext,
  normalise: (formula: string) => string,
): ICellData {
  const { locked, ...look } = cell.style ?? {};
  const style = toGridStyle({ ...look, numberFormat: cell.numberFormat });
  const styled = Object.keys(style).length > 0 ? { s: style } : {};
  const value = cell.value === null || cell.value === undefined ? {} : storedValue(cell.value, !cell.formula);
  const unlocked = locked === false;
  if (cell.formula === undefined) return { ...value, ...styled, custom: extraToStore({ unlocked }) };
  const plain = normalise(cell.formula);
  const compiled = compile(plain, context);
  const custom = extraToStore({ unlocked, formula: compiled, array: cell.array });
  return { ...value, f: compiled?.formula ?? plain, ...styled, custom };
}

function mergesOf(sheet: SheetData): Box[] {
  return (sheet.merges ?? []).flatMap((address) => parseAddress(address) ?? []);
}

function sheetState(sheet: SheetData, idOf: ReadonlyMap<string, string>): SheetState {
  const located = <T extends { readonly address: string }>(list: readonly T[] | undefined) =>
    list?.flatMap(({ address, ...rest }) => {
      const box = parseAddress(address);
      return box ? [{ ...rest, box }] : [];
    });
  return {
    protected: sheet.protected,
    veryHidden: sheet.visibility === "VeryHidden",
    pageLayout: sheet.pageLayout,
    merges: mergesOf(sheet),
    validations: located(sheet.validations),
    links: located(sheet.links),
    conditionalFormats: located(sheet.conditionalFormats)?.map((format, index) => ({
      ...format,
      id: `load-${index + 1}`,
    })),
    charts: chartsFromBook(sheet.charts, idOf),
  };
}
