import { missingScore, nothingMeasured } from "../messages/scores";
import { fail, ok, type Outcome } from "../outcome";
import type { Cell, Cells } from "../values/cell";
import { type Decimal, decimalOf, multiply, quotient, toNumber } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";
import { type MissingPolicy, readMissingPolicy } from "./missing-policy";
import { plainScore } from "./plain-score";
import { readScorecardRows, type ScorecardRows } from "./scorecard-rows";

/**
 * The OXM score Σ combined × weighting, exact in decimal and the same for any order of the rows: of one row, or of a
 * whole scorecard. Combined scores are 0–1 (capped), weightings shares or points that total 100.
 *
 * `missing` says what a blank or `#N/A` score is: `zero` (the default, equal to SUMPRODUCT), `exclude` (divide by the
 * measured weight; nothing measured is `#N/A`), or `error` (`#N/A` naming the row). What else cells may hold, and what
 * is `#VALUE!`: see `readScorecardRows`.
 */
export function score(combined: Cells, weighting: Cells, missing?: Cell): Outcome<number> {
  const policy = readMissingPolicy(missing, "zero");
  if (!policy.ok) return policy;
  if (policy.value !== "exclude") {
    const plain = plainScore(combined, weighting);
    if (plain !== undefined) return ok(plain);
  }
  const rows = readScorecardRows(combined, weighting);
  return rows.ok ? scoreRows(rows.value, policy.value) : rows;
}

/** The score of rows that have been read; `policy` as in `score`. */
export function scoreRows(scorecard: ScorecardRows, policy: MissingPolicy): Outcome<number> {
  const { rows, divisor } = scorecard;
  const row = policy === "error" ? rows.findIndex((r) => r.score === undefined && !r.blank) : -1;
  if (row >= 0) return fail(missingScore(row + 1));
  const { earned, measuredWeight } = sums(scorecard);
  if (policy !== "exclude") return ok(quotient(earned, divisor));
  return measuredWeight.units === 0n ? fail(nothingMeasured()) : ok(quotient(earned, measuredWeight));
}

/** Σ score × weight and Σ weight over the rows that have a score, in the unit of the weights. */
export function sums({ rows }: ScorecardRows): {
  readonly earned: Decimal;
  readonly measuredWeight: Decimal;
} {
  const earned = new ExactTotal();
  const measuredWeight = new ExactTotal();
  for (const { score: given, weight } of rows) {
    if (given === undefined) continue;
    earned.addProduct(given, weight);
    measuredWeight.add(weight);
  }
  return { earned: earned.toDecimal(), measuredWeight: measuredWeight.toDecimal() };
}

/** One row's score × weight, as a share: exact, rounded once. */
export function rowScore(given: number, weight: number, whole: number): number {
  const product = multiply(decimalOf(given), decimalOf(weight));
  return whole === 1 ? toNumber(product) : quotient(product, decimalOf(whole));
}
