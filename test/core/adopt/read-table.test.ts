import { findTables, tableAt } from "../../../src/core/adopt/find-tables";
import { applyCorrections } from "../../../src/core/adopt/corrections";
import { readTable } from "../../../src/core/adopt/read-table";
import type { AdoptRole } from "../../../src/core/adopt/roles";
import { doubtfulActuals } from "../../../src/core/adopt/summary";
import type { TableReading } from "../../../src/core/adopt/table-reading";
import { cellAddress } from "../../../src/core/scorecard/address";
import type { SheetGrid } from "../../../src/core/scorecard/sheet-grid";
import type { Cell } from "../../../src/core/values/cell";
import { sourceTable } from "./fixtures/source-table";

const grid = (values: readonly (readonly Cell[])[], row = 0, column = 0): SheetGrid => ({
  sheet: "Sheet1",
  row,
  column,
  values,
});
const rolesOf = ({ columns }: TableReading) =>
  Object.fromEntries(columns.flatMap(({ role, header }) => (role === undefined ? [] : [[role, header]])));
const english = ({ metrics }: TableReading) =>
  metrics.map(({ items }) =>
    items.flatMap(({ thresholds }) => thresholds.map((one) => one.english ?? one.problem?.key)),
  );

describe("the source's printed table", () => {
  const reading = readTable(grid(sourceTable, 2, 1));

  it("is read by what its headers mean", () => {
    expect(reading).toMatchObject({ shape: "compact", totalRow: 7, leftAlone: [] });
    expect(reading.problem).toBeUndefined();
    expect(reading.columns.map(({ role, guessed }) => [role, guessed])).toEqual(
      ["metric", "measure", "threshold", "combined", "weighting", "score"].map((role) => [role, false]),
    );
    expect(reading.target).toMatchObject({ text: ">90%", row: 7, column: 1, alone: false });
    expect(reading.weightings).toEqual({ scale: "shares", total: 1, totals: true });
  });

  it("has its thresholds in English, line by line", () =>
    expect(english(reading)).toEqual([
      ["more than 95%", "more than 80%", "more than 7"],
      ["more than 85%", "more than 80%", "more than 98%"],
      [
        ...["less than 5%", "less than SLA", "less than 20 minutes"],
        ...["more than 70%", "less than SLA", "less than SLA", "less than SLA", "more than 95%"],
        ...["fewer than 2 MIs", "no incidents due to failed change"],
      ],
      ["Delivered: must be yes", "Delivered: must be yes", "at least 100%", "at most the budget"],
    ]));

  it("pairs several thresholds of a line with its name", () => {
    const [item] = reading.metrics[2]?.items ?? [];
    expect(item?.thresholds.map(({ line }) => line)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 2, 2]);
    expect(item?.names[2]).toBe("QA / ITSM metrics performance");
  });

  it("can be scored from actuals but where a value stands elsewhere", () =>
    expect(reading.metrics.map(({ items }) => items[0]?.scorable)).toEqual([true, true, false, true]));
});

describe("headers", () => {
  it.each<[string, readonly string[], Partial<Record<AdoptRole, string>>]>([
    [
      "abbreviated",
      ["CSF", "Service measure", "Goal", "Achieved", "Wt.", "RAG"],
      {
        metric: "CSF",
        measure: "Service measure",
        threshold: "Goal",
        actual: "Achieved",
        weighting: "Wt.",
        status: "RAG",
      },
    ],
    [
      "with line breaks and footnotes",
      ["Metric / KPI†", "Threshold*\n(agreed)", "Combined\nScore", "Weighting %"],
      {
        metric: "Metric / KPI†",
        threshold: "Threshold* (agreed)",
        combined: "Combined Score",
        weighting: "Weighting %",
      },
    ],
    [
      "with two scores",
      ["KPIs", "Score", "Weight", "Weighted score"],
      { combined: "Score", score: "Weighted score" },
    ],
    [
      "without a metric, measures are the metrics",
      ["Measure", "Target", "Actual", "Weight"],
      { metric: "Measure" },
    ],
    [
      "that hold a known word",
      ["KPI group", "Agreed target level", "Weight of group"],
      { metric: "KPI group", threshold: "Agreed target level" },
    ],
  ])("%s", (_what, headers, roles) => {
    const row = headers.map((_header, index) => (index === 0 ? "Speed" : index === 1 ? ">5" : 0.5));
    expect(rolesOf(readTable(grid([headers, row])))).toMatchObject(roles);
  });

  it("of somebody's own columns are left alone", () => {
    const { columns, leftAlone } = readTable(
      grid([
        ["Metric", "Owner", "Threshold", "Weight", "Comment"],
        ["Speed", "Ann", ">95%", 1, "late"],
      ]),
    );
    expect(columns.map(({ role }) => role)).toEqual([
      "metric",
      undefined,
      "threshold",
      "weighting",
      undefined,
    ]);
    expect(leftAlone.map(({ value }) => value)).toEqual(["Ann", "late"]);
  });

  it("in two rows are read together", () => {
    const reading = readTable(
      grid([
        ["", "Agreed", "", "Customer"],
        ["Metric", "Threshold", "Score", "Weight"],
        ["Speed", ">95%", 0.9, 1],
      ]),
    );
    expect(reading.header).toEqual({ first: 0, last: 1 });
    expect(reading.metrics.map(({ name }) => name)).toEqual(["Speed"]);
  });
});

