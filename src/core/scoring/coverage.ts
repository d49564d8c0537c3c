import { noWeight } from "../messages/scores";
import { fail, ok, type Outcome } from "../outcome";
import type { Cells } from "../values/cell";
import { quotient } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";
import { readScorecardRows, type ScorecardRows } from "./scorecard-rows";

/**
 * The measured share of the weight, 0–1: the weight of the rows that have a combined score ÷ all weight. With
 * `measured`, the share of each row's measures that have an actual, a row counts in that proportion; a row without
 * a score counts 0, a blank share 1. Weights that are all zero or blank: `#N/A`.
 */
export function coverage(combined: Cells, weighting: Cells, measured?: Cells): Outcome<number> {
  const rows = readScorecardRows(combined, weighting, measured);
  return rows.ok ? coverageOf(rows.value) : rows;
}

/** The measured share of rows that have been read. */
export function coverageOf({ rows, weightTotal }: ScorecardRows): Outcome<number> {
  if (weightTotal.units === 0n) return fail(noWeight());
  const measuredWeight = new ExactTotal();
  for (const row of rows) measuredWeight.addProduct(row.weight, row.measured);
  return ok(quotient(measuredWeight.toDecimal(), weightTotal));
}
