import { fifteenDigits } from "./fifteen-digits";

/**
 * An exact decimal number: `units ÷ 10^decimals`. Sums and products of weights and scores are computed with these
 * wherever doubles could leave a trace of binary rounding.
 */
export interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}

export const ZERO: Decimal = { units: 0n, decimals: 0 };
export const ONE: Decimal = { units: 1n, decimals: 0 };
export const HUNDRED: Decimal = { units: 100n, decimals: 0 };

/** More digits than a double can tell apart, so that a quotient cut here (and marked as cut) rounds correctly. */
const QUOTIENT_DIGITS = 40;

/** The decimal a finite number shows at 15 significant digits. */
export function decimalOf(n: number): Decimal {
  const { units, decimals } = fifteenDigits(n);
  return makeDecimal(BigInt(units), decimals);
}

/** `units ÷ 10^decimals` for any whole `decimals`, negative ones too. */
export function makeDecimal(units: bigint, decimals: number): Decimal {
  return decimals < 0 ? { units: units * tenTo(-decimals), decimals: 0 } : { units, decimals };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const decimals = Math.max(a.decimals, b.decimals);
  return { units: unitsAt(a, decimals) + unitsAt(b, decimals), decimals };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, decimals: b.decimals });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, decimals: a.decimals + b.decimals };
}

/** Below zero when `a < b`, zero when they are the same number, above zero when `a > b`. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** The double nearest to the exact value. */
export function toNumber(a: Decimal): number {
  return unsigned0(Number(`${a.units}e-${a.decimals}`));
}

/** The double nearest to `a ÷ b`; `b` isn't zero. */
export function quotient(a: Decimal, b: Decimal): number {
  const negative = a.units < 0n !== b.units < 0n;
  const divisor = magnitude(b.units);
  const room = Math.max(0, QUOTIENT_DIGITS + digitCount(divisor) - digitCount(magnitude(a.units)));
  const dividend = magnitude(a.units) * tenTo(room);
  const whole = dividend / divisor;
  // What is cut off only matters by being there: one more digit keeps a value just above a tie above it.
  const rest = whole * divisor === dividend ? "0" : "1";
  return unsigned0(Number(`${negative ? "-" : ""}${whole}${rest}e${b.decimals - a.decimals - room - 1}`));
}

/** Plain notation, without exponent or trailing zeros: `0.000001`, `5`, `-12.5`. */
export function toText(a: Decimal): string {
  const digits = magnitude(a.units)
    .toString()
    .padStart(a.decimals + 1, "0");
  const whole = digits.slice(0, digits.length - a.decimals);
  const fraction = digits.slice(digits.length - a.decimals).replace(/0+$/, "");
  const sign = a.units < 0n ? "-" : "";
  return fraction === "" ? sign + whole : `${sign}${whole}.${fraction}`;
}

/** The same at 15 significant digits, as long as a double can hold the number. */
export function toShortText(a: Decimal): string {
  const n = toNumber(a);
  return toText(Number.isFinite(n) ? decimalOf(n) : a);
}

/** The size without its sign. */
export function absolute(a: Decimal): Decimal {
  return { units: magnitude(a.units), decimals: a.decimals };
}

/** How many units of `10^-decimals` the value is; `decimals` is at least the value's own. */
export function unitsAt(a: Decimal, decimals: number): bigint {
  return decimals === a.decimals ? a.units : a.units * tenTo(decimals - a.decimals);
}

/** 10^power as a whole number. */
export function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}

/** Zero has no sign in a cell: −0 would show and compare as something else than 0. */
function unsigned0(n: number): number {
  return n === 0 ? 0 : n;
}

function digitCount(units: bigint): number {
  return units.toString().length;
}
