import type { CellPlan, WorkbookPlan } from "../../../src/core/scorecard/plan";
import type { SheetGrid } from "../../../src/core/scorecard/sheet-grid";
import type { WorkbookReading } from "../../../src/core/scorecard/workbook-reading";
import type { Cell } from "../../../src/core/values/cell";

/** What a cell holds in a test: a value, or a formula with the value it has given. */
export type Held = Cell | HeldFormula;

interface HeldFormula {
  readonly formula: string;
  readonly value?: Cell;
}
const isFormula = (held: Held): held is HeldFormula =>
  typeof held === "object" && held !== null && "formula" in held;

/** A sheet of a test, from its first cell on. */
export function gridOf(sheet: string, cells: readonly (readonly Held[])[], row = 0, column = 0): SheetGrid {
  const width = Math.max(0, ...cells.map((line) => line.length));
  const filled = cells.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ""));
  return {
    sheet,
    row,
    column,
    values: filled.map((line) => line.map((held) => (isFormula(held) ? (held.value ?? "") : held))),
    formulas: filled.map((line) => line.map((held) => (isFormula(held) ? held.formula : held))),
  };
}

/** A reading of the given sheets; tables as [name, sheet, row, column, rowCount, columnCount]. */
export function reading(
  grids: readonly SheetGrid[],
  tables: readonly (readonly [string, string, number, number, number, number])[] = [],
): WorkbookReading {
  return {
    grids,
    sheets: grids.map(({ sheet }) => sheet),
    tables: tables.map(([name, sheet, row, column, rowCount, columnCount]) => ({
      name,
      sheet,
      row,
      column,
      rowCount,
      columnCount,
    })),
    names: [],
    protectedSheets: [],
    clipped: [],
  };
}

/** A planned workbook as it reads before anything is calculated: formulas stand, their values are blank. */
export function readingOf(plan: WorkbookPlan): WorkbookReading {
  const grids = plan.sheets.map(({ name, cells }) => gridOf(name, rowsOf(cells)));
  return reading(
    grids,
    plan.tables.map(({ name, sheet, row, column, rowCount, columns }) => [
      name,
      sheet,
      row,
      column,
      rowCount,
      columns.length,
    ]),
  );
}

function rowsOf(cells: readonly CellPlan[]): Held[][] {
  const rows: Held[][] = Array.from({ length: Math.max(0, ...cells.map(({ row }) => row + 1)) }, () => []);
  for (const { row, column, value, formula } of cells) {
    const line = rows[row] as Held[];
    while (line.length <= column) line.push("");
    line[column] = formula === undefined ? (value ?? "") : { formula };
  }
  return rows;
}
