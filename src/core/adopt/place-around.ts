import type { Block } from "../change/blocks";
import type { RowsChange, TableExtent } from "../change/workbook-change";
import { besideInTheWay } from "../messages/adopt";
import { fail, ok, type Outcome } from "../outcome";
import { rangeRefs, type ColumnRefs, type ScorecardColumn, tableRefs } from "../scorecard/refs";
import { settingsRowCount } from "../scorecard/settings-block";
import { cellAt, type SheetGrid } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";
import type { Surroundings } from "./adoption";
import { usedBlock } from "./blocks";
import { clearIn, firstFreeColumn } from "./free-columns";
import type { TableReading } from "./table-reading";

/** A column that comes to the right of somebody's table. */
export interface AddedColumn {
  readonly role: ScorecardColumn;
  readonly header: string;
  readonly column: number;
}

/** Where everything around somebody's table goes. Rows are those after the insertions unless said otherwise. */
export interface Around {
  readonly insertRows: readonly RowsChange[];
  /** How far the table moves down. */
  readonly shift: number;
  /** The first row of the settings. */
  readonly top: number;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The row of the total; `undefined` where there is no room for one. */
  readonly totalRow?: number;
  /** True when the total row is a new one. */
  readonly newTotal: boolean;
  readonly added: readonly AddedColumn[];
  readonly columns: Partial<Readonly<Record<ScorecardColumn, number>>>;
  readonly firstColumn: number;
  /** The last column of the table with those added. */
  readonly lastColumn: number;
  readonly refs: (row: number) => ColumnRefs<ScorecardColumn>;
  readonly resize?: TableExtent;
  /** True when the columns right of the table were taken. */
  readonly apart: boolean;
}

/**
 * Finds room around a table: rows above for the settings (free ones are used, else whole rows are inserted), columns to its
 * right (directly beside it, else the first free ones), and a row for the total.
 */
export function placeAround(
  reading: TableReading,
  { tables }: Pick<WorkbookReading, "tables">,
  wanted: readonly { readonly role: ScorecardColumn; readonly header: string }[],
  theirs: Partial<Readonly<Record<ScorecardColumn, number>>>,
  surroundings: Surroundings,
): Outcome<Around> {
  const { grid, block, header, table } = reading;
  const rows = reading.metrics.flatMap((metric) => metric.rows);
  const [first, last] = [rows[0] ?? block.row, rows.at(-1) ?? block.row];
  const isClear = clearIn(grid, tables, surroundings, table);
  const bottom = Math.max(
    reading.totalRow ?? last + 1,
    table === undefined ? 0 : table.row + table.rowCount - 1,
  );
  const top = header?.first ?? block.row;
  const start = firstFreeColumn(block, { row: top, lastRow: bottom }, wanted.length, isClear);
  const added = wanted.map((each, index) => ({ ...each, column: start + index }));
  const lastColumn = added.at(-1)?.column ?? block.lastColumn;
  const apart = start > block.lastColumn + 1;

  const width = lastColumn - block.column + 1;
  // Without a header there is one to be written, right above the first row.
  const needed = settingsRowCount(width) + 1 + (header === undefined ? 1 : 0);
  const strip = { ...block, lastColumn: Math.max(lastColumn, block.column + Math.min(width, 6)) };
  let free = 0;
  while (free < block.row && isClear({ ...strip, row: block.row - free - 1, lastRow: block.row - free - 1 }))
    free++;
  const gap = free < block.row ? 1 : 0;
  const shift = Math.max(0, needed + gap - free);
  if (shift > 0 && splits(grid, block, strip.lastColumn)) return fail(besideInTheWay());

  const tableEnd = table === undefined ? last : table.row + table.rowCount - 1;
  const under = Math.max(last, tableEnd) + 1;
  const roomUnder = isClear({ ...block, row: under, lastRow: under, lastColumn });
  const newTotal = reading.totalRow === undefined;
  const makesRoom = newTotal && !roomUnder && !splits(grid, { ...block, row: under }, lastColumn);
  const totalRow = newTotal ? (roomUnder || makesRoom ? under : undefined) : reading.totalRow;
  const insertRows: RowsChange[] = [
    ...(shift > 0 ? [{ sheet: block.sheet, row: block.row, count: shift }] : []),
    ...(makesRoom ? [{ sheet: block.sheet, row: under + shift, count: 1 }] : []),
  ];

  const columns = { ...theirs, ...Object.fromEntries(added.map(({ role, column }) => [role, column])) };
  const span = { first: first + shift, last: last + shift };
  const headerRow = (header?.last ?? first - 1) + shift;
  const beside =
    table !== undefined && !apart && start === table.column + table.columnCount && added.length > 0;
  const structured =
    table !== undefined && (beside || added.length === 0) && fillsTable(reading, first, last);
  const headers = structured ? headersOf(reading, columns, added) : undefined;
  return ok({
    insertRows,
    shift,
    top: block.row + shift - needed,
    headerRow,
    firstRow: span.first,
    lastRow: span.last,
    ...(totalRow === undefined ? {} : { totalRow: totalRow + shift }),
    newTotal,
    added,
    columns,
    firstColumn: block.column,
    lastColumn,
    apart,
    refs: (row) =>
      table !== undefined && headers !== undefined
        ? tableRefs<ScorecardColumn>(table.name, headers)
        : rangeRefs<ScorecardColumn>(columns, span, row),
    ...(beside
      ? {
          resize: {
            table: table.name,
            sheet: block.sheet,
            row: table.row + shift,
            column: table.column,
            rowCount: table.rowCount,
            columnCount: table.columnCount + added.length,
          },
        }
      : {}),
  });
}

/** True when rows inserted here would part cells that belong together, left or right of the table. */
function splits(grid: SheetGrid, { row, column: first }: Block, last: number): boolean {
  const used = usedBlock(grid);
  if (row <= used.row || row > used.lastRow) return false;
  for (let column = used.column; column <= used.lastColumn; column++) {
    if (column >= first && column <= last) continue;
    if (!isBlank(cellAt(grid, row - 1, column)) && !isBlank(cellAt(grid, row, column))) return true;
  }
  return false;
}

/** True when the rows of an Excel table are those of the scorecard, without a total among them. */
function fillsTable({ table, header }: TableReading, first: number, last: number): boolean {
  if (table === undefined || header?.last !== table.row) return false;
  return first === table.row + 1 && last === table.row + table.rowCount - 1;
}

/** Headers for structured references; `undefined` where one holds a line break or two are the same. */
function headersOf(
  { grid, header }: TableReading,
  columns: Partial<Readonly<Record<ScorecardColumn, number>>>,
  added: readonly AddedColumn[],
): Partial<Record<ScorecardColumn, string>> | undefined {
  const headers: Partial<Record<ScorecardColumn, string>> = {};
  for (const [role, column] of Object.entries(columns) as [ScorecardColumn, number][]) {
    const own = cellAt(grid, header?.last ?? 0, column);
    const text = added.find((each) => each.column === column)?.header ?? (typeof own === "string" ? own : "");
    if (text === "" || /[\r\n]/.test(text)) return undefined;
    headers[role] = text;
  }
  return headers;
}
