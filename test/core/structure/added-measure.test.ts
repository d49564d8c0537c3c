import { recognise } from "../../../src/core/scorecard/recognise";
import { planAddMeasure, planEditMeasure } from "../../../src/core/structure/measures";
import { outlineOf } from "../../../src/core/structure/outline";
import { gridOf, type Held, reading } from "../support/reading-of";

const card: Held[][] = [
  ["", "", "", "Target", ">90%"],
  ["Metric", "Combined Score", "Weighting"],
  [
    "Customer",
    {
      formula:
        '=IFNA(OXM.COMBINEDIF(Data!$A$2:$A$4,$A3,Data!$D$2:$D$4,Data!$C$2:$C$4,Data!$E$2:$E$4,"attainment"),"")',
      value: 1,
    },
    1,
  ],
];
const withWeights = (...weights: Held[]) => {
  const rows: Held[][] = [
    ["Customer", "Surveys", ">95%", 0.96],
    ["Customer", "NPS", ">7", 8],
    ["Customer", "Reviews", ">4", 5],
  ];
  const data: Held[][] = [
    ["Metric", "Measure", "Threshold", "Actual", "Measure weight"],
    ...rows.map((row, index) => [...row, weights[index] ?? ""]),
  ];
  const book = reading([gridOf("Card", card), gridOf("Data", data)]);
  const [scorecard] = recognise(book.grids).scorecards;
  const outline = scorecard && outlineOf(book, scorecard);
  if (outline === undefined) throw new Error("No scorecard was recognised.");
  return { book, outline };
};
const add = (threshold: string, ...weights: Held[]) => {
  const { book, outline } = withWeights(...weights);
  return planAddMeasure(book, outline, 2, { measure: "Complaints", threshold });
};
const weightWritten = (planned: ReturnType<typeof add>) =>
  planned.ok
    ? planned.value.cells?.find(({ sheet, column }) => sheet === "Data" && column === 4)?.value
    : planned;

it.each<[string, Held[], number | undefined]>([
  ["of the others, where they are alike", [1, 1, 1], 1],
  ["of nobody, where they differ: only a person can say", [40, 40, 20], undefined],
  ["of nobody, where there are none", ["", "", ""], undefined],
])("a further measure has the weight %s", (_, weights, expected) =>
  expect(weightWritten(add("<5", ...weights)) || undefined).toBe(expected),
);

it("a threshold that can't be read is refused, for it would take every score away", () => {
  expect(add("not too many", 1, 1, 1)).toMatchObject({
    ok: false,
    problem: { sentence: expect.stringContaining("not too many") },
  });
  const { book, outline } = withWeights(1, 1, 1);
  const at = outline.metrics[0]?.measures[0]?.at;
  if (at === undefined) throw new Error("No measure.");
  expect(planEditMeasure(book, outline, at, { threshold: "quite good" })).toMatchObject({ ok: false });
  expect(planEditMeasure(book, outline, at, { measure: "Survey" })).toMatchObject({ ok: true });
});

it.each(["TBC", ""])("one that isn't agreed yet (%p) is none of these", (threshold) =>
  expect(add(threshold, 1, 1, 1)).toMatchObject({ ok: true }),
);
