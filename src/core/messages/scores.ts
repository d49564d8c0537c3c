import type { Cell } from "../values/cell";
import type { Problem } from "./problem";
import { looksLikePercent } from "./thresholds";

/** The columns a scoring function reads, as messages call one cell of them. */
export type ScoringColumn = "combined score" | "weighting" | "measured share";

/** A cell in a numeric place that is no number: text, yes/no, or something Excel has no number for. */
export function notANumber(column: ScoringColumn, row: number, cell: Cell): Problem {
  const held = typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : `text (${shorten(String(cell))})`;
  return value("not-a-number", `the ${column} in row ${row} is ${held}: enter a number such as 95% or 0.95`);
}

/** A score that was typed as a whole number where a percentage is meant; in a range, with its row. */
export function looksLikePercentage(n: number, row?: number): Problem {
  const problem = looksLikePercent(n);
  return row === undefined ? problem : { ...problem, sentence: `row ${row}: ${problem.sentence}` };
}

/** A weighting below zero. */
export function negativeWeighting(row: number, n: number): Problem {
  return value("negative-weighting", `the weighting in row ${row} is negative (${n}): enter 0% or more`);
}

/** Weightings above 1 that don't total 100, so that they can be neither shares nor points. */
export function weightsLikePoints(total: string, example: number): Problem {
  return value(
    "weights-like-points",
    `weights total ${total}, like points: enter ${example}% or divide by 100, or use OXM.NORMALISE`,
  );
}

/** Ranges that should run side by side and have different counts of cells. */
export function countsDiffer(counts: readonly (readonly [count: number, column: ScoringColumn])[]): Problem {
  const parts = counts.map(([count, column]) => `${count} ${column}${count === 1 ? "" : "s"}`);
  const last = parts.pop() ?? "";
  return value("counts-differ", `${parts.join(", ")} and ${last}: select the same rows in each`);
}

/** A word for the treatment of blanks that isn't one of the three. */
export function unknownMissingPolicy(given: Cell, known: readonly string[]): Problem {
  return value(
    "unknown-missing-policy",
    `"${shorten(String(given))}" is not a way to treat what is missing: use ${known.slice(0, -1).join(", ")} or ${known.at(-1)}`,
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

/** Text of a cell, cut where it would drown the sentence. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function value(key: string, sentence: string): Problem {
  return { key, error: "value", sentence };
}

function notAvailable(key: string, sentence: string): Problem {
  return { key, error: "notAvailable", sentence };
}
