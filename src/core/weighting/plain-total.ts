import type { Cell, Cells } from "../values/cell";
import { type Decimal, makeDecimal } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";

/** Weights are counted in ten-millionths. */
const DECIMALS = 7;
const SCALE = 1e7;

/** As in `plain-score.ts`: rounds to a whole number below 2^51, and tells when two numbers show the same 15 digits. */
const ROUNDER = 6755399441055744;
const SAME_AT_15_DIGITS = 3e-16;
const LARGEST_ROUNDED = 2 ** 51;

/**
 * The exact total of a column of plain, non-negative numbers, over the cells as they were handed over. `undefined` when
 * anything else is among them.
 */
export function plainTotal(weightings: Cells): Decimal | undefined {
  if (!Array.isArray(weightings)) return undefined;
  const rows = weightings as readonly (readonly Cell[])[];
  const onGrid = gridTotal(rows);
  // The sum only grows: while it is below the limit at the end, every weight and every sum on the way was exact.
  return onGrid < LARGEST_ROUNDED ? makeDecimal(BigInt(onGrid), DECIMALS) : limbTotal(rows);
}

/**
 * The total in units of the grid; NaN as soon as a cell isn't a number on it. Two rows at a time into two sums, since an
 * addition that waits for the one before takes longer than everything else here.
 */
function gridTotal(rows: readonly (readonly Cell[])[]): number {
  const count = rows.length;
  const pairs = count - (count % 2);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs; index += 2) {
    const evenRow = rows[index] as readonly Cell[];
    const oddRow = rows[index + 1] as readonly Cell[];
    if (evenRow.length !== 1 || oddRow.length !== 1) return NaN;
    const evenWeight = evenRow[0];
    const oddWeight = oddRow[0];
    if (typeof evenWeight !== "number" || typeof oddWeight !== "number") return NaN;
    const evenScaled = evenWeight * SCALE;
    const oddScaled = oddWeight * SCALE;
    const evenWhole = evenScaled + ROUNDER - ROUNDER;
    const oddWhole = oddScaled + ROUNDER - ROUNDER;
    even += evenWhole;
    odd += oddWhole;
    if (!(Math.abs(evenScaled - evenWhole) <= evenWhole * SAME_AT_15_DIGITS)) return NaN;
    if (!(Math.abs(oddScaled - oddWhole) <= oddWhole * SAME_AT_15_DIGITS)) return NaN;
  }
  return pairs === count ? even + odd : even + odd + gridUnits(rows[pairs] as readonly Cell[]);
}

/** One row in units of the grid, or NaN. */
function gridUnits(row: readonly Cell[]): number {
  const weight = row[0];
  if (row.length !== 1 || typeof weight !== "number") return NaN;
  const scaled = weight * SCALE;
  const whole = scaled + ROUNDER - ROUNDER;
  return Math.abs(scaled - whole) <= whole * SAME_AT_15_DIGITS ? whole : NaN;
}

function limbTotal(rows: readonly (readonly Cell[])[]): Decimal | undefined {
  const total = new ExactTotal();
  for (const row of rows) {
    const weight = row[0];
    if (row.length !== 1 || typeof weight !== "number" || !(weight >= 0 && weight < Infinity))
      return undefined;
    total.add(weight);
  }
  return total.toDecimal();
}
