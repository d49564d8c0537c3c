import type { Level } from "../levels";
import type { Area } from "./areas";

/** What a metric is counted in. */
export type MetricKind = "share" | "time" | "money" | "count" | "other";

/** Which way is better: more, less, that it is there at all, or for the people concerned to say. */
export type Direction = "higher" | "lower" | "yes" | "open";

/** One metric line of a block. */
export interface CatalogueMetric {
  readonly text: string;
  readonly kind: MetricKind;
  readonly better: Direction;
  /** What it has in common with its near-duplicates: lines of one topic measure nearly the same. */
  readonly topic?: string;
  /** The metrics that the line holds, where it holds two. */
  readonly parts?: readonly [CatalogueMetric, CatalogueMetric];
}

/** What is done in one area at one level, what comes of it, and how that can be measured. */
export interface Block {
  readonly level: Level;
  readonly area: Area;
  readonly practices: readonly string[];
  readonly outcomes: readonly string[];
  readonly metrics: readonly CatalogueMetric[];
}

/** A block as the files of the levels write it: practices, outcomes, metrics. */
export type WrittenBlock = readonly [
  practices: string | readonly string[],
  outcomes: string | readonly string[],
  ...metrics: readonly [CatalogueMetric, ...CatalogueMetric[]],
];

/** The nine blocks of a level, by area. */
export type WrittenLevel = Readonly<Record<Area, WrittenBlock>>;

const metric =
  (kind: MetricKind, usually: Direction) =>
  (text: string, more: Partial<Pick<CatalogueMetric, "better" | "topic">> = {}): CatalogueMetric => ({
    text,
    kind,
    better: usually,
    ...more,
  });

/** A percentage; usually more is better. */
export const share = metric("share", "higher");
/** A mean time; less is better. */
export const time = metric("time", "lower");
/** A sum of money; usually less is better. */
export const money = metric("money", "lower");
/** A number of things. */
export const count = metric("count", "open");
/** Anything else. */
export const other = metric("other", "higher");
