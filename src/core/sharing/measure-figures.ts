import { columnNeeded } from "../messages/sharing";
import { attainment, meets } from "../thresholds";
import { combinedIf, metricKey } from "../combined";
import { fail, type Outcome } from "../outcome";
import type { ColumnRole } from "../scorecard/headers";
import { cellOfRole, type PlacedTable } from "../scorecard/placed-table";
import { rowWords } from "../scorecard/vocabulary";
import { type Cell, isBlank, isCellError, isNotAvailable } from "../values/cell";
import { readNumber } from "../weighting";

/** What the add-in says of one measure, as its cells show it while formulas are live. */
export interface MeasureFigures {
  readonly row: number;
  /** Met, Missed, Not measured or Not agreed; `undefined` where its threshold or actual can't be read. */
  readonly result: string | undefined;
  /** 0–1; "" where there is none. */
  readonly credit: number | "";
}

/** The result and partial credit of every row of a measures table. */
export function measureFigures(table: PlacedTable): MeasureFigures[] {
  return table.found.rows.map((row) => {
    const actual = cellOfRole(table, row, "actual");
    const threshold = cellOfRole(table, row, "threshold");
    const credit = attainment(actual, threshold);
    return { row, result: resultOf(actual, threshold), credit: credit.ok ? credit.value : "" };
  });
}

function resultOf(actual: Cell, threshold: Cell): string | undefined {
  if (actual === null || actual === undefined || actual === "") return rowWords.measureNotMeasured;
  const met = meets(actual, threshold);
  if (met.ok) return met.value ? rowWords.met : rowWords.missed;
  if (isNotAvailable(actual)) return rowWords.measureNotMeasured;
  return met.problem.error === "notAvailable" ? rowWords.notAgreed : undefined;
}

/** A metric's combined score over the measures of a table, as COMBINEDIF gives it. */
export function combinedOfMetric(table: PlacedTable, metric: Cell, method: string): Outcome<number> {
  const column = (role: ColumnRole) => rowsOf(table).map((row) => [cellOfRole(table, row, role)]);
  if (table.found.columns.metric === undefined) return fail(columnNeeded(table.found.sheet, ["Metric"]));
  return combinedIf(
    column("metric"),
    metric,
    column("actual"),
    column("threshold"),
    column("measureWeight"),
    method,
  );
}

const rowsOf = ({ firstRow, lastRow }: PlacedTable): number[] =>
  Array.from({ length: Math.max(0, lastRow - firstRow + 1) }, (_, index) => firstRow + index);

/** How the measures of a metric stand, and how much of their weight has an actual. */
export interface MetricTally {
  readonly count: number;
  readonly met: number;
  readonly missed: number;
  /** 0–1; `undefined` where no measure carries weight. */
  readonly share: number | undefined;
}

/** Counts the measures of every metric of a table, by `metricKey`. */
export function tallies(
  table: PlacedTable,
  figures: readonly MeasureFigures[],
): ReadonlyMap<string, MetricTally> {
  const found = new Map<
    string,
    { count: number; met: number; missed: number; all: number; measured: number }
  >();
  for (const { row, result } of figures) {
    const metric = cellOfRole(table, row, "metric");
    if (isCellError(metric)) continue;
    const key = metricKey(metric);
    const tally = found.get(key) ?? { count: 0, met: 0, missed: 0, all: 0, measured: 0 };
    found.set(key, tally);
    const weight = readNumber(cellOfRole(table, row, "measureWeight")) ?? 0;
    const actual = cellOfRole(table, row, "actual");
    tally.count++;
    if (result === rowWords.met) tally.met++;
    if (result === rowWords.missed) tally.missed++;
    tally.all += weight;
    if (!isBlank(actual) && !isNotAvailable(actual)) tally.measured += weight;
  }
  return new Map(
    [...found].map(([key, { count, met, missed, all, measured }]) => [
      key,
      { count, met, missed, share: all === 0 ? undefined : measured / all },
    ]),
  );
}
