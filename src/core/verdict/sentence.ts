import { metricName } from "../combined/metric-name";
import * as say from "../messages/verdicts";
import { describeBriefly } from "../thresholds";
import { type Cells } from "../values/cell";
import { cellsOf } from "../values/shape";
import { type Assessment, isAtBound, type ScoredAssessment, type Target } from "./assess";
import { points, scoreText, shareText } from "./figures";
import { largestLosses } from "./losses";
import { leastRepair, type Lever, nearestLoss } from "./single-row";
import { distance } from "./standing";
import { shapeOf } from "./status-word";

/** What a row is called in sentences. */
type NameOf = (index: number) => string;

/**
 * The verdict of an assessment in a sentence or two, beginning with its shape and word: "✗ Missed: 89.9%, and the
 * target is more than 90%. Outcome (80%) lost 8 points …". The word ends at the first colon.
 */
export function verdictSentence(assessment: Assessment, metrics?: Cells): string {
  return `${shapeOf(assessment.word)} ${assessment.word}: ${body(assessment, namesFrom(metrics))}`;
}

/** The names of a scorecard's rows; one without a name is called by its number. */
export function namesFrom(metrics: Cells | undefined): NameOf {
  const names = metrics === undefined ? [] : cellsOf(metrics);
  return (index) => metricName(names[index]) || say.unnamedRow(index + 1);
}

function body(assessment: Assessment, nameOf: NameOf): string {
  if (assessment.word === "Check weightings") return `${assessment.weighting.sentence}.`;
  const { target, standing } = assessment;
  if (target === undefined) return say.noTargetYet(scoreSoFar(assessment));
  const words = describeBriefly(target.threshold);
  if (standing === undefined) return say.nothingYet(words);
  const open = openRows(assessment, nameOf);
  if (standing.word === "Incomplete") {
    const { floor, ceiling, coverage } = assessment;
    const ends = [floor, ceiling].map((end) => scoreText(end, target.bounds));
    return sentences(say.stillOpen(shareText(coverage), ends[0] ?? "", ends[1] ?? "", words), open);
  }
  return standing.word === "Met"
    ? sentences(...metBody(assessment, target, words, nameOf), open)
    : sentences(...missedBody(assessment, target, words, standing.side, nameOf), open);
}

function metBody(assessment: ScoredAssessment, target: Target, words: string, nameOf: NameOf): string[] {
  const [floor, ceiling] = assessment.judged;
  const { low, high } = target.bounds;
  const spare = Math.min(
    low === undefined ? Infinity : distance(floor, low),
    high === undefined ? Infinity : distance(high, ceiling),
  );
  const shown = [low === undefined ? undefined : floor, high === undefined ? undefined : ceiling].map(
    (end) => (end === undefined ? undefined : scoreText(end, target.bounds)),
  );
  const headline =
    floor === ceiling
      ? scoreWords(assessment, target)
      : say.whateverTheRest(shown[0], shown[1], shareText(distance(1, assessment.coverage)));
  const levers = leversOf(assessment);
  const nearest = nearestLoss(levers, floor, ceiling, target.bounds);
  return [
    `${say.againstTarget(headline, words, false)}, with ${say.toSpare(points(spare))}.`,
    nearest
      ? say.nearestToLosing(nameOf(nearest.index), combinedOf(levers, nearest.index), nearest.span)
      : say.noRowLoses(),
  ];
}

function missedBody(
  assessment: ScoredAssessment,
  target: Target,
  words: string,
  side: "below" | "above",
  nameOf: NameOf,
): string[] {
  const [floor, ceiling] = assessment.judged;
  const end = side === "below" ? ceiling : floor;
  const isOpen = floor !== ceiling;
  const headline = isOpen
    ? say.evenAtBest(side, scoreText(end, target.bounds), shareText(distance(1, assessment.coverage)))
    : scoreWords(assessment, target);
  const levers = leversOf(assessment);
  const losses = largestLosses(levers, side).map(({ index, size }) => ({
    metric: nameOf(index),
    combined: combinedOf(levers, index),
    points: points(size),
  }));
  const repair = leastRepair(levers, end, target.bounds);
  const wouldMeet = isOpen ? say.wouldMeetThen : say.wouldMeet;
  return [
    `${say.againstTarget(headline, words, !isOpen && isAtBound(end, target))}.`,
    losses.length > 0 ? say.costs(side, losses) : "",
    repair ? wouldMeet(nameOf(repair.index), repair.span) : say.noRowMeets(),
  ];
}

/** The rows that have a score, with the weight each has in the range that was judged. */
function leversOf({ scorecard, policy }: ScoredAssessment): Lever[] {
  const { rows, whole } = scorecard;
  const scored = rows.flatMap((row, index) => (row.score === undefined ? [] : [{ ...row, index }]));
  const total = policy === "exclude" ? scored.reduce((sum, { weight }) => sum + weight, 0) : whole;
  return scored.map(({ score = 0, weight, measured, index }) => ({
    index,
    score,
    // The unmeasured part of a row is in the range already, at 0 or at 100 %.
    weight: (weight * (policy === "exclude" ? 1 : measured)) / total,
  }));
}

function combinedOf(levers: readonly Lever[], index: number): string {
  return shareText(levers.find((lever) => lever.index === index)?.score ?? 0);
}

/** The score, with the share it stands on where the rest is left out. */
function scoreWords({ score = 0, policy, coverage }: ScoredAssessment, target?: Target): string {
  const text = scoreText(score, target?.bounds);
  return policy === "exclude" && coverage < 1 ? say.onMeasured(text, shareText(coverage)) : text;
}

function scoreSoFar(assessment: ScoredAssessment): string {
  const { score, judged, floor, ceiling } = assessment;
  if (score === undefined) return say.nothingIsMeasured();
  return judged[0] === judged[1]
    ? say.scoreIs(scoreWords(assessment))
    : say.scoreIsBetween(scoreText(floor, undefined), scoreText(ceiling, undefined));
}

/** Which rows still lack actuals; nothing where all that carries weight is measured. */
function openRows({ scorecard }: ScoredAssessment, nameOf: NameOf): string {
  const none: string[] = [];
  const partly: { metric: string; share: string }[] = [];
  scorecard.rows.forEach(({ score, weight, measured }, index) => {
    if (weight === 0 || measured === 1) return;
    if (score === undefined || measured === 0) none.push(nameOf(index));
    else partly.push({ metric: nameOf(index), share: shareText(measured) });
  });
  return say.unmeasured(none, partly);
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
