import type { TableKind } from "../systems/tables";

export type AssessmentColumn =
  "practice" | "level" | "done" | "outcome" | "metric" | "threshold" | "actual" | "met";

/** A self-assessment: metrics of practices at levels of maturity, with what they ask for and whether it is met. */
export const assessmentTable: TableKind<AssessmentColumn> = {
  headers: {
    practice: ["Practice", "Practice area", "Capability", "Area"],
    level: ["Level", "Maturity level", "Maturity"],
    done: ["What is done", "What we do", "In place"],
    outcome: ["Outcome", "Result for customers"],
    metric: ["Metric", "Metric name", "Measure", "Indicator"],
    threshold: ["Threshold", "Target"],
    actual: ["Actual", "Actual value"],
    met: ["Met", "Met or not", "Is it met"],
  },
  needed: ["level", "metric", "met"],
};

/** The label of the setting that says which rule the headline goes by. */
export const methodLabel = "Judged by";

/** The rules to choose from: the source states none. */
export const methodWords = { reached: "Level reached", share: "Share met" } as const;

/** What the column Met says of a metric. */
export const metWords = {
  met: "✓ Met",
  notMet: "✗ Not met",
  noResult: "– No result",
  notAgreed: "– Not agreed",
  unreadable: "! Can't be judged",
} as const;
