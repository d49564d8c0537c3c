import { notAvailable, type Problem, valueError } from "./problem";
import { shorten } from "./words";

/** The policy asks for every actual, and this row has none. */
export function actualRequired(row: number): Problem {
  return notAvailable("no-actual", `row ${row} has no actual, and missing is set to "error"`);
}

/** No row of the metrics carries the metric's name. */
export function noSuchMetric(metric: string): Problem {
  return notAvailable("no-such-metric", `no row is for "${shorten(metric)}"`);
}

/** The metric to look for is blank. */
export function metricBlank(): Problem {
  return notAvailable("no-such-metric", "no metric is named: give the name of the metric to score");
}

export function weightNotNumber(row: number, text: string): Problem {
  return valueError(
    "weight-not-number",
    `row ${row}: the measure weight "${shorten(text)}" isn't a number: enter one such as 20%`,
  );
}

export function weightNegative(row: number): Problem {
  return valueError(
    "weight-negative",
    `row ${row}: the measure weight is negative; enter 0 to leave the measure out`,
  );
}

export function weightLinesDiffer(row: number, weights: number, lines: number): Problem {
  return valueError(
    "weight-lines-differ",
    `row ${row}: ${weights} measure weights, ${lines} ${lines === 1 ? "threshold" : "thresholds"}: give one for all, or one a line`,
  );
}

export function weightsAllZero(): Problem {
  return valueError(
    "weights-zero",
    "every measure weight is 0: give at least one measure a weight, or leave all blank",
  );
}

/** The same problem, saying which row it stands in; an error cell stays what it is. */
export function inRow(row: number, problem: Problem): Problem {
  return { ...problem, sentence: `row ${row}: ${problem.sentence}` };
}

/** How many measures are met, missed and not measured, beginning with a shape. */
export function tallyWords(met: number, missed: number, missing: number): string {
  const all = met + missed + missing;
  if (missing === all) return "– Not measured";
  const missedOfAll = `${missed} of ${all} missed`;
  if (missing === 0) return missed === 0 ? "✓ All met" : `! ${missedOfAll}`;
  return `… ${missed === 0 ? `${met} of ${all} met` : missedOfAll}, ${missing} not measured`;
}
