/**
 * The headers and labels that Shared adds beside a scorecard and its measures. They are how a scorecard that is shared
 * is read back, so nothing is hidden.
 */
export const scoredHeaders = {
  metric: "Scored metric",
  threshold: "Scored threshold",
  actual: "Scored actual",
  measureWeight: "Scored weight",
  combined: "Scored combined",
  weighting: "Scored weighting",
  from: "Scored from",
  status: "Scored status",
  measured: "Scored measured",
  result: "Scored result",
  credit: "Scored credit",
  changed: "Changed",
} as const;

/** A column that Shared adds. */
export type ScoredColumn = keyof typeof scoredHeaders;

/** The figures above those columns: what the verdict was given on. */
export const scoredLabels = {
  verdict: "Scored verdict",
  target: "Scored target",
  scoring: "Scored scoring",
  blanks: "Scored blanks",
  mustMeet: "Scored must meet",
  metrics: "Scored metrics",
  measures: "Scored measures",
  changed: "Changed since",
} as const;

/** A figure above those columns. */
export type ScoredFact = keyof typeof scoredLabels;

/** Where a row's combined score came from, in the column Scored from; a number there counts its measures. */
export const fromWords = { lines: "lines", own: "typed" } as const;
