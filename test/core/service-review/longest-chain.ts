import { cellAddress } from "../../../src/core/scorecard/address";
import { referencesIn, type FormulaReference } from "../../../src/core/scorecard/formula-references";
import type { WorkbookPlan } from "../../../src/core/scorecard/plan";

/** How many formulas with functions of the add-in stand one behind the other up to a cell of a plan, its own included. */
export function longestChain(plan: WorkbookPlan): (sheet: string, address: string) => number {
  const formulas = new Map<string, string | undefined>(
    plan.sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, formula }) => [`${name}!${cellAddress(row, column)}`, formula] as const),
    ),
  );
  const known = new Map<string, number>();
  const at = (sheet: string, row: number, column: number): number => {
    const key = `${sheet}!${cellAddress(row, column)}`;
    const formula = formulas.get(key);
    if (formula === undefined) return 0;
    const before = known.get(key);
    if (before !== undefined) return before;
    // A sum that names its own column doesn't wait for itself.
    known.set(key, 0);
    const waits = referencesIn(formula).flatMap((reference) =>
      cellsOf(reference, sheet, row).map((cell) => at(...cell)),
    );
    const length = Math.max(0, ...waits) + (/\bOXM\./.test(formula) ? 1 : 0);
    known.set(key, length);
    return length;
  };
  const cellsOf = (reference: FormulaReference, home: string, row: number): [string, number, number][] => {
    if (reference.kind === "range") {
      const { sheet = home, row: top, column: left, lastRow, lastColumn } = reference;
      return block(sheet, top, left, lastRow, lastColumn);
    }
    const table = plan.tables.find(({ name }) => name.toLowerCase() === reference.table.toLowerCase());
    if (table === undefined) throw new Error(`no table ${reference.table}`);
    const across = reference.column === undefined ? -1 : table.columns.indexOf(reference.column);
    const [left, right] =
      across < 0
        ? [table.column, table.column + table.columns.length - 1]
        : [table.column + across, table.column + across];
    return reference.thisRow
      ? block(table.sheet, row, left, row, right)
      : block(table.sheet, table.row + 1, left, table.row + table.rowCount - 1, right);
  };
  return (sheet, address) => {
    const cell = plan.sheets
      .find(({ name }) => name === sheet)
      ?.cells.find(({ row, column }) => cellAddress(row, column) === address);
    if (cell === undefined) throw new Error(`nothing stands in ${sheet}!${address}`);
    return at(sheet, cell.row, cell.column);
  };
}

function block(sheet: string, top: number, left: number, bottom: number, right: number) {
  const cells: [string, number, number][] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push([sheet, row, column]);
  }
  return cells;
}
