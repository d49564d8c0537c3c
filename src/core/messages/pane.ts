import type { Problem } from "./problem";

const value = (key: string, sentence: string): Problem => ({ key, error: "value", sentence });

/** Fixed texts of the task pane. */
export const paneTexts = {
  metric: "Metric",
  combined: "Combined",
  weighting: "Weight",
  score: "OXM",
  total: "Total",
  target: "Target",
  measured: "Measured",
  weightings: "Weightings",
  none: "–",
  noTarget: "not agreed",
  back: "Back",
  dismiss: "Dismiss",
  tryAgain: "Try again",
  scorecards: "Scorecards in this workbook",
  table: "Table",
  scoreOf: "OXM score",
  unreadable: "Can't be judged",
  stale: "Stale",
  cause: "Cause",
  noExcel: "Open this pane in Excel: it shows the scorecards of a workbook.",
} as const;

/** What a link to a cell says to somebody who can't see where it points. */
export function goToLabel(text: string, what: string, sheet: string, address: string): string {
  return `${what} ${text}, go to ${address} on ${sheet}`;
}

/** What a figure in a row is: "Combined of Outcome". */
export function figureOf(column: string, metric: string): string {
  return `${column} of ${metric}`;
}

/** The way back to where the person was. */
export function backTo(sheet: string, address: string): string {
  return `Back to ${sheet}, ${address}`;
}

/** What is read out when a verdict changes. */
export function announcement(title: string, sentence: string): string {
  return `${title}. ${sentence}`;
}

/** What an insertion did, as read back. */
export function insertedSentence(sheets: readonly string[], cells: number): string {
  return `Inserted ${sheets.map((sheet) => `"${sheet}"`).join(" and ")}: ${cells} cells written and read back. One undo takes them away.`;
}

/** A sheet too large to read whole. */
export function clippedSheets(sheets: readonly string[]): string {
  const names = sheets.map((sheet) => `"${sheet}"`).join(", ");
  return `Read only in part, because of their size: ${names}. A scorecard further down may be missing here.`;
}

/** Why there is no score while the weightings don't total; `faults` is what WEIGHTCHECK says. */
export function weightingsReason(faults: string): string {
  return `No score counts until the weightings total: ${faults}.`;
}

/** Excel doesn't know the functions in this workbook's formulas. */
export function functionsUnknown(): Problem {
  return value(
    "functions-unknown",
    "Excel shows #NAME?: it hasn't loaded the OXM functions yet. Choose Score again on the OXM tab.",
  );
}

/** The scores are still being worked out. */
export function stillCalculating(): Problem {
  return value("calculating", "Excel is still calculating.");
}

/** A cell of a scorecard that holds an error. */
export function errorInCell(metric: string, code: string): Problem {
  return value(
    "error-cell",
    `${metric === "" ? "A metric" : metric} can't be scored: its cell holds ${code}`,
  );
}

/** A measure that can't be scored, and why. */
export function measureUnreadable(measure: string, why: Problem): Problem {
  return { ...why, sentence: `${measure === "" ? "A measure" : measure} can't be scored: ${why.sentence}` };
}
