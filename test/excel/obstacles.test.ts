import { planNextStart } from "../../src/core/month/start-next";
import { recognise } from "../../src/core/scorecard/recognise";
import { planCompact } from "../../src/core/structure/compact";
import { planDetailed } from "../../src/core/structure/detailed";
import { planFill } from "../../src/core/structure/fill";
import {
  planAddMeasure,
  planDeleteMeasure,
  planEditMeasure,
  planMoveMeasure,
  planMoveToMetric,
} from "../../src/core/structure/measures";
import {
  planAddMetric,
  planDeleteMetric,
  planMoveMetric,
  planRenameMetric,
} from "../../src/core/structure/metrics";
import type { Outline } from "../../src/core/structure/outline";
import { applyChange } from "../../src/excel/apply-change";
import { interceptSyncs } from "../support/failing-syncs";
import { givenTheSample, look, type Plan, planned } from "../support/sample-outline";

jest.setTimeout(120_000);

const shown = givenTheSample();

const row = (outline: Outline, index: number) => outline.metrics[index]?.row ?? -1;
const at = (outline: Outline, index: number, line: number) =>
  outline.metrics[index]?.measures[line]?.at ?? { row: -1 };

const addMetric: Plan = (reading, outline) => planAddMetric(reading, outline, "Sustainability");
const renameMetric: Plan = (reading, outline) =>
  planRenameMetric(reading, outline, row(outline, 3), "Results");
const moveMetric: Plan = (reading, outline) => planMoveMetric(reading, outline, row(outline, 3), -1);
const deleteMetric: Plan = (reading, outline) => planDeleteMetric(reading, outline, row(outline, 2));
const addMeasure: Plan = (reading, outline) =>
  planAddMeasure(reading, outline, row(outline, 1), { measure: "Training", threshold: ">5" });
const editMeasure: Plan = (reading, outline) =>
  planEditMeasure(reading, outline, at(outline, 0, 1), { threshold: ">9" });
const moveMeasure: Plan = (reading, outline) => planMoveMeasure(reading, outline, at(outline, 0, 2), -1);
const moveToMetric: Plan = (reading, outline) =>
  planMoveToMetric(reading, outline, at(outline, 0, 1), row(outline, 1));
const deleteMeasure: Plan = (reading, outline) => planDeleteMeasure(reading, outline, at(outline, 0, 1));
const compact: Plan = (reading, outline) => planCompact(reading, outline);
const detailed: Plan = (reading, outline) => planDetailed(reading, outline);

const inExcel = async (act: (context: Excel.RequestContext) => void) => {
  await shown.book.Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
  await shown.book.workbook.idle();
};
const filter = (table: string, column: string, ...values: string[]) =>
  inExcel((context) =>
    context.workbook.tables.getItem(table).columns.getItem(column).filter.applyValuesFilter(values),
  );
/** What a command says of the workbook as it stands; nothing may have been written, and no write have been sent. */
async function refusal(plan: Plan): Promise<string> {
  const change = await planned(plan);
  const before = JSON.stringify(shown.book.workbook.snapshot());
  const counting = interceptSyncs(shown.book);
  const applied = await applyChange(change);
  counting.stop();
  await shown.book.workbook.idle();
  expect(JSON.stringify(shown.book.workbook.snapshot())).toBe(before);
  expect(counting.count()).toBeLessThanOrEqual(2);
  return applied.ok ? "applied" : applied.problem.sentence;
}

