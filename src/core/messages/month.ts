import { counted } from "./changes";
import type { Problem } from "./problem";
import { listed } from "./words";

const problem = (key: string, sentence: string): Problem => ({ key, error: "value", sentence });

/** Fixed texts of a month's work in the pane. */
export const monthTexts = {
  heading: "Next period",
  apply: "Clear and start",
  cancel: "Cancel",
  period: "Name of the next period",
  clearTyped: "Clear typed scores too",
  clearShared: "Clear them for all of these",
  alarm: "Shared measures",
  fix: "Give it its own measures…",
  repoint: "Point it to its own measures…",
  applyFix: "Give it its own",
  applyRepoint: "Point it there",
  keepActuals: "Keep the actuals in the copy",
  working: "Writing…",
} as const;

/** What is cleared, in words: "16 actuals on Measures and 1 typed score". */
function cleared(actuals: number, typed: number, sheet: string): string {
  return listed([
    ...(actuals === 0 ? [] : [`${counted(actuals, "actual")} on ${sheet}`]),
    ...(typed === 0 ? [] : [counted(typed, "typed score")]),
  ]);
}

/** What starting the next period will do. */
export function willStart(parts: {
  readonly actuals: number;
  readonly typed: number;
  readonly sheet: string;
  readonly period?: string;
}): string {
  const clearing = cleared(parts.actuals, parts.typed, parts.sheet);
  const steps = [
    ...(clearing === "" ? [] : [`clear ${clearing}`]),
    ...(parts.period === undefined ? [] : [`set the period to ${parts.period}`]),
  ];
  return steps.length === 0 ? "There is nothing to clear." : `Will ${listed(steps)}.`;
}

/** What stays though somebody might expect it to go. */
export function staying(parts: {
  readonly formulas: number;
  readonly typed: number;
  /** Whether the period moves on, and with it the charts' titles. */
  readonly titles: boolean;
}): string {
  const kept = [
    ...(parts.formulas === 0 ? [] : [`${counted(parts.formulas, "actual")} worked out by formulas`]),
    ...(parts.typed === 0 ? [] : [counted(parts.typed, "typed score")]),
    "the thresholds, weightings and who agreed them",
  ];
  const titles = parts.titles ? " Titles of its charts follow the period." : "";
  return `Stays as it is: ${listed(kept)}.${titles}`;
}

/** How to keep this period's figures before they are cleared; `ofItsOwn` where a copy needs measures of its own first. */
export function keepFirst(sheet: string, ofItsOwn: boolean): string {
  const then = ofItsOwn ? `, open the copy here and choose "${monthTexts.fix}"` : "";
  return `To keep this period's figures, first right-click the tab "${sheet}", choose Move or Copy and tick Create a copy${then}.`;
}

/** Other scorecards lose their figures too when the actuals they share are cleared. */
export function clearsOthers(sheets: readonly string[]): string {
  if (sheets.length === 0) return "";
  const score = sheets.length === 1 ? "scores" : "score";
  return `${listed(sheets)} ${score} the same actuals: clearing them clears the figures there as well.`;
}

/** What starting the next period did. */
export function startedSentence(period: string | undefined, cells: number): string {
  const what = period === undefined ? "The next period has begun" : `${period} has begun`;
  return `${what}: ${counted(cells, "cell")} written and read back. One undo brings the old period back.`;
}

/** A period that can't be moved on by itself. */
export function periodUnknown(period: string): Problem {
  return problem(
    "period-unknown",
    period === ""
      ? "The scorecard names no period yet: type what the next one is called."
      : `What follows "${period}" isn't known: type what the next period is called.`,
  );
}

/** A copied scorecard that reads another's measures. */
export function borrowed(owner: string, table: string): string {
  return `This copy still scores the measures of ${owner} (${table}): type there and both change.`;
}

/** What giving a copy measures of its own will do. */
export function willOwn(parts: {
  readonly sheet: string;
  readonly measures: number;
  readonly cleared: number;
  readonly formulas: number;
  readonly scorecard: string;
}): string {
  const actuals = parts.cleared === 0 ? "" : `, without its ${counted(parts.cleared, "actual")}`;
  return `Will add the sheet "${parts.sheet}" with ${counted(parts.measures, "measure")}${actuals}, and point ${counted(parts.formulas, "formula")} on ${parts.scorecard} to it.`;
}

/** What pointing a copy to measures that were copied with it will do. */
export function willRepoint(parts: {
  readonly sheet: string;
  readonly formulas: number;
  readonly scorecard: string;
}): string {
  return `Will point ${counted(parts.formulas, "formula")} on ${parts.scorecard} to the measures on "${parts.sheet}".`;
}

/** The copy has measures of its own now. */
export function ownedSentence(scorecard: string, sheet: string): string {
  return `${scorecard} scores the measures on "${sheet}" now. One undo takes that back.`;
}
