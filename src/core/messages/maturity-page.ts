import { counted } from "./changes";
import { levelNames } from "./maturity";
import { listed, shorten } from "./words";

const quoted = (names: readonly string[]) => listed(names.map((name) => `"${shorten(name)}"`));

/** The page of a maturity assessment. */
export const maturityPage = {
  facts: (met: number, total: number, missing: number) =>
    missing === total
      ? `Nothing assessed yet: ${counted(total, "metric")} without a result`
      : `${met} of ${counted(total, "metric")} met${missing === 0 ? "" : `, ${missing} without a result`}`,
  judgedBy: "Judged by",
  reached: "Level reached",
  share: "Share met",
  next: (level: keyof typeof levelNames) => `Open on the way to ${level} ${levelNames[level]}`,
  practices: "Practices",
  practice: "Practice",
  unnamed: "Without a practice",
  noLevel: "no level yet",
  level: (level: keyof typeof levelNames) => `${level} ${levelNames[level]}`,
  shareAt: (level: keyof typeof levelNames, share: string) => `${levelNames[level]}: ${share}`,
  noMetrics: "no metrics",
  metric: "Metric",
  actualOf: (actual: string, threshold: string) =>
    threshold === "" ? actual : `${actual}, asked: ${threshold}`,
  noResult: "no result",
  notAgreed: "not agreed",
  notMet: "not met",
  more: (count: number) => `and ${count} more`,
} as const;

/** The catalogue of practices, outcomes and metrics. */
export const cataloguePage = {
  heading: "Catalogue of metrics",
  intro:
    "The source's 45 blocks with 66 lines, one of which names two metrics. Look for metrics by word, level or practice, tick those you want, and add them to a scorecard.",
  search: "Search",
  searchHint: "such as restore, SLA, self-help",
  level: "Level",
  practice: "Practice",
  all: "All",
  found: (blocks: number, metrics: number) =>
    blocks === 0
      ? "Nothing is about that: try another word, or fewer."
      : `${counted(blocks, "block")} with ${counted(metrics, "metric")}`,
  showAll: (count: number) => `Show the other ${count}`,
  outcome: "Outcome: ",
  lower: "lower is better",
  yes: "yes or no",
  split: "one of two that the source names in one line",
  also: (levels: readonly string[]) => `nearly the same at ${listed(levels)}`,
  loading: "Fetching the catalogue…",
  missing: "The catalogue couldn't be fetched: check the connection, then open it again.",
  picked: (count: number) => `${counted(count, "metric")} picked`,
  threshold: (metric: string) => `Threshold of ${metric}`,
  noScorecard: "There is no scorecard in this workbook yet: insert one, then add metrics to it.",
  add: "Add to the scorecard",
  drop: "Untick all",
  remove: (metric: string) => `Untick ${metric}`,
  exact: (name: string) => `! "${shorten(name)}" is there already.`,
  near: (name: string) => `! Nearly the same as "${shorten(name)}": decide for one.`,
  notAgreed: (names: readonly string[], metric: string) =>
    `! The threshold of ${quoted(names)} isn't agreed yet: until it is, "${shorten(metric)}" has no score. Replace TBC by the value you agree.`,
  added: (count: number, metric: string) => `Added ${counted(count, "measure")} to ${shorten(metric)}.`,
} as const;
