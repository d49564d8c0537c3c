import type { SheetGrid } from "../../../src/core/scorecard/sheet-grid";
import { workbookState } from "../../../src/core/scorecard/workbook-state";
import type { Cell } from "../../../src/core/values/cell";

const header = [
  "Metric",
  "Detail",
  "Threshold",
  "Combined Score",
  "Customer Weighting",
  "OXM Score",
  "Status",
  "Measured",
];
const tableThree: Cell[][] = [
  ["Customer / User", "", "", 0.93, 0.3, 0.279, "! 1 of 3 missed", 1],
  ["Employee", "", "", 1, 0.2, 0.2, "✓ All met", 1],
  ["Practice / Process", "", "", 1, 0.1, 0.1, "✓ All met", 1],
  ["Outcome", "", "", 0.8, 0.4, 0.32, "! 1 of 4 missed", 1],
];
const sheetOf = (rows: Cell[][], target: Cell = ">90%", blanks = "Zero"): SheetGrid => ({
  sheet: "Scorecard",
  row: 0,
  column: 0,
  values: [
    ["OXM scorecard: Service desk"],
    ["(the verdict's cell)"],
    ["Period", "October", "Target", target, "Measured", 1, "Weightings: OK"],
    ["Scoring", "Partial credit", "Blanks", blanks, "Formulas", "Live"],
    [],
    [],
    header,
    ...rows,
    ["OXM – Business performance (target >90%)", "", "", "", 1, 0.899, "✗ Missed", ""],
  ],
});
const stateOf = (...given: Parameters<typeof sheetOf>) => {
  const [state] = workbookState([sheetOf(...given)]);
  if (state === undefined) throw new Error("no scorecard was found");
  return state;
};
const verdictOf = (...given: Parameters<typeof sheetOf>) => {
  const { verdict } = stateOf(...given);
  if (!verdict.ok) throw new Error(verdict.problem.sentence);
  return verdict;
};
const changed = (row: number, column: number, value: Cell): Cell[][] =>
  tableThree.map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells,
  );

describe("worked table 3 as the pane shows it", () => {
  const state = stateOf(tableThree);

  it("misses its target at 89.9%, never shown as 90%", () => {
    const verdict = verdictOf(tableThree);
    expect(verdict).toMatchObject({
      status: "Missed",
      shape: "✗",
      display: { text: "89.9%", address: "F12" },
    });
    expect(verdict.reason).toBe(
      "89.9%, and the target is more than 90%. Outcome (80%) lost 8 points and Customer / User (93%) lost 2.1. " +
        "Outcome above 80.25% would meet it.",
    );
  });

  it("says what the verdict rests on, each with its cell", () => {
    expect(state).toMatchObject({
      id: "Scorecard!A7",
      title: "Service desk",
      period: { text: "October", address: "B3" },
      target: { text: "more than 90%", address: "D3" },
      total: { weighting: { text: "100%", address: "E12" }, score: { text: "89.9%", address: "F12" } },
    });
    expect(verdictOf(tableThree)).toMatchObject({
      measured: { text: "100%", address: "F3" },
      weightings: { text: "OK", address: "E8:E11" },
      faults: [],
    });
  });

  it("has each row's figures with their cells", () =>
    expect(state.rows[3]).toEqual({
      metric: { text: "Outcome", address: "A11" },
      combined: { text: "80%", address: "D11" },
      weighting: { text: "40%", address: "E11" },
      score: { text: "32%", address: "F11" },
      status: { text: "! 1 of 4 missed", address: "G11" },
      combinedShare: 0.8,
      measuredShare: 1,
      weightingShare: 0.4,
    }));

  it("computes the scores again: an overwritten OXM score or total changes nothing", () => {
    const overwritten = tableThree.map((row) => row.map((cell, index) => (index === 5 ? 1 : cell)));
    expect(stateOf(overwritten).rows.map((row) => row.score.text)).toEqual(["27.9%", "20%", "10%", "32%"]);
    expect(verdictOf(overwritten).status).toBe("Missed");
  });
});

