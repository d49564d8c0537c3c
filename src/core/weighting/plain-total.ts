import type { Cell, Cells } from "../values/cell";
import { type Decimal, makeDecimal } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";

/** Weights are counted in ten-millionths, as long as they are below a million: their sum stays below 2^53. */
const DECIMALS = 7;
const SCALE = 1e7;
const LARGEST = 1e6 * SCALE;
const SPILL = 2 ** 52;

/** As in `plain-score.ts`: rounds to a whole number, and tells when two numbers show the same 15 digits. */
const ROUNDER = 6755399441055744;
const SAME_AT_15_DIGITS = 3e-16;

/**
 * The exact total of a column of plain, non-negative numbers, in one pass over the cells as they were handed over.
 * `undefined` when anything else is among them.
 */
export function plainTotal(weightings: Cells): Decimal | undefined {
  if (!Array.isArray(weightings)) return undefined;
  const rows = weightings as readonly (readonly Cell[])[];
  let sum = 0;
  let rest: ExactTotal | undefined;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as readonly Cell[];
    if (row.length !== 1) return undefined;
    const weight = row[0];
    if (typeof weight !== "number") return undefined;
    const scaled = weight * SCALE;
    const whole = scaled + ROUNDER - ROUNDER;
    if (whole <= LARGEST && Math.abs(scaled - whole) <= whole * SAME_AT_15_DIGITS) {
      sum += whole;
      if (sum > SPILL) {
        rest ??= new ExactTotal();
        rest.addDecimal(makeDecimal(BigInt(sum), DECIMALS));
        sum = 0;
      }
    } else {
      if (!(weight >= 0 && weight < Infinity)) return undefined;
      rest ??= new ExactTotal();
      rest.add(weight);
    }
  }
  const onGrid = makeDecimal(BigInt(sum), DECIMALS);
  if (rest === undefined) return onGrid;
  rest.addDecimal(onGrid);
  return rest.toDecimal();
}
