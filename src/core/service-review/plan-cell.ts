import { cellAddress } from "../scorecard/address";
import { sheetPrefix } from "../scorecard/placed-table";
import type { WorkbookPlan } from "../scorecard/plan";

/** A cell of a template: by the name it has there, or by the header of its column and what its row begins with. */
export type PlanCell = { readonly name: string } | { readonly column: string; readonly row: string };

/** The plain reference to a cell of a template, "='KVI board'!$B$4"; `undefined` where the template has no such cell. */
export function referenceTo(plan: WorkbookPlan, cell: PlanCell): string | undefined {
  if ("name" in cell) return plan.names.find(({ name }) => name === cell.name)?.formula;
  for (const { sheet, row: headerRow, column: left, rowCount, columns } of plan.tables) {
    const across = columns.indexOf(cell.column);
    if (across < 0) continue;
    const begins = plan.sheets
      .find(({ name }) => name === sheet)
      ?.cells.find(
        ({ row, column, value }) =>
          row > headerRow && row < headerRow + rowCount && column === left && value === cell.row,
      );
    if (begins === undefined) continue;
    const address = cellAddress(begins.row, left + across).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
    return `=${sheetPrefix(sheet)}${address}`;
  }
  return undefined;
}
