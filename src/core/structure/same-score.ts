import { combined, combinedIf, combinedMethods, tally } from "../combined";
import type { Outcome } from "../outcome";
import type { Cell } from "../values/cell";
import type { Measure, MeasureLines } from "./measure";

/**
 * True when measures in rows of their own and the same measures as lines of cells score alike to the last digit, by
 * every method and in the words that say what is met. Problems are alike when they are of one kind.
 */
export function sameScore(measures: readonly Measure[], lines: MeasureLines): boolean {
  const column = (cell: (measure: Measure) => Cell) => measures.map((measure) => [cell(measure)]);
  const actuals = column(({ actual }) => actual);
  const thresholds = column(({ threshold }) => threshold);
  const weights = column(({ weight }) => weight);
  const metrics = measures.map(() => ["metric"]);
  const scores = combinedMethods.every((method) =>
    alike(
      combinedIf(metrics, "metric", actuals, thresholds, weights, method),
      combined(lines.actual, lines.threshold, lines.weight, method),
    ),
  );
  const [inRows, inLines] = [tally(actuals, thresholds), tally(lines.actual, lines.threshold)];
  return scores && (!inRows.ok || !inLines.ok || inRows.value === inLines.value);
}

function alike<T>(a: Outcome<T>, b: Outcome<T>): boolean {
  if (a.ok && b.ok) return a.value === b.value;
  return !a.ok && !b.ok && (a.problem.error === b.problem.error || a.problem.key === b.problem.key);
}
