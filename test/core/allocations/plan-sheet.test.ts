import { findAllocations } from "../../../src/core/allocations/find";
import { planAllocations } from "../../../src/core/allocations/plan-sheet";
import type { FoundScorecard } from "../../../src/core/scorecard/recognise";
import { recognise } from "../../../src/core/scorecard/recognise";
import type { WorkbookReading } from "../../../src/core/scorecard/workbook-reading";
import type { Cell } from "../../../src/core/values/cell";

/** A small scorecard with metrics called so. */
function workbook(metrics: readonly Cell[], header = ["Metric", "Combined Score", "Weighting"]) {
  const values = [header, ...metrics.map((metric) => [metric, 0.9, 1 / metrics.length])];
  const reading: WorkbookReading = {
    grids: [{ sheet: "Card", row: 0, column: 0, values, formulas: values }],
    sheets: ["Card", "weightings"],
    tables: [],
    names: [],
    protectedSheets: [],
    clipped: [],
  };
  const found: FoundScorecard = recognise(reading.grids).scorecards[0] ?? {
    sheet: "Card",
    headerRow: 0,
    columns: { metric: 0, combined: 1, weighting: 2 },
    rows: metrics.map((_, index) => index + 1),
    settings: {},
  };
  return { reading, found };
}
const plan = (metrics: readonly Cell[], members = ["Anna"]) => {
  const { reading, found } = workbook(metrics);
  return planAllocations(
    reading,
    found,
    members.map((name) => ({ name })),
  );
};

test("the sheet gets a name that is free whatever its case, and stands after the scorecard", () => {
  const planned = plan(["Users", "Cost"]);
  if (!planned.ok) throw new Error(planned.problem.sentence);
  const { sheets, tables } = planned.value;
  expect(sheets?.map(({ name, after }) => [name, after])).toEqual([["Weightings 2", "Card"]]);
  expect(tables?.[0]).toMatchObject({
    name: "Weightings_2",
    columns: ["Member", "Users", "Cost", "Points", "OXM score", "Verdict"],
    rowCount: 2,
  });
});

test("no formula of it calls VERDICT: the sheet is no scorecard", () => {
  const planned = plan(["Users", "Cost"]);
  const formulas = planned.ok ? planned.value.sheets?.[0]?.cells.map(({ formula = "" }) => formula) : [];
  expect(formulas?.some((formula) => formula.includes("OXM.AGREE"))).toBe(true);
  expect(formulas?.filter((formula) => /VERDICT\(/.test(formula))).toEqual([]);
});

test.each<[string, readonly Cell[], readonly string[], string]>([
  ["two metrics of one name", ["Users", "users "], ["Anna"], "metric-twice"],
  ["a name that another column has", ["Users", "Points"], ["Anna"], "metric-reserved"],
  ["a name too long for a header", ["Users", "x".repeat(256)], ["Anna"], "metric-too-long"],
  [
    "more metrics than points",
    Array.from({ length: 101 }, (_, n) => `Metric ${n}`),
    ["Anna"],
    "too-many-metrics",
  ],
  ["nobody", ["Users"], [" "], "member-needed"],
  ["two members of one name", ["Users"], ["Anna", "anna"], "member-twice"],
])("%s is refused in a sentence", (_, metrics, members, key) => {
  expect(plan(metrics, [...members])).toMatchObject({ ok: false, problem: { key } });
});

test("a metric without a name is named by its cell", () => {
  const { reading, found } = workbook(["Users", "", "Cost"]);
  const rows = [1, 2, 3];
  expect(planAllocations(reading, { ...found, rows }, [{ name: "Anna" }])).toMatchObject({
    ok: false,
    problem: { key: "metric-unnamed", sentence: expect.stringContaining("Card!A3") as string },
  });
});

test("headers alone don't make a sheet one of a scorecard's: its formulas have to look the scorecard up", () => {
  const { reading, found } = workbook(["Users", "Cost"]);
  const values = [
    ["Users", ""],
    ["Member", "Users", "Cost", "Points"],
    ["Anna", 50, 50, "100"],
  ];
  const linked = (formula: string) => ({
    ...reading,
    grids: [
      ...reading.grids,
      { sheet: "Points", row: 0, column: 0, values, formulas: [["", formula], ...values.slice(1)] },
    ],
  });
  expect(findAllocations(linked("=MATCH(B2,Other!$A$2:$A$3,0)"), found)).toBeUndefined();
  expect(findAllocations(linked("=MATCH(B2,Card!$A$2:$A$3,0)"), found)).toMatchObject({
    sheet: "Points",
    headerRow: 1,
    metrics: [
      { name: "Users", column: 1 },
      { name: "Cost", column: 2 },
    ],
    rows: [2],
  });
});
