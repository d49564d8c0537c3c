import { columnName } from "./address";
import { measuresColumns, scorecardColumns } from "./vocabulary";

/** A column of a scorecard's table; compact scorecards have their actuals there too. */
export type ScorecardColumn = keyof typeof scorecardColumns | "actual" | "measureWeight";
/** A column of a measures table. */
export type MeasuresColumn = keyof typeof measuresColumns;

/** How formulas refer to the columns of a table: to the cell in their own row, and to all rows. */
export interface ColumnRefs<Column extends string> {
  readonly here: (column: Column) => string;
  readonly all: (column: Column) => string;
}

/** How formulas refer to the settings of a scorecard, and to its verdict. */
export interface SettingRefs {
  readonly verdict: string;
  readonly target: string;
  readonly scoring: string;
  readonly blanks: string;
  /** The names of the rows that have to meet the target by themselves, and the cell that says whether they do. */
  readonly mustMeet?: string;
  readonly mustMeetCheck?: string;
}

/** Structured references to a table of Excel's by its headers: `Scorecard[[#This Row],[Metric]]`. */
export function tableRefs<Column extends string>(
  table: string,
  headers: Partial<Readonly<Record<Column, string>>>,
): ColumnRefs<Column> {
  // Brackets, number signs and apostrophes in a header are escaped by an apostrophe.
  const header = (column: Column) => (headers[column] ?? column).replace(/['#[\]]/g, "'$&");
  return {
    here: (column) => `${table}[[#This Row],[${header(column)}]]`,
    all: (column) => `${table}[${header(column)}]`,
  };
}

/** References to a plain range by address: `$D8` in row 8, `$D$8:$D$11` for all; columns and rows count from 0. */
export function rangeRefs<Column extends string>(
  columns: Partial<Readonly<Record<Column, number>>>,
  rows: { readonly first: number; readonly last: number },
  row: number,
): ColumnRefs<Column> {
  const letters = (column: Column) => `$${columnName(columns[column] ?? 0)}`;
  return {
    here: (column) => `${letters(column)}${row + 1}`,
    all: (column) => `${letters(column)}$${rows.first + 1}:${letters(column)}$${rows.last + 1}`,
  };
}
