import { type Problem, valueError } from "./problem";
import { listed, shorten } from "./words";

/** What a measure's threshold says among lines while it isn't agreed: a blank line couldn't be counted. */
export const notAgreedLine = "not agreed";

const named = (text: string, otherwise: string) => (text.trim() === "" ? otherwise : `"${shorten(text)}"`);

/** A measure that can't be one line of a cell. */
export function cannotBeLine(measure: string, metric: string): Problem {
  return valueError(
    "not-a-line",
    `${named(measure, "A measure")} of ${named(metric, "a metric")} can't be one line: give each threshold a row of its own, and put errors right, then try again.`,
  );
}

/** Measures that would score otherwise as lines of a cell. */
export function cannotBeLines(metric: string): Problem {
  return valueError(
    "not-lines",
    `The measures of ${named(metric, "a metric")} wouldn't score the same as lines of a cell, so nothing is converted: look for a measure whose weight is 0 or whose threshold isn't agreed or can't be read.`,
  );
}

/** Lines of a row that don't pair up. */
export function linesDiffer(metric: string, thresholds: number, others: number, noun: string): Problem {
  const count = (n: number, what: string) => `${n} ${n === 1 ? what : `${what}s`}`;
  return valueError(
    "lines-differ",
    `${named(metric, "A row")} has ${count(thresholds, "threshold")} and ${count(others, noun)}: give each line its own, then try again.`,
  );
}

/** Names in a sentence, the first few of them. */
export const namesOf = (names: readonly string[]) =>
  listed(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names);

/** Why a threshold says nothing yet. */
export function thresholdReading(problem: Problem): string {
  return problem.key === "not-agreed" ? "not agreed yet" : problem.sentence;
}

/** A metric without a name. */
export function metricNameBlank(): Problem {
  return valueError("metric-blank", "Give the metric a name.");
}

/** A metric whose name another has: measures couldn't be told apart. */
export function metricNameTaken(name: string): Problem {
  return valueError("metric-taken", `There is a metric ${named(name, "")} already: choose another name.`);
}

/** A scorecard without metrics is none. */
export function lastMetricStays(): Problem {
  return valueError("last-metric", "A scorecard needs a metric: add another before you delete this one.");
}

/** Nothing stands above the first or below the last. */
export function noFurtherThisWay(): Problem {
  return valueError("no-further", "It can't be moved any further.");
}

/** A measure that was there when the page was drawn. */
export function measureGone(): Problem {
  return valueError("measure-gone", "That measure isn't there any more: look again and repeat it.");
}

/** A scorecard of typed scores holds no measures. */
export function measuresNotHere(): Problem {
  return valueError(
    "no-measures",
    "Its scores are typed, so no measures feed it: choose Detailed or Compact first, then add measures.",
  );
}

/** A line of text can't take its figure from another cell. */
export function linesTakeNoFormula(): Problem {
  return valueError(
    "lines-take-no-formula",
    "Here a metric's actuals are lines of one cell, which can't refer to other cells: choose Detailed under Metrics and measures first.",
  );
}

/** Weights of measures in a table without a column for them. */
export function weightsNeedColumn(): Problem {
  return valueError(
    "weights-need-column",
    'The measures have weights of their own, and the table has no column for them: add a column "Measure weight" beside it, then try again.',
  );
}

/** Words of a compact scorecard's own columns. */
export const structureWords = { actual: "Actual", weight: "Measure weight" } as const;

/** The scorecard is in this layout already. */
export function alreadyCompact(): Problem {
  return valueError(
    "already-compact",
    "No measures table feeds this scorecard, so there is nothing to bring into its lines.",
  );
}

export function alreadyDetailed(): Problem {
  return valueError("already-detailed", "A measures table feeds this scorecard already.");
}

/** A table without a column for combined scores has nothing that could be fed. */
export function needsColumns(): Problem {
  return valueError(
    "needs-columns",
    'The table has no column for combined scores: add them with "Use my table" first.',
  );
}

/** Measures whose metric the scorecard hasn't got have no row to be lines of. */
export function strangersFirst(count: number): Problem {
  return valueError(
    "strangers",
    `${count === 1 ? "1 measure belongs" : `${count} measures belong`} to no metric of the scorecard: put that right first, then try again.`,
  );
}

