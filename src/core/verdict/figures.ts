import type { TargetBounds } from "../thresholds";
import { inCulture } from "../values/culture";
import { type Decimal, decimalOf, makeDecimal, tenTo, toNumber, toText, unitsAt } from "../values/decimal";
import { round15 } from "../values/numbers";
import { sideOf } from "./standing";

/** How a figure is cut to fewer decimals: half away from zero, or always towards the safe side. */
export type Rounding = "nearest" | "up" | "down";

/** A share cut to a number of decimals of its percentage: 0.89996 at 1 decimal is 0.9. */
export function roundShare(share: number, decimals: number, rounding: Rounding = "nearest"): Decimal {
  const exact = decimalOf(share);
  const places = decimals + 2;
  if (exact.decimals <= places) return exact;
  const step = tenTo(exact.decimals - places);
  const whole = exact.units / step;
  const rest = exact.units - whole * step;
  const away = exact.units < 0n ? -1n : 1n;
  const steps = {
    nearest: 2n * (rest < 0n ? -rest : rest) >= step ? away : 0n,
    up: rest > 0n ? 1n : 0n,
    down: rest < 0n ? -1n : 0n,
  };
  return makeDecimal(whole + steps[rounding], places);
}

/** A share as a percentage in the workbook's culture, without trailing zeros and without a space: "89.9%". */
export function percent(share: Decimal): string {
  const places = Math.max(share.decimals, 2);
  return `${inCulture(toText(makeDecimal(unitsAt(share, places), places - 2)))}%`;
}

/**
 * A score as text with `decimals` decimals, or with just as many more as it takes to stay on its verdict's side:
 * beside `>90%`, 0.89996 is "89.996%" and only 0.9 itself is "90%".
 */
export function scoreText(score: number, bounds: TargetBounds | undefined, decimals = 1): string {
  return percent(
    fewestDecimals(score, decimals, (shown) => bounds === undefined || agrees(shown, score, bounds)),
  );
}

/** A share of something as text, never "100%" or "0%" when it is only nearly so. */
export function shareText(share: number): string {
  return percent(
    fewestDecimals(share, 1, (shown) => (shown === 1) === (share === 1) && (shown === 0) === (share === 0)),
  );
}

/** A difference of shares in points: "8", "2.1"; never "0" when there is a difference. */
export function points(difference: number): string {
  const rounded = fewestDecimals(difference, 1, (shown) => (shown === 0) === (difference === 0));
  return percent(rounded).slice(0, -1);
}

/** The share with the fewest decimals of its percentage, from `decimals` up, that `fits`. */
export function fewestDecimals(
  share: number,
  decimals: number,
  fits: (shown: number) => boolean,
  rounding: Rounding = "nearest",
): Decimal {
  const exact = decimalOf(share);
  for (let count = decimals; count + 2 < exact.decimals; count++) {
    const rounded = roundShare(share, count, rounding);
    if (fits(toNumber(rounded))) return rounded;
  }
  return exact;
}

/** A missed score must not be shown as the bound it failed to reach either, although `>90%` is not met by 90 %. */
function agrees(shown: number, score: number, bounds: TargetBounds): boolean {
  const side = sideOf(score, bounds);
  if (sideOf(shown, bounds) !== side) return false;
  if (side === "within") return true;
  const bound = side === "below" ? bounds.low : bounds.high;
  return bound === undefined || shown !== round15(bound) || round15(score) === round15(bound);
}
