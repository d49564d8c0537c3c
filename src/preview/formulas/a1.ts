/** A rectangle of cells; rows and columns count from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's own sheet size. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A", 26 for "AA"; case doesn't matter. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A sheet's name as it stands in a formula: quoted where it has to be. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** A box as an A1 address without sheet: "B2", "B2:C3", "2:5" or "B:C" for whole rows and columns. */
export function formatAddress(box: Box, absolute = false): string {
  const sign = absolute ? "$" : "";
  const column = (index: number): string => sign + columnName(index);
  const row = (index: number): string => `${sign}${index + 1}`;
  if (box.rows >= maxRows && box.columns >= maxColumns) return `${row(0)}:${row(maxRows - 1)}`;
  if (box.columns >= maxColumns) return `${row(box.row)}:${row(box.row + box.rows - 1)}`;
  if (box.rows >= maxRows) return `${column(box.column)}:${column(box.column + box.columns - 1)}`;
  const first = column(box.column) + row(box.row);
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${column(box.column + box.columns - 1)}${row(box.row + box.rows - 1)}`;
}

/** An address with its sheet in front: "'My sheet'!A1". */
export function formatFullAddress(sheet: string, box: Box): string {
  return `${quoteSheet(sheet)}!${formatAddress(box)}`;
}

/** Splits "'My sheet'!A1:B2" into its sheet and its cells; without "!" there is no sheet. */
export function splitAddress(address: string): { sheet?: string; cells: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { cells: address };
  const sheet = address.slice(0, bang).replace(/^'(.*)'$/s, "$1");
  return { sheet: sheet.replace(/''/g, "'"), cells: address.slice(bang + 1) };
}

/** Reads "A1", "$B$2:C3", "2:5" or "B:C" (no sheet); undefined when it isn't an address or lies outside a sheet. */
export function parseAddress(text: string): Box | undefined {
  const plain = text.replace(/\$/g, "").trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(plain);
  if (cells) {
    const [, column = "", row = "", lastColumn = column, lastRow = row] = cells;
    return between(Number(row) - 1, columnIndex(column), Number(lastRow) - 1, columnIndex(lastColumn));
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1);
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) return between(0, columnIndex(columns[1] ?? ""), maxRows - 1, columnIndex(columns[2] ?? ""));
  return undefined;
}

/** The box between two corners in any order; undefined outside a sheet. */
function between(row: number, column: number, otherRow: number, otherColumn: number): Box | undefined {
  const top = Math.min(row, otherRow);
  const left = Math.min(column, otherColumn);
  const bottom = Math.max(row, otherRow);
  const right = Math.max(column, otherColumn);
  if (top < 0 || left < 0 || bottom >= maxRows || right >= maxColumns) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The cells two boxes share, if any. */
export function intersect(one: Box, other: Box): Box | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest box that holds both. */
export function bounding(one: Box, other: Box): Box {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const bottom = Math.max(one.row + one.rows, other.row + other.rows);
  const right = Math.max(one.column + one.columns, other.column + other.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

/** True when the cell lies in the box. */
export function contains(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}
