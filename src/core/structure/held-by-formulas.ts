import { cellAddress } from "../scorecard/address";
import type { ColumnRole } from "../scorecard/headers";
import type { PlacedTable } from "../scorecard/placed-table";
import { formulaAt } from "../scorecard/sheet-grid";

/** The cells of a table in the columns of some roles that hold formulas, as addresses: what would be lost as text. */
export function formulaCells(
  { grid, found }: PlacedTable,
  roles: readonly ColumnRole[],
  rows: readonly number[],
): string[] {
  return rows.flatMap((row) =>
    roles.flatMap((role) => {
      const column = found.columns[role];
      return column === undefined || formulaAt(grid, row, column) === undefined
        ? []
        : [cellAddress(row, column)];
    }),
  );
}
