import { formatNumber } from "../thresholds/format";
import type { Cell } from "../values/cell";
import { round15 } from "../values/numbers";
import { notAvailable, type Problem, valueError } from "./problem";
import { held, listed } from "./words";

/** What PRIORITY calls the cells of its three ranges. */
export const priorityNouns = {
  score: "score",
  weight: "weight",
  bound: "lower bound",
  class: "class",
} as const;

/** A cell of a range that should hold a number from 0 on. */
export function noNumber(noun: string, position: number, cell: Cell): Problem {
  return valueError("number-unreadable", `${noun} ${position} is ${held(cell)}: type a number from 0 on`);
}

/** A score or weight that isn't there yet. */
export function stillBlank(noun: string, position: number): Problem {
  return notAvailable(
    `${noun}-blank`,
    `${noun} ${position} is blank: the issue has no class until it is filled in`,
  );
}

/** Weights that are all 0, so that nothing counts. */
export function nothingCounts(): Problem {
  return valueError("weights-zero", "the weights total 0: give at least one criterion a weight");
}

/** No bands, or bands of another shape than two columns. */
export function noBands(): Problem {
  return notAvailable("no-bands", "there are no bands yet: list lower bounds and their classes, two columns");
}

export function bandsShape(columns: number): Problem {
  return valueError(
    "bands-shape",
    `the bands have ${columns} column${columns === 1 ? "" : "s"}: select two, lower bounds and classes`,
  );
}

/** A bound that two classes share. */
export function boundTwice(bound: number, classes: readonly string[]): Problem {
  return valueError(
    "bound-twice",
    `${listed(classes)} both begin at ${bound}: give each class its own lower bound`,
  );
}

/** A band with only one of its two cells. */
export function bandHalf(row: number, missing: string): Problem {
  return valueError("band-half", `row ${row} of the bands has no ${missing}: fill it in or clear the row`);
}

/** An impact that is below every band. */
export function belowBands(impact: number, least: number): Problem {
  return notAvailable(
    "below-bands",
    `the impact is ${impact}, below the lowest band (${least}): add a band from 0 on`,
  );
}

/** An impact with two decimals, half away from 0, as the sheet shows it. */
export const impactText = (impact: number) => formatNumber(Math.round(round15(impact * 100)) / 100);

/** What the register's sheets say. */
export const registerSheet = {
  issues: "Issues",
  matrix: "Impact matrix",
  levels: "Response levels",
  notices: "Notices",
  title: "Issue register",
  matrixTitle: "Impact matrix",
  levelsTitle: "Response levels",
  noticesTitle: "Customer notices",
  hint: "One row per issue: score each criterion from 1 to 5. Class, response level and what is late follow from the matrix and the levels.",
  illustrative: "The issues are a sample. Their classes appear once you have filled in the impact matrix.",
  matrixHints: [
    "Yours to agree: the source's own matrix is lost, so none is proposed.",
    "Give each criterion a weight, and each class the impact it begins at and its level.",
    "The criteria are examples. Each one scores the register's column of the same name.",
  ],
  levelsHint:
    "Hours from when an issue is raised; updates are counted from the last one. A blank target isn't judged.",
  inTimeHint: "In time: of the issues that are resolved or late, the share with nothing late.",
  noticesHint: "What customers are told about an issue; the pane makes a notice of it that is ready to send.",
  asAt: {
    title: "As at",
    message: "The moment the register is looked at from, with its time: 10 Mar 2026 12:00.",
  },
  score: { title: "Score", message: "From 1 (hardly any impact) to 5 (the gravest)." },
  formulas: {
    noMatrix: "– No matrix agreed",
    notScored: "– Not scored",
    notClassed: "! Can't be classed",
    late: "✗ Late: ",
    firstNotice: "first notice",
    update: "update",
    plan: "plan",
    resolution: "resolution",
    inTime: "✓ In time",
    soFar: "… In time so far",
    noLevel: "– No level",
    noTargets: "– No targets",
    noRaised: "– Not dated",
    of: " of ",
    lateIssues: " issues late",
    noneLate: " No issue late, ",
    open: " open",
    noneJudged: "– No issue has a level yet",
    unjudged: " can't be judged",
    sep: "; ",
    empty: "– No issues yet",
    noAsAt: "– No as-at time: type the moment you look at the register from",
    outstanding: "Cost outstanding",
  },
} as const;
