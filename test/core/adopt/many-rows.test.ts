import { tableAt } from "../../../src/core/adopt/find-tables";
import { planAdoption } from "../../../src/core/adopt/plan-adoption";
import { gridOf, reading } from "../support/reading-of";

it("a table of 5,000 metrics is read and planned whole: every metric gets its score", () => {
  const rows = 5_000;
  const lines = Array.from({ length: rows }, (_, at) => [`Metric ${at + 1}`, ">95%", 0.96, 1 / rows]);
  const workbook = reading([gridOf("List", [["Metric", "Threshold", "Actual", "Weight"], ...lines])]);
  const found = tableAt(workbook, { sheet: "List", row: 1, column: 0, lastRow: 1, lastColumn: 0 })!;
  const planned = planAdoption(found, { way: "around" }, workbook, {});
  if (!planned.ok) throw new Error(planned.problem.sentence);
  const { cells = [], guards = [] } = planned.value.change;
  const scored = cells.filter(({ formula }) => formula?.includes("OXM.COMBINED("));
  expect(new Set(scored.map(({ row }) => row)).size).toBe(rows);
  expect(guards.length).toBeGreaterThan(0);
});
