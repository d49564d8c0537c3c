import { formatAddress } from "../formulas/a1";

/** "B3" for row 2, column 1, both counted from 0. */
export function cellAddress(row: number, column: number): string {
  return formatAddress({ row, column, rows: 1, columns: 1 });
}
