import { answerLater } from "./answer-later";

const core = () => import(/* webpackChunkName: "functions-moves" */ "../core/moves");

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
 * The smallest move of weight from one row to another that reverses the verdict: points, from row, to row.
 * @customfunction FLIP
 * @helpurl https://localhost:3443/help/functions.html#flip
 * @param combined The combined scores.
 * @param weighting Their weightings, row by row.
 * @param target The target as threshold text, such as >90%.
 * @param missing Rows without a combined score: "zero" (the default), "exclude" or "error".
 * @returns One row of three numbers: percentage points, from row, to row.
 */
export async function FLIP(
  combined: unknown[][],
  weighting: unknown[][],
  target: unknown,
  missing?: MISSING,
): Promise<unknown[][]> {
  const load = async () => (await core()).flip;
  return (await answerLater(load, combined, weighting, target, missing)) as unknown[][];
}

/**
 * What changed between two states of a scorecard, per row: performance effect, weighting effect and total, which add up exactly.
 * @customfunction BRIDGE
 * @helpurl https://localhost:3443/help/functions.html#bridge
 * @param combined0 The earlier combined scores.
 * @param weighting0 The earlier weightings, row by row.
 * @param combined1 The later combined scores, row by row.
 * @param weighting1 The later weightings, row by row.
 * @returns Three numbers a row: performance, weighting, total.
 */
export async function BRIDGE(
  combined0: unknown[][],
  weighting0: unknown[][],
  combined1: unknown[][],
  weighting1: unknown[][],
): Promise<unknown[][]> {
  const load = async () => (await core()).bridge;
  return (await answerLater(load, combined0, weighting0, combined1, weighting1)) as unknown[][];
}
