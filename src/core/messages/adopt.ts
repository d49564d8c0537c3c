import { type Problem, valueError } from "./problem";

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
