import { recognise } from "../../../src/core/scorecard/recognise";
import { missingPolicy, type Settings } from "../../../src/core/scorecard/settings";
import type { SheetGrid } from "../../../src/core/scorecard/sheet-grid";
import type { Cell } from "../../../src/core/values/cell";

const grid = (values: Cell[][], row = 0, column = 0, sheet = "Sheet1"): SheetGrid => ({
  sheet,
  row,
  column,
  values,
});
const header = ["Metric*", "Detail*", "Threshold*", "Combined Score", "Customer Weighting*", "OXM Score"];
const tableThree: Cell[][] = [
  ["Customer / User", "", "", 0.93, 0.3, 0.279],
  ["Employee", "", "", 1, 0.2, 0.2],
  ["Practice / Process", "", "", 1, 0.1, 0.1],
  ["Outcome", "", "", 0.8, 0.4, 0.32],
];
const total: Cell[] = ["OXM – Business performance (Target >90%*) (* examples)", "", "", "", "", 0.899];

describe("a table pasted as the source prints it", () => {
  const { scorecards } = recognise([grid([header, ...tableThree, total], 4, 2)]);
  const found = scorecards[0];

  it("is found where it stands", () => {
    expect(scorecards).toHaveLength(1);
    expect(found).toMatchObject({ sheet: "Sheet1", headerRow: 4, rows: [5, 6, 7, 8], totalRow: 9 });
    expect(found?.columns).toMatchObject({ metric: 2, combined: 5, weighting: 6, score: 7 });
  });

  it("has the target of its total row, without the footnote's star", () =>
    expect(found?.settings.target).toEqual({ value: ">90%", row: 9, column: 2 }));
});

describe("the rows of a scorecard", () => {
  const rowsAbove = (...below: Cell[][]) =>
    recognise([grid([header, ...tableThree, ...below])]).scorecards[0];

  it.each<[string, Cell[][], number | undefined]>([
    ["a labelled total", [total], 5],
    ["Total", [["Total", "", "", "", 1, 0.899]], 5],
    ["a total without a name", [["", "", "", "", 1, 0.899]], 5],
    [
      "a blank row",
      [
        ["", "", "", "", "", ""],
        ["Notes", "", "", "", "", ""],
      ],
      undefined,
    ],
    ["the sheet's end", [], undefined],
  ])("end at %s", (_what, below, totalRow) => {
    expect(rowsAbove(...below)?.rows).toEqual([1, 2, 3, 4]);
    expect(rowsAbove(...below)?.totalRow).toBe(totalRow);
  });

  const blank: Cell[] = ["", "", "", "", "", ""];

  it("go on past a row just inserted, which counts as one", () => {
    const found = rowsAbove(blank, ["Sustainability", "", "", 0.9, 0.05, 0.045], total);
    expect(found).toMatchObject({ rows: [1, 2, 3, 4, 5, 6], totalRow: 7 });
  });

  it("end above a blank row that parts them from their total", () => {
    const found = rowsAbove(blank, ["Total", "", "", "", 1, 0.899]);
    expect(found).toMatchObject({ rows: [1, 2, 3, 4], totalRow: 6 });
  });

  it("end above a blank row with another table beneath", () =>
    expect(rowsAbove(blank, header, ...tableThree)).toMatchObject({ rows: [1, 2, 3, 4] }));

  it("go on after a metric that was never named, and past one called Overall experience", () =>
    expect(
      rowsAbove(["", "", "", 0.5, 0, 0], ["Overall experience", "", "", 0.9, 0, 0], total)?.rows,
    ).toEqual([1, 2, 3, 4, 5, 6]));
});

describe("settings above the table", () => {
  const sheet: Cell[][] = [
    ["OXM scorecard: Service desk"],
    ["✗ Missed: 89.9%, and the target of this scorecard is more than 90%."],
    ["Period", "October", "Target", ">90%", "Measured", 1],
    ["Scoring", "Partial credit", "Blanks", "Leave out"],
    [],
    header,
    ...tableThree,
    total,
  ];
  const { settings } = recognise([grid(sheet)]).scorecards[0] ?? { settings: {} as Settings };

  it("are read from the cell beside their label", () => {
    expect(settings.target).toEqual({ value: ">90%", row: 2, column: 3 });
    expect(settings.period).toEqual({ value: "October", row: 2, column: 1 });
    expect(missingPolicy(settings)).toBe("exclude");
  });

  it("include the title, which the verdict is not", () =>
    expect(settings.title).toEqual({ value: "OXM scorecard: Service desk", row: 0, column: 0 }));

  it.each<[string, Cell[][], Cell]>([
    ["Target: >85%", [["Target: >85%"]], ">85%"],
    ["a number beside Target", [["Target", 0.9]], 0.9],
    ["an empty cell beside Target", [["Target", null]], null],
    ["no label at all", [["Some text"]], ">90%"],
  ])("give the target from %s", (_what, above, target) => {
    const found = recognise([grid([...above, header, ...tableThree, total])]).scorecards[0];
    expect(found?.settings.target?.value).toBe(target);
  });
});

describe("several in one workbook", () => {
  it("are found below one another, each with its own target", () => {
    const one = [["Target", ">90%"], header, ...tableThree, total];
    const other = [["Target", ">80%"], header, ...tableThree, total];
    const { scorecards } = recognise([grid([...one, [], ...other])]);
    expect(scorecards.map((found) => found.settings.target?.value)).toEqual([">90%", ">80%"]);
  });

  it("are found side by side", () => {
    const beside = [header, ...tableThree, total].map((row) => [...row, "", ...row]);
    expect(recognise([grid(beside)]).scorecards.map((found) => found.columns.metric)).toEqual([0, 7]);
  });

  it("are found on several sheets, with measures tables told apart", () => {
    const measures = [
      ["Metric", "Measure", "Threshold", "Actual", "Weight"],
      ["Outcome", "Delivered", "yes", "no", 1],
    ];
    const found = recognise([grid([header, ...tableThree], 0, 0, "A"), grid(measures, 0, 0, "B")]);
    expect(found.scorecards.map(({ sheet }) => sheet)).toEqual(["A"]);
    expect(found.measures).toMatchObject([{ sheet: "B", rows: [1] }]);
  });
});

it("finds nothing in an empty workbook", () =>
  expect(recognise([grid([]), grid([[null]])])).toEqual({ scorecards: [], measures: [] }));