describe("a change in one cell", () => {
  it.each<[string, number, number, Cell, string, string]>([
    ["81% typed over Outcome's score", 3, 3, 0.81, "Met", "90.3%"],
    ["the delivery made, Outcome at 100%", 3, 3, 1, "Met", "97.9%"],
    ["Outcome's score gone", 3, 3, "", "Incomplete", "57.9%–97.9%"],
    ["Practice's score gone, too little to save it", 2, 3, "", "Missed", "79.9%"],
  ])("%s", (_what, row, column, value, status, display) => {
    const verdict = verdictOf(changed(row, column, value));
    expect([verdict.status, verdict.display.text]).toEqual([status, display]);
  });

  it("that breaks the weighting stops the verdict and leads to the total's cells", () => {
    const state = stateOf(changed(3, 4, 0.45));
    const verdict = verdictOf(changed(3, 4, 0.45));
    expect(verdict.status).toBe("Check weightings");
    expect(verdict.faults).toEqual([{ sentence: "5 points over", address: "E8:E11" }]);
    expect(state.total).toMatchObject({ weighting: { text: "105%" }, score: { text: "" } });
    expect(state.rows.map((row) => row.weighting.text)).toEqual(["30%", "20%", "10%", "45%"]);
  });

  it("that leaves a weight as text leads to its own cell", () =>
    expect(verdictOf(changed(1, 4, "20%")).faults).toEqual([
      { sentence: expect.stringContaining("row 2 is text"), address: "E9" },
    ]));
});

describe("what can't be judged", () => {
  it("says that no target is agreed", () => {
    expect(verdictOf(tableThree, "TBC").status).toBe("Not agreed");
    expect(verdictOf(tableThree, "").status).toBe("Not agreed");
  });

  it("gives the reader's sentence for a target that can't be read", () => {
    const { verdict, target } = stateOf(tableThree, "about ninety");
    expect(verdict.ok).toBe(false);
    expect(target.text).toBe("about ninety");
  });

  it.each([
    ["#BUSY!", "calculating"],
    ["#NAME?", "functions-unknown"],
  ])("tells %s from a fault of the scorecard", (code, key) => {
    const { verdict } = stateOf(changed(0, 3, { code }));
    expect(verdict.ok ? "" : verdict.problem.key).toBe(key);
  });
});

it("shows a row that is measured in part as far as it is", () => {
  const state = stateOf(changed(3, 7, 0.5));
  expect(state.rows[3]).toMatchObject({ combinedShare: 0.8, measuredShare: 0.5 });
  expect(state.verdict).toMatchObject({ status: "Incomplete", display: { text: "73.9%–93.9%" } });
});

it("leaves out what isn't measured where the Blanks cell says so", () => {
  const verdict = verdictOf(changed(3, 3, ""), ">90%", "Leave out");
  expect(verdict).toMatchObject({ status: "Met", display: { text: "96.5%" }, measured: { text: "60%" } });
  expect(verdict.reason).toContain("on the measured 60%");
});

it("works out the scores of a compact table from its actuals", () => {
  const [state] = workbookState([
    {
      sheet: "Compact",
      row: 3,
      column: 1,
      values: [
        ["Metric*", "Threshold*", "Actual", "Weight*"],
        ["Speed", "<20min", "18min", 0.5],
        ["Satisfaction", ">80%", 0.632, 0.5],
        ["Total (target >85%)", "", "", 1],
      ],
    },
  ]);
  expect(state?.rows.map((row) => row.combined)).toEqual([
    { text: "100%", address: "D5" },
    { text: "79%", address: "D6" },
  ]);
  expect(state?.verdict).toMatchObject({ ok: true, status: "Met", display: { text: "89.5%" } });
});

