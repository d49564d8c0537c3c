import type { CombinedMethod } from "../combined";
import { readInnerWeight } from "../combined/inner-weights";
import type { Measure } from "../structure/measure";
import { isBlank } from "../values/cell";
import { exactSum, round15 } from "../values/numbers";

/**
 * Each measure's share of its row, 0–1, by measure weight; equal where none is given. A measure without an actual is
 * left out, as its row's score leaves it out. `undefined` where a weight can't be read, and under "worst", where
 * weights say nothing.
 */
export function measureShares(
  measures: readonly Measure[],
  method: CombinedMethod,
): readonly (number | undefined)[] {
  const unweighted = measures.every(({ weight }) => isBlank(weight));
  const weights = measures.map(({ weight, actual }, row) => {
    if (isBlank(actual)) return 0;
    if (unweighted) return 1;
    const read = readInnerWeight(weight, row + 1, 1);
    return read.ok && read.value.kind === "shared" ? read.value.weight : undefined;
  });
  const total = weights.some((weight) => weight === undefined)
    ? 0
    : exactSum(weights.map((weight) => weight ?? 0));
  return weights.map((weight) =>
    weight === undefined || total <= 0 || method === "worst" ? undefined : round15(weight / total),
  );
}
