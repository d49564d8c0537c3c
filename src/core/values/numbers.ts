import { decimalOf, multiply, toNumber } from "./decimal";
import { ExactTotal } from "./exact-total";
import { fifteenDigits } from "./fifteen-digits";

/**
 * `n` at 15 significant digits, the precision at which Excel shows and compares numbers: 0.1 + 0.2 becomes 0.3.
 * What isn't finite comes back as it is; so does a number whose 15 digits are more than a double can hold.
 */
export function round15(n: number): number {
  if (Number.isInteger(n) && Math.abs(n) < 1e15) return n === 0 ? 0 : n;
  if (!Number.isFinite(n)) return n;
  const { units, decimals } = fifteenDigits(n);
  // Dividing by an exact power of ten rounds once; beyond those, reading the digits does.
  const rounded =
    decimals >= 0 && decimals <= 22 ? units / Number(`1e${decimals}`) : Number(`${units}e${-decimals}`);
  return Number.isFinite(rounded) ? rounded : n;
}

/**
 * The exact decimal sum of numbers (each read at 15 significant digits), as the nearest double. The order of the
 * numbers makes no difference: 0.4 + 0.3 + 0.2 + 0.1 is 1.
 */
export function exactSum(numbers: Iterable<number>): number {
  const total = new ExactTotal();
  for (const n of numbers) total.add(n);
  return total.toNumber();
}

/** The exact decimal product of two numbers read at 15 significant digits, as the nearest double. */
export function exactProduct(a: number, b: number): number {
  return toNumber(multiply(decimalOf(a), decimalOf(b)));
}
