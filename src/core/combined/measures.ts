import { inRow, weightsAllZero } from "../messages/combined";
import type { Problem } from "../messages/problem";
import { fail, ok, type Outcome } from "../outcome";
import { judgeBy, type Judgement, type References } from "../thresholds";
import { type Cell, isBlank } from "../values/cell";
import { exactProduct } from "../values/numbers";
import { type InnerWeight, readInnerWeight } from "./inner-weights";

/** One row of a measures range, before it is judged. `row` is its number within the range, from 1. */
export interface MeasureRow {
  readonly row: number;
  readonly actual: Cell;
  readonly threshold: Cell;
  readonly weight?: Cell;
  readonly references: References;
}

/** One measure judged, with its weight inside the metric. */
export interface WeighedMeasure {
  readonly row: number;
  readonly weight: number;
  readonly judgement: Judgement;
}

interface JudgedRow {
  readonly row: number;
  readonly judgements: readonly Judgement[];
  readonly weight: InnerWeight;
}

/**
 * Judges every measure of the rows; a row with several lines holds one measure a line. Where several rows have a
 * problem, one that isn't `#N/A` comes first, so that a measure not agreed yet can't hide a threshold nobody can read.
 */
export function judgeMeasures(rows: readonly MeasureRow[]): Outcome<readonly Judgement[]> {
  const judged = eachRow(rows, (row) => judgeBy(row.actual, row.threshold, row.references));
  return judged.ok ? ok(judged.value.flat()) : judged;
}

/**
 * Judges the measures and weighs them. Only the proportion between weights matters. When no row has a weight, every
 * measure weighs the same; otherwise a blank weight is 0, and a row's weight is split evenly over its lines unless
 * the weight cell has a line for each. A measure of weight 0 is left out, and needs no agreed threshold.
 */
export function weighMeasures(rows: readonly MeasureRow[]): Outcome<readonly WeighedMeasure[]> {
  const unweighted = rows.every(({ weight }) => isBlank(weight));
  const judged = eachRow(rows, (row) => judgeWeighed(row, unweighted));
  if (!judged.ok) return judged;
  // Weights are brought to whole parts of a line, so that a third of a weight needs no rounding.
  const multiple = judged.value.reduce(
    (sum, { judgements }) => leastCommonMultiple(sum, judgements.length),
    1,
  );
  // Beyond that (cells of hundreds of lines) whole parts can't be counted, and 15 digits must do.
  const parts = Number.isSafeInteger(multiple) ? multiple : 1;
  const measures = judged.value.flatMap((row) => spread(row, parts)).filter(({ weight }) => weight > 0);
  return measures.length > 0 || judged.value.length === 0 ? ok(measures) : fail(weightsAllZero());
}

function judgeWeighed(row: MeasureRow, unweighted: boolean): Outcome<JudgedRow> {
  const outcome = judgeBy(row.actual, row.threshold, row.references);
  const judgements = outcome.ok ? outcome.value : [];
  const weight = unweighted
    ? ok<InnerWeight>({ kind: "byLine", weights: judgements.map(() => 1) })
    : readInnerWeight(row.weight, row.row, judgements.length);
  if (outcome.ok) return weight.ok ? ok({ row: row.row, judgements, weight: weight.value }) : weight;
  const leftOut = weight.ok && weight.value.kind === "shared" && weight.value.weight === 0;
  return leftOut && outcome.problem.key === "not-agreed"
    ? ok({ row: row.row, judgements, weight: weight.value })
    : outcome;
}

function spread({ row, judgements, weight }: JudgedRow, parts: number): WeighedMeasure[] {
  return judgements.map((judgement, line) => ({
    row,
    judgement,
    weight:
      weight.kind === "shared"
        ? exactProduct(weight.weight, parts / judgements.length)
        : exactProduct(weight.weights[line] ?? 0, parts),
  }));
}

function eachRow<T>(
  rows: readonly MeasureRow[],
  read: (row: MeasureRow) => Outcome<T>,
): Outcome<readonly T[]> {
  const results: T[] = [];
  let notAvailable: Problem | undefined;
  for (const row of rows) {
    const result = read(row);
    if (result.ok) {
      results.push(result.value);
      continue;
    }
    const problem =
      (rows.length > 1 || row.row > 1) && !mentionsRow(result.problem)
        ? inRow(row.row, result.problem)
        : result.problem;
    if (problem.error !== "notAvailable") return fail(problem);
    notAvailable ??= problem;
  }
  return notAvailable ? fail(notAvailable) : ok(results);
}

function mentionsRow(problem: Problem): boolean {
  return problem.key.startsWith("weight-");
}

function leastCommonMultiple(a: number, b: number): number {
  if (b === 0 || !Number.isSafeInteger(a)) return a;
  let [divisor, rest] = [a, b];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}
