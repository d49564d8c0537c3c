import { errorCell } from "../../messages/errors";
import {
  confidenceUnreadable,
  moreThanAll,
  nobodyAnswered,
  numberNouns,
  wholeNumberWanted,
} from "../../messages/kvi-measures";
import { fail, ok, type Outcome } from "../../outcome";
import { type Cell, type Cells, isCellError } from "../../values/cell";
import { round15 } from "../../values/numbers";
import { cellsOf } from "../../values/shape";
import { readNumber } from "../../weighting/read-number";
import { normalQuantile } from "./normal-quantile";
import { isAbsent } from "./read-cells";

const USUAL_CONFIDENCE = 0.95;

/**
 * Where the true share lies that a sample comes from (INTERVAL): Wilson's score interval, one row [low, high], for
 * `successes` of `n` at a confidence of 95 % unless another is given. No answers: `#N/A`; anything but whole numbers from
 * 0 up, or more successes than answers: `#VALUE!`.
 *
 * Source: Wilson, Probable Inference, the Law of Succession, and Statistical Inference (1927).
 */
export function interval(
  successes: Cells,
  n: Cells,
  confidence?: Cells,
): Outcome<readonly (readonly number[])[]> {
  const good = readCount(cellsOf(successes)[0], numberNouns.successes);
  if (!good.ok) return good;
  const all = readCount(cellsOf(n)[0], numberNouns.n);
  if (!all.ok) return all;
  const sure = readConfidence(cellsOf(confidence)[0]);
  if (!sure.ok) return sure;
  if (good.value === undefined || all.value === undefined || all.value === 0) return fail(nobodyAnswered());
  if (good.value > all.value) return fail(moreThanAll(good.value, all.value));
  return ok([[...wilson(good.value, all.value, sure.value)]]);
}

/** Wilson's interval for whole numbers 0 ≤ `successes` ≤ `n`, `n` above 0. */
export function wilson(
  successes: number,
  n: number,
  confidence = USUAL_CONFIDENCE,
): readonly [low: number, high: number] {
  const z = normalQuantile((1 + confidence) / 2);
  const share = successes / n;
  const middle = share + (z * z) / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) * (z / (2 * n)));
  const whole = 1 + (z * z) / n;
  // At the ends the formula is exact, its rounding isn't.
  const low = successes === 0 ? 0 : Math.max(0, (middle - spread) / whole);
  const high = successes === n ? 1 : Math.min(1, (middle + spread) / whole);
  return [round15(low), round15(high)];
}

function readCount(cell: Cell, what: string): Outcome<number | undefined> {
  if (isAbsent(cell)) return ok(undefined);
  if (isCellError(cell)) return fail(errorCell(cell));
  const number = readNumber(cell);
  const count = number === undefined ? undefined : round15(number);
  return count === undefined || count < 0 || !Number.isInteger(count)
    ? fail(wholeNumberWanted(what, cell))
    : ok(count);
}

function readConfidence(cell: Cell): Outcome<number> {
  if (isAbsent(cell)) return ok(USUAL_CONFIDENCE);
  if (isCellError(cell)) return fail(errorCell(cell));
  const number = readNumber(cell);
  // Beyond that a double can't tell it from certainty.
  return number === undefined || number <= 0 || number > 1 - 1e-12
    ? fail(confidenceUnreadable(cell))
    : ok(number);
}
