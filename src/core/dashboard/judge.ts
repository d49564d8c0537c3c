import type { Outcome } from "../outcome";
import type { Cell } from "../values/cell";
import { judgeScorecard, type Verdict } from "../verdict";
import { isBlank } from "../values/cell";
import type { Dashboard } from "./dashboard";

/** True while no metric has a weight: the result waits for them. */
export function hasNoWeights({ metrics }: Dashboard): boolean {
  return metrics.every(({ weight }) => isBlank(weight));
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
