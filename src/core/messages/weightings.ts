import { formatNumber } from "../thresholds/format";
import type { Cell } from "../values/cell";
import { inCulture } from "../values/culture";
import { type Decimal, HUNDRED, multiply, toShortText } from "../values/decimal";
import { type Problem, valueError } from "./problem";
import { held } from "./words";

/** What WEIGHTCHECK says of a weighting without a fault. */
export const WEIGHTING_OK = "OK";

/** How many faults one sentence names before it only counts the rest. */
const NAMED_FAULTS = 20;

/**
 * Weights that total too much or too little, in points: of shares, hundredths of the whole; of points and any other
 * total, its own unit. `difference` is above zero.
 */
export function offTotal(difference: Decimal, expected: number, over: boolean): string {
  const size = toShortText(expected === 1 ? multiply(difference, HUNDRED) : difference);
  return `${inCulture(size)} ${size === "1" ? "point" : "points"} ${over ? "over" : "under"}`;
}

/** Weights that were entered as points where shares are expected. */
export function pointsWithoutTotal(total: string): string {
  return `weights total ${inCulture(total)}, like points: did you mean total 100?`;
}

/** Shares where the total that was given asks for points. */
export function sharesWithPointsTotal(expected: number): string {
  return `weights total 1, like shares: did you mean total 1 rather than ${formatNumber(expected)}?`;
}

/** One weight in points among shares. */
export function pointsAmongShares(row: number, n: number): string {
  return `row ${row} is ${formatNumber(n)}: did you mean ${formatNumber(n)}%?`;
}

export function blankRow(row: number): string {
  return `row ${row} is blank`;
}

export function textRow(row: number, text: string): string {
  return `row ${row} is ${held(text)}`;
}

export function booleanRow(row: number, given: boolean): string {
  return `row ${row} is ${held(given)}`;
}

export function errorRow(row: number, code: string): string {
  return `row ${row} is ${code}`;
}

export function negativeRow(row: number): string {
  return `row ${row} is negative`;
}

export const NO_WEIGHTS = "no weights";

/** All faults in one sentence; beyond twenty, how many more there are. */
export function faultSentence(faults: readonly string[]): string {
  if (faults.length === 0) return WEIGHTING_OK;
  const more = faults.length - NAMED_FAULTS;
  return [...faults.slice(0, NAMED_FAULTS), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

/** A total that weightings can't be measured against. */
export function totalNotPositive(given: Cell): Problem {
  return valueError(
    "weighting-total",
    `the total is ${held(given)}: enter a number above 0, such as 1 or 100`,
  );
}

export function decimalsOutOfRange(given: Cell): Problem {
  return valueError("weighting-decimals", `decimals is ${held(given)}: enter a whole number from 0 to 12`);
}

export function totalHasMoreDecimals(total: number, decimals: number): Problem {
  return valueError(
    "weighting-total-decimals",
    `a total of ${formatNumber(total)} can't be made of numbers with ${decimals} ${decimals === 1 ? "decimal" : "decimals"}: allow more decimals`,
  );
}

export function nothingToShare(): Problem {
  return valueError("weighting-zero", "the weightings total 0: there is no proportion to keep");
}
