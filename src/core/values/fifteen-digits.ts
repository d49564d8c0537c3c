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

/** A scaled number farther than this from a whole one is so near a tie that its own rounding could have crossed it. */
const SURE = 0.43;

/** 2^27 + 1: cuts the 53 bits of a double in two halves. */
const SPLITTER = 134217729;

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
 * The whole number that `n` is in units of `10^-decimals`, rounded from the double's exact value, half upwards.
 * `decimals` as `decimalsFor` gives it.
 */
export function scaledUnits(n: number, decimals: number): number {
  const power = POWERS_OF_TEN[decimals] as number;
  const scaled = n * power;
  const units = Math.round(scaled);
  const distance = scaled - units;
  if (distance < SURE && distance > -SURE) return units;
  const error = productError(n, power, scaled);
  if (error >= 0.5 - distance) return units + 1;
  return error < -0.5 - distance ? units - 1 : units;
}

/** What rounding took from `product = a × b`: both factors are split in halves whose products are exact (Dekker). */
function productError(a: number, b: number, product: number): number {
  const shiftedA = SPLITTER * a;
  const highA = shiftedA - (shiftedA - a);
  const lowA = a - highA;
  const shiftedB = SPLITTER * b;
  const highB = shiftedB - (shiftedB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
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
    return { units: n < 0 ? -units : units, decimals };
  }
  const [digits, exponent] = n.toExponential(14).split("e") as [string, string];
  return { units: Number(digits.replace(".", "")), decimals: 14 - Number(exponent) };
}
