import { valueError, type Problem } from "./problem";

/** What the formulas of a shared scorecard say of what changed; singular and plural. */
export const changedWords = {
  actual: ["actual", "actuals"],
  threshold: ["threshold", "thresholds"],
  measureWeight: ["measure weight", "measure weights"],
  metric: ["metric name", "metric names"],
  combined: ["combined score", "combined scores"],
  weighting: ["weighting", "weightings"],
  fresh: ["new measure", "new measures"],
  measure: ["measure", "measures"],
} as const;

/** The other things that may have changed since a scorecard was scored. */
export const changedFacts = {
  target: "the target",
  scoring: "the scoring",
  blanks: "the treatment of blanks",
  mustMeet: "the must-meet rows",
  metrics: "the number of metrics",
  measures: "the number of measures",
} as const;

/** The words around what changed: "! Stale: 1 actual changed since scored. As scored: ✗ Missed: …". */
export const staleWords = {
  stale: "! Stale",
  changed: " changed since scored",
  asScored: ". As scored: ",
} as const;

/** What stands beside Formulas while a scorecard is shared. */
export function scoredAt(when: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  return `Scored at ${day} ${two(when.getHours())}:${two(when.getMinutes())}`;
}

/** True for the text that stands beside Formulas. */
export const isScoredAt = (text: unknown): boolean =>
  typeof text === "string" && text.startsWith("Scored at ");

/** There are no cells for settings above the table yet. */
export function settingsNeeded(): Problem {
  return valueError(
    "settings-needed",
    "This scorecard has no cells for its settings yet: add them above the table first.",
  );
}

/** The table that feeds a scorecard lacks a column its formulas need. */
export function columnNeeded(sheet: string, columns: readonly string[]): Problem {
  return valueError(
    "column-needed",
    `The table on "${sheet}" has no column ${columns.join(" or ")}, which the scores are worked out from: add it, then try again.`,
  );
}

/** The cells that Shared needs are taken. */
export function cellsTaken(sheet: string, address: string): Problem {
  return valueError(
    "cells-taken",
    `Shared keeps what was scored in ${sheet}!${address}, and something stands there: move it, then try again.`,
  );
}

/** A metric can't be scored, so there is nothing to share. */
export function notScored(metric: string, why: Problem): Problem {
  return {
    ...why,
    sentence: `${metric === "" ? "A metric" : metric} can't be scored, so it can't be shared: ${why.sentence}`,
  };
}

/** The scorecard can't be judged, so there is nothing to share. */
export function notJudged(why: Problem): Problem {
  return { ...why, sentence: `This scorecard can't be shared before it can be judged: ${why.sentence}` };
}

/** The scorecard is live or shared already. */
export function alreadyIn(mode: string): Problem {
  return valueError("already", `This scorecard's formulas are ${mode} already.`);
}

/** No scorecard of the workbook is shared. */
export function noneShared(): Problem {
  return valueError(
    "none-shared",
    "No scorecard here is shared: all of them are live and score as you type.",
  );
}

/** A formula that isn't the add-in's own wording: what comes back is. */
export function ownFormula(address: string): string {
  return `${address} holds a formula in other words than the add-in's: back in Live it gets the add-in's.`;
}

/** What scoring again did. */
export function scoredAgain(shared: number): string {
  if (shared === 0) return "Every score was worked out again.";
  const which = shared === 1 ? "The shared scorecard was" : `${shared} shared scorecards were`;
  return `${which} scored again, and every live score worked out anew.`;
}

/** What switching did. */
export function sharedNow(cells: number): string {
  return `Shared: ${cells} cells written and read back. People without the add-in see the scores, and what changed since.`;
}

/** What switching back did. */
export function liveNow(cells: number): string {
  return `Live again: ${cells} cells written and read back. Scores follow what you type.`;
}
