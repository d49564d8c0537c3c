import type { Outcome } from "../outcome";
import type { Cell } from "../values/cell";
import { targetBounds } from "../thresholds";
import { judgeScorecard, scoreText, type Verdict } from "../verdict";
import { isBlank } from "../values/cell";
import type { Dashboard } from "./dashboard";

/** True while no metric has a weight: the result waits for them. */
export function hasNoWeights({ metrics }: Dashboard): boolean {
  return metrics.every(({ weight }) => isBlank(weight));
}

/** The floor and the ceiling as the sheet's verdict says them: never as a target that they don't reach. */
export function rangeTexts({
  floor,
  ceiling,
  target,
}: Verdict): readonly [floor: string, ceiling: string] | undefined {
  if (floor === undefined || ceiling === undefined || floor === ceiling) return undefined;
  const bounds = target === undefined ? undefined : targetBounds(target);
  return [scoreText(floor, bounds), scoreText(ceiling, bounds)];
}

/**
 * What a verdict goes on with after its first sentence, which is all that the sheet has room for: the rows that decide,
 * or lack. The first one names no row, so it ends at the first full stop.
 */
export function afterFirstSentence(sentence: string): string {
  const end = sentence.indexOf(". ");
  return end < 0 ? "" : sentence.slice(end + 2);
}

/**
 * How the dashboard stands as a whole: each metric's drivers make its score, and what isn't measured of them widens the
 * range between floor and ceiling.
 */
export function judgeDashboard({ metrics, target }: Dashboard): Outcome<Verdict> {
  const column = (read: (metric: Dashboard["metrics"][number]) => Cell) =>
    metrics.map((each) => [read(each)]);
  return judgeScorecard({
    metrics: column(({ name }) => name),
    combined: column(({ score }) => score),
    weighting: column(({ weight }) => weight),
    measured: column(({ measured }) => measured),
    target: target?.value,
  });
}
