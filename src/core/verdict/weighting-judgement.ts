import { ok, type Outcome } from "../outcome";
import type { Cell } from "../values/cell";
import { checkWeighting, POINTS_TOTAL, type WeightingFault } from "../weighting";
import { readNumber } from "../weighting/read-number";

/** Whether a score may be trusted to its weighting, and all that WEIGHTCHECK says about it. */
export interface WeightingJudgement {
  /** True when the weights total and SCORE can read each of them; a blank or readable text weight is only a fault. */
  readonly sound: boolean;
  readonly faults: readonly WeightingFault[];
  /** "OK", or the faults in words. */
  readonly sentence: string;
}

/** Judges a column of weights: shares that total 1 or points that total 100. */
export function judgeWeighting(weights: readonly Cell[]): Outcome<WeightingJudgement> {
  const column = weights.map((weight) => [weight]);
  const asShares = checkWeighting(column);
  if (!asShares.ok) return asShares;
  // A column that is sound as points has no fault in being points.
  const isPoints = asShares.value.faults.some(({ kind, row }) => kind === "points" && row === undefined);
  const check = isPoints ? checkWeighting(column, POINTS_TOTAL) : asShares;
  if (!check.ok) return check;
  const { totals, faults, sentence } = check.value;
  return ok({ sound: totals && !faults.some((fault) => isUnreadable(fault, weights)), faults, sentence });
}

function isUnreadable({ kind, row }: WeightingFault, weights: readonly Cell[]): boolean {
  if (kind === "text") return row !== undefined && readNumber(weights[row - 1]) === undefined;
  return kind === "negative" || kind === "boolean" || kind === "error";
}
