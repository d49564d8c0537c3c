import type { Cell } from "../values/cell";
import { inCulture } from "../values/culture";
import { decimalOf, toShortText } from "../values/decimal";
import { percent, roundShare } from "../verdict/figures";
import { checkWeighting, readNumber } from "../weighting";
import type { Dashboard } from "./dashboard";
import { hasNoWeights } from "./judge";

/** As many decimals as the sheet shows: of a weight, and of their total, whose last thousandth of a point matters. */
const weightDecimals = 3;
const totalDecimals = 5;

/**
 * The exact total of the weights as the sheet shows it: "80%", or "80" in points (above 2, as in a scorecard);
 * `undefined` while there are none.
 */
export function weightsTotal(dashboard: Dashboard): string | undefined {
  if (hasNoWeights(dashboard)) return undefined;
  const check = checkWeighting(dashboard.metrics.map(({ weight }) => [weight]));
  return check.ok ? written(check.value.total, 2, totalDecimals) : undefined;
}

/** One weight as the sheet shows it: "20%", or "20" in points; "" for what is no number. */
export function weightText(weight: Cell): string {
  const number = readNumber(weight);
  return number === undefined ? "" : written(number, 1, weightDecimals);
}

function written(weight: number, mostOfShares: number, decimals: number): string {
  return weight > mostOfShares
    ? inCulture(toShortText(decimalOf(weight)))
    : percent(roundShare(weight, decimals));
}