describe("a filtered table is said to be in the way, before anything is written", () => {
  it.each<[string, string, Plan]>([
    ["Scorecard", "adding a metric", addMetric],
    ["Scorecard", "renaming a metric", renameMetric],
    ["Scorecard", "moving a metric", moveMetric],
    ["Scorecard", "deleting a metric", deleteMetric],
    ["Scorecard", "compact", compact],
    ["Measures", "adding a metric", addMetric],
    ["Measures", "renaming a metric", renameMetric],
    ["Measures", "deleting a metric", deleteMetric],
    ["Measures", "adding a measure", addMeasure],
    ["Measures", "editing a measure", editMeasure],
    ["Measures", "moving a measure", moveMeasure],
    ["Measures", "moving a measure to another metric", moveToMetric],
    ["Measures", "deleting a measure", deleteMeasure],
  ])("%s: %s", async (table, _what, plan) => {
    await filter(table, "Metric", "Employee", "Outcome");
    expect(await refusal(plan)).toMatch(
      new RegExp(`^The table "${table}" on "${table}" is filtered, .* Clear the filter under Data`),
    );
  });

  it("detailed, from compact", async () => {
    expect((await applyChange(await planned(compact))).ok).toBe(true);
    await filter("Scorecard", "Metric", "Outcome");
    expect(await refusal(detailed)).toContain('The table "Scorecard" on "Scorecard" is filtered');
  });

  it("filling in formulas", async () => {
    await shown.book.workbook.type("Scorecard", "F9", "");
    await filter("Scorecard", "Metric", "Outcome");
    expect(await refusal((reading, outline) => planFill(reading, outline, "missing"))).toContain(
      "is filtered",
    );
  });

  it("a filtered table elsewhere isn't", async () => {
    await filter("Measures", "Metric", "Outcome");
    expect((await applyChange(await planned(moveMetric))).ok).toBe(true);
  });

  it("cleared, the same command goes through", async () => {
    await filter("Measures", "Metric", "Outcome");
    expect(await refusal(addMeasure)).toContain("is filtered");
    await inExcel((context) => context.workbook.tables.getItem("Measures").clearFilters());
    expect((await applyChange(await planned(addMeasure))).ok).toBe(true);
  });
});

describe("merged cells are said to be in the way, before anything is written", () => {
  // Cells of a table of Excel's can't be merged: those come with plain ranges, or beside the table.
  const merge = (sheet: string, address: string, inTable: boolean) =>
    inExcel(({ workbook }) => {
      if (inTable) workbook.tables.getItem(sheet).convertToRange();
      workbook.worksheets.getItem(sheet).getRange(address).merge();
    });

  it.each<[string, string, string, Plan]>([
    ["renaming a metric", "Measures", "A17:A18", renameMetric],
    ["moving a metric", "Scorecard", "E10:E11", moveMetric],
    ["deleting a metric", "Scorecard", "H9:H10", deleteMetric],
    ["editing a measure", "Measures", "B6:C6", editMeasure],
    ["moving a measure", "Measures", "B6:C6", moveMeasure],
    ["moving a measure to another metric", "Measures", "A5:A6", moveToMetric],
    ["deleting a measure", "Measures", "G6:G7", deleteMeasure],
    ["compact", "Scorecard", "I8:J8", compact],
  ])("%s", async (_what, sheet, address, plan) => {
    const change = await planned(plan);
    await merge(sheet, address, plan !== compact);
    const before = JSON.stringify(shown.book.workbook.snapshot());
    const applied = await applyChange({ ...change, guards: [] });
    expect(applied.ok ? "applied" : applied.problem.sentence).toMatch(
      new RegExp(`^${sheet}!${address} is merged, .* Unmerge it under Home`),
    );
    expect(JSON.stringify(shown.book.workbook.snapshot())).toBe(before);
  });

  it("a merged title isn't", async () => {
    await inExcel(({ workbook }) => void workbook.worksheets.getItem("Scorecard").getRange("A1:H1").merge());
    expect((await applyChange(await planned(addMetric))).ok).toBe(true);
  });
});

describe("a protected sheet", () => {
  const protect = (sheet: string, ...open: string[]) =>
    inExcel(({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      for (const address of open) worksheet.getRange(address).format.protection.locked = false;
      worksheet.protection.protect();
    });
  const next = async () => {
    const { reading } = await look();
    const [scorecard] = recognise(reading.grids, reading.names).scorecards;
    const plan = scorecard && planNextStart(reading, scorecard, { clearTyped: false });
    if (!plan?.ok) throw new Error("no next period");
    return applyChange(plan.value.change);
  };

  it("whose cells to be written are open takes them", async () => {
    await protect("Measures", "D5:D20");
    await protect("Scorecard", "B3");
    expect(await next()).toMatchObject({ ok: true });
    await shown.book.workbook.idle();
    expect(shown.book.workbook.values("Scorecard", "B3")).toEqual([["November 2026"]]);
  });

  it.each(["D5:D19", "D6:D20"])("of which only %s is open is refused", async (open) => {
    await protect("Measures", open);
    const before = JSON.stringify(shown.book.workbook.snapshot());
    expect(await next()).toMatchObject({
      ok: false,
      problem: { sentence: expect.stringContaining('The sheet "Measures" is protected') },
    });
    expect(JSON.stringify(shown.book.workbook.snapshot())).toBe(before);
  });

  it("gets no rows, whatever is open", async () => {
    await protect("Measures", "A1:Z100");
    expect(await refusal(addMeasure)).toContain('The sheet "Measures" is protected');
  });
});
