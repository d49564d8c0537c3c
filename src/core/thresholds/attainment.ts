import { round15 } from "../values/numbers";
import { compares } from "./compare";
import type { Band, Limit } from "./threshold";

/** How an amount stands to a threshold. */
export interface Attained {
  readonly met: boolean;
  /** Partial credit, 0–1; 1 when met. */
  readonly attainment: number;
  /** True when it equals a strict bound: full credit, and still not met. */
  readonly atBound: boolean;
}

/**
 * How far an amount, in the threshold's unit, reaches it.
 *
 * Higher is better: actual ÷ bound. Lower is better: bound ÷ actual. With a floor: the share of the way from the
 * floor to the bound. Outside a band: the ratio to the nearer end, or where the low end isn't positive 1 − distance
 * ÷ width. Exactly x: the smaller ÷ the larger. Where a ratio makes no sense (a bound of zero or less) 1 or 0.
 * Always within 0–1, never NaN.
 */
export function attain(amount: number, threshold: Limit | Band): Attained {
  const actual = round15(amount);
  if (threshold.kind === "band") return attainBand(actual, round15(threshold.low), round15(threshold.high));
  const bound = round15(threshold.bound);
  if (compares(actual, threshold.sign, bound)) return { met: true, attainment: 1, atBound: false };
  if (actual === bound) return { met: false, attainment: 1, atBound: true };
  return { met: false, attainment: credit(actual, bound, threshold), atBound: false };
}

function credit(actual: number, bound: number, { sign, from }: Limit): number {
  if (from !== undefined) return share(actual - from, bound - from);
  if (sign === "=")
    return actual > 0 && bound > 0 ? share(Math.min(actual, bound), Math.max(actual, bound)) : 0;
  if (bound <= 0) return 0;
  return sign === ">" || sign === ">=" ? share(actual, bound) : share(bound, actual);
}

function attainBand(actual: number, low: number, high: number): Attained {
  const met = actual >= low && actual <= high;
  if (met) return { met, attainment: 1, atBound: false };
  if (low > 0)
    return { met, attainment: actual < low ? share(actual, low) : share(high, actual), atBound: false };
  const distance = actual < low ? low - actual : actual - high;
  return { met, attainment: share(round15(high - low - distance), high - low), atBound: false };
}

/** part ÷ whole at 15 digits, within 0–1; 0 where that is no number. Both may be negative (a floor above a bound). */
export function share(part: number, whole: number): number {
  const ratio = round15(round15(part) / round15(whole));
  return ratio > 0 ? Math.min(1, ratio) : 0;
}

/** Partial credit of a budget with a tolerance: budget ÷ actual when over, actual ÷ budget when under. */
export function budgetCredit(actual: number, budget: number): number {
  if (budget <= 0) return 0;
  return actual > budget ? share(budget, actual) : share(actual, budget);
}
