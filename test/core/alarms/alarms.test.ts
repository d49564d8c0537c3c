import { alarmsOf } from "../../../src/core/alarms";
import { lookAt } from "../../../src/core/explain";
import { nextSteps } from "../../../src/core/next";
import type { Cell } from "../../../src/core/values/cell";
import { metricsOfTableThree, readingOf, workbookOf } from "../explain/workbook";

const look = (...given: Parameters<typeof workbookOf>) => {
  const { reading, state } = workbookOf(...given);
  return lookAt(reading, state);
};
const alarms = (...given: Parameters<typeof workbookOf>) =>
  alarmsOf(look(...given)).filter(({ key }) => ["red-row", "red-measure", "fragile", "capped"].includes(key));

describe("a green total over a red row", () => {
  const red = {
    metrics: [
      ["Customer / User", 0.6, 0.1],
      ["Outcome", 1, 0.9],
    ],
  } as const;

  it("names the row that alone would miss the target, and its cell", () =>
    expect(alarms({ ...red, measures: [] })).toMatchObject([
      {
        key: "red-row",
        sentence: "The total meets its target, but Customer / User (60%) on its own would miss it.",
        place: { sheet: "Scorecard", address: "B5" },
      },
    ]));

  it("names the measure far off in a row that isn't", () =>
    expect(
      alarms({
        metrics: [["Outcome", 0.95, 1]],
        measures: [["Outcome", "Deliveries", "Delivered – yes/no", "no"]],
      }),
    ).toMatchObject([
      {
        key: "red-measure",
        sentence: expect.stringContaining("Deliveries in Outcome is far off"),
        place: { address: "D2" },
      },
    ]));

  it("raises nothing for worked table 2, and nothing under a missed total", () => {
    const tableTwo = metricsOfTableThree.map(
      ([metric, , weight], at) => [metric, at === 0 ? 0.95 : 1, weight] as const,
    );
    expect(alarms({ metrics: tableTwo, measures: [] })).toEqual([]);
    expect(alarms({ metrics: [["Outcome", 0.5, 1]], measures: [] })).toEqual([]);
  });
});

it("calls table 3 fragile: half a point of weight reverses it", () =>
  expect(alarms()).toEqual([
    {
      key: "fragile",
      sentence: "Moving more than half a point of weight from Outcome to Employee reverses the verdict.",
      page: "what-if",
    },
  ]));

it("says what a score above 100% counts as", () =>
  expect(alarms({ metrics: [["Outcome", 1.4, 1]], measures: [] })).toMatchObject([
    { key: "capped", sentence: expect.stringContaining("140%"), place: { address: "B5" } },
  ]));

describe("rows whose measures somebody deleted", () => {
  const scored = (formula: string, result: Cell = { code: "#REF!" }) => {
    const values: Cell[][] = [
      ["Target", ">90%", ""],
      ["Metric", "Combined Score", "Weighting"],
      ["Outcome", result, 1],
    ];
    const formulas = values.map((row) => row.map((cell) => cell ?? ""));
    formulas[2] = ["Outcome", formula, 1];
    const { reading, state } = readingOf([{ sheet: "Scorecard", row: 0, column: 0, values, formulas }]);
    return alarmsOf(lookAt(reading, state)).filter(({ key }) => key === "measures-gone");
  };

  it.each([
    ["cells", "=OXM.COMBINEDIF(#REF!,A3,#REF!,#REF!)"],
    ["a table", "=OXM.COMBINEDIF(Measures[Metric],A3,Measures[Actual],Measures[Threshold])"],
    ["a sheet", "=OXM.COMBINEDIF('May measures'!A:A,A3,'May measures'!D:D,'May measures'!C:C)"],
  ])("says so of %s, with the cell and what to do", (_what, formula) =>
    expect(scored(formula)).toEqual([
      {
        key: "measures-gone",
        sentence:
          "The measures that Outcome is scored from are gone: undo what deleted them, or clear the cells that show an error and choose Detailed on the Measures page.",
        place: { sheet: "Scorecard", address: "B3" },
        page: "structure",
      },
    ]),
  );

  it.each([
    [
      "of another workbook",
      "=OXM.COMBINEDIF('[May.xlsx]M'!A:A,A3,'[May.xlsx]M'!D:D,'[May.xlsx]M'!C:C)",
      undefined,
    ],
    ["that can't be scored", "=OXM.COMBINEDIF(E1:E3,A3,F1:F3,G1:G3)", undefined],
    ["that give a score", "=OXM.COMBINEDIF(Measures[Metric],A3,Measures[Actual],Measures[Threshold])", 0.8],
  ])("says nothing of measures %s", (_what, formula, result) => expect(scored(formula, result)).toEqual([]));
});

