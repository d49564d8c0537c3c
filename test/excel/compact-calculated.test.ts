import { compactRowFormulas } from "../../src/core/scorecard/compact-formulas";
import { rangeRefs, type ScorecardColumn, tableRefs } from "../../src/core/scorecard/refs";
import type { Book } from "../../src/preview/book";
import { createCalculatingWorkbook } from "../support/calculating-workbook";
import type { TestWorkbook } from "../support/test-workbook";

jest.setTimeout(60_000);

/** The formulas of a compact scorecard's row, calculated in a workbook with the real functions. */
let book: TestWorkbook;
beforeAll(async () => {
  book = await createCalculatingWorkbook();
});
afterAll(() => book.close());

const headers = {
  metric: "Metric",
  threshold: "Threshold",
  combined: "Combined Score",
  weighting: "Weight",
  score: "OXM Score",
  status: "Status",
  measured: "Measured",
  actual: "Actual",
  measureWeight: "Measure weight",
} as const;
const columns = Object.keys(headers) as ScorecardColumn[];
const settings = { verdict: "$A$1", target: "$B$1", scoring: "$C$1", blanks: "$D$1" };

interface Row {
  readonly threshold: string;
  readonly actual: string | number;
  readonly weights?: string;
  readonly typed?: number | "";
}

/** Combined score, score, status and measured share of rows at 50 % each. */
async function calculated(
  rows: readonly Row[],
  options: { scoring?: string; weights?: boolean; plain?: boolean } = {},
): Promise<unknown[][]> {
  const { scoring = "Partial credit", weights = false, plain = false } = options;
  const places = Object.fromEntries(columns.map((column, at) => [column, at]));
  const sheet: Book["sheets"][number] = {
    name: "S",
    cells: [
      { row: 0, column: 2, value: scoring },
      ...columns.map((column, at) => ({
        row: 1,
        column: at,
        value: headers[column as keyof typeof headers],
      })),
      ...rows.flatMap(({ threshold, actual, weights: inner = "", typed }, index) => {
        const row = 2 + index;
        const refs = plain
          ? rangeRefs<ScorecardColumn>(places, { first: 2, last: 1 + rows.length }, row)
          : tableRefs<ScorecardColumn>("T", headers);
        const formulas = compactRowFormulas(refs, settings, { weights, status: true });
        const cell = (column: ScorecardColumn, content: object) => ({
          row,
          column: places[column] ?? 0,
          ...content,
        });
        return [
          cell("threshold", { value: threshold, numberFormat: "@" }),
          cell("actual", {
            value: actual === "" ? null : actual,
            numberFormat: typeof actual === "string" ? "@" : "General",
          }),
          cell("measureWeight", { value: inner === "" ? null : inner, numberFormat: "@" }),
          cell("weighting", { value: 0.5 }),
          cell(
            "combined",
            typed === undefined ? { formula: formulas.combined } : { value: typed === "" ? null : typed },
          ),
          cell("score", { formula: formulas.score }),
          cell("status", { formula: formulas.status }),
          cell("measured", { formula: formulas.measured }),
        ];
      }),
    ],
  };
  await book.workbook.load({
    sheets: [sheet],
    tables: plain
      ? []
      : [
          {
            name: "T",
            sheet: "S",
            row: 1,
            column: 0,
            rowCount: rows.length + 1,
            columns: columns.map((c) => headers[c as keyof typeof headers]),
          },
        ],
    names: [],
  });
  await book.workbook.idle();
  const cells = book.workbook.values("S", `A3:I${2 + rows.length}`);
  return cells.map((line) => [line[2], line[4], line[5], line[6]]);
}

const customer = { threshold: ">95%\n>80%\n>7", actual: "96%\n63.2%\n8" };

it("three measures in a cell give 93 %, as in worked table 3", async () =>
  expect(await calculated([customer])).toEqual([[0.93, 0.465, "! 1 of 3 missed", 1]]));

it("a plain range calculates the same", async () =>
  expect(await calculated([customer], { plain: true })).toEqual([[0.93, 0.465, "! 1 of 3 missed", 1]]));

it("measure weights count a line each: 40, 20, 20, 20 with one delivery not made is 80 %", async () => {
  const outcome = {
    threshold: "yes/no\nyes/no\n100%\nyes",
    actual: "yes\nno\n100%\nyes",
    weights: "40\n20\n20\n20",
  };
  expect(await calculated([outcome], { weights: true })).toEqual([[0.8, 0.4, "! 1 of 4 missed", 1]]);
});

it.each<[string, Row, unknown[]]>([
  ["nothing measured", { threshold: ">95%\n>80%", actual: "" }, ["", 0, "– Not measured", 0]],
  [
    "a blank line",
    { threshold: ">95%\n>80%\n>7", actual: "96%\n\n8" },
    [1, 0.5, "… 2 of 3 met, 1 not measured", 1 - 1 / 3],
  ],
  ["a number alone", { threshold: ">95%", actual: 0.96 }, [1, 0.5, "✓ All met", 1]],
  ["a threshold not agreed", { threshold: "TBC", actual: "5" }, ["", 0, "– Not agreed", 0]],
  [
    "a threshold nobody can read",
    { threshold: "quickly", actual: "5" },
    ["#VALUE!", "#VALUE!", "! Can't be scored", 0],
  ],
  ["a typed score", { ...customer, typed: 0.81 }, [0.81, 0.405, "✎ Typed score", 1]],
  ["a typed score not there yet", { threshold: "", actual: "", typed: "" }, ["", 0, "– Not measured", 0]],
])("%s", async (_what, row, expected) => expect(await calculated([row])).toEqual([expected]));

describe("the measured share", () => {
  it("goes by measure weight where there is one", async () => {
    const row = { threshold: ">95%\n>80%\n>7", actual: "96%\n\n8", weights: "50\n30\n20" };
    expect((await calculated([row], { weights: true }))[0]?.[3]).toBeCloseTo(0.7, 12);
  });

  it("goes by count where nothing measured has any credit", async () => {
    const row = { threshold: "yes\nyes", actual: "no\n", weights: "50\n50" };
    expect(await calculated([row], { weights: true })).toEqual([
      [0, 0, "… 1 of 2 missed, 1 not measured", 0.5],
    ]);
  });

  it("is nothing for half the measures under the worst of them", async () => {
    const row = { threshold: ">95%\n>80%", actual: "96%\n" };
    expect(await calculated([row], { scoring: "Worst measure" })).toEqual([
      [1, 0.5, "… 1 of 2 met, 1 not measured", 0],
    ]);
  });
});
