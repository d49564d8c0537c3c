import type { Problem } from "../messages/problem";
import { cellAt, formulaAt, type SheetGrid } from "../scorecard/sheet-grid";
import { cellAddress } from "../scorecard/address";
import { judge } from "../thresholds";
import { type Cell, isBlank } from "../values/cell";
import { exactSum } from "../values/numbers";
import { checkWeighting } from "../weighting";
import { readNumber } from "../weighting/read-number";
import type { RoleColumns } from "./group-rows";
import { readThresholdCell } from "./read-item";
import type { AdoptRole } from "./roles";
import type { ReadCell, ReadItem, ReadMetric, ReadWeightings } from "./table-reading";
import { nameLines, nameOf } from "./text-lines";

/**
 * Reads the metrics of a table from the rows that belong to each.
 *
 * @param corrected Texts to read instead of what stands in threshold cells, by address.
 */
export function readMetrics(
  grid: SheetGrid,
  groups: readonly (readonly number[])[],
  columns: RoleColumns,
  corrected: Readonly<Record<string, string>>,
): ReadMetric[] {
  const cell = (row: number, role: AdoptRole): ReadCell | undefined => {
    const column = columns.get(role);
    if (column === undefined || isBlank(cellAt(grid, row, column))) return undefined;
    const value = cellAt(grid, row, column);
    return { row, column, value, calculated: formulaAt(grid, row, column) !== undefined };
  };
  const byRow = weightedByRow(groups, (row) => readNumber(cell(row, "weighting")?.value));
  return groups.map((rows): ReadMetric => {
    const first = (role: AdoptRole) =>
      rows.map((row) => cell(row, role)).find((found) => found !== undefined);
    const [metric, weighting] = [first("metric"), first("weighting")];
    const weights = rows.flatMap((row) => readNumber(cell(row, "weighting")?.value) ?? []);
    const weight = byRow ? exactSum(weights) : readNumber(weighting?.value);
    const single = rows.length === 1;
    return {
      name: nameOf(metric?.value),
      rows,
      ...defined({
        metric,
        weighting,
        combined: first("combined"),
        score: first("score"),
        status: first("status"),
        weight,
      }),
      ...(byRow ? { weightedByRow: true } : {}),
      items: rows.flatMap((row) => {
        const weightCell = cell(row, byRow ? "weighting" : "measureWeight");
        const item = readItem(row, single, cell, corrected, weightCell);
        return item === undefined ? [] : [item];
      }),
    };
  });
}

function readItem(
  row: number,
  single: boolean,
  cell: (row: number, role: AdoptRole) => ReadCell | undefined,
  corrected: Readonly<Record<string, string>>,
  weight: ReadCell | undefined,
): ReadItem | undefined {
  const [measure, threshold, actual] = [cell(row, "measure"), cell(row, "threshold"), cell(row, "actual")];
  if (measure === undefined && threshold === undefined && actual === undefined) return undefined;
  const text = threshold === undefined ? undefined : corrected[cellAddress(threshold.row, threshold.column)];
  const name = nameOf(measure?.value);
  const asked = text ?? threshold?.value;
  const read = readThresholdCell(asked);
  return {
    row,
    names: single ? nameLines(measure?.value) : name === "" ? [] : [name],
    ...read,
    ...defined({
      threshold,
      actual,
      actualProblem: read.scorable ? problemOfActual(actual?.value, asked) : undefined,
      weight,
      corrected: text,
    }),
  };
}

/** Why an actual can't be judged; a missing one has nothing wrong with it. */
function problemOfActual(actual: Cell, threshold: Cell): Problem | undefined {
  const judged = judge(actual, threshold);
  return judged.ok || judged.problem.error === "notAvailable" ? undefined : judged.problem;
}

/** True where each row of several has a weight of its own in the total, and not the metric as a whole. */
function weightedByRow(
  groups: readonly (readonly number[])[],
  weightAt: (row: number) => number | undefined,
): boolean {
  if (groups.every((rows) => rows.length === 1)) return false;
  const all = groups.flat().map(weightAt);
  if (all.some((weight) => weight === undefined)) return false;
  return totalsOf(all as number[]).totals;
}

/** What weightings come to, as shares or as points. */
export function readWeightings(metrics: readonly ReadMetric[]): ReadWeightings {
  return totalsOf(metrics.flatMap(({ weight }) => weight ?? []));
}

function totalsOf(weights: readonly number[]): ReadWeightings {
  const scale = weights.some((weight) => weight > 1) ? "points" : "shares";
  if (weights.length === 0) return { scale, totals: false };
  const check = checkWeighting(
    weights.map((weight) => [weight]),
    scale === "points" ? 100 : undefined,
  );
  return check.ok
    ? { scale, total: check.value.total, totals: check.value.totals }
    : { scale, totals: false };
}

/** The given fields without those that are undefined. */
function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
