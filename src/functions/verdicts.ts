import { display, status, verdict } from "../core/verdict";
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
 * How a score stands against its target, in a word or two: Met, Just missed, Missed, Incomplete, Not measured, Not agreed or Check weightings.
 * @customfunction STATUS
 * @helpurl https://localhost:3443/help/functions.html#status
 * @param score A score; or, together with a weighting, the column of combined scores.
 * @param target The target as threshold text, such as >90%.
 * @param tolerance By how much a miss is still "Just missed": 0.02 or 2% is two points.
 * @param weighting The weightings, row by row; they are judged first.
 * @param measured Each row's share of measures that have an actual.
 * @param missing Rows without a combined score: "zero" (the default), "exclude" or "error".
 * @returns A word or two.
 */
export function STATUS(
  score: unknown[][],
  target: unknown,
  tolerance?: unknown,
  weighting?: unknown[][],
  measured?: unknown[][],
  missing?: MISSING,
): unknown {
  return answer(status, score, target, tolerance, weighting, measured, missing);
}

/**
 * The verdict in a sentence or two: score, target, what lost most, and what alone would meet it.
 * @customfunction VERDICT
 * @helpurl https://localhost:3443/help/functions.html#verdict
 * @param metrics The metrics' names.
 * @param combined Their combined scores, row by row.
 * @param weighting Their weightings, row by row.
 * @param target The target as threshold text, such as >90%.
 * @param measured Each row's share of measures that have an actual.
 * @param missing Rows without a combined score: "zero" (the default), "exclude" or "error".
 * @returns A sentence or two, beginning with a shape.
 */
export function VERDICT(
  metrics: unknown[][],
  combined: unknown[][],
  weighting: unknown[][],
  target: unknown,
  measured?: unknown[][],
  missing?: MISSING,
): unknown {
  return answer(verdict, metrics, combined, weighting, target, measured, missing);
}

/**
 * The score as text, with just enough decimals not to contradict its verdict: 89.9%, never 90% beside Missed.
 * @customfunction DISPLAY
 * @helpurl https://localhost:3443/help/functions.html#display
 * @param score A score; or, together with a weighting, the column of combined scores.
 * @param target The target as threshold text, such as >90%.
 * @param decimals Decimals to show where the verdict needs no more; 1 when omitted.
 * @param weighting The weightings, row by row.
 * @param missing Rows without a combined score: "zero" (the default), "exclude" or "error".
 * @returns Text such as 89.9%.
 */
export function DISPLAY(
  score: unknown[][],
  target: unknown,
  decimals?: unknown,
  weighting?: unknown[][],
  missing?: MISSING,
): unknown {
  return answer(display, score, target, decimals, weighting, missing);
}
