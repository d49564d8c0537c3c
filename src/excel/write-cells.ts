import { rectangles, type Rectangle } from "../core/change/rectangles";
import { blockAddress } from "../core/scorecard/address";
import type { CellPlan } from "../core/scorecard/plan";
import { asText } from "./as-text";

/** A cell to write: a formula, a value, or neither, which clears it and keeps how it looks. */
export interface CellToWrite extends Pick<CellPlan, "row" | "column" | "formula" | "numberFormat"> {
  readonly value?: number | string | boolean;
}

/**
 * Queues number formats, then values: a threshold such as 100% stays text only in a cell that is formatted as text
 * before. Formulas are written apart, when what they refer to stands.
 */
export function queueValues(worksheet: Excel.Worksheet, cells: readonly CellToWrite[]): void {
  const formatted = cells.filter((cell) => cell.numberFormat !== undefined);
  for (const block of rectangles(formatted)) {
    rangeOf(worksheet, block).numberFormat = alike(block, (cell) => cell.numberFormat ?? "General");
  }
  const valued = cells.filter((cell) => cell.formula === undefined);
  for (const block of rectangles(valued)) {
    rangeOf(worksheet, block).values = alike(block, ({ value, numberFormat }) =>
      typeof value === "string" ? asText(value, numberFormat) : (value ?? ""),
    );
  }
}

/** Queues formulas in runs down a column. */
export function queueFormulas(worksheet: Excel.Worksheet, cells: readonly CellToWrite[]): void {
  for (const block of formulaRuns(cells)) {
    const shared = sharedFormula(block);
    rangeOf(worksheet, block).formulas =
      shared === undefined ? block.rows.map((row) => row.map((cell) => cell.formula ?? "")) : single(shared);
  }
}

/** The formulas of some cells, in runs down a column. */
export function formulaRuns<T extends CellToWrite>(cells: readonly T[]): Rectangle<T>[] {
  const withFormula = cells.filter((cell) => cell.formula !== undefined);
  return rectangles(withFormula, (a, b) => a.column === b.column);
}

/**
 * One formula that stands in every cell of a run, which is written once however long the run is. Only where nothing in
 * it depends on the row: Excel moves relative addresses along when one formula is put into many cells.
 */
function sharedFormula({ rows }: Rectangle<CellToWrite>): string | undefined {
  const first = rows[0]?.[0]?.formula;
  if (first === undefined || rows.length < 2 || relativeAddress.test(withoutTexts(first))) return undefined;
  return rows.every((row) => row.every((cell) => cell.formula === first)) ? first : undefined;
}

// A1, $A1, A$1; A:B, 1:2.
const relativeAddress =
  /(?<![A-Z0-9_$[\]])(?:\$?[A-Z]{1,3}\d+|[A-Z]{1,3}\$\d+|[A-Z]{1,3}:\$?[A-Z]{1,3}|\d+:\$?\d+)(?![A-Z0-9_([])/i;
const withoutTexts = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""');

/**
 * One value where all cells of a block have the same, else their rows. Excel takes either, its typings only know rows.
 */
function alike<T>({ rows }: Rectangle<T>, valueOf: (cell: T) => number | string | boolean): unknown[][] {
  const values = rows.map((row) => row.map(valueOf));
  const first = values[0]?.[0];
  return values.every((row) => row.every((value) => value === first)) ? single(first) : values;
}

const single = (value: unknown) => value as unknown[][];

/** The range of a rectangle. */
export function rangeOf<T>(worksheet: Excel.Worksheet, { row, column, rows }: Rectangle<T>): Excel.Range {
  return worksheet.getRange(
    blockAddress(row, column, row + rows.length - 1, column + (rows[0]?.length ?? 1) - 1),
  );
}
