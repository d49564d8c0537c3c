import type { Cell } from "../values/cell";
import type { WeightingFaultKind } from "../weighting";
import { readNumber } from "../weighting/read-number";
import { held, listed, shorten } from "./words";

/** What the dashboard's sheets say. */
export const dashboardSheet = {
  dashboard: "Dashboard",
  drivers: "Drivers",
  title: "Executive dashboard",
  driversTitle: "Drivers of the dashboard",
  hint: "One row per metric: agree its name, its definition and its weight. Driver score and Measured come from the Drivers sheet.",
  noWeightsKnown:
    "Weights: the source's own are lost (they stood in a picture), so none are proposed. Agree yours; they total 100%.",
  illustrative:
    "Driver scores are illustrative. Two names are still open, and nothing is measured for them yet.",
  driversHint:
    "One row per driver: its metric, who looks at it (executive, manager or front line), and its score from 0% to 100% where it is measured.",
  // The licence asks that its whole paragraph is shown wherever the content is. The source breaks off after a comma.
  attribution:
    "You are welcome to use, copy, and/or modify this content under this Creative Commons license, provided you display this entire paragraph. Developed by Klever.",
  weightsTotal: "Weights total",
  target: { title: "Target", message: "The least the six metrics should come to together, such as >90%." },
  score: {
    title: "Score",
    message: "0% to 100%, or blank while it isn't measured: blank is no zero, it widens the range.",
  },
  /** Words of the sheet's own formulas. */
  formulas: {
    noWeights: "– No weights agreed yet: the result comes with them",
    unreadable: "! Can't be judged: the target, or a score, can't be read (the pane names its cell)",
    notMeasured: "– Not measured",
    partly: "… Measured ",
    measured: "✓ Measured",
    nameOpen: " · name open",
  },
} as const;

const named = (name: string, what = "metric") =>
  name === "" ? `a ${what} without a name` : `"${shorten(name)}"`;
const begins = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** No weight at all: what has to be agreed before there is a result. */
export function noWeights(): string {
  return "No weights are agreed yet: give each metric its share, 100% in all, and the dashboard has a result.";
}

/** The weights don't total; `fault` is what WEIGHTCHECK says of it. */
export function weightsOff(fault: string): string {
  return `Weights: ${fault}${fault.endsWith("?") ? "" : "."} They must total 100% before there is a result.`;
}

/** What is wrong with the weight of one metric. */
export function weightOff(metric: string, weight: Cell, kind: WeightingFaultKind): string {
  const whose = `The weight of ${named(metric)}`;
  if (kind === "blank")
    return begins(`${named(metric)} has no weight: give it one, 0% if it isn't to count.`);
  if (kind === "negative") return `${whose} is negative: type 0% or more.`;
  if (kind === "points") return `${whose} is ${held(weight)}: was ${held(weight)}% meant?`;
  return readNumber(weight) === undefined
    ? `${whose} is ${held(weight)}: type a percentage, such as 20%.`
    : `${whose} is ${held(weight)}, though it reads as a number: type it as one.`;
}

/** Nothing to judge the result by. */
export function noTarget(): string {
  return "No target is agreed, so nothing is met or missed: type one, such as >90%.";
}

/** A target that no result can be judged by. */
export function targetUnreadable(why: string): string {
  return `The target can't be read: ${why.replace(/\.$/, "")}.`;
}

/** A row that says something of a metric it doesn't name. */
export function noMetricName(): string {
  return "This row names no metric, so no driver belongs to it: name it, or clear the row.";
}

/** One metric in two rows. */
export function metricTwice(metric: string, first: string): string {
  return begins(
    `${named(metric)} stands in ${first} already, so its drivers count twice: rename one of the two, or delete it.`,
  );
}

/** One driver of a metric in two rows. */
export function driverTwice(driver: string, first: string): string {
  return begins(`${named(driver)} stands in ${first} already, so it counts twice: keep one of the two.`);
}

