import { ok, type Outcome } from "../outcome";
import type { Cell, Cells } from "../values/cell";
import { checkWeighting } from "./check-weighting";

/**
 * "OK", or in one sentence all that is wrong with the weightings: "5 points over; row 3 is text (30%)". `total` is 1
 * when omitted; one that is no number above 0 is `#VALUE!`.
 */
export function weightCheck(weightings: Cells, total?: Cell): Outcome<string> {
  const check = checkWeighting(weightings, total);
  return check.ok ? ok(check.value.sentence) : check;
}
