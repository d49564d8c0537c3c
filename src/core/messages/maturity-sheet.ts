/** What the sheets of a maturity assessment say; headings and words that are looked for again stand in `core/maturity/words.ts`. */
export const maturitySheet = {
  title: "Maturity",
  heading: "Maturity of the customer-facing service operation",
  levelsTitle: "Maturity levels",
  levelsHeading: "Maturity by practice",
  illustrative:
    "Sample: thresholds and actuals are made up to show how it works. Practices, outcomes and metrics are the source's, in other words.",
  hint: "Agree a threshold for each metric (<TBC: less is better, not agreed yet), then type its actual. What has no result counts as not met.",
  rule: "Level reached: the highest level of which every metric is met, and every one below. Share met: how many of the metrics are. Choose the rule you judge by.",
  refer: "For a scorecard: the level stands in the cell named Maturity_level, the share in Maturity_share.",
  levelsHint:
    "Per practice the level reached (0 to 5) and the share of each level's metrics that are met. A practice of your own: add its name below.",
  method: {
    title: "Judged by",
    message: "Level reached: every metric up to it is met. Share met: how many of all metrics are.",
  },
  otherLevel: {
    title: "Not as the list has it",
    message: "Keep it? A level is 1 to 5, its name, or both; anything else counts nowhere.",
  },
  labels: {
    level: "Level reached (0–5)",
    share: "Share met",
    missing: "Without a result",
  },
  columns: {
    reached: "Level reached (0–5)",
    met: "Metrics met",
  },
  /** Words of the sheet's own formulas. */
  formulas: {
    empty: "– No metrics yet",
    unreadable: "! A level or a result can't be read: the pane names its cell",
    nothing: "– Nothing assessed yet",
    none: "… No level reached yet",
    level: "Level ",
    reached: " reached",
    of: " of ",
    metricsMet: " metrics met",
    share: " of the metrics met",
    one: ", 1 without a result counts as not met",
    several: " without a result count as not met",
    oneLost: ", 1 without a level counts nowhere",
    severalLost: " without a level count nowhere",
  },
} as const;
