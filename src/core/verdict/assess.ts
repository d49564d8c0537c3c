import { errorCell } from "../messages/errors";
import { fail, ok, type Outcome } from "../outcome";
import {
  coverageOf,
  type MissingPolicy,
  rangeOf,
  readMissingPolicy,
  readScorecardRows,
  scoreRows,
  type ScorecardRows,
} from "../scoring";
import { readTarget, targetBounds, type TargetBounds, type Threshold } from "../thresholds";
import { type Cell, type Cells, isCellError, isNotAvailable } from "../values/cell";
import { cellsOf, sideBySide } from "../values/shape";
import { sideOf, type Standing, standingOf } from "./standing";
import type { StatusWord } from "./status-word";
import { readTolerance } from "./tolerance";
import { judgeWeighting, type WeightingJudgement } from "./weighting-judgement";

/** A scorecard as its cells hold it, with what it is judged by. */
export interface ScorecardInput {
  /** Names of the rows; a row without one is called by its number. */
  readonly metrics?: Cells;
  readonly combined: Cells;
  readonly weighting: Cells;
  /** Threshold text such as `>90%`; blank or "TBC" means no target is agreed. */
  readonly target: Cell;
  /** Points by which a missed score is only just missed: 0.02 or "2%". */
  readonly tolerance?: Cell;
  /** Each row's share of measures that have an actual, 0–1. */
  readonly measured?: Cells;
  /** "zero" (default), "exclude" or "error", for rows without a combined score. */
  readonly missing?: Cell;
}

/** A target that has been agreed. */
export interface Target {
  readonly threshold: Threshold;
  readonly bounds: TargetBounds;
}

/** What there is to say about a scorecard whose weighting can't be trusted. */
export interface UnweightedAssessment {
  readonly word: "Check weightings";
  readonly weighting: WeightingJudgement;
  readonly target?: Target;
  /** The rows, where they can be read all the same. */
  readonly scorecard?: ScorecardRows;
}

/** A scorecard judged, in figures. */
export interface ScoredAssessment {
  readonly word: Exclude<StatusWord, "Check weightings">;
  readonly weighting: WeightingJudgement;
  readonly target?: Target;
  readonly scorecard: ScorecardRows;
  readonly policy: MissingPolicy;
  /** As SCORE gives it under the policy; `undefined` when no row that carries weight is measured. */
  readonly score?: number;
  readonly floor: number;
  readonly ceiling: number;
  readonly coverage: number;
  /** The range that was judged: floor to ceiling, or twice the score where what is unmeasured doesn't count. */
  readonly judged: readonly [low: number, high: number];
  readonly standing?: Standing;
}

export type Assessment = UnweightedAssessment | ScoredAssessment;

/**
 * Judges a scorecard: the one judgement behind STATUS, VERDICT, DISPLAY and the pane. The weighting comes first, since
 * no score counts until it totals; then whether a target is agreed and anything is measured; then the score, or,
 * where rows without one count zero, the range in which it can still end. Under `exclude` the measured part is judged.
 *
 * Cells that can't be read are problems, as in SCORE; an unreadable target is the reader's problem.
 */
export function assess(input: ScorecardInput): Outcome<Assessment> {
  const policy = readMissingPolicy(input.missing, "zero");
  if (!policy.ok) return policy;
  const tolerance = readTolerance(input.tolerance);
  if (!tolerance.ok) return tolerance;
  const target = readAgreedTarget(input.target);
  if (!target.ok) return target;
  const weighting = weightingOf(input);
  if (!weighting.ok) return weighting;
  const scorecard = readScorecardRows(input.combined, input.weighting, input.measured);
  if (!weighting.value.sound) {
    const rows = scorecard.ok ? scorecard.value : undefined;
    return ok({
      word: "Check weightings",
      weighting: weighting.value,
      target: target.value,
      scorecard: rows,
    });
  }
  if (!scorecard.ok) return scorecard;
  return assessRows(scorecard.value, weighting.value, target.value, policy.value, tolerance.value);
}

/** The word for a score that stands so, `Just missed` where it misses by no more than the tolerance. */
export function wordOf(
  standing: Standing,
  tolerance: number,
): "Met" | "Just missed" | "Missed" | "Incomplete" {
  if (standing.word !== "Missed") return standing.word;
  return tolerance > 0 && standing.shortfall <= tolerance ? "Just missed" : "Missed";
}

/** The target, or `undefined` while none is agreed. */
export function readAgreedTarget(cell: Cell): Outcome<Target | undefined> {
  const threshold = readTarget(cell);
  if (threshold.ok) return ok({ threshold: threshold.value, bounds: targetBounds(threshold.value) });
  return threshold.problem.key === "not-agreed" ? ok(undefined) : threshold;
}

/** True when the score equals the bound it had to pass. */
export function isAtBound(score: number, { bounds }: Target): boolean {
  const closed = { ...bounds, strictLow: false, strictHigh: false };
  return sideOf(score, bounds) !== "within" && sideOf(score, closed) === "within";
}

function weightingOf({ combined, weighting, measured }: ScorecardInput): Outcome<WeightingJudgement> {
  const ranges = measured === undefined || measured === null || measured === "" ? [] : [measured];
  const lists = sideBySide([combined, weighting, ...ranges]);
  const [scores = [], weights = []] = lists ?? [cellsOf(combined), cellsOf(weighting)];
  const error =
    weights.find((cell) => isCellError(cell)) ??
    scores.find((cell) => isCellError(cell) && !isNotAvailable(cell));
  if (isCellError(error)) return fail(errorCell(error));
  if (lists === undefined) {
    const read = readScorecardRows(combined, weighting, measured);
    if (!read.ok) return read;
  }
  return judgeWeighting(weights);
}

function assessRows(
  scorecard: ScorecardRows,
  weighting: WeightingJudgement,
  target: Target | undefined,
  policy: MissingPolicy,
  tolerance: number,
): Outcome<ScoredAssessment> {
  const covered = coverageOf(scorecard);
  if (!covered.ok) return covered;
  const scored = scoreRows(scorecard, policy);
  if (!scored.ok && scored.problem.key !== "nothing-measured") return scored;
  const { floor, ceiling } = rangeOf(scorecard);
  const score = scored.ok && covered.value > 0 ? scored.value : undefined;
  const judged =
    policy === "exclude" && score !== undefined ? ([score, score] as const) : ([floor, ceiling] as const);
  const common = {
    weighting,
    target,
    scorecard,
    policy,
    score,
    floor,
    ceiling,
    coverage: covered.value,
    judged,
  };
  if (target === undefined) return ok({ ...common, word: "Not agreed" });
  if (score === undefined) return ok({ ...common, word: "Not measured" });
  const standing = standingOf(judged[0], judged[1], target.bounds);
  return ok({ ...common, word: wordOf(standing, tolerance), standing });
}
