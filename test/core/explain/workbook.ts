import type { SheetGrid } from "../../../src/core/scorecard/sheet-grid";
import type { ScorecardState } from "../../../src/core/scorecard/state";
import type { WorkbookReading } from "../../../src/core/scorecard/workbook-reading";
import { workbookState } from "../../../src/core/scorecard/workbook-state";
import type { Cell } from "../../../src/core/values/cell";

/** A measure as a row of the measures table: metric, measure, threshold, actual, weight. */
export type MeasureRow = readonly [
  metric: string,
  measure: string,
  threshold: Cell,
  actual: Cell,
  weight?: Cell,
];

/** A metric as a row of the scorecard: metric, combined score, weighting. */
export type MetricRow = readonly [metric: string, combined: Cell, weighting: Cell];

/** The measures of worked table 3, as the sample holds them. */
export const measuresOfTableThree: readonly MeasureRow[] = [
  ["Customer / User", "Satisfaction surveys", ">95%", 0.96],
  ["Customer / User", "Relationship feedback", ">80%", 0.632],
  ["Customer / User", "NPS", ">7", 8],
  ["Employee", "Satisfaction index", ">85%", 0.88],
  ["Practice / Process", "Incidents after changes", "0 incidents due to failed change", 0],
  ["Outcome", "Moments of truth", "Delivered – yes/no", "yes", 40],
  ["Outcome", "Business tasks completed", "Delivered – yes/no", "no", 20],
  ["Outcome", "Available at key times", "100%", 1, 20],
  ["Outcome", "Cost of the service", "On budget", "On budget", 20],
];

export const metricsOfTableThree: readonly MetricRow[] = [
  ["Customer / User", 0.93, 0.3],
  ["Employee", 1, 0.2],
  ["Practice / Process", 1, 0.1],
  ["Outcome", 0.8, 0.4],
];

interface Given {
  readonly metrics?: readonly MetricRow[];
  readonly measures?: readonly MeasureRow[];
  readonly target?: Cell;
  readonly scoring?: string;
}

/** A workbook with a scorecard, and its measures on the next sheet; table 3 unless given otherwise. */
export function workbookOf({
  metrics = metricsOfTableThree,
  measures = measuresOfTableThree,
  target = ">90%",
  scoring = "Partial credit",
}: Given = {}): { reading: WorkbookReading; state: ScorecardState } {
  const grids: SheetGrid[] = [
    {
      sheet: "Scorecard",
      row: 0,
      column: 0,
      values: [
        ["Period", "October", "Target", target],
        ["Scoring", scoring],
        [],
        ["Metric", "Combined Score", "Customer Weighting"],
        ...metrics.map((row) => [...row]),
        ["Total", "", 1],
      ],
    },
    {
      sheet: "Measures",
      row: 0,
      column: 0,
      values: [
        ["Metric", "Measure", "Threshold", "Actual", "Measure weight"],
        ...measures.map(([metric, measure, threshold, actual, weight = ""]) => [
          metric,
          measure,
          threshold,
          actual,
          weight,
        ]),
      ],
    },
  ];
  return readingOf(grids);
}

/** What is read of these sheets, with their first scorecard. */
export function readingOf(grids: readonly SheetGrid[]): { reading: WorkbookReading; state: ScorecardState } {
  const reading: WorkbookReading = {
    grids,
    sheets: grids.map(({ sheet }) => sheet),
    tables: [],
    names: [],
    protectedSheets: [],
    clipped: [],
  };
  const [state] = workbookState(grids);
  if (state === undefined) throw new Error("no scorecard was found");
  return { reading, state };
}
