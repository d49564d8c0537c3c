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

/** Weights of measures in a table without a column for them. */
export function weightsNeedColumn(): Problem {
  return valueError(
    "weights-need-column",
    'The measures have weights of their own, and the table has no column for them: add a column "Measure weight" beside it, then try again.',
  );
}
