import type { Cell } from "../values/cell";
import type { ColumnRole } from "./headers";
import type { FoundTable } from "./recognise";
import { type ColumnRefs, rangeRefs, tableRefs } from "./refs";
import { cellAt, type SheetGrid } from "./sheet-grid";
import type { TablePlace, WorkbookReading } from "./workbook-reading";

/** A recognised table with everything around its columns: the grid it was read in, and the extent formulas cover. */
export interface PlacedTable {
  readonly found: FoundTable;
  readonly grid: SheetGrid;
  /** The table of Excel's that it is, or `undefined` for a plain range. */
  readonly excel?: TablePlace;
  /** The rows below the header that formulas cover, blank ones too. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A recognised table with its extent: that of Excel's table, or for a plain range that of its headers and rows. */
export function placedTable(reading: WorkbookReading, found: FoundTable): PlacedTable | undefined {
  const grid = reading.grids.find(({ sheet }) => sheet === found.sheet);
  if (grid === undefined) return undefined;
  const excel = excelTable(reading, found);
  const columns = Object.values(found.columns);
  const firstRow = found.headerRow + 1;
  if (excel !== undefined) {
    const end = excel.row + excel.rowCount - 1;
    // A table of Excel's may hold its total row itself.
    const { totalRow } = found as { readonly totalRow?: number };
    return {
      found,
      grid,
      excel,
      firstRow,
      lastRow: totalRow !== undefined && totalRow <= end ? totalRow - 1 : end,
      firstColumn: excel.column,
      lastColumn: excel.column + excel.columnCount - 1,
    };
  }
  const filled = (column: number) => {
    const header = cellAt(grid, found.headerRow, column);
    return header !== undefined && header !== null && header !== "";
  };
  let [firstColumn, lastColumn] = [Math.min(...columns), Math.max(...columns)];
  while (firstColumn > grid.column && filled(firstColumn - 1)) firstColumn--;
  while (filled(lastColumn + 1)) lastColumn++;
  return {
    found,
    grid,
    firstRow,
    lastRow: Math.max(found.headerRow, ...found.rows),
    firstColumn,
    lastColumn,
  };
}

/** The table of Excel's whose header row is that of a recognised table. */
export function excelTable(
  { tables }: WorkbookReading,
  { sheet, headerRow, columns }: Pick<FoundTable, "sheet" | "headerRow" | "columns">,
): TablePlace | undefined {
  const anyColumn = columns.metric ?? 0;
  return tables.find(
    (table) =>
      table.sheet === sheet &&
      table.row === headerRow &&
      anyColumn >= table.column &&
      anyColumn < table.column + table.columnCount,
  );
}

/** The cell of a row in the column of a role; `undefined` where the table has no such column. */
export function cellOfRole({ grid, found }: PlacedTable, row: number, role: ColumnRole): Cell {
  const column = found.columns[role];
  return column === undefined ? undefined : cellAt(grid, row, column);
}

/** A column by the name formulas use for it, and the role it is recognised by. */
export type RoleOf<Column extends string> = Readonly<Record<Column, ColumnRole>>;

/**
 * How formulas in `row` of the sheet `from` refer to the columns of a table: by its headers as they are written, where
 * it is a table of Excel's, and by address otherwise.
 *
 * @param rows The rows a plain range will have, where that isn't what it has now.
 */
export function refsTo<Column extends string>(
  { excel, found, grid, firstRow, lastRow }: PlacedTable,
  roles: RoleOf<Column>,
  row: number,
  from: string,
  rows: { readonly first: number; readonly last: number } = { first: firstRow, last: lastRow },
): ColumnRefs<Column> {
  const entries = (Object.entries(roles) as [Column, ColumnRole][]).flatMap(([column, role]) => {
    const at = found.columns[role];
    return at === undefined ? [] : [[column, at] as const];
  });
  if (excel !== undefined) {
    const headers = entries.map(([column, at]) => [column, String(cellAt(grid, found.headerRow, at))]);
    return tableRefs(excel.name, Object.fromEntries(headers) as Partial<Record<Column, string>>);
  }
  const refs = rangeRefs(Object.fromEntries(entries) as Partial<Record<Column, number>>, rows, row);
  if (from === found.sheet) return refs;
  const prefix = sheetPrefix(found.sheet);
  return { here: (column) => prefix + refs.here(column), all: (column) => prefix + refs.all(column) };
}

/** A sheet's name as formulas write it before an address: `Scorecard!`, `'My sheet'!`. */
export function sheetPrefix(sheet: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!`;
}
