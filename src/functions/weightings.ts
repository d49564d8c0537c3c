import { normalise, weightCheck } from "../core/weighting";
import { answer } from "./answer";

/**
 * Whether the weightings total what they should: "OK", or every fault in words, with its row.
 * @customfunction WEIGHTCHECK
 * @helpurl https://localhost:3443/help/functions.html#weightcheck
 * @param weightings The weightings.
 * @param total What they should total; 1 (that is 100%) when omitted.
 * @returns "OK", or a sentence.
 */
export function WEIGHTCHECK(weightings: unknown[][], total?: unknown): unknown {
  return answer(weightCheck, weightings, total);
}

/**
 * The weightings in the same proportion, rounded so that they total exactly (largest remainder).
 * @customfunction NORMALISE
 * @helpurl https://localhost:3443/help/functions.html#normalise
 * @param weightings The weightings.
 * @param total What they are to total; 1 (that is 100%) when omitted.
 * @param decimals Decimals of each weighting; 4 for a total of 1 when omitted.
 * @returns One number a row.
 */
export function NORMALISE(weightings: unknown[][], total?: unknown, decimals?: unknown): unknown[][] {
  return answer(normalise, weightings, total, decimals) as unknown[][];
}
