import type { WorkbookChange } from "../change/workbook-change";
import type { Outcome } from "../outcome";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { planAddMeasures } from "../structure/measures";
import type { Outline } from "../structure/outline";
import { isNotAgreed } from "../thresholds";
import { type CatalogueEntry, entries } from "./catalogue";
import { keyOfMetric, nearlySame } from "./metric-key";

/** A metric picked from the catalogue, with the threshold it begins with. */
export interface Pick {
  readonly entry: CatalogueEntry;
  readonly threshold: string;
}

/** Adds picked metrics to a metric of a scorecard as measures of their own, in one change. */
export function planPicks(
  reading: WorkbookReading,
  outline: Outline,
  metricRow: number,
  picks: readonly Pick[],
): Outcome<WorkbookChange> {
  return planAddMeasures(
    reading,
    outline,
    metricRow,
    picks.map(({ entry, threshold }) => ({ measure: entry.metric.text, threshold: threshold.trim() })),
  );
}

/** The picks whose thresholds aren't agreed yet: until they are, the metric they go to has no score. */
export function notYetAgreed(picks: readonly Pick[]): readonly Pick[] {
  return picks.filter(({ threshold }) => isNotAgreed(threshold));
}

/** A name that measures the same as a metric, or nearly. */
export interface Overlap {
  readonly name: string;
  readonly exact: boolean;
}

/** What of some names measures the same as a metric of the catalogue: an equal name before one that is only near. */
export function overlapOf({ metric }: CatalogueEntry, names: readonly string[]): Overlap | undefined {
  const key = keyOfMetric(metric.text);
  const exact = names.find((name) => keyOfMetric(name) === key);
  if (exact !== undefined) return { name: exact, exact: true };
  const topics = topicKeys(metric.topic);
  const near = names.find((name) => topics.has(keyOfMetric(name)) || nearlySame(name, metric.text));
  return near === undefined ? undefined : { name: near, exact: false };
}

function topicKeys(topic: string | undefined): ReadonlySet<string> {
  if (topic === undefined) return new Set();
  return new Set(
    entries.filter(({ metric }) => metric.topic === topic).map(({ metric }) => keyOfMetric(metric.text)),
  );
}

/** The other levels and areas at which the catalogue names the same metric, or a near-duplicate of it. */
export function relatives(entry: CatalogueEntry): readonly CatalogueEntry[] {
  const { topic } = entry.metric;
  return topic === undefined
    ? []
    : entries.filter((other) => other !== entry && other.metric.topic === topic);
}