/** Drivers that name no metric. */
export function driversWithoutMetric(drivers: readonly string[]): string {
  return drivers.length === 1
    ? begins(
        `${named(drivers[0] ?? "", "driver")} names no metric, so nothing counts it: name one of the dashboard's.`,
      )
    : `${drivers.length} drivers name no metric, so nothing counts them: name one of the dashboard's.`;
}

/** Drivers of a metric that the dashboard doesn't have; `meant` is the one it probably is, where that can be told. */
export function driversOfNoMetric(
  drivers: readonly string[],
  metric: string,
  meant: string | undefined,
): string {
  const name = `"${shorten(metric)}"`;
  const isOne = drivers.length === 1;
  const what = isOne
    ? begins(`${named(drivers[0] ?? "", "driver")} is for ${name}, which the dashboard doesn't have`)
    : `The ${drivers.length} drivers for ${name} count nowhere, since the dashboard has no metric of that name`;
  if (meant !== undefined)
    return `${what}: if "${shorten(meant)}" is meant, type that into ${isOne ? "its Metric cell" : "their Metric cells"}.`;
  return isOne
    ? `${what}: correct the name or add the metric.`
    : `${what}: correct the name in their Metric cells, or add the metric.`;
}

/** A driver seen through none of the lenses. */
export function unknownLens(driver: string, lens: string, lenses: readonly string[]): string {
  const has = lens === "" ? "no lens" : `the lens "${shorten(lens)}"`;
  return begins(`${named(driver, "driver")} has ${has}: use ${listed(lenses, "or")}.`);
}

/** A score that is no share of 1. */
export function scoreUnreadable(driver: string, score: string): string {
  return `The score of ${named(driver, "driver")} is ${score}, so it doesn't count: type a percentage from 0% to 100%, or leave it blank until it is measured.`;
}

/** A metric that a lens has nothing for. */
export function lensesMissing(metric: string, lenses: readonly string[]): string {
  return `${begins(named(metric))} has no driver for the ${listed(lenses, "or the")}: add one, so that they see their own part.`;
}

/** A metric with no answer to what is done about it. */
export function noAction(metric: string): string {
  return `${begins(named(metric))} doesn't say what we do about it: a figure nobody acts on needn't be tracked.`;
}

/** What is done first with an empty dashboard. */
export const dashboardSteps = {
  metrics: "a row per metric: its name, its definition, and what you do about it",
  weights: "what each metric weighs, 100% in all",
  target: "the least that they should come to together",
  drivers: "a row per driver: its metric, who looks at it, and its score once it is measured",
} as const;

/** How a dashboard stands. */
export const dashboardStanding = {
  empty: "– No metrics yet",
  noWeights: "– No weights agreed",
  unreadable: "! Can't be judged",
  range: (floor: string, ceiling: string) => `between ${floor} and ${ceiling}`,
  atLeast: (floor: string) => `at least ${floor}`,
  atMost: (ceiling: string) => `at most ${ceiling}`,
} as const;

/** The page of a dashboard. */
export const dashboardPage = {
  lens: "Seen by",
  all: "Everybody",
  metrics: "Metrics",
  metric: "Metric",
  driver: "Driver",
  noDefinition: "No definition yet",
  nameOpen: "name open",
  soWhat: "So what",
  action: "What we do",
  weightsTotal: (total: string) => `Weights total: ${total}`,
  weight: (weight: string) => (weight === "" ? "no weight" : `weight ${weight}`),
  measured: (measured: string) => `${measured} measured`,
  notMeasured: "not measured",
  noDrivers: "No drivers for this lens.",
  open: "Names to agree",
  openText: "For each, agree the word and a one-line definition.",
  source: "Where the six metrics come from",
  range: (floor: string, ceiling: string, measured: string) =>
    `${measured} of the weight is measured, so the result is ${floor} to ${ceiling}. Only a floor that meets the target is safely met.`,
} as const;
