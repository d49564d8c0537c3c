import { compactRowFormulas } from "../../src/core/scorecard/compact-formulas";
import { planScorecard } from "../../src/core/scorecard/layout";
import { recognise } from "../../src/core/scorecard/recognise";
import { tableRefs } from "../../src/core/scorecard/refs";
import { sample } from "../../src/core/scorecard/sample";
import { scorecardColumns } from "../../src/core/scorecard/vocabulary";
import type { WorkbookReading } from "../../src/core/scorecard/workbook-reading";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import type { WorkbookChange } from "../../src/core/change/workbook-change";
import type { Outcome } from "../../src/core/outcome";
import { ownFormulas, planLive, planShared } from "../../src/core/sharing/plan-sharing";
import { applyChange } from "../../src/excel/apply-change";
import { readWorkbook } from "../../src/excel/read-workbook";
import type { Book } from "../../src/preview/book";
import { createCalculatingWorkbook } from "../support/calculating-workbook";
import type { TestWorkbook } from "../support/test-workbook";

jest.setTimeout(120_000);

let book: TestWorkbook;
beforeAll(async () => {
  book = await createCalculatingWorkbook();
});
beforeEach(async () => {
  book.workbook.load(planScorecard(sample) as Book);
  await book.workbook.idle();
});
afterAll(() => book.close());

async function read(): Promise<WorkbookReading> {
  await book.workbook.idle();
  const reading = await readWorkbook();
  if (!reading.ok) throw new Error(reading.problem.sentence);
  return reading.value;
}
async function weigh(...weightings: readonly (number | string)[]): Promise<WorkbookReading> {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scorecard").getRange("E8:E11").values = weightings.map((each) => [
      each,
    ]);
    await context.sync();
  });
  return read();
}
async function apply(plan: (reading: WorkbookReading) => Outcome<WorkbookChange>): Promise<WorkbookReading> {
  const planned = plan(await read());
  if (!planned.ok) throw new Error(planned.problem.sentence);
  const applied = await applyChange(planned.value);
  if (!applied.ok) throw new Error(applied.problem.sentence);
  return read();
}
const only = (reading: WorkbookReading) => {
  const [found] = recognise(reading.grids, reading.names).scorecards;
  if (found === undefined) throw new Error("No scorecard was recognised.");
  return found;
};
const rows = (reading: WorkbookReading) => reading.grids[0]?.values ?? [];
/** The row scores, the total, its status, the check of the weightings and the verdict. */
const shown = (reading: WorkbookReading) => ({
  scores: rows(reading)
    .slice(7, 12)
    .map((row) => (typeof row[5] === "number" ? Number(row[5].toPrecision(14)) : row[5])),
  status: rows(reading)[11]?.[6],
  check: rows(reading)[2]?.[6],
  verdict: rows(reading)[1]?.[0],
});
const table3 = [0.279, 0.2, 0.1, 0.32, 0.899];

it("points weigh the rows as the shares they stand for", async () => {
  const shares = shown(await read());
  expect(shares.scores).toEqual(table3);
  expect(shown(await weigh(30, 20, 10, 40))).toEqual(shares);
  expect(shares.check).toBe("Weightings: OK");
});

it("points that don't divide evenly total 100 all the same", async () => {
  const { scores, check } = shown(await weigh(33.3, 33.3, 0.1, 33.3));
  expect(scores).toEqual([0.30969, 0.333, 0.001, 0.2664, 0.91009]);
  expect(check).toBe("Weightings: OK");
});

it.each<[string, readonly number[], string, RegExp]>([
  ["5 points too many", [30, 20, 10, 45], "Weightings: 5 points over", /^! Check weightings: 5 points over/],
  ["one 30 among shares", [30, 0.2, 0.1, 0.4], "Weightings: row 1 is 30: did you mean 30%?", /row 1 is 30/],
  ["shares that total 105%", [0.3, 0.2, 0.1, 0.45], "Weightings: 5 points over", /5 points over/],
])(
  "%s are said, in the sheet as in the pane, and no cell is an error",
  async (_what, given, check, verdict) => {
    const reading = await weigh(...given);
    const said = shown(reading);
    expect([said.check, said.status]).toEqual([check, "! Check weightings"]);
    expect(said.verdict).toMatch(verdict);
    expect(said.scores.every((score) => typeof score === "number")).toBe(true);
    const [state] = workbookState(reading.grids, reading.names);
    expect(`Weightings: ${state?.verdict.ok === true ? state.verdict.weightings.text : ""}`).toBe(check);
  },
);

it("must-meet rows leave the verdict on points that don't total 100 readable", async () => {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scorecard").getRange("B5").values = [["Outcome"]];
    await context.sync();
  });
  expect(shown(await weigh(30, 20, 10, 45)).verdict).toMatch(/^! Check weightings: 5 points over/);
});

it("are shared and live again with the same values and formulas", async () => {
  const live = await weigh(30, 20, 10, 40);
  expect(ownFormulas(live, only(live))).toEqual([]);
  const shared = await apply((reading) => planShared(reading, only(reading), new Date(2026, 10, 22)));
  expect(shown(shared)).toEqual(shown(live));
  for (const cell of (shared.grids[0]?.formulas ?? []).flat()) expect(String(cell)).not.toMatch(/OXM\.[A-Z]/);
  // Back to shares while shared: plain Excel follows.
  const { scores } = shown(await weigh(0.3, 0.2, 0.1, 0.4));
  expect(scores).toEqual(table3);
  await weigh(30, 20, 10, 40);
  const again = await apply((reading) => planLive(reading, only(reading)));
  expect(again.grids[0]?.formulas?.map((row) => row.slice(0, 8))).toEqual(
    live.grids[0]?.formulas?.map((row) => row.slice(0, 8)),
  );
});

it("a compact row is weighed by the same formula", () => {
  const refs = tableRefs<"metric" | "combined">("T", scorecardColumns) as Parameters<
    typeof compactRowFormulas
  >[0];
  const settings = { verdict: "$A$1", target: "$B$1", scoring: "$C$1", blanks: "$D$1" };
  expect(compactRowFormulas(refs, settings, { weights: false, status: true }).score).toBe(
    "=OXM.SCORE(T[[#This Row],[Combined Score]],IF(SUM(T[Customer Weighting])>2," +
      "T[[#This Row],[Customer Weighting]]/100,T[[#This Row],[Customer Weighting]]))",
  );
});
