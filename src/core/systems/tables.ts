import { cellAddress } from "../scorecard/address";
import { foldHeader } from "../scorecard/headers";
import { cellAt, formulaAt, runsOf, type SheetGrid } from "../scorecard/sheet-grid";
import type { TablePlace, WorkbookReading } from "../scorecard/workbook-reading";
import { type Cell, isBlank } from "../values/cell";
import type { Place } from "./finding";

/** A table that people fill: its columns with the headers they go by, and those it is known by. */
export interface TableKind<Column extends string> {
  /** The header that a template writes, then other headers people use for it. */
  readonly headers: Readonly<Record<Column, readonly [string, ...string[]]>>;
  /** The columns without which it isn't this kind of table. */
  readonly needed: readonly Column[];
}

/** A table of a sheet recognised by its headers. Rows and columns count from 0 within the sheet. */
export interface DataTable<Column extends string> {
  readonly sheet: string;
  readonly grid: SheetGrid;
  readonly headerRow: number;
  readonly columns: Partial<Readonly<Record<Column, number>>>;
  /** Rows in which somebody has written something, in order; rows that formulas alone fill don't count. */
  readonly rows: readonly number[];
  /** The table of Excel's that it is, unless it is a plain range. */
  readonly excel?: TablePlace;
}

/**
 * Finds the tables of a kind by what their headers mean, wherever they stand: nothing is marked in the workbook, so
 * copies, renamed sheets and pasted tables are found alike. The first of two columns with one meaning counts.
 */
export function findTables<Column extends string>(
  reading: Pick<WorkbookReading, "grids" | "tables">,
  kind: TableKind<Column>,
): DataTable<Column>[] {
  const columnOf = new Map(
    (Object.entries(kind.headers) as [Column, readonly string[]][]).flatMap(([column, headers]) =>
      headers.map((header) => [foldHeader(header), column] as const),
    ),
  );
  const found: DataTable<Column>[] = [];
  for (const grid of reading.grids) {
    for (let row = grid.row; row < grid.row + grid.values.length; row++) {
      for (const run of runsOf(grid, row)) {
        if (run.cells.length < kind.needed.length) continue;
        const columns: Partial<Record<Column, number>> = {};
        run.cells.forEach((cell, index) => {
          const column = columnOf.get(foldHeader(cell));
          if (column !== undefined) columns[column] ??= run.column + index;
        });
        if (!kind.needed.every((column) => columns[column] !== undefined)) continue;
        const excel = reading.tables.find(
          (table) =>
            table.sheet === grid.sheet &&
            table.row === row &&
            table.column <= run.column &&
            run.column < table.column + table.columnCount,
        );
        const rows = filledRows(grid, row, columns, excel);
        found.push({
          sheet: grid.sheet,
          grid,
          headerRow: row,
          columns,
          rows,
          ...(excel === undefined ? {} : { excel }),
        });
      }
    }
  }
  return found;
}

/** Rows with something typed: of a table of Excel's all it has, of a plain range those up to the first blank one. */
function filledRows(
  grid: SheetGrid,
  headerRow: number,
  columns: Readonly<Record<string, number | undefined>>,
  excel: TablePlace | undefined,
): number[] {
  const at = Object.values(columns).filter((column): column is number => column !== undefined);
  const end = excel === undefined ? grid.row + grid.values.length : excel.row + excel.rowCount;
  const rows: number[] = [];
  for (let row = headerRow + 1; row < end; row++) {
    if (
      at.some((column) => !isBlank(cellAt(grid, row, column)) && formulaAt(grid, row, column) === undefined)
    )
      rows.push(row);
    else if (excel === undefined && at.every((column) => isBlank(cellAt(grid, row, column)))) break;
  }
  return rows;
}

/** The cell of a row in a column; `undefined` where the table has no such column. */
export function cellIn<Column extends string>(
  { grid, columns }: DataTable<Column>,
  row: number,
  column: Column,
): Cell {
  const at = columns[column];
  return at === undefined ? undefined : cellAt(grid, row, at);
}

/** The cell's text without the spaces around it; "" for a blank one and for anything but text and numbers. */
export function textIn<Column extends string>(table: DataTable<Column>, row: number, column: Column): string {
  const cell = cellIn(table, row, column);
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
}

/** Where the cell of a row stands; the row's first column where the table has no such column. */
export function placeIn<Column extends string>(
  { sheet, columns }: DataTable<Column>,
  row: number,
  column: Column,
): Place {
  const first = Math.min(...Object.values<number | undefined>(columns).map((at) => at ?? Infinity));
  return { sheet, address: cellAddress(row, columns[column] ?? first) };
}

/** The headers that a template writes: the first of each column. */
export function headersOf<Column extends string>({ headers }: TableKind<Column>): Record<Column, string> {
  const entries = Object.entries<readonly [string, ...string[]]>(headers);
  return Object.fromEntries(entries.map(([column, [header]]) => [column, header])) as Record<Column, string>;
}

/** Where a table begins: its first header. */
export function placeOfTable<Column extends string>({ sheet, columns, headerRow }: DataTable<Column>): Place {
  const first = Math.min(...Object.values<number | undefined>(columns).map((at) => at ?? Infinity));
  return { sheet, address: cellAddress(headerRow, first) };
}

/** True for the table that begins at a place, as `placeOfTable` gives it. */
export function beginsAt<Column extends string>(
  table: DataTable<Column>,
  { sheet, address }: Place,
): boolean {
  const place = placeOfTable(table);
  return place.sheet === sheet && place.address === address;
}