describe("columns without a telling header", () => {
  const reading = readTable(
    grid([
      ["", "", "", ""],
      ["Speed", ">95%", 30, "93%"],
      ["Care", "<20min", 70, "80%"],
    ]),
  );

  it("are guessed by what they hold, and the guess is marked", () => {
    expect(reading.columns.map(({ role, guessed }) => [role, guessed])).toEqual([
      ["metric", true],
      ["threshold", true],
      ["weighting", true],
      ["actual", true],
    ]);
    expect(reading.weightings).toEqual({ scale: "points", total: 100, totals: true });
  });

  it.each(["This quarter", "Latest", "How it went"])(
    "the one headed %j is the actual: the thresholds judge it",
    (head) => {
      const { columns } = readTable(
        grid([
          ["Metric", "Owner", "Threshold", head, "Weight"],
          ["Speed", "Ann", ">95%\n<10 complaints", "• 96%\n• 7", 0.6],
          ["Care", "Bob", "<20min", "18min", 0.2],
          ["Cost", "Cy", "≤ £100k", "nearly all of it", 0.2],
        ]),
      );
      expect(columns.map(({ role, guessed }) => [role, guessed])).toEqual([
        ["metric", false],
        [undefined, false],
        ["threshold", false],
        ["actual", true],
        ["weighting", false],
      ]);
    },
  );

  it("are what a person says they are", () => {
    const corrected = applyCorrections(reading, { roles: { 3: "combined" } });
    expect(corrected.columns.at(-1)).toMatchObject({ role: "combined", guessed: false });
    expect(applyCorrections(corrected, { roles: { 1: null } }).columns[1]?.role).toBeUndefined();
  });
});

it("a column that explains the OXM scores is the combined score, whatever its header", () => {
  const renamed = sourceTable.map((row, at) =>
    at === 0 ? [...row.slice(0, 3), "Ergebnis", ...row.slice(4)] : row,
  );
  expect(readTable(grid(renamed)).columns[3]).toMatchObject({ role: "combined", guessed: true });
});

describe("rows", () => {
  const header = ["Metric", "Measure", "Threshold", "Actual", "Weight"];

  it("go on with the metric above where theirs is blank or repeated", () => {
    const { metrics, shape } = readTable(
      grid([
        header,
        ["Customer", "CSAT", ">95%", 0.96, 0.6],
        ["", "NPS", ">7", 8, ""],
        ["Staff", "Survey", ">80%", 0.9, 0.4],
        ["Staff", "Leavers", "<3 leavers", 1, 0.4],
      ]),
    );
    expect(shape).toBe("measures");
    expect(metrics.map(({ name, rows, weight }) => [name, rows, weight])).toEqual([
      ["Customer", [1, 2], 0.6],
      ["Staff", [3, 4], 0.4],
    ]);
  });

  it("with a weight each make their metric's weighting", () => {
    const { metrics, weightings } = readTable(
      grid([
        header,
        ["Customer", "CSAT", ">95%", 0.96, 20],
        ["", "NPS", ">7", 8, 40],
        ["Staff", "Survey", ">80%", 0.9, 40],
      ]),
    );
    expect(metrics.map(({ weight, weightedByRow }) => [weight, weightedByRow])).toEqual([
      [60, true],
      [40, true],
    ]);
    expect(weightings.totals).toBe(true);
  });

  it("may be parted by blank ones, and end at the total; notes below are left alone", () => {
    const { metrics, totalRow, leftAlone } = readTable(
      grid([
        header,
        ["Speed", "", ">95%", 0.96, 0.6],
        ["", "", "", "", ""],
        ["Care", "", ">95%", 0.96, 0.4],
        ["Total", "", "", "", 1],
        ["* as agreed in May", "", "", "", ""],
      ]),
    );
    expect(metrics.map(({ rows }) => rows)).toEqual([[1], [3]]);
    expect(totalRow).toBe(4);
    expect(leftAlone.map(({ row }) => row)).toEqual([5]);
  });
});