it("keeps two scorecards of one workbook apart", () => {
  const second = { ...sheetOf(changed(3, 3, 1)), sheet: "Scorecard 2" };
  const states = workbookState([sheetOf(tableThree), second]);
  expect(states.map(({ id, verdict }) => [id, verdict.ok && verdict.status])).toEqual([
    ["Scorecard!A7", "Missed"],
    ["Scorecard 2!A7", "Met"],
  ]);
});

describe("a scorecard with an error in a combined score", () => {
  const broken = changed(0, 3, { code: "#VALUE!" });
  const measures = (sheet: string, ...rows: Cell[][]): SheetGrid => ({
    sheet,
    row: 3,
    column: 0,
    values: [
      ["Metric", "Measure", "Threshold", "Actual", "Result", "Partial credit", "Measure weight"],
      ...rows,
    ],
  });
  const sound: Cell[] = ["Customer / User", "NPS", ">7", 8, "Met", 1, 1];
  const judgedWith = (...grids: SheetGrid[]) => workbookState([sheetOf(broken), ...grids])[0]?.verdict;

  it.each<[string, Cell[], string]>([
    ["actual", ["customer / user", "Surveys", ">95%", "banana", "", "", 1], "D6"],
    ["threshold", ["Customer / User", "Surveys", "soonish", 0.96, "", "", 1], "C6"],
    ["measure weight", ["Customer / User", "Surveys", ">95%", 0.96, "", "", "lots"], "G6"],
  ])("leads to the %s that can't be read, and says why", (_what, row, address) => {
    const verdict = judgedWith(measures("Measures", sound, row));
    expect(verdict).toMatchObject({ ok: false, place: { sheet: "Measures", address } });
    expect(!verdict?.ok && verdict?.problem.sentence).toMatch(
      /^Surveys can't be scored: .*(banana|soonish|lots)/,
    );
  });

  it("looks in its own measures first, those of a copy last", () => {
    const bad: Cell[] = ["Customer / User", "Surveys", ">95%", "banana", "", "", 1];
    expect(judgedWith(measures("Measures", bad), measures("Measures 2", bad))).toMatchObject({
      place: { sheet: "Measures" },
    });
  });

  it("leads to the cell of its own row where the lines of that row are scored", () => {
    const lines = (threshold: Cell, actual: Cell): SheetGrid => ({
      ...sheetOf([]),
      values: [
        ["", "", "Target", ">90%"],
        ["Metric", "Measure", "Threshold", "Actual", "Combined Score", "Weighting"],
        ["Speed", "In time", ">95%", "96%", 1, 0.6],
        ["Care", "Surveys\nComplaints", threshold, actual, { code: "#VALUE!" }, 0.4],
      ],
    });
    for (const [threshold, actual, address] of [
      [">80%\n<5", "81%\nbanana", "D4"],
      [">80%\n<5 or so many", "81%\n4", "C4"],
    ] as const) {
      const [state] = workbookState([lines(threshold, actual), measures("Measures", sound)]);
      expect(state?.verdict).toMatchObject({
        ok: false,
        problem: { sentence: expect.stringMatching(/^Care can't be scored: .*(banana|so many)/) },
        place: { sheet: "Scorecard", address },
      });
    }
  });

  it("leads to the score itself where no measure explains it", () =>
    expect(judgedWith(measures("Measures", sound))).toMatchObject({
      ok: false,
      problem: { sentence: "Customer / User can't be scored: its cell holds #VALUE!" },
      place: { sheet: "Scorecard", address: "D8" },
    }));
});

it("shows scores outside 0 to 1 as percentages too", () => {
  const [first, second] = stateOf(
    changed(0, 3, 1.4).map((row, at) => (at === 1 ? [...row.slice(0, 4), -0.1] : row)),
  ).rows;
  expect(first?.combined.text).toBe("140%");
  expect(second?.weighting.text).toBe("-10%");
});
