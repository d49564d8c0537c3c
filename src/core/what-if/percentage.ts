import { readNumberText } from "../thresholds";
import { decimalOf, makeDecimal, multiply, toNumber } from "../values/decimal";
import { percent, roundShare } from "../verdict/figures";

/** Decimals of a percentage that a field shows; a finer figure stands behind it untouched until somebody edits it. */
const DECIMALS = 2;

/** A share as a field for percentages shows it, without the sign: 0.8025 is "80.25". */
export function percentageText(share: number): string {
  return percent(roundShare(share, DECIMALS)).slice(0, -1);
}

/**
 * The share that somebody types into a field for percentages, with or without the sign, in the workbook's culture:
 * "80.25" is 0.8025. `undefined` for anything but a number from 0 to 100.
 */
export function readPercentage(text: string): number | undefined {
  const n = readNumberText(text.replace("%", ""));
  if (n === undefined || n < 0 || n > 100) return undefined;
  return toNumber(multiply(decimalOf(n), makeDecimal(1n, 2)));
}

/**
 * The share some points up or down, on whole percentages: from 80.26 % one up is 81 %, one down 80 %.
 *
 * @param points Whole percentage points; negative ones go down.
 */
export function stepped(share: number, points: number): number {
  const now = toNumber(multiply(decimalOf(share), makeDecimal(100n, 0)));
  const next = points > 0 ? Math.floor(now + points) : Math.ceil(now + points);
  return Math.min(100, Math.max(0, next)) / 100;
}
