import type { AdoptRole } from "../adopt/roles";
import type { ReadWeightings } from "../adopt/table-reading";
import { formatNumber, formatPercent } from "../thresholds/format";
import { counted } from "./changes";
import { listed } from "./words";

/** Fixed texts of Use my table. */
export const adoptTexts = {
  intro:
    "Your table stays where it is and as it is: formulas and settings go around it. You see first what will be written.",
  selected: "Use the selected cells",
  noSelection: "Select your table in the sheet, or any cell of it.",
  found: "Tables in this workbook",
  paste: "Paste a table from a slide or page",
  pasteLabel: "Table as text",
  pasteHint: "Copy the table, click here, and paste.",
  pasteUse: "Put it on a new sheet",
  another: "Another table",
  table: "Table",
  title: "Title",
  period: "Period",
  periodHint: "October 2026",
  target: "Target",
  targetHint: ">90%",
  way: "What to make of it",
  around: "A scorecard around my table",
  aroundHint: "Your cells stay; missing columns come to their right, settings above.",
  over: "A scorecard that reads my table",
  overHint: "Your table stays where actuals are typed; the scorecard comes on a new sheet.",
  fresh: "A fresh scorecard from it",
  freshHint: "Two new sheets with your metrics and measures; your table isn't touched.",
  columns: "How the columns are used",
  measures: "Metrics and measures",
  leftAlone: "Left alone",
  look: "Please look at",
  guessed: "guessed",
  write: "What will be written",
  apply: "Make the scorecard",
  applying: "Writing…",
  unnamed: "(without a name)",
  noHeader: "no heading",
  ownScore: "score in the table",
  notAgreed: "no threshold",
  totalRow: "Row of the total",
  noTotal: "none",
  hidden: "Some rows of this sheet are hidden, by a filter or by hand: those of the table count too.",
  cell: "Cell",
  was: "now",
  becomes: "then",
} as const;

/** What each role of a column is called. */
export const roleWords: Readonly<Record<AdoptRole | "none", string>> = {
  metric: "Metric",
  measure: "Measure or detail",
  threshold: "Threshold",
  actual: "Actual",
  combined: "Combined score",
  weighting: "Weighting",
  measureWeight: "Weight of a measure",
  score: "OXM score",
  status: "Status",
  none: "Leave alone",
};

/** What was read, in one line: "4 metrics, 13 measures, 13 thresholds read, weightings total 100%." */
export function readingLine(
  figures: {
    readonly metrics: number;
    readonly measures: number;
    readonly thresholds: number;
    readonly typed: number;
  },
  weightings: ReadWeightings,
): string {
  const parts = [
    counted(figures.metrics, "metric"),
    ...(figures.measures === 0 ? [] : [counted(figures.measures, "measure")]),
    ...(figures.thresholds === 0 ? [] : [`${counted(figures.thresholds, "threshold")} read`]),
    ...(figures.typed === 0 ? [] : [`${counted(figures.typed, "combined score")} typed`]),
    ...(weightings.total === undefined ? ["no weightings"] : [`weightings total ${weightTotal(weightings)}`]),
  ];
  return `${parts.join(", ")}.`;
}

function weightTotal({ scale, total = 0 }: ReadWeightings): string {
  return scale === "points" ? `${formatNumber(total)} points` : formatPercent(total);
}

/** A weighting as it stands in the table's scale. */
export function weightText(weight: number | undefined, { scale }: ReadWeightings): string {
  if (weight === undefined) return "no weighting";
  return scale === "points" ? `${formatNumber(weight)} points` : formatPercent(weight);
}

/** Weightings that don't total 100 %. */
export function weightsOff(weightings: ReadWeightings): string {
  return weightings.total === undefined
    ? "There are no weightings yet: the verdict waits for them."
    : `The weightings total ${weightTotal(weightings)}, not ${weightings.scale === "points" ? "100" : "100%"}: the verdict says so until they do.`;
}

/** A table without a target. */
export function noTargetYet(): string {
  return "No target was found: type one, or the verdict says that none is agreed.";
}

/** Columns whose use was guessed. */
export function guessedColumns(headers: readonly string[]): string {
  const which = listed(headers.map((header) => `"${header}"`));
  return `${which} ${headers.length === 1 ? "was" : "were"} guessed: see that ${headers.length === 1 ? "it is" : "they are"} used as you mean.`;
}

/** The field for a threshold that can't be read. */
export function thresholdField(metric: string, address: string): string {
  return `Threshold of ${metric === "" ? "a metric" : metric}, ${address}`;
}

