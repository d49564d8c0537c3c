import { shorten } from "./words";

/** What the figures of systems are called as measures, by the names of their cells. */
export const figureNames = {
  KVIs_met: "KVIs met",
  Activities_overdue: "Review activities overdue",
  OXM_Provider_in_time: "Cases in time for the provider",
  OXM_Users_in_time: "Cases in time for users",
  OXM_Customer_in_time: "Cases in time for the customer's side",
  Journey_score: "Journey score",
  OXM_Floor: "Executive dashboard, floor",
  OXM_CostOutstanding: "Cost of open issues",
  Maturity_level: "Maturity level",
  Maturity_share: "Maturity metrics met",
} as const;

/** What to know of a figure before it is used, by the names of their cells. */
export const figureNotes: Partial<Record<keyof typeof figureNames, string>> = {
  OXM_Floor:
    "The floor counts what isn't measured as nothing: while the dashboard is incomplete, the scorecard may say Missed.",
};

/** The part of a system's page from which a scorecard takes a figure. */
export const figureTexts = {
  heading: "Use in a scorecard",
  intro:
    "Adds a measure whose actual is this figure, by a plain formula: change something here, and the scorecard follows.",
  figure: "Figure",
  name: "Measure",
  threshold: "Threshold",
  metric: "Goes to",
  scorecard: "Scorecard",
  noScorecard: "There is no scorecard in this workbook yet: insert one, then come back.",
  notAgreed: (metric: string) =>
    `! This threshold isn't agreed yet: until it is, "${shorten(metric)}" has no score. Replace TBC by the value you agree.`,
  meantPercent: (threshold: string) =>
    `! This figure is a percentage, and "${shorten(threshold)}" is a plain number: add the % sign.`,
  add: "Add the measure",
  added: (measure: string, metric: string) => `Added "${shorten(measure)}" to ${shorten(metric)}.`,
} as const;
