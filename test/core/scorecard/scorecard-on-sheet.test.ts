import { scorecardOnSheet } from "../../../src/core/scorecard/scorecard-on-sheet";
import { workbookState } from "../../../src/core/scorecard/workbook-state";
import type { SheetGrid } from "../../../src/core/scorecard/sheet-grid";
import { readingOf } from "../explain/workbook";

const scorecardOn = (sheet: string, measures: string): SheetGrid => {
  const values = [
    ["Metric", "Combined Score", "Weighting"],
    ["Outcome", 0.8, 1],
  ];
  const formula = `=OXM.COMBINEDIF(${measures}!A2:A2,A2,${measures}!D2:D2,${measures}!C2:C2)`;
  return { sheet, row: 0, column: 0, values, formulas: [values[0] ?? [], ["Outcome", formula, 1]] };
};
const measuresOn = (sheet: string): SheetGrid => ({
  sheet,
  row: 0,
  column: 0,
  values: [
    ["Metric", "Measure", "Threshold", "Actual"],
    ["Outcome", "Delivered", ">95%", 0.76],
  ],
});

const grids = [
  scorecardOn("May", "MayMeasures"),
  measuresOn("MayMeasures"),
  scorecardOn("June", "JuneMeasures"),
  measuresOn("JuneMeasures"),
  scorecardOn("Copy", "MayMeasures"),
];
const { reading } = readingOf(grids);
const scorecards = workbookState(grids);
const on = (sheet: string, shown: number) => {
  const [first] = scorecards;
  if (first === undefined) throw new Error("no scorecard was found");
  return scorecardOnSheet(reading, scorecards, sheet, scorecards[shown] ?? first)?.sheet;
};

describe("the scorecard that a sheet shows", () => {
  it.each([
    ["its own", "June", 0, "June"],
    ["that of its measures", "JuneMeasures", 0, "June"],
    ["the one shown, of two that score the same measures", "MayMeasures", 2, "Copy"],
    ["the first, of two that score the same measures", "MayMeasures", 1, "May"],
    ["the original's on its sheet, also beside a copy that is shown", "May", 2, "May"],
    ["none on a sheet without any", "Notes", 0, undefined],
  ])("is %s", (_which, sheet, shown, expected) => expect(on(sheet, shown)).toBe(expected));
});
