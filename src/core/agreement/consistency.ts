import { tooManyToCompare } from "../messages/agreement";
import { fail, ok, type Outcome } from "../outcome";
import type { Cells } from "../values/cell";
import { readJudgements } from "./judgements";
import { principal } from "./pairwise";

/** Saaty's random indices: the mean consistency index of random matrices, from 3 metrics to 10. */
const RANDOM_INDICES = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];
const FIRST = 3;

/** More decimals of a ratio than anybody reads, and few enough to be free of the iteration's dust. */
const DECIMALS = 12;

/**
 * How consistent pairwise judgements are (CONSISTENCY): Saaty's consistency ratio (λ − n) ÷ (n − 1) ÷ random index, for
 * λ the principal eigenvalue of n metrics. 0 is perfect; above 0.1 the judgements should be looked at again. One metric
 * or two are always consistent; more than ten are `#N/A`. Cells as in `pairwise`.
 *
 * Source: Saaty, The Analytic Hierarchy Process (1980).
 */
export function consistency(judgements: Cells): Outcome<number> {
  const read = readJudgements(judgements);
  if (!read.ok) return read;
  const size = read.value.length;
  if (size < FIRST) return ok(0);
  const random = RANDOM_INDICES[size - FIRST];
  if (random === undefined) return fail(tooManyToCompare(RANDOM_INDICES.length + FIRST - 1));
  const index = (principal(read.value).value - size) / (size - 1);
  return ok(Math.max(0, Number((index / random).toFixed(DECIMALS))));
}
