import { columnName } from "../scorecard/address";
import type { Cell } from "../values/cell";
import { type Problem, valueError } from "./problem";
import { listed } from "./words";

/** A block in which no column names metrics. */
export function noMetrics(): Problem {
  return valueError(
    "adopt-no-metrics",
    "No metrics were found in these cells: select the whole table with its headings, or say below which column names them.",
  );
}

/** A table with names, but nothing that could be scored. */
export function noThresholdsOrScores(): Problem {
  return valueError(
    "adopt-nothing-to-score",
    "These cells hold neither thresholds nor combined scores: select the whole table with its headings, or say below which column holds them.",
  );
}

/** Rows can't be inserted above the table without parting what stands beside it. */
export function besideInTheWay(): Problem {
  return valueError(
    "adopt-beside",
    "Something beside this table would be torn apart by the rows its settings need: make a fresh scorecard from it, or move the table to a sheet of its own.",
  );
}

/** The columns right of the table are taken. */
export function columnsApart(column: number): string {
  return `Right of your table is something already, so the new columns start in ${columnName(column)}.`;
}

/** There is something under the table, and rows can't be inserted there. */
export function noTotalRow(): string {
  return "There is no room for a total under your table: the verdict above it has the total.";
}

/** Metrics that get no score as things stand. */
export function noScoresYet(metrics: readonly string[]): string {
  const names = listed(metrics.map((name) => (name === "" ? "a metric without a name" : name)));
  return `${names} ${metrics.length === 1 ? "isn't" : "aren't"} scored yet, and the verdict is open until ${metrics.length === 1 ? "it is" : "they are"}: put ${metrics.length === 1 ? "its threshold or actual" : "their thresholds or actuals"} right in the ${metrics.length === 1 ? "cell" : "cells"}, or type a combined score.`;
}

/** Weightings that are text. */
export function weightingsStayText(count: number): string {
  return `${count} ${count === 1 ? "weighting is" : "weightings are"} text and ${count === 1 ? "is" : "are"} left so; they count, but the total row can't add them up.`;
}

/** The table's sheet is protected, so nothing can be put around it. */
export function sheetLocked(sheet: string): Problem {
  return valueError(
    "adopt-protected",
    `The sheet "${sheet}" is protected: unprotect it under Review, or make a fresh scorecard from the table.`,
  );
}

/** Combined scores such as 93 where the functions want 93%. */
export function scoresLookLikePercentages(count: number, first: Cell): Problem {
  const shown = String(first ?? "");
  const scores =
    count === 1 ? `The combined score ${shown} is` : `${count} combined scores, such as ${shown}, are`;
  return valueError(
    "adopt-points",
    `${scores} larger than 100%: tick "Write ${shown} as ${shown}%", or make a fresh scorecard from the table.`,
  );
}

/** The line above the measures of a scorecard that was made from a table. */
export function freshMeasureHint(): string {
  return "Type each period's actuals into the tinted column; results, scores and the verdict follow.";
}

/** A chart, or cells picked here and there. */
export function selectionUnclear(): Problem {
  return valueError(
    "selection",
    "Select one block of cells: the table with its headings, or any cell of it.",
  );
}

/** Text that is no table. */
export function nothingPasted(): Problem {
  return valueError(
    "adopt-no-paste",
    "This text has no rows and columns: copy the whole table with its headings, then paste it here.",
  );
}

/** The sheet that a pasted table gets. */
export function pastedSheetName(number: number): string {
  return number === 1 ? "Pasted table" : `Pasted table ${number}`;
}

/** A scorecard without formulas of the add-in. */
export function nothingToRemove(): Problem {
  return valueError("remove-nothing", "No formula of the add-in is left in this scorecard.");
}

/** A formula whose value Excel doesn't have, so that it can't be kept. */
export function valuesNotReady(sheet: string, address: string, code: string): Problem {
  return valueError(
    "remove-not-ready",
    `${sheet}!${address} shows ${code} instead of its value: choose Score again on the OXM tab, then remove the formulas.`,
  );
}