/** Two rows of one name would both get all measures. */
export function metricsTwice(name: string): Problem {
  return valueError(
    "metric-twice",
    `Two rows are called ${named(name, "the same")}: rename one of them first.`,
  );
}

/** Formulas that would become text. */
export function formulasNotLines(sheet: string, addresses: readonly string[]): Problem {
  const [first = ""] = addresses;
  const count = addresses.length === 1 ? "1 cell is" : `${addresses.length} cells are`;
  return valueError(
    "formulas",
    `${count} worked out by a formula (${sheet}!${first}${addresses.length > 1 ? " and others" : ""}), and would stop following it: replace formulas by their values first, or keep this layout.`,
  );
}

/** Cells right of a table that are in use. */
export function columnsNotFree(sheet: string, block: string): Problem {
  return valueError(
    "columns-not-free",
    `The cells right of the table (${sheet}!${block}) aren't free: make room there, then try again.`,
  );
}

/** Why the measures' sheet stays when lines hold its measures. */
export const measuresKept = {
  sameSheet: (sheet: string) => `The measures stand on "${sheet}" itself, so their table stays.`,
  ownColumns: (headers: readonly string[]) =>
    `The measures' sheet stays: lines can't hold ${headers.length === 1 ? "its column" : "its columns"} ${namesOf(headers.map((header) => `"${shorten(header)}"`))}.`,
  otherContent: (sheet: string) => `The sheet "${sheet}" stays: something else stands on it.`,
  readElsewhere: (sheet: string) => `The sheet "${sheet}" stays: other formulas read it.`,
  outOfSight: (sheet: string, others: readonly string[]) =>
    `The sheet "${sheet}" stays: formulas on ${namesOf(others.map((other) => `"${shorten(other)}"`))}, which can't be seen whole, may read it.`,
} as const;

/** Lines that would score otherwise as rows. */
export function cannotSplit(metric: string): Problem {
  return valueError(
    "not-rows",
    `The lines of ${named(metric, "a metric")} wouldn't score the same as rows, so nothing is converted: give each threshold a line and an actual of its own, then try again.`,
  );
}

/** Nothing lacks a formula any more. */
export function nothingToFill(): Problem {
  return valueError("nothing-to-fill", "Every row has its formulas by now.");
}

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What is found in the rows of a scorecard and its measures, and the buttons that put it right. */
export const findingTexts = {
  strangers: (count: number, metric: string, meant: string | undefined) => {
    if (metric === "")
      return `${counted(count, "measure names", "measures name")} no metric, so no score counts ${count === 1 ? "it" : "them"}.`;
    const question = meant === undefined ? "" : ` Did you mean ${named(meant, "")}?`;
    return `${counted(count, "measure belongs", "measures belong")} to ${named(metric, "")}, which is no metric of the scorecard, so no score counts ${count === 1 ? "it" : "them"}.${question}`;
  },
  rename: (name: string) => `Change to "${shorten(name)}"`,
  addMetric: (name: string) => `Add the metric "${shorten(name)}"`,
  below: (count: number, of: "metrics" | "measures") => {
    const rows = counted(count, of === "metrics" ? "metric" : "measure");
    return `${rows} ${count === 1 ? "stands" : "stand"} right below the table, and no formula reads ${count === 1 ? "it" : "them"}.`;
  },
  takeIn: (count: number) => `Take ${count === 1 ? "it" : "them"} into the table`,
  missing: (rows: number) => `${counted(rows, "row lacks", "rows lack")} formulas.`,
  fill: "Fill in the formulas",
  odd: (count: number, typed: boolean) =>
    typed
      ? `${counted(count, "cell holds", "cells hold")} a typed value where the other rows have a formula.`
      : `${counted(count, "formula differs", "formulas differ")} from ${count === 1 ? "its neighbours" : "their neighbours"}.`,
  align: "Use the neighbours' formula",
  twice: (name: string) =>
    `Two rows are called ${named(name, "the same")}, and both count the same measures: rename one of them.`,
  noMeasures: (name: string) => `${named(name, "A metric")} has no measure, so it can't be scored.`,
  addMeasure: "Add a measure",
  blankWeight: (name: string, count: number) =>
    `${counted(count, "measure", "measures")} of ${named(name, "a metric")} ${count === 1 ? "has" : "have"} no weight while others do, so ${count === 1 ? "it counts" : "they count"} nothing: give ${count === 1 ? "it" : "them"} one, or 0.`,
} as const;
