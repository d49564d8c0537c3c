import { countsDiffer } from "../messages/arguments";
import { fail, ok, type Outcome } from "../outcome";
import { rowScore } from "../scoring/score";
import { type Threshold } from "../thresholds";
import type { Cells } from "../values/cell";
import { cellsOf, countToLastFilled } from "../values/shape";
import type { WeightingFault } from "../weighting";
import { type Assessment, assess, type ScorecardInput } from "./assess";
import { assessedText } from "./display";
import { namesFrom, verdictSentence } from "./sentence";
import { type Shape, shapeOf, type StatusWord } from "./status-word";

/** One row of a judged scorecard; rows run as the ranges do. */
export interface VerdictRow {
  /** Its metric, or "Row 3" when it has no name. */
  readonly metric: string;
  /** 0–1, capped; `undefined` when it isn't measured. */
  readonly combined?: number;
  /** Its share of the total weight, 0–1, whether entered as share or points. */
  readonly weighting: number;
  /** The share of its measures that have an actual, 0–1. */
  readonly measured: number;
  /** Combined × weighting, 0–1; `undefined` when it isn't measured. */
  readonly score?: number;
}

/** All that a verdict says: the functions give parts of it, the pane shows it whole. */
export interface Verdict {
  readonly status: StatusWord;
  readonly shape: Shape;
  /** What VERDICT gives: shape, word, and why. */
  readonly sentence: string;
  /** The OXM score under the missing policy, 0–1; `undefined` when nothing is measured or the weighting is wrong. */
  readonly score?: number;
  /** What DISPLAY gives: the score as text, or the word that stands instead of one. */
  readonly display: string;
  /** Between what the score can still end, 0–1 each; alike when all is measured. */
  readonly floor?: number;
  readonly ceiling?: number;
  /** The measured share of the weight, 0–1. */
  readonly coverage?: number;
  /** The target as read; `undefined` while none is agreed. */
  readonly target?: Threshold;
  /** All that WEIGHTCHECK finds, even where the weighting still totals. */
  readonly faults: readonly WeightingFault[];
  /** "OK", or the faults in words. */
  readonly weighting: string;
  /** Empty when the weighting is so wrong that the rows can't be read by it. */
  readonly rows: readonly VerdictRow[];
}

/**
 * Judges a scorecard and says why. STATUS, VERDICT and DISPLAY give parts of the same, so that no two of them can
 * disagree. What can't be read is the problem that SCORE or the threshold reader has with it.
 */
export function judgeScorecard(input: ScorecardInput): Outcome<Verdict> {
  const names = checkNames(input);
  if (!names.ok) return names;
  const assessed = assess(input);
  if (!assessed.ok) return assessed;
  const assessment = assessed.value;
  const { word, weighting, target } = assessment;
  const common = {
    status: word,
    shape: shapeOf(word),
    sentence: verdictSentence(assessment, input.metrics),
    display: assessedText(assessment),
    target: target?.threshold,
    faults: weighting.faults,
    weighting: weighting.sentence,
    rows: rowsOf(assessment, input.metrics),
  };
  if (assessment.word === "Check weightings") return ok(common);
  const { score, floor, ceiling, coverage } = assessment;
  return ok({ ...common, score, floor, ceiling, coverage });
}

/** `#VALUE!` when the names are more or fewer than the rows; blanks at the end don't count. */
function checkNames({ metrics, combined, weighting }: ScorecardInput): Outcome<void> {
  if (metrics === undefined) return ok(undefined);
  const names = cellsOf(metrics);
  const rows = Math.max(...[combined, weighting].map((cells) => countToLastFilled(cellsOf(cells))));
  return names.length < rows || countToLastFilled(names) > cellsOf(combined).length
    ? fail(
        countsDiffer([
          [names.length, "metric"],
          [cellsOf(combined).length, "combined score"],
        ]),
      )
    : ok(undefined);
}

function rowsOf(assessment: Assessment, metrics: Cells | undefined): VerdictRow[] {
  if (assessment.scorecard === undefined) return [];
  const { rows, whole } = assessment.scorecard;
  const nameOf = namesFrom(metrics);
  return rows.map(({ score, weight, measured }, index) => ({
    metric: nameOf(index),
    combined: score,
    weighting: rowScore(1, weight, whole),
    measured,
    score: score === undefined ? undefined : rowScore(score, weight, whole),
  }));
}
