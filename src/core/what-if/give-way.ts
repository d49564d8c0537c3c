import { decimalOf, ONE, subtract, toNumber, toText } from "../values/decimal";
import { exactSum } from "../values/numbers";
import { normalise } from "../weighting";

/** Hundredths of a percent, as NORMALISE rounds; more where a weighting that was set has more. */
const DECIMALS = 4;
const MOST_DECIMALS = 12;

/**
 * Weightings that total 1: those that were set as they are, the others in the proportion they had, rounded by largest
 * remainder as NORMALISE does, so that they make up exactly what is left. Others that all had none share it equally;
 * where more than all is set, they get nothing.
 *
 * @param weights The weightings before, as shares.
 * @param set What was set, by row.
 */
export function giveWay(weights: readonly number[], set: ReadonlyMap<number, number>): readonly number[] {
  const free = weights.flatMap((weight, row) => (set.has(row) ? [] : [{ row, weight }]));
  const rest = subtract(ONE, decimalOf(exactSum(set.values())));
  const written = toText(rest).split(".")[1]?.length ?? 0;
  const shares = new Map(set);
  const decimals = Math.min(MOST_DECIMALS, Math.max(DECIMALS, written));
  const none = free.every(({ weight }) => weight === 0);
  const shared = normalise(
    free.map(({ weight }) => [none ? 1 : weight]),
    Math.max(0, toNumber(rest)),
    decimals,
  );
  free.forEach(({ row }, index) => shares.set(row, shared.ok ? (shared.value[index]?.[0] ?? 0) : 0));
  return weights.map((_, row) => shares.get(row) ?? 0);
}
