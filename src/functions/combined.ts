import { combined, combinedIf, tally } from "../core/verdict";
import { answer } from "./answer";

// The pick-lists of closed arguments. Ambient, so that they reach Excel's autocomplete but not the shipped script;
// the metadata reader sees one file at a time, which is why the policy stands in several files.

/**
 * How a metric's measures make its combined score.
 * @customenum {string}
 */
declare enum METHOD {
  /** Partial credit: the mean of how far each threshold is reached */
  attainment = "attainment",
  /** Only full marks count: the share of thresholds met */
  met = "met",
  /** The weakest measure decides: the least of the attainments */
  worst = "worst",
}

/**
 * What happens to what has no actual.
 * @customenum {string}
 */
declare enum MISSING {
  /** Left out; the rest counts in proportion */
  exclude = "exclude",
  /** Counts as 0 */
  zero = "zero",
  /** The result is an error until everything is measured */
  error = "error",
}

/**
 * How a list of actuals stands against its thresholds, in words: "✓ All met", "! 1 of 3 missed".
 * @customfunction TALLY
 * @helpurl https://localhost:3443/help/functions.html#tally
 * @param actuals What was measured, one a row.
 * @param thresholds Their thresholds, row by row.
 * @param reference Where a threshold names one (<SLA, On budget): its value, or a table of names and values.
 * @returns A few words, beginning with a shape.
 */
export function TALLY(actuals: unknown[][], thresholds: unknown[][], reference?: unknown[][]): unknown {
  return answer(tally, actuals, thresholds, reference);
}

/**
 * One metric's combined score, from its actuals and their thresholds.
 * @customfunction COMBINED
 * @helpurl https://localhost:3443/help/functions.html#combined
 * @param actuals What was measured, one a row; a cell may hold several lines.
 * @param thresholds Their thresholds, row by row.
 * @param weights The measures' weights inside the metric; equal when omitted. Only their proportion matters.
 * @param method "attainment" (partial credit, the default), "met" (share met) or "worst".
 * @param missing Measures without an actual: "exclude" (the default), "zero" or "error".
 * @param reference Where a threshold names one (<SLA, On budget): its value, or a table of names and values.
 * @returns A number from 0 to 1.
 */
export function COMBINED(
  actuals: unknown[][],
  thresholds: unknown[][],
  weights?: unknown[][],
  method?: METHOD,
  missing?: MISSING,
  reference?: unknown[][],
): unknown {
  return answer(combined, actuals, thresholds, weights, method, missing, reference);
}

/**
 * The combined score over the rows whose metric matches, as SUMIF adds the rows that match.
 * @customfunction COMBINEDIF
 * @helpurl https://localhost:3443/help/functions.html#combinedif
 * @param metrics The column that names each measure's metric.
 * @param metric The metric to score; case, outer spaces and a trailing * don't matter.
 * @param actuals What was measured, one a row.
 * @param thresholds Their thresholds, row by row.
 * @param weights The measures' weights inside the metric; equal when omitted. Only their proportion matters.
 * @param method "attainment" (partial credit, the default), "met" (share met) or "worst".
 * @param missing Measures without an actual: "exclude" (the default), "zero" or "error".
 * @param reference Where a threshold names one (<SLA, On budget): its value, or a table of names and values.
 * @returns A number from 0 to 1.
 */
export function COMBINEDIF(
  metrics: unknown[][],
  metric: unknown,
  actuals: unknown[][],
  thresholds: unknown[][],
  weights?: unknown[][],
  method?: METHOD,
  missing?: MISSING,
  reference?: unknown[][],
): unknown {
  return answer(combinedIf, metrics, metric, actuals, thresholds, weights, method, missing, reference);
}
