import { type Level, levels } from "./levels";
import type { MetricResult } from "./results";

/** One metric of an assessment: the level that asks for it, and how it came out. */
export interface AssessedMetric {
  readonly level: Level;
  readonly result: MetricResult;
}

/**
 * The highest level of which every metric is met, as all those of the levels below are; 0 when there is none. A metric
 * without a result isn't met. A level that no metric belongs to neither stands in the way nor is it ever reached.
 */
export function levelReached(metrics: readonly AssessedMetric[]): Level | 0 {
  const lowestOpen = Math.min(...metrics.map(({ level, result }) => (result === "met" ? Infinity : level)));
  return metrics.reduce<Level | 0>(
    (reached, { level }) => (level < lowestOpen && level > reached ? level : reached),
    0,
  );
}

/** The share of each level's metrics that are met, 0–1, lowest level first; `undefined` for a level without metrics. */
export function sharePerLevel(metrics: readonly AssessedMetric[]): (number | undefined)[] {
  return levels.map((level) => shareMet(metrics.filter((metric) => metric.level === level)));
}

/** The share of some metrics that are met, 0–1; `undefined` of none. */
export function shareMet(metrics: readonly Pick<AssessedMetric, "result">[]): number | undefined {
  if (metrics.length === 0) return undefined;
  return metrics.filter(({ result }) => result === "met").length / metrics.length;
}
