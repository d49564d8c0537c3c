import type { ICellData } from "@univerjs/core";
import type { Book, CellData, SheetData } from "../book";
import { formatAddress } from "../formulas/a1";
import type { Engine } from "./engine";
import type { FormulaKeeper } from "./formula-keeper";
import { chartsToBook } from "./charts";
import { extraOf, type Grid } from "./grid";
import { fromGridStyle } from "./styles";
import { cellValue, numberFormatOf } from "./values";

/** The workbook as a book; formulas name their tables in full, as a file holds them. */
export function takeSnapshot(engine: Engine, grid: Grid, formulas: FormulaKeeper): Book {
  const infos = engine.sheets.list();
  const nameOf = new Map(infos.map((sheet) => [sheet.id, sheet.name]));
  return {
    activeSheet: nameOf.get(engine.sheets.active()),
    sheets: infos
      .map((info) => sheetData(info.id, info.name, info.hidden, engine, grid, formulas))
      .map((sheet, index) => ({
        ...sheet,
        charts: chartsToBook(engine.sheets.state(infos[index]?.id ?? "").charts, nameOf),
      })),
    tables: engine.tables.list().map((table) => ({
      name: table.name,
      sheet: nameOf.get(table.sheetId) ?? "",
      row: table.box.row,
      column: table.box.column,
      rowCount: table.box.rows,
      columns: table.columns,
      style: table.style,
      showFilterButton: table.showFilterButton,
      showBandedRows: table.showBandedRows,
    })),
    names: engine.names.list().map(({ name, formula, sheetId }) => ({
      name,
      formula,
      ...(sheetId === undefined ? {} : { sheet: nameOf.get(sheetId) }),
    })),
  };
}

function sheetData(
  sheetId: string,
  name: string,
  hidden: boolean,
  engine: Engine,
  grid: Grid,
  formulas: FormulaKeeper,
): SheetData {
  const cells: CellData[] = [];
  grid.forEach(sheetId, (row, column, cell) => {
    const data = cellData(row, column, cell, grid, formulas);
    if (data) cells.push(data);
  });
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  const { columnWidths, rowHeights, hiddenColumns, hiddenRows } = dimensions(sheetId, grid);
  const state = engine.sheets.state(sheetId);
  const frozen = engine.layout.frozen(sheetId);
  return {
    name,
    cells,
    columnWidths,
    rowHeights,
    hiddenColumns,
    hiddenRows,
    frozenRows: frozen.rows || undefined,
    frozenColumns: frozen.columns || undefined,
    showGridlines: engine.sheets.showGridlines(sheetId),
    visibility: hidden ? (state.veryHidden ? "VeryHidden" : "Hidden") : "Visible",
    validations: state.validations?.map(({ box, ...rest }) => ({ ...rest, address: formatAddress(box) })),
    conditionalFormats: state.conditionalFormats?.map(({ box, rule, fontColor, fill, bold }) => ({
      address: formatAddress(box),
      rule,
      fontColor,
      fill,
      bold,
    })),
    links: state.links?.map(({ box, ...rest }) => ({ ...rest, address: formatAddress(box) })),
    merges: state.merges?.length ? state.merges.map((box) => formatAddress(box)) : undefined,
    pageLayout: state.pageLayout,
    protected: state.protected,
  };
}

function cellData(
  row: number,
  column: number,
  cell: ICellData,
  grid: Grid,
  formulas: FormulaKeeper,
): CellData | undefined {
  const gridStyle = grid.style(cell);
  const style = { ...fromGridStyle(gridStyle), ...(extraOf(cell).unlocked ? { locked: false } : {}) };
  const numberFormat = numberFormatOf(gridStyle);
  const formula = formulas.stored(cell);
  const value = cellValue(cell);
  const bare = formula === undefined && value === "" && numberFormat === "General";
  if (bare && Object.keys(style).length === 0) return undefined;
  return {
    row,
    column,
    ...(value === "" && formula === undefined ? {} : { value }),
    ...(formula === undefined
      ? {}
      : { formula, array: usesArrays(formula) || extraOf(cell).array || undefined }),
    ...(numberFormat === "General" ? {} : { numberFormat }),
    ...(Object.keys(style).length > 0 ? { style } : {}),
  };
}

/** A range given where Excel would take one cell of it needs an array formula in the file. */
function usesArrays(formula: string): boolean {
  return /\b(?:IF|ISBLANK|TEXTJOIN)\((?:[^()]|\([^()]*\))*(?:\[[^@#\]]+\]|[A-Z]+\d+:[A-Z]+\d+)/i.test(
    formula,
  );
}

function dimensions(
  sheetId: string,
  grid: Grid,
): Pick<SheetData, "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows"> {
  const { columnData, rowData } = grid.sheet(sheetId).getConfig();
  const columnWidths: Record<number, number> = {};
  const rowHeights: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  const hiddenRows: number[] = [];
  for (const [column, data] of Object.entries(columnData)) {
    if (data?.w !== undefined) columnWidths[Number(column)] = Math.round(((data.w - 5) / 7) * 100) / 100;
    if (data?.hd) hiddenColumns.push(Number(column));
  }
  for (const [row, data] of Object.entries(rowData)) {
    if (data?.h !== undefined && data.ia === 0) rowHeights[Number(row)] = data.h * 0.75;
    if (data?.hd) hiddenRows.push(Number(row));
  }
  return { columnWidths, rowHeights, hiddenColumns, hiddenRows };
}
