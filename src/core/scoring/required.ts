import { ALWAYS_ENOUGH, missingScore, UNREACHABLE } from "../messages/scores";
import { fail, ok, type Outcome } from "../outcome";
import { meetsTarget, readTarget, type TargetBounds, targetBounds, type Threshold } from "../thresholds";
import type { Cell, Cells } from "../values/cell";
import { add, type Decimal, decimalOf, multiply, ONE, quotient, subtract, ZERO } from "../values/decimal";
import { inColumns } from "../values/shape";
import { type MissingPolicy, readMissingPolicy } from "./missing-policy";
import { sums } from "./score";
import { readScorecardRows, type ScorecardRows } from "./scorecard-rows";

/**
 * Per row, the combined score that alone brings the OXM score to the target, 0–1: the bound itself, so 0.8025 for a
 * target of `>90%` that is only met above it. A row whose score is already enough gives the score at which the verdict
 * would be lost, or "always enough" if no score of that row loses it; "unreachable" where even the best score of the
 * row doesn't do. In the shape of the combined scores; rows that are blank altogether give "".
 *
 * `target` is threshold text (`>90%`); `missing` as in `score`: rows without a score count 0, or not at all. Solves
 * (others + weight × x) ÷ whole = bound exactly; the verdict at either end is judged as every verdict is.
 */
export function required(
  combined: Cells,
  weighting: Cells,
  target: Cell,
  missing?: Cell,
): Outcome<(number | string)[][]> {
  const policy = readMissingPolicy(missing, "zero");
  if (!policy.ok) return policy;
  const threshold = readTarget(target);
  if (!threshold.ok) return threshold;
  const read = readScorecardRows(combined, weighting);
  if (!read.ok) return read;
  const list = requiredOf(read.value, threshold.value, policy.value);
  return list.ok ? ok(inColumns<number | string>(list.value, read.value.columns)) : list;
}

/** What `required` gives for each of the rows, once they and the target have been read. */
export function requiredOf(
  scorecard: ScorecardRows,
  target: Threshold,
  policy: MissingPolicy,
): Outcome<(number | string)[]> {
  const { rows } = scorecard;
  const missingRow = policy === "error" ? rows.findIndex((r) => r.score === undefined && !r.blank) : -1;
  if (missingRow >= 0) return fail(missingScore(missingRow + 1));
  const { earned, measuredWeight } = sums(scorecard);
  const bounds = targetBounds(target);
  return ok(
    rows.map((row) => {
      if (row.blank) return "";
      const weight = decimalOf(row.weight);
      const own = multiply(decimalOf(row.score ?? 0), weight);
      const excluded = row.score === undefined ? add(measuredWeight, weight) : measuredWeight;
      const divisor = policy === "exclude" ? excluded : scorecard.divisor;
      return requiredOfRow(
        { others: subtract(earned, own), weight, divisor, now: row.score ?? 0 },
        target,
        bounds,
      );
    }),
  );
}

/** The scorecard as one row sees it: with a score of x there, the whole scores (others + weight × x) ÷ divisor. */
interface Lever {
  readonly others: Decimal;
  readonly weight: Decimal;
  readonly divisor: Decimal;
  readonly now: number;
}

/**
 * The whole grows evenly with the row's score, so the verdicts at 0 and 1 say which bound lies between them. Both are
 * judged as every verdict is, rounding included.
 */
function requiredOfRow(lever: Lever, target: Threshold, bounds: TargetBounds): number | string {
  if (lever.divisor.units === 0n) return UNREACHABLE;
  const metAtZero = meetsTarget(wholeAt(lever, ZERO), target);
  const metAtOne = meetsTarget(wholeAt(lever, ONE), target);
  if (metAtZero && metAtOne) return ALWAYS_ENOUGH;
  if (lever.weight.units === 0n) return UNREACHABLE;
  const low = metAtZero || bounds.low === undefined ? undefined : rowScoreFor(lever, bounds.low);
  const high = metAtOne || bounds.high === undefined ? undefined : rowScoreFor(lever, bounds.high);
  if (metAtZero || metAtOne) return within01(low ?? high);
  // Neither end meets the target: only a band that lies between them can be reached.
  if (low === undefined || high === undefined || low <= 0 || low >= 1) return UNREACHABLE;
  const { now } = lever;
  return now - low <= high - now ? within01(low) : within01(high);
}

function within01(n: number | undefined): number | string {
  return n === undefined ? UNREACHABLE : Math.min(1, Math.max(0, n));
}

/** The score of the whole when the row's own is `x`. */
function wholeAt({ others, weight, divisor }: Lever, x: Decimal): number {
  return quotient(add(others, multiply(weight, x)), divisor);
}

/** The row's own score at which the whole is `bound`. */
function rowScoreFor({ others, weight, divisor }: Lever, bound: number): number {
  return quotient(subtract(multiply(decimalOf(bound), divisor), others), weight);
}
