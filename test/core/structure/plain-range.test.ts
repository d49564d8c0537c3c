import { recognise } from "../../../src/core/scorecard/recognise";
import { planAddMeasure } from "../../../src/core/structure/measures";
import { planAddMetric, planDeleteMetric } from "../../../src/core/structure/metrics";
import { outlineOf } from "../../../src/core/structure/outline";
import { gridOf, type Held, reading } from "../support/reading-of";

/** A detailed scorecard in plain ranges: rows 3–4 of Card, rows 2–4 of Data. */
const combined = (row: number) => ({
  formula: `=IFNA(OXM.COMBINEDIF(Data!$A$2:$A$4,$A${row},Data!$D$2:$D$4,Data!$C$2:$C$4),"")`,
  value: 1,
});
const card: Held[][] = [
  [
    { formula: "=OXM.VERDICT($A$3:$A$4,$B$3:$B$4,$C$3:$C$4,$E$1)", value: "✓ Met: 100%" },
    "",
    "",
    "Target",
    ">90%",
  ],
  ["Metric", "Combined Score", "Weighting", "OXM Score"],
  ["Customer", combined(3), 0.5, { formula: "=$B3*$C3", value: 0.5 }],
  ["Outcome", combined(4), 0.5, { formula: "=$B4*$C4", value: 0.5 }],
  ["Total", "", { formula: "=SUM($C$3:$C$4)", value: 1 }, { formula: "=SUM($D$3:$D$4)", value: 1 }],
  ["see also", { formula: "=$D$5", value: 1 }],
];
const data: Held[][] = [
  ["Metric", "Measure", "Threshold", "Actual"],
  ["Customer", "Surveys", ">95%", 0.96],
  ["Customer", "NPS", ">7", 8],
  ["Outcome", "Delivered", "yes/no", "yes"],
];
const book = reading([gridOf("Card", card), gridOf("Data", data)]);
const outline = () => {
  const [scorecard] = recognise(book.grids).scorecards;
  const found = scorecard && outlineOf(book, scorecard);
  if (found === undefined) throw new Error("No scorecard was recognised.");
  return found;
};

it("a metric added below widens every formula that reads the range, in the place it will have", () => {
  const planned = planAddMetric(book, outline(), "Supplier", "those there");
  if (!planned.ok) throw new Error(planned.problem.sentence);
  const { insertRows, cells = [] } = planned.value;
  expect(insertRows).toEqual([{ sheet: "Card", row: 4, count: 1 }]);
  expect(cells.map(({ row, column, formula, value }) => [row, column, formula ?? value])).toEqual(
    expect.arrayContaining([
      [0, 0, "=OXM.VERDICT($A$3:$A$5,$B$3:$B$5,$C$3:$C$5,$E$1)"],
      [5, 2, "=SUM($C$3:$C$5)"],
      [5, 3, "=SUM($D$3:$D$5)"],
      [4, 0, "Supplier"],
      [4, 1, combined(5).formula],
      [4, 3, "=$B5*$C5"],
    ]),
  );
});

it("a measure added below the others likewise, on its own sheet", () => {
  const [, outcome] = outline().metrics;
  const planned = planAddMeasure(book, outline(), outcome?.row ?? 0, { measure: "Savings", threshold: ">5" });
  if (!planned.ok) throw new Error(planned.problem.sentence);
  const formulas = (planned.value.cells ?? []).flatMap(({ formula }) => formula ?? []);
  expect(formulas).toContain('=IFNA(OXM.COMBINEDIF(Data!$A$2:$A$5,$A3,Data!$D$2:$D$5,Data!$C$2:$C$5),"")');
  expect(planned.value.insertRows).toEqual([{ sheet: "Data", row: 4, count: 1 }]);
});

it("a measure added inside leaves it to Excel to widen the range", () => {
  const [customer] = outline().metrics;
  const planned = planAddMeasure(book, outline(), customer?.row ?? 0, {
    measure: "Reviews",
    threshold: ">4",
  });
  expect(planned.ok && planned.value.cells?.every(({ formula }) => formula === undefined)).toBe(true);
});

it("the last metric stays", () => {
  const alone = reading([
    gridOf("Card", [["", "", "", "Target", ">90%"], ...card.slice(1, 3), ...card.slice(4)]),
    gridOf("Data", data),
  ]);
  const [scorecard] = recognise(alone.grids).scorecards;
  const found = scorecard && outlineOf(alone, scorecard);
  expect(found && planDeleteMetric(alone, found, 2)).toMatchObject({
    ok: false,
    problem: { key: "last-metric" },
  });
});
