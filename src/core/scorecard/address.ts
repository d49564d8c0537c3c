/** The letters of a column counted from 0: 0 is "A", 26 is "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The A1 address of a cell; row and column count from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The A1 address of a block of cells, its first and last cell included. */
export function blockAddress(row: number, column: number, lastRow: number, lastColumn: number): string {
  const first = cellAddress(row, column);
  return row === lastRow && column === lastColumn ? first : `${first}:${cellAddress(lastRow, lastColumn)}`;
}
