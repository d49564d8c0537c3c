import { formatNumber } from "../thresholds/format";
import type { Cell } from "../values/cell";
import { inCulture } from "../values/culture";
import { notAvailable, type Problem, valueError } from "./problem";
import { looksLikePercent } from "./thresholds";
import { held } from "./words";

/** The columns a scoring function reads, as messages call one cell of them. */
export type ScoringColumn = "combined score" | "weighting" | "measured share";

/** A cell in a numeric place that is no number: text, yes/no, or something Excel has no number for. */
export function notANumber(column: ScoringColumn, row: number, cell: Cell): Problem {
  return valueError(
    "not-a-number",
    `the ${column} in row ${row} is ${held(cell)}: enter a number such as 95% or ${formatNumber(0.95)}`,
  );
}

/** A score that was typed as a whole number where a percentage is meant; in a range, with its row. */
export function looksLikePercentage(n: number, row?: number): Problem {
  const problem = looksLikePercent(n);
  return row === undefined ? problem : { ...problem, sentence: `row ${row}: ${problem.sentence}` };
}

/** A weighting below zero. */
export function negativeWeighting(row: number, n: number): Problem {
  return valueError(
    "negative-weighting",
    `the weighting in row ${row} is negative (${formatNumber(n)}): enter 0% or more`,
  );
}

/** Weightings above 1 that don't total 100, so that they can be neither shares nor points. */
export function weightsLikePoints(total: string, example: number): Problem {
  return valueError(
    "weights-like-points",
    `weights total ${inCulture(total)}, like points: enter ${formatNumber(example)}% or divide by 100, or use OXM.NORMALISE`,
  );
}

/** A missing score where the user asked for an error rather than a figure. */
export function missingScore(row: number): Problem {
  return notAvailable("missing-score", `row ${row} has no combined score`);
}

/** Nothing left to score once the missing rows are excluded. */
export function nothingMeasured(): Problem {
  return notAvailable("nothing-measured", "no actual: no row that carries weight has a combined score");
}

/** Weightings that are all zero or blank, where a share of them is asked for. */
export function noWeight(): Problem {
  return notAvailable("no-weight", "no weight: every weighting is zero or blank");
}

/** REQUIRED, of a row that no score can bring to the target. */
export const UNREACHABLE = "unreachable";

/** REQUIRED, of a row whose score, whatever it is, can't lose a verdict that is met. */
export const ALWAYS_ENOUGH = "always enough";
