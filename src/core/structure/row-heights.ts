import type { SheetDress } from "../change/workbook-change";

/** Heights of rows by how many lines stand in them: Excel doesn't fit a row to text that a formula gives. */
export function rowHeights(
  lines: readonly (readonly [row: number, lines: number])[],
): Pick<SheetDress, "rowHeights"> {
  return { rowHeights: Object.fromEntries(lines.map(([row, count]) => [row, Math.max(1, count) * 15 + 5])) };
}
