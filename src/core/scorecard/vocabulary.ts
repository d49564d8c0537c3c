/**
 * The words a scorecard worksheet is written with. The layout writes them, the reader looks for them (and for their
 * synonyms), and the formulas compare with them, so they stand in one place.
 */
export const scorecardColumns = {
  metric: "Metric",
  detail: "Detail",
  threshold: "Threshold",
  combined: "Combined Score",
  weighting: "Customer Weighting",
  score: "OXM Score",
  status: "Status",
  measured: "Measured",
} as const;

/** The columns of the measures table, one row per measure. */
export const measuresColumns = {
  metric: "Metric",
  measure: "Measure",
  threshold: "Threshold",
  actual: "Actual",
  result: "Result",
  credit: "Partial credit",
  weight: "Measure weight",
} as const;

/** The labels of the settings above the table. */
export const labels = {
  title: "OXM scorecard: ",
  measuresTitle: "Measures: ",
  period: "Period",
  target: "Target",
  measured: "Measured",
  weightings: "Weightings: ",
  scoring: "Scoring",
  blanks: "Blanks",
  formulas: "Formulas",
  mustMeet: "Must meet",
  agreedBy: "Agreed by",
  agreedOn: "Agreed on",
  total: "OXM – Business performance",
} as const;

/** A sheet's title: what it is, and what it is about where that is known. */
export function titled(kind: "title" | "measuresTitle", service: string): string {
  return service === "" ? labels[kind].replace(/: $/, "") : labels[kind] + service;
}

/** How measures become a combined score: the word in the cell, and the method it stands for. */
export const scoringWords = {
  attainment: "Partial credit",
  met: "Met or not",
  worst: "Worst measure",
} as const;

/** What a metric without a score counts as: the word in the cell, and the policy it stands for. */
export const blanksWords = { zero: "Zero", exclude: "Leave out" } as const;

/** Who works out the scores: the add-in, whenever a cell changes, or the add-in once, for everybody's plain Excel. */
export const formulasWords = { live: "Live", shared: "Shared" } as const;

/** What a row of the scorecard or a measure shows, each with its shape where it has one. */
export const rowWords = {
  allMet: "✓ All met",
  unreadable: "! Can't be scored",
  typed: "✎ Typed score",
  notMeasured: "– Not measured",
  met: "Met",
  missed: "Missed",
  measureNotMeasured: "Not measured",
  notAgreed: "Not agreed",
} as const;