/** An actual that can't be judged, as the link to its cell. */
export function actualLabel(metric: string, address: string): string {
  return `Actual of ${metric === "" ? "a metric" : metric}, ${address}`;
}

/** The tick that lets a corrected threshold be written. */
export function writeInto(address: string): string {
  return `Write it into ${address}`;
}

/** The tick for typed OXM scores. */
export function replaceScoresLabel(count: number): string {
  return `Replace ${counted(count, "typed OXM score")} by ${count === 1 ? "a formula" : "formulas"}`;
}

/** The tick for typed combined scores. */
export function replaceCombinedLabel(count: number): string {
  return `Work out ${counted(count, "typed combined score")} from actuals instead`;
}

/** What that tick means. */
export function replaceCombinedHint(): string {
  return "A column Actual is added to type into; until then those metrics are not measured.";
}

/** The tick for scores such as 93. */
export function writePercentagesLabel(count: number, first: string): string {
  return count === 1
    ? `Write ${first} as ${first}%`
    : `Write ${first} as ${first}%, and ${count - 1} more likewise`;
}

/** The tick for weightings that are text. */
export function writeWeightingsLabel(count: number, first: string): string {
  return count === 1
    ? `Write the weighting ${first} as a number: it is text`
    : `Write ${count} weightings as numbers: ${first} and the others are text`;
}

/** "F4: 27.9% becomes 27.9%". */
export function typedScoreLine(address: string, before: string, after: string): string {
  return `${address}: ${before} becomes ${after}`;
}

/** What will be written, in one sentence. */
export function adoptPreview(parts: {
  readonly sheet: string;
  readonly written: number;
  readonly changed: number;
  readonly inserted: number;
  readonly sheets: readonly string[];
}): string {
  const { sheet, written, changed, inserted, sheets } = parts;
  const steps = [
    ...(written === 0 ? [] : [`write ${counted(written, "cell")} on ${sheet}`]),
    ...(inserted === 0 ? [] : [`insert ${counted(inserted, "row")} there`]),
    ...(sheets.length === 0
      ? []
      : [`add the ${sheets.length === 1 ? "sheet" : "sheets"} ${listed(sheets.map((name) => `"${name}"`))}`]),
    ...(changed === 0 ? [] : [`change ${counted(changed, "cell")} of yours, as ticked`]),
  ];
  const nothing = changed === 0 ? " Nothing of yours is changed." : "";
  return `Will ${listed(steps)}.${nothing}`;
}

/** The selected cells are part of a scorecard. */
export function alreadyScorecard(title: string): string {
  return `The selected cells belong to the scorecard "${title}" already: select a table that isn't one yet.`;
}

/** The selected cells are the measures of a scorecard, or hold its formulas. */
export function alreadyFormulas(): string {
  return "The selected cells hold formulas of the add-in already: select a table that isn't part of a scorecard yet.";
}

/** How using a table ended. */
export function adoptedSentence(cells: number): string {
  return `Your table is a scorecard now: ${counted(cells, "cell")} written and read back. One undo takes them away.`;
}

/** How pasting ended. */
export function pastedSentence(sheet: string, cells: number): string {
  return `"${sheet}" holds the table now: ${counted(cells, "cell")}. See below how it is read.`;
}

/** Texts of taking the add-in's formulas out of a scorecard. */
export const removeTexts = {
  heading: "Remove the add-in's formulas",
  intro:
    "Every formula of the add-in becomes the value it shows now; plain Excel formulas stay. For a copy to send, or to leave.",
  show: "See what would change",
  apply: "Remove, keep values",
  cancel: "Cancel",
} as const;

/** What removing will change. */
export function removalPreview(cells: number, sheets: readonly string[]): string {
  return `Will turn ${counted(cells, "formula")} on ${listed(sheets)} into ${cells === 1 ? "its value" : "their values"}. Scores won't follow new actuals then.`;
}

/** How removing ended. */
export function removedSentence(cells: number): string {
  return `${counted(cells, "formula")} became ${cells === 1 ? "a value" : "values"}. One undo brings ${cells === 1 ? "it" : "them"} back.`;
}

/** What is left alone in a table. */
export function leftAloneLine(count: number): string {
  return `${adoptTexts.leftAlone}: ${counted(count, "cell")}`;
}

/** A summary of a section that can be opened. */
export function sectionLine(what: string, count: number): string {
  return `${what} (${count})`;
}