describe("a threshold that can't be read", () => {
  const reading = readTable(
    grid([
      ["Metric", "Threshold", "Weight"],
      ["Speed", ">95%\nas good as it gets\n20min", 1],
    ]),
  );

  it("has the reader's sentence at its own line", () => {
    const [item] = reading.metrics[0]?.items ?? [];
    expect(item?.thresholds.map(({ english: said, problem }) => said ?? problem?.key)).toEqual([
      "more than 95%",
      "unreadable",
      "no-direction",
    ]);
    expect(item?.scorable).toBe(false);
  });

  it("can be put right", () => {
    const [item] =
      applyCorrections(reading, { thresholds: { B2: ">95%\n>=4 of 5" } }).metrics[0]?.items ?? [];
    expect(item).toMatchObject({ corrected: ">95%\n>=4 of 5" });
  });

  it.each([
    ["&gt;95%", "more than 95%"],
    ["• >80%*", "more than 80%"],
    ["<ul><li>&lt;5%</li></ul>", "less than 5%"],
    ["TBC", "not-agreed"],
    ["sla", "no-sign"],
    ['<5%, <sla,="">', "web-remnant"],
  ])("%s reads as: %s", (text, expected) => {
    const read = readTable(
      grid([
        ["Metric", "Threshold", "Weight"],
        ["Speed", text, 1],
      ]),
    );
    expect(english(read)).toEqual([[expected]]);
  });
});

describe("an actual", () => {
  const doubtful = (threshold: Cell, actual: Cell) =>
    doubtfulActuals(
      readTable(
        grid([
          ["Metric", "Threshold", "Actual", "Weight"],
          ["Cost", threshold, actual, 1],
        ]),
      ),
    ).map(({ cell, problem }) => [cellAddress(cell.row, cell.column), problem.sentence]);

  it.each<[Cell, Cell, RegExp]>([
    ["≤ £100k", "£102k of £100k", /£102k of £100k/],
    [">95%", 96, /96 looks like 96 %/],
    [">95%\n>80%", "96%\n81%\n82%", /2 thresholds, 3 actuals/],
  ])("asked for %j that says %j is to be looked at, in its cell", (threshold, actual, sentence) =>
    expect(doubtful(threshold, actual)).toEqual([["C2", expect.stringMatching(sentence)]]),
  );

  it.each<[Cell, Cell]>([
    [">95%", "94%"],
    [">95%", ""],
    [">95%", { code: "#N/A" }],
    ["as good as it gets", "£102k of £100k"],
    ["<SLA", "3h"],
  ])("asked for %j that says %j has nothing wrong with it itself", (threshold, actual) =>
    expect(doubtful(threshold, actual)).toEqual([]),
  );
});

describe("where tables are found", () => {
  it("two on a sheet, each with its titles", () => {
    const values: Cell[][] = [
      ["Service desk", "", "", "", "", "", ""],
      ["Metric", "Score", "Weight", "", "", "Metric", "Threshold"],
      ["Speed", 0.9, 1, "", "", "Care", ">5"],
    ];
    const found = findTables({ grids: [grid(values)], tables: [] });
    expect(found.map(({ block, title }) => [block.column, block.lastColumn, title])).toEqual([
      [0, 2, "Service desk"],
      [5, 6, undefined],
    ]);
  });

  it("by a cell in it, by its block, and by its rows without the headings", () => {
    const sheets = { grids: [grid(sourceTable, 2, 1)], tables: [] };
    const at = (row: number, column: number, lastRow = row, lastColumn = column) =>
      tableAt(sheets, { sheet: "Sheet1", row, column, lastRow, lastColumn })?.block;
    const whole = { sheet: "Sheet1", row: 2, column: 1, lastRow: 7, lastColumn: 6 };
    expect(at(4, 3)).toEqual(whole);
    expect(at(0, 0, 20, 20)).toEqual(whole);
    expect(at(3, 1, 7, 6)).toEqual(whole);
    expect(at(20, 20)).toBeUndefined();
  });

  it("by a cell beside titles that a blank row parts from it", () => {
    const values: Cell[][] = [
      ["", "Helpdesk (target >85%)"],
      ["", "as shown to the board"],
      [],
      ["", "Metric", "Score", "Weight"],
      ["", "Speed", 0.9, 1],
    ].map((row) => [...row, "", "", "", ""].slice(0, 4));
    const at = { sheet: "Sheet1", row: 0, column: 0, lastRow: 0, lastColumn: 0 };
    expect(tableAt({ grids: [grid(values)], tables: [] }, at)?.block).toEqual({
      sheet: "Sheet1",
      row: 0,
      column: 1,
      lastRow: 4,
      lastColumn: 3,
    });
  });

  it("nothing to score is said", () => {
    const { problem } = readTable(
      grid([
        ["Metric", "Owner"],
        ["Speed", "Ann"],
      ]),
    );
    expect(problem?.key).toBe("adopt-nothing-to-score");
    expect(readTable(grid([["a", 1]])).problem?.key).toMatch(/^adopt-no/);
  });
});
