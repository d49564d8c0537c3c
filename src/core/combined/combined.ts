import { countsDiffer } from "../messages/arguments";
import { fail, type Outcome, ok } from "../outcome";
import { readMissingPolicy } from "../scoring";
import { type Cell, type Cells, isBlank } from "../values/cell";
import { readChoice } from "../values/choice";
import { cellsOf, sideBySide } from "../values/shape";
import { combine, combinedMethods } from "./combine";
import { type MeasureRow, weighMeasures } from "./measures";
import { referencesOfRow } from "./references";

/**
 * One metric's combined score from its actuals and their thresholds, row by row (COMBINED).
 *
 * @param weights The measures' weights inside the metric, points or shares; equal when omitted or all blank.
 * @param method "attainment" (default), "met" or "worst".
 * @param missing "exclude" (default), "zero" or "error", for measures without an actual.
 * @param reference What `<SLA` or `On budget` refer to: one value, one a row, or a table of names and values.
 * @returns 0–1. `#N/A` "no actual" when nothing is measured, "not agreed" where a threshold is blank; `#VALUE!` naming
 *   the row for what can't be read; another error cell comes back as it is.
 */
export function combined(
  actuals: Cells,
  thresholds: Cells,
  weights?: Cells,
  method?: Cell,
  missing?: Cell,
  reference?: Cells,
): Outcome<number> {
  const rows = measureRows(actuals, thresholds, weights, reference);
  return rows.ok ? combineRows(rows.value, method, missing) : rows;
}

/** The combined score of rows already chosen, with the words for method and policy still to be read. */
export function combineRows(rows: readonly MeasureRow[], method: Cell, missing: Cell): Outcome<number> {
  const chosenMethod = readChoice(method, combinedMethods, "attainment", "method");
  if (!chosenMethod.ok) return chosenMethod;
  const policy = readMissingPolicy(missing, "exclude");
  if (!policy.ok) return policy;
  const measures = weighMeasures(rows);
  return measures.ok ? combine(measures.value, chosenMethod.value, policy.value) : measures;
}

/**
 * The rows of a measures range, without those at the end that are blank on all sides. `metrics`, where given, is one
 * more column that must have a cell for each row. Counts that differ are `#VALUE!` with the counts.
 */
export function measureRows(
  actuals: Cells,
  thresholds: Cells,
  weights?: Cells,
  reference?: Cells,
  metrics?: Cells,
): Outcome<readonly MeasureRow[]> {
  const weighed = weights !== undefined && cellsOf(weights).some((cell) => !isBlank(cell));
  const columns: (readonly [Cells, string])[] = [
    [actuals, "actual"],
    [thresholds, "threshold"],
  ];
  if (weighed) columns.push([weights, "weight"]);
  if (metrics !== undefined) columns.push([metrics, "metric"]);
  const lists = sideBySide(columns.map(([cells]) => cells));
  if (!lists) return fail(countsDiffer(columns.map(([cells, noun]) => [cellsOf(cells).length, noun])));
  const [actualCells = [], thresholdCells = [], weightCells = []] = lists;
  const referencesOf = referencesOfRow(reference, cellsOf(actuals).length);
  // Ranges that are blank throughout still hold one measure, not agreed yet.
  const count = Math.max(1, actualCells.length);
  return ok(
    Array.from({ length: count }, (_, index) => ({
      row: index + 1,
      actual: actualCells[index],
      threshold: thresholdCells[index],
      weight: weighed ? weightCells[index] : undefined,
      references: referencesOf(index),
    })),
  );
}
