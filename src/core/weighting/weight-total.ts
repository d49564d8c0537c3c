import { absolute, compare, type Decimal, decimalOf, multiply, ONE, subtract } from "../values/decimal";

/** Shares of a whole total 1 (100 %); points total 100. */
export const SHARES_TOTAL = 1;
export const POINTS_TOTAL = 100;

/** Weights that a formula computed are off by at most one unit of the fifteenth digit each. */
const TOLERANCE_PER_WEIGHT = decimalOf(1e-15);

/**
 * Whether the exact total of `count` weights is `expected`: |total − expected| ≤ count × 10⁻¹⁵ × expected. Nine
 * weights `=B2/SUM(B$2:B$10)` total 1; an error of 0.000001 never hides.
 */
export function totals(total: Decimal, expected: number, count: number): boolean {
  const exact = decimalOf(expected);
  const tolerance = multiply(multiply(TOLERANCE_PER_WEIGHT, decimalOf(count)), absolute(exact));
  return compare(absolute(subtract(total, exact)), tolerance) <= 0;
}

/** What a score of shares is divided by: their total where it is 1 at the precision of `totals`, else 1. */
export function divisorOf(total: Decimal, count: number): Decimal {
  return totals(total, SHARES_TOTAL, count) ? total : ONE;
}