describe("what to do next", () => {
  const steps = (...given: Parameters<typeof workbookOf>) => nextSteps(look(...given)).map(({ key }) => key);

  it("of table 3 begins with the measure that cost most, then the route", () =>
    expect(nextSteps(look())).toMatchObject([
      {
        key: "costs",
        sentence:
          "Begin with Business tasks completed (Outcome): it cost 8 points. The answer is no: no credit.",
        place: { sheet: "Measures", address: "D8" },
      },
      { key: "route", page: "what-if" },
    ]));

  it("is at most three steps, what stops the score first", () => {
    expect(steps({ metrics: [["Outcome", 0.8, 0.9]] })).toEqual(["weightings"]);
    expect(steps({ target: "" })[0]).toBe("target");
    expect(steps({ measures: [["Outcome", "First", ">90%", ""]], metrics: [["Outcome", "", 1]] })).toEqual([
      "actuals",
    ]);
  });

  it("asks for no actuals where there is no column to fill them into", () => {
    const { reading, state } = readingOf([
      {
        sheet: "Scorecard",
        row: 0,
        column: 0,
        values: [
          ["Target", ">90%"],
          ["Metric", "Details", "Threshold", "Combined Score", "Weighting"],
          ["Outcome", "Delivered on time", ">95%", 0.93, 1],
        ],
      },
    ]);
    const typed = lookAt(reading, state);
    expect(typed.why[0]?.measures).toMatchObject([{ state: "missing" }]);
    expect(nextSteps(typed).map(({ key }) => key)).not.toContain("actuals");
  });

  it.each([
    ["as it comes", 0.97, "C2", /^Outcome can't be scored yet: .*as it comes.*\.$/],
    [">95%", "nearly all", "D2", /^Outcome can't be scored yet: .*nearly all/],
    ["<SLA", "3h", "C2", /^Outcome can't be scored yet: .*SLA/],
  ])("is to put right what a blank score waits for: %p with %p", (threshold, actual, address, sentence) => {
    const given = (combined: Cell) =>
      look({
        metrics: [
          ["Employee", 1, 0.2],
          ["Outcome", combined, 0.8],
        ],
        measures: [["Outcome", "Tasks", threshold, actual]],
      });
    expect(nextSteps(given(""))[0]).toMatchObject({
      key: "unreadable",
      sentence: expect.stringMatching(sentence),
      place: { sheet: "Measures", address },
    });
    // A score that was typed doesn't wait.
    expect(nextSteps(given(0.9)).map(({ key }) => key)).not.toContain("unreadable");
  });

  it("says how many points to take off or to add", () => {
    const sentence = (weight: number) =>
      nextSteps(look({ metrics: [["Outcome", 0.8, weight]] }))[0]?.sentence;
    expect(sentence(1.05)).toBe("Take 5 points off the weightings: they must total 100%.");
    expect(sentence(0.99)).toBe("Add 1 point to the weightings: they must total 100%.");
  });
});

describe("a shared scorecard that changed since it was scored", () => {
  const { reading, state } = readingOf([
    {
      sheet: "Scorecard",
      row: 0,
      column: 0,
      values: [
        ["! Stale: 1 actual changed since scored. As scored: ✗ Missed: 89.9%"],
        ["Period", "October", "Target", ">90%"],
        [],
        ["Metric", "Combined Score", "Customer Weighting"],
        ...metricsOfTableThree.map((row) => [...row]),
      ],
    },
  ]);
  const stale = lookAt(reading, state);

  it("says so before all else", () =>
    expect(alarmsOf(stale)[0]).toMatchObject({
      key: "stale",
      sentence: "These scores are out of date: 1 actual changed since scored. Choose Score again.",
      place: { sheet: "Scorecard", address: "A1" },
    }));

  it("gives no advice from scores of then", () => expect(nextSteps(stale)).toEqual([]));
});
