import { ok, type Outcome } from "../core/outcome";
import { coverage, range, required, score, scores } from "../core/scoring";
import type { Cells } from "../core/values/cell";
import { answer } from "./answer";

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
 * Combined score × weighting, added up exactly: one row's OXM score, or a whole scorecard's.
 * @customfunction SCORE
 * @helpurl https://localhost:3443/help/functions.html#score
 * @param combined The combined scores.
 * @param weighting Their weightings, row by row; shares such as 30%, or points that total 100.
 * @param missing Rows without a combined score: "zero" (the default), "exclude" or "error".
 * @returns A number from 0 to 1.
 */
export function SCORE(combined: unknown[][], weighting: unknown[][], missing?: MISSING): unknown {
  return answer(score, combined, weighting, missing);
}

/**
 * Each row's OXM score, combined score × weighting, spilled beside the rows.
 * @customfunction SCORES
 * @helpurl https://localhost:3443/help/functions.html#scores
 * @param combined The combined scores.
 * @param weighting Their weightings, row by row.
 * @returns One number a row; empty where the row has no combined score.
 */
export function SCORES(combined: unknown[][], weighting: unknown[][]): unknown[][] {
  return answer(scores, combined, weighting) as unknown[][];
}

/**
 * The share of the weighting that is measured.
 * @customfunction COVERAGE
 * @helpurl https://localhost:3443/help/functions.html#coverage
 * @param combined The combined scores.
 * @param weighting Their weightings, row by row.
 * @param measured Each row's share of measures that have an actual; when omitted, a row with a combined score is measured.
 * @returns A number from 0 to 1.
 */
export function COVERAGE(combined: unknown[][], weighting: unknown[][], measured?: unknown[][]): unknown {
  return answer(coverage, combined, weighting, measured);
}

/**
 * The lowest and the highest score that the unmeasured part still allows: floor and ceiling, side by side.
 * @customfunction RANGE
 * @helpurl https://localhost:3443/help/functions.html#range
 * @param combined The combined scores.
 * @param weighting Their weightings, row by row.
 * @param measured Each row's share of measures that have an actual; when omitted, a row with a combined score is measured.
 * @returns One row of two numbers: floor, ceiling.
 */
export function RANGE(combined: unknown[][], weighting: unknown[][], measured?: unknown[][]): unknown[][] {
  return answer(floorAndCeiling, combined, weighting, measured) as unknown[][];
}

/**
 * Per row, the combined score that alone brings the total to its target, or "unreachable".
 * @customfunction REQUIRED
 * @helpurl https://localhost:3443/help/functions.html#required
 * @param combined The combined scores.
 * @param weighting Their weightings, row by row.
 * @param target The target as threshold text, such as >90%.
 * @param missing Rows without a combined score: "zero" (the default), "exclude" or "error".
 * @returns One number or text a row.
 */
export function REQUIRED(
  combined: unknown[][],
  weighting: unknown[][],
  target: unknown,
  missing?: MISSING,
): unknown[][] {
  return answer(required, combined, weighting, target, missing) as unknown[][];
}

function floorAndCeiling(combined: Cells, weighting: Cells, measured?: Cells): Outcome<number[][]> {
  const outcome = range(combined, weighting, measured);
  return outcome.ok ? ok([[outcome.value.floor, outcome.value.ceiling]]) : outcome;
}
