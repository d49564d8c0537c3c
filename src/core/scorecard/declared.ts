import { isBlank } from "../values/cell";
import { callsOf, type FormulaReference, referencesIn } from "./formula-references";
import { type ColumnRole, readHeaders } from "./headers";
import { cellAt, formulaAt, type SheetGrid } from "./sheet-grid";
import { isTotalLabel } from "./total-label";

/**
 * A scorecard whose formulas say which columns it has: what its verdict judges, and what its combined scores are worked out
 * from. Rows and columns count from 0 within the sheet; `headerRow` is the row above the first.
 */
export interface Declared {
  readonly headerRow: number;
  readonly columns: Partial<Readonly<Record<ColumnRole, number>>>;
  readonly rows: readonly number[];
  readonly totalRow?: number;
  /** The first and last column of the table, as far as its formulas and headers reach. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * Scorecards of a sheet that are known by their formulas whatever their headers say: a heading in somebody's own words, in
 * two rows, or missing. Only verdicts over plain cells of the same sheet are read so: a table of Excel's has headers.
 */
export function declaredIn(grid: SheetGrid): Declared[] {
  const found: Declared[] = [];
  for (let row = grid.row; row < grid.row + grid.values.length; row++) {
    for (let at = 0; at < (grid.values[0]?.length ?? 0); at++) {
      const formula = formulaAt(grid, row, grid.column + at);
      if (formula === undefined || !/VERDICT/i.test(formula)) continue;
      const declared = declaredBy(grid, callsOf(formula, "VERDICT")[0] ?? []);
      if (declared === undefined || found.some(({ headerRow }) => headerRow === declared.headerRow)) continue;
      found.push(declared);
    }
  }
  return found;
}

type Range = FormulaReference & { readonly kind: "range" };

function declaredBy(grid: SheetGrid, call: readonly string[]): Declared | undefined {
  const [metric, combined, weighting, , measured] = call.map((written) => rangeOn(grid, written));
  if (metric === undefined || combined === undefined || weighting === undefined) return undefined;
  const [first, last] = [metric.row, Math.min(metric.lastRow, grid.row + grid.values.length - 1)];
  const headerRow = first - 1;
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
    (row) => [metric, combined, weighting].some(({ column }) => !isBlank(cellAt(grid, row, column))),
  );
  const named = [metric, combined, weighting, measured].flatMap((range) =>
    range === undefined ? [] : [range.column],
  );
  const span = spanOf(grid, headerRow, named);
  const headers = Array.from({ length: span.last - span.first + 1 }, (_, index) =>
    cellAt(grid, headerRow, span.first + index),
  );
  const headed = Object.entries(readHeaders(headers)).map(([role, index]) => [role, index + span.first]);
  const totalRow = [last + 1, last + 2].find((row) =>
    isTotal(grid, row, span, metric.column, weighting.column),
  );
  return {
    headerRow,
    columns: {
      ...(Object.fromEntries(headed) as Declared["columns"]),
      ...sourcesOf(grid, rows, combined.column),
      metric: metric.column,
      combined: combined.column,
      weighting: weighting.column,
      ...(measured === undefined ? {} : { measured: measured.column }),
    },
    rows,
    ...(totalRow === undefined ? {} : { totalRow }),
    firstColumn: span.first,
    lastColumn: span.last,
  };
}

/** One column of cells of this sheet. */
function rangeOn(grid: SheetGrid, written: string): Range | undefined {
  const [range] = referencesIn(written);
  if (range?.kind !== "range" || range.column !== range.lastColumn || !Number.isFinite(range.lastRow))
    return undefined;
  return range.sheet === undefined || range.sheet.toLowerCase() === grid.sheet.toLowerCase()
    ? range
    : undefined;
}

/** Where actuals, thresholds and measure weights stand, by the formulas that combine them. */
function sourcesOf(grid: SheetGrid, rows: readonly number[], combined: number): Declared["columns"] {
  for (const row of rows) {
    const [call] = callsOf(formulaAt(grid, row, combined) ?? "", "COMBINED");
    if (call === undefined) continue;
    const [actual, threshold, measureWeight] = call.map((written) => {
      const [range] = referencesIn(written);
      return range?.kind === "range" && range.row === row ? range.column : undefined;
    });
    return {
      ...(actual === undefined ? {} : { actual }),
      ...(threshold === undefined ? {} : { threshold }),
      ...(measureWeight === undefined ? {} : { measureWeight }),
    };
  }
  return {};
}

/** From the first to the last of the columns, and on to both sides while there are headers. */
function spanOf(grid: SheetGrid, row: number, columns: readonly number[]) {
  let [first, last] = [Math.min(...columns), Math.max(...columns)];
  while (first > 0 && !isBlank(cellAt(grid, row, first - 1))) first--;
  while (!isBlank(cellAt(grid, row, last + 1))) last++;
  return { first, last };
}

function isTotal(
  grid: SheetGrid,
  row: number,
  span: { readonly first: number; readonly last: number },
  metric: number,
  weighting: number,
): boolean {
  for (let column = span.first; column <= span.last; column++) {
    const cell = cellAt(grid, row, column);
    if (isBlank(cell)) continue;
    const summed = isBlank(cellAt(grid, row, metric)) && typeof cellAt(grid, row, weighting) === "number";
    return isTotalLabel(cell, false) || summed;
  }
  return false;
}
