import { ok, type Outcome } from "../outcome";
import type { Cells } from "../values/cell";
import { add, type Decimal, decimalOf, multiply, ONE, quotient, subtract, ZERO } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";
import { readScorecardRows, type ScorecardRows } from "./scorecard-rows";

/** Between what the score can still end: 0–1 each. */
export interface ScoreRange {
  readonly floor: number;
  readonly ceiling: number;
}

/**
 * What the score can still become: `floor` if everything unmeasured scores 0, `ceiling` if it scores 100 %. A score of
 * 90 % on a measured 60 % is 54 %–94 %. `measured` as in `coverage`: a row then counts combined × measured towards the
 * floor, and the rest of its weight towards the ceiling.
 */
export function range(combined: Cells, weighting: Cells, measured?: Cells): Outcome<ScoreRange> {
  const rows = readScorecardRows(combined, weighting, measured);
  return rows.ok ? ok(rangeOf(rows.value)) : rows;
}

/** Floor and ceiling of rows that have been read. */
export function rangeOf({ rows, divisor }: ScorecardRows): ScoreRange {
  const earned = new ExactTotal();
  const open = new ExactTotal();
  let partly: Decimal = ZERO;
  for (const { score, weight, measured } of rows) {
    if (score === undefined) open.add(weight);
    else if (measured === 1) earned.addProduct(score, weight);
    else {
      const share = decimalOf(measured);
      partly = add(partly, multiply(multiply(decimalOf(score), share), decimalOf(weight)));
      open.addDecimal(multiply(subtract(ONE, share), decimalOf(weight)));
    }
  }
  const floor = add(earned.toDecimal(), partly);
  return {
    floor: quotient(floor, divisor),
    ceiling: quotient(add(floor, open.toDecimal()), divisor),
  };
}
