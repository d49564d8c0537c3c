import { noMoveReverses, noVerdictToReverse } from "../messages/moves";
import { fail, ok, type Outcome } from "../outcome";
import type { ScorecardRow } from "../scoring";
import { readTarget } from "../thresholds";
import type { Cell, Cells } from "../values/cell";
import {
  add,
  compare,
  type Decimal,
  decimalOf,
  HUNDRED,
  multiply,
  ONE,
  quotient,
  subtract,
  ZERO,
} from "../values/decimal";
import { type Assessment, assess, type ScoredAssessment, type Target } from "../verdict/assess";
import { type Side, sideOf } from "../verdict/standing";

/** Weight taken from one row and given to another; rows are indices among those of the scorecard. */
export interface WeightMove {
  /** Percentage points: 0.5 is half a point of a weighting that totals 100 %. */
  readonly points: number;
  readonly from: number;
  readonly to: number;
  /** True where just so much reverses the verdict already; false where it takes more than that. */
  readonly enough: boolean;
}

/**
 * The smallest move of weight from one row to another that reverses the verdict (FLIP): one row [points, from row, to
 * row], rows counted from 1. The points are an open bound: 0.5 against a target of `>90%` means that moving more than
 * half a percentage point does. At most all the weight of a row can be moved, and only to a row that has a score; on a tie the first row gives or
 * takes it.
 *
 * `#N/A` where no single move reverses the verdict, and where there is none to reverse: while the weightings don't
 * total, no target is agreed, or what is unmeasured decides. Where a verdict stands although something is unmeasured,
 * the move is the one after which it would no longer stand. `missing` as in `score`.
 */
export function flip(
  combined: Cells,
  weighting: Cells,
  target: Cell,
  missing?: Cell,
): Outcome<readonly (readonly number[])[]> {
  const agreed = readTarget(target);
  if (!agreed.ok) return agreed;
  const assessment = assess({ combined, weighting, target, missing });
  if (!assessment.ok) return assessment;
  const move = flipOf(assessment.value);
  return move.ok ? ok([[move.value.points, move.value.from + 1, move.value.to + 1]]) : move;
}

/** What `flip` gives, of a scorecard that has been judged. */
export function flipOf(assessment: Assessment): Outcome<WeightMove> {
  if (assessment.word === "Check weightings") return fail(noVerdictToReverse(assessment.word));
  const { standing, target } = assessment;
  if (!standing || !target || standing.word === "Incomplete")
    return fail(noVerdictToReverse(assessment.word));
  const side = standing.word === "Met" ? "within" : standing.side;
  const moves = [leastMove(assessment, target, side, true), leastMove(assessment, target, side, false)];
  const [first, second] = moves.filter((move) => move !== undefined);
  if (first === undefined) return fail(noMoveReverses());
  return ok(second && isLess(second, first) ? second : first);
}

/**
 * The least move that raises (or lowers) the end of the range which decided the verdict to the bound in that direction.
 *
 * Each row's `gain` is what a unit of its weight adds to the distance from the bound, so that moving d from one row to
 * another adds d × the difference of their gains, under every policy for what is missing. The row with the most to
 * gain is therefore the best to take weight, whichever gives it.
 */
function leastMove(
  { scorecard, policy }: ScoredAssessment,
  { bounds }: Target,
  side: Side,
  up: boolean,
): WeightMove | undefined {
  if (side === (up ? "above" : "below")) return undefined;
  const isLow = up ? side === "below" : side === "within";
  const bound = isLow ? bounds.low : bounds.high;
  if (bound === undefined) return undefined;
  const edge = decimalOf(bound);
  const exclude = policy === "exclude";
  let gap = ZERO;
  let counted = ZERO;
  let to = -1;
  const rows = scorecard.rows.map((row) => {
    const weight = decimalOf(row.weight);
    const isLeftOut = exclude && row.score === undefined;
    const gain = isLeftOut ? ZERO : subtract(endOf(row, exclude, up), edge);
    return { weight, isLeftOut, toward: up ? gain : subtract(ZERO, gain) };
  });
  rows.forEach(({ weight, isLeftOut, toward }, index) => {
    gap = subtract(gap, multiply(weight, toward));
    if (!isLeftOut) counted = add(counted, weight);
    const best = rows[to];
    const isScored = scorecard.rows[index]?.score !== undefined;
    if (isScored && (!best || compare(toward, best.toward) > 0)) to = index;
  });
  const taker = rows[to];
  if (!taker) return undefined;
  let from = -1;
  let most = ZERO;
  rows.forEach(({ weight, isLeftOut, toward }, index) => {
    const difference = subtract(taker.toward, toward);
    if (weight.units === 0n || compare(difference, most) <= 0) return;
    // All of its weight moved, judged as every verdict is, rounding included.
    const left = isLeftOut ? add(counted, weight) : counted;
    const moved = subtract(multiply(weight, difference), gap);
    const above = up ? moved : subtract(ZERO, moved);
    if (sideOf(quotient(add(above, multiply(edge, left)), left), bounds) === side) return;
    from = index;
    most = difference;
  });
  if (from < 0) return undefined;
  const points = quotient(multiply(gap, HUNDRED), multiply(most, decimalOf(scorecard.whole)));
  const strict = isLow ? bounds.strictLow : bounds.strictHigh;
  return { points: Math.max(0, points), from, to, enough: strict === (side === "within") };
}

/** A row's score at the end of the range that decides: what isn't measured of it counts full marks above, 0 below. */
function endOf({ score = 0, measured }: ScorecardRow, whole: boolean, up: boolean): Decimal {
  const exact = decimalOf(score);
  if (whole || measured === 1) return exact;
  const share = decimalOf(measured);
  const sure = multiply(exact, share);
  return up ? add(sure, subtract(ONE, share)) : sure;
}

function isLess(a: WeightMove, b: WeightMove): boolean {
  return a.points < b.points || (a.points === b.points && a.from < b.from);
}
