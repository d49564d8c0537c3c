/** Powers of ten that a double holds exactly. */
export const POWERS_OF_TEN: readonly number[] = Array.from({ length: 23 }, (_, power) =>
  Number(`1e${power}`),
);

/** A number at 15 significant digits: `units ÷ 10^decimals`, `units` a whole number below 10^15 in size (or 10^15 itself). */
export interface FifteenDigits {
  readonly units: number;
  readonly decimals: number;
}

/** Below this a positive number needs more than 22 decimals for 15 digits, and powers of ten stop being exact. */
const SMALLEST_SCALED = 1e-8;
const LARGEST_SCALED = 1e15;

/** A scaled number this close to a tie between two whole numbers could have been moved across it by its own rounding. */
const SURE = 0.43;

/**
 * How many decimals give `n` fifteen significant digits. For 1e-8 ≤ n < 1e15, where both the power of ten and the
 * whole number it leads to are exact doubles.
 */
export function decimalsFor(n: number): number {
  if (n >= 0.1) return n < 1 ? 15 : n < 10 ? 14 : n < 100 ? 13 : decimalsOfLarge(n);
  if (n >= 1e-4) return n >= 0.01 ? 16 : n >= 0.001 ? 17 : 18;
  if (n >= 1e-6) return n >= 1e-5 ? 19 : 20;
  return n >= 1e-7 ? 21 : 22;
}

function decimalsOfLarge(n: number): number {
  let decimals = 12;
  for (let bound = 1000; n >= bound; bound *= 10) decimals--;
  return decimals;
}

/**
 * The whole number that `n` is in units of `10^-decimals`, at 15 significant digits, or NaN where scaling can't
 * decide it (the neighbourhood of a tie). `decimals` as `decimalsFor` gives it.
 */
export function scaledUnits(n: number, decimals: number): number {
  const scaled = n * (POWERS_OF_TEN[decimals] as number);
  const units = Math.round(scaled);
  const distance = scaled - units;
  return distance < SURE && distance > -SURE ? units : NaN;
}

/**
 * Reads a finite number at 15 significant digits, as Excel shows and compares numbers: 0.1 + 0.2 is 0.3, and ⅓ is
 * 0.333333333333333.
 */
export function fifteenDigits(n: number): FifteenDigits {
  const size = Math.abs(n);
  if (size >= SMALLEST_SCALED && size < LARGEST_SCALED) {
    const decimals = decimalsFor(size);
    const units = scaledUnits(size, decimals);
    if (units === units) return { units: n < 0 ? -units : units, decimals };
  }
  const [digits, exponent] = n.toExponential(14).split("e") as [string, string];
  return { units: Number(digits.replace(".", "")), decimals: 14 - Number(exponent) };
}
