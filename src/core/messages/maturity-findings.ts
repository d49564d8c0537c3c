import { counted } from "./changes";
import { listed, shorten } from "./words";

const named = (metric: string) => (metric === "" ? "A metric without a name" : `"${shorten(metric)}"`);

/** What is wrong with an assessment's data, or worth a look. */
export const maturityFindings = {
  unknownLevel: (metric: string, level: string) =>
    `Level of ${named(metric)} is "${shorten(level)}", which is none of the five: pick 1 Initial to 5 Optimized.`,
  noMetric: () =>
    "This row has a level and no metric, so it counts nowhere: name its metric, or clear the row.",
  noPractice: (metric: string) =>
    `${named(metric)} belongs to no practice, so no practice counts it: name one in column Practice.`,
  negativeActual: (metric: string, actual: string) =>
    `Actual of ${named(metric)} is ${actual}, less than nothing: check its sign.`,
  noLevel: (metric: string) => `${named(metric)} has no level, so it counts nowhere: pick one of the five.`,
  unreadableResult: (metric: string, result: string) =>
    `Met of ${named(metric)} is "${shorten(result)}", which says neither yes nor no: type yes or no.`,
  brokenResult: (metric: string, code: string) =>
    `Met of ${named(metric)} holds ${code}: put the cells it reads right, or type yes or no.`,
  cantBeJudged: (metric: string, column: "Threshold" | "Actual", why: string) =>
    `${column} of ${named(metric)} can't be judged: ${why.replace(/\.$/, "")}.`,
  notAgreed: (metric: string) =>
    `${named(metric)} has an actual and no agreed threshold, so it counts as not met: agree one.`,
  noResult: (metric: string) => `${named(metric)} has no result and counts as not met: type its actual.`,
  noResults: (count: number, metric: string) =>
    `${counted(count, "metric")} have no result and count as not met: ${named(metric)} is the first.`,
  sameThreshold: (metric: string, threshold: string, levels: readonly string[]) =>
    `${named(metric)} asks the same (${shorten(threshold)}) at ${listed(levels)}: let it ask more at each level, or keep it at one.`,
  sameMetric: (metric: string, levels: readonly string[]) =>
    `${named(metric)} stands at ${listed(levels)}: one result answers all of them, so keep it at one, or give each a threshold.`,
  actualsDiffer: (metric: string, actual: string, other: string, where: string) =>
    `${named(metric)} has the actual ${shorten(actual)} here and ${shorten(other)} in ${where}: type what was measured in both.`,
  twice: (metric: string, level: string) =>
    `${named(metric)} stands twice at ${level}, so it counts twice: delete one.`,
} as const;

/** How an assessment stands. */
export const maturityStanding = {
  empty: "– No metrics yet",
  nothing: "– Nothing assessed yet",
  unreadable: (count: number) => `! ${counted(count, "level or result", "levels or results")} can't be read`,
  none: "… No level reached yet",
  level: (text: string, highest: boolean) => `${highest ? "✓" : "…"} Level ${text} reached`,
  share: (text: string, all: boolean) => `${all ? "✓" : "…"} ${text} of the metrics met`,
} as const;
