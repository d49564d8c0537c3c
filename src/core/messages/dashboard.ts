import { listed, shorten } from "./words";

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
  // The licence asks that its whole paragraph is shown wherever the content is.
  attribution:
    "You are welcome to use, copy, and/or modify this content under this Creative Commons license, provided you display this entire paragraph. Developed by Klever,",
  target: { title: "Target", message: "The least the six metrics should come to together, such as >90%." },
  score: {
    title: "Score",
    message: "0% to 100%, or blank while it isn't measured: blank is no zero, it widens the range.",
  },
  /** Words of the sheet's own formulas. */
  formulas: {
    noWeights: "– No weights agreed yet: the result comes with them",
    notMeasured: "– Not measured",
    partly: "… Measured ",
    measured: "✓ Measured",
    nameOpen: " · name open",
  },
} as const;

const named = (metric: string) => (metric === "" ? "A metric without a name" : `"${shorten(metric)}"`);

/** No weight at all: what has to be agreed before there is a result. */
export function noWeights(): string {
  return "No weights are agreed yet: give each metric its share, 100% in all, and the dashboard has a result.";
}

/** The weights don't total; `faults` is what WEIGHTCHECK says. */
export function weightsOff(faults: string): string {
  return `Weights: ${faults}. They must total 100% before there is a result.`;
}

/** A driver of a metric that the dashboard doesn't have. */
export function driverOfNoMetric(driver: string, metric: string): string {
  return metric === ""
    ? `${named(driver)} names no metric, so nothing counts it: name one of the dashboard's.`
    : `${named(driver)} is for "${shorten(metric)}", which the dashboard doesn't have: correct the name or add the metric.`;
}

/** A driver seen through none of the lenses. */
export function unknownLens(driver: string, lens: string, lenses: readonly string[]): string {
  return `${named(driver)} has ${lens === "" ? "no lens" : `the lens "${shorten(lens)}"`}: use ${listed(lenses, "or")}.`;
}

/** A score that is no share of 1. */
export function scoreUnreadable(driver: string, held: string): string {
  return `Score of ${named(driver)} is ${held}: type a percentage from 0% to 100%, or leave it blank until it is measured.`;
}

/** A metric that a lens has nothing for. */
export function lensesMissing(metric: string, lenses: readonly string[]): string {
  return `${named(metric)} has no driver for the ${listed(lenses, "or the")}: add one, so that they see their own part.`;
}

/** A metric with no answer to what is done about it. */
export function noAction(metric: string): string {
  return `${named(metric)} doesn't say what we do about it: a figure nobody acts on needn't be tracked.`;
}

/** How a dashboard stands. */
export const dashboardStanding = {
  empty: "– No metrics yet",
  noWeights: "– No weights agreed",
  checkWeights: "! Check weights",
  unreadable: "! Can't be judged",
  range: (floor: string, ceiling: string) => `between ${floor} and ${ceiling}`,
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
  weight: (weight: string) => (weight === "" ? "no weight" : `weight ${weight}`),
  measured: (measured: string) => `${measured} measured`,
  notMeasured: "not measured",
  noDrivers: "No drivers for this lens.",
  open: "Names to agree",
  openText: (names: readonly string[]) => `${listed(names)}: agree the word and a one-line definition.`,
  range: (floor: string, ceiling: string, measured: string) =>
    `${measured} of the weight is measured, so the result is ${floor} to ${ceiling}. Only a floor that meets the target is safely met.`,
} as const;
