import { counted } from "./changes";
import { listed, shorten } from "./words";

const quoted = (names: readonly string[]) => listed(names.map((name) => `"${shorten(name)}"`));
const called = (name: string, otherwise: string) => (name.trim() === "" ? otherwise : shorten(name));

/** Fixed texts of the page Metrics and measures. */
export const structureTexts = {
  toPutRight: "To put right",
  outline: "Outline",
  layout: "Layout",
  name: "Name",
  measure: "Measure",
  threshold: "Threshold",
  thresholdExample: "such as >95%, <20min, 0 incidents, yes/no",
  save: "Save",
  add: "Add",
  close: "Close",
  moveUp: "Move up",
  moveDown: "Move down",
  delete: "Delete…",
  deleteNow: "Delete",
  keep: "Keep",
  cancel: "Cancel",
  apply: "Apply",
  convert: "Convert",
  addMetric: "Add a metric",
  addMeasure: "Add a measure",
  moveTo: "Belongs to",
  cells: "Cells that change",
  was: "now",
  becomes: "then",
  inUse: "✓ In use",
  typed:
    "Its scores are typed, so there are no measures here. Choose Detailed to have them worked out from measures.",
  notAgreed: "weighting not agreed",
  noActual: "no actual",
  weightBlank: "A new metric's weighting is left blank for you to agree: the verdict asks for it.",
  deleteSheetToo: "Excel can't undo deleting a sheet, but Detailed brings the measures back from the lines.",
  deleteUnread: "Excel can't undo deleting a sheet: look at what it holds first.",
} as const;

/** The two layouts as cards: what each is for, and what changing to it does. */
export const layoutTexts = {
  detailed: {
    name: "Detailed",
    is: "Each measure has a row on a sheet of measures, with its result beside it.",
    does: "Every line becomes a row of a new sheet of measures. The scorecard shows them from there, and scores the same.",
    button: "Change to Detailed…",
  },
  compact: {
    name: "Compact",
    is: "Each metric is one row; its measures are lines of its cells.",
    does: "Every metric's measures become lines of its own cells, with a column Actual to type into. The scores stay the same.",
    button: "Change to Compact…",
  },
} as const;

/** "4 metrics, 16 measures". */
export function outlineCount(metrics: number, measures: number): string {
  return `${counted(metrics, "metric")}, ${counted(measures, "measure")}`;
}

/** A metric's line in the outline, under its name. */
export function metricLine(weighting: string, measures: number, source: "typed" | "measures"): string {
  const weight = weighting === "" ? structureTexts.notAgreed : weighting;
  return source === "typed" ? `${weight} · typed score` : `${weight} · ${counted(measures, "measure")}`;
}

/** What stands for a name that isn't given. */
export const measureName = (name: string) => called(name, "Unnamed measure");
export const metricNameOr = (name: string) => called(name, "Unnamed metric");

/** What buttons of one row do, for somebody who can't see which row that is. */
export const rowLabels = {
  edit: (name: string) => `Edit ${name}`,
  show: (name: string) => `Measures of ${name}`,
  addMeasureTo: (name: string) => `Add a measure to ${name}`,
  cell: "Cell of",
} as const;

/** An actual in the outline. */
export function actualLine(actual: string): string {
  return actual === "" ? structureTexts.noActual : `actual ${shorten(actual)}`;
}

/** What goes when a metric is deleted, and what the weightings of the others come to. */
export function deletesMetric(
  name: string,
  measures: number,
  weighting: string,
  others: string | undefined,
): string {
  const parts = [
    ...(measures > 0 ? [counted(measures, "measure")] : []),
    ...(weighting === "" ? [] : [`weighting ${weighting}`]),
  ];
  const goes = `${metricNameOr(name)}${parts.length === 0 ? "" : ` with ${parts.join(" and ")}`} goes`;
  return others === undefined ? `${goes}.` : `${goes}: the others total ${others} then.`;
}

/** What goes when a measure is deleted. */
export function deletesMeasure(name: string, actual: string): string {
  return `${measureName(name)} goes${actual === "" ? "" : `, with its actual ${shorten(actual)}`}.`;
}

/** The tick that takes the measures' sheet away as well. */
export function deleteSheet(sheet: string): string {
  return `Delete the sheet "${shorten(sheet)}" too: all it holds stands in the lines.`;
}

/** What is said of sheets of measures that no formula reads, before the measures get a new one. */
export function unreadSheets(sheets: readonly string[]): string {
  return sheets.length === 1
    ? `The sheet ${quoted(sheets)} from before stays, and nothing reads it.`
    : `The sheets ${quoted(sheets)} from before stay, and nothing reads them.`;
}

/** The tick that takes sheets away that no formula reads. */
export function deleteUnread(sheets: readonly string[]): string {
  return sheets.length === 1
    ? `Delete the sheet ${quoted(sheets)} too: nothing reads it.`
    : `Delete the sheets ${quoted(sheets)} too: nothing reads them.`;
}

/** What a sheet of measures is from now on, when it stays. */
export function sheetStays(sheet: string): string {
  return `The sheet "${shorten(sheet)}" stays, but the scorecard doesn't read it any more.`;
}

/** What was done, as read back. */
export const structureDone = {
  renamed: (name: string, cells: number) =>
    `Now called "${shorten(name)}": ${counted(cells, "cell")} written and read back.`,
  edited: (name: string, cells: number) =>
    `${measureName(name)} changed: ${counted(cells, "cell")} written and read back.`,
  addedMetric: (name: string) => `"${shorten(name)}" added. Agree its weighting, then fill in its measures.`,
  addedMeasure: (name: string, metric: string) =>
    `${measureName(name)} added to ${metricNameOr(metric)}. Type its actual on the sheet.`,
  moved: (name: string) => `${called(name, "It")} moved. One undo takes it back.`,
  movedTo: (name: string, metric: string) => `${measureName(name)} belongs to ${metricNameOr(metric)} now.`,
  deleted: (name: string) => `${called(name, "It")} deleted. One undo brings it back.`,
  fixed: (cells: number) =>
    `Put right: ${counted(cells, "cell")} written and read back. One undo takes it back.`,
  compact: "Compact now, with the same scores. One undo takes it back.",
  compactWithoutSheet: "Compact now, with the same scores. Detailed brings the measures back to a sheet.",
  detailed: "Detailed now, with the same scores.",
} as const;
