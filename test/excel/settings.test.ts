import type { WorkbookChange } from "../../src/core/change/workbook-change";
import type { Outcome } from "../../src/core/outcome";
import { planScorecard } from "../../src/core/scorecard/layout";
import { type FoundScorecard, recognise } from "../../src/core/scorecard/recognise";
import { sample } from "../../src/core/scorecard/sample";
import type { WorkbookReading } from "../../src/core/scorecard/workbook-reading";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import { planSetting } from "../../src/core/settings/plan-setting";
import { hasSettings, planSettings } from "../../src/core/settings/plan-settings-block";
import { planLive, planShared } from "../../src/core/sharing/plan-sharing";
import { applyChange } from "../../src/excel/apply-change";
import { readWorkbook } from "../../src/excel/read-workbook";
import type { Book, CellData } from "../../src/preview/book";
import { createCalculatingWorkbook } from "../support/calculating-workbook";
import { failingSyncs } from "../support/failing-syncs";
import type { TestWorkbook } from "../support/test-workbook";

jest.setTimeout(200_000);

let book: TestWorkbook;
beforeAll(async () => {
  book = await createCalculatingWorkbook();
});
afterAll(() => book.close());

const rowsOf = (rows: readonly (readonly (string | number)[])[], row: number, column: number): CellData[] =>
  rows.flatMap((cells, down) =>
    cells.map((value, across) => ({ row: row + down, column: column + across, value })),
  );
async function load(cells: readonly CellData[]): Promise<WorkbookReading> {
  book.workbook.load({ sheets: [{ name: "Board", cells }], tables: [], names: [] } satisfies Book);
  return read();
}
async function read(): Promise<WorkbookReading> {
  await book.workbook.idle();
  const reading = await readWorkbook();
  if (!reading.ok) throw new Error(reading.problem.sentence);
  return reading.value;
}
const only = (reading: WorkbookReading): FoundScorecard => {
  const [found] = recognise(reading.grids, reading.names).scorecards;
  if (found === undefined) throw new Error("No scorecard was recognised.");
  return found;
};
const planned = (outcome: Outcome<WorkbookChange>): WorkbookChange => {
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
};
async function apply(outcome: Outcome<WorkbookChange>): Promise<WorkbookReading> {
  const applied = await applyChange(planned(outcome));
  if (!applied.ok) throw new Error(applied.problem.sentence);
  return read();
}
const settingsOf = (reading: WorkbookReading) =>
  Object.fromEntries(Object.entries(only(reading).settings).map(([key, { value }]) => [key, value]));

const three = [
  ["Metric", "Combined Score", "Weighting"],
  ["Customer", 0.93, 0.5],
  ["Outcome", 0.8, 0.5],
];
const six = [
  ["Metric", "Detail", "Threshold", "Combined Score", "Customer Weighting", "OXM Score"],
  ["Customer", "Surveys", ">95%", 0.93, 0.5, 0.465],
  ["Outcome", "Delivered", "yes/no", 0.8, 0.5, 0.4],
];

describe("settings above a table that has none", () => {
  it.each<[string, CellData[]]>([
    ["three columns at the top of the sheet", rowsOf(three, 0, 0)],
    ["three columns from column C on, with free rows above", rowsOf(three, 20, 2)],
    ["six columns below a title", [{ row: 0, column: 1, value: "Service scorecard" }, ...rowsOf(six, 2, 1)]],
    ["a target that stands there already", [...rowsOf([["Target", ">70%"]], 0, 0), ...rowsOf(six, 2, 0)]],
  ])("%s", async (_what, cells) => {
    const before = await load(cells);
    expect(hasSettings(only(before))).toBe(false);
    const after = await apply(planSettings(before, only(before)));
    expect(hasSettings(only(after))).toBe(true);
    const settings = settingsOf(after);
    expect(settings).toMatchObject({ scoring: "Partial credit", blanks: "Zero", formulas: "Live" });
    const given = settingsOf(before).target;
    const withTarget =
      given === undefined ? await apply(planSetting(after, only(after), "target", ">70%")) : after;
    expect(settingsOf(withTarget).verdict).toMatch(/^✓ Met: 86\.5%, and the target is more than 70%/);
    const must = await apply(planSetting(withTarget, only(withTarget), "mustMeet", "Outcome"));
    expect(settingsOf(must).mustMeetCheck).toBe("✓ Held");
    const [state] = workbookState(must.grids, must.names);
    expect(state?.verdict).toMatchObject({ ok: true, sentence: settingsOf(must).verdict });
  });

  it("keeps a title that stands there", async () => {
    const before = await load([{ row: 0, column: 1, value: "Service scorecard" }, ...rowsOf(six, 2, 1)]);
    expect(settingsOf(await apply(planSettings(before, only(before)))).title).toBe("Service scorecard");
  });
});

describe("a table whose scores are typed", () => {
  it("is shared and made live again like any other", async () => {
    const before = await load(rowsOf(six, 2, 1));
    const ready = await apply(planSettings(before, only(before)));
    const live = await apply(planSetting(ready, only(ready), "target", ">90%"));
    const shared = await apply(planShared(live, only(live), new Date(2026, 10, 22)));
    expect(settingsOf(shared).verdict).toBe(settingsOf(live).verdict);
    for (const { formulas = [] } of shared.grids) expect(formulas.flat().join()).not.toMatch(/OXM\.[A-Z]/);
    const again = await apply(planLive(shared, only(shared)));
    const written = (reading: WorkbookReading) =>
      reading.grids.map(({ formulas = [] }) => formulas.map((row) => row.join("¦").replace(/¦+$/, "")));
    expect(written(again)).toEqual(written(live));
  });
});

describe("names of settings", () => {
  it("are the sheet's own, and lead to a setting that was moved", async () => {
    book.workbook.load(planScorecard(sample) as Book);
    const reading = await read();
    expect(reading.names.find(({ name }) => name === "OXM_Target")).toEqual({
      name: "OXM_Target",
      sheet: "Scorecard",
      formula: "=Scorecard!$D$3",
    });
    const elsewhere = reading.names.map((name) =>
      name.name === "OXM_Target" ? { ...name, formula: "=Scorecard!$B$3" } : name,
    );
    const [found] = recognise(reading.grids, elsewhere).scorecards;
    expect(found?.settings.target).toMatchObject({ row: 2, column: 1, value: "October 2026 (illustrative)" });
    const lost = reading.names.map((name) => ({ ...name, formula: "=#REF!" }));
    expect(recognise(reading.grids, lost).scorecards[0]?.settings.target?.value).toBe(">90%");
  });

  it("are written with a sample that is inserted", async () => {
    const { insertSample } = await import("../support/insert-sample");
    await load([{ row: 0, column: 0, value: "x" }]);
    const inserted = await insertSample();
    expect(inserted.ok).toBe(true);
    expect((await read()).names.filter(({ sheet }) => sheet === "Scorecard")).toHaveLength(12);
  });
});

describe("writing a setting", () => {
  beforeEach(() => book.workbook.load(planScorecard(sample) as Book));

  it.each<[Parameters<typeof planSetting>[2], string, string | number]>([
    ["title", "Field service", "OXM scorecard: Field service"],
    ["period", "2026-11", "2026-11"],
    ["agreedBy", "=Board", "=Board"],
    ["agreedOn", "2026-11-22", 46348],
  ])("%s %s", async (key, text, held) => {
    const reading = await read();
    const after = await apply(planSetting(reading, only(reading), key, text));
    expect(settingsOf(after)[key]).toBe(held);
  });

  it.each([
    ["OXM scorecard", "Payroll", "OXM scorecard: Payroll"],
    ["OXM scorecard", "OXM scorecard: Payroll", "OXM scorecard: Payroll"],
    ["Quarterly scorecard", "Payroll", "Payroll"],
  ])("the title %s becomes, with %s typed, %s", async (before, text, held) => {
    await book.workbook.type("Scorecard", "A1", before);
    const reading = await read();
    expect(settingsOf(await apply(planSetting(reading, only(reading), "title", text))).title).toBe(held);
  });

  it.each<[Parameters<typeof planSetting>[2], string, string]>([
    ["target", ">90", "percent"],
    ["agreedOn", "2026-02-30", "date-unreadable"],
  ])("%s %s is a problem", async (key, text, problem) => {
    const reading = await read();
    const outcome = planSetting(reading, only(reading), key, text);
    expect(outcome.ok).toBe(false);
    expect(outcome.ok ? "" : outcome.problem.key).toContain(problem);
  });

  it("leaves the workbook as it was when a sync fails", async () => {
    const reading = await read();
    const change = planned(planSetting(reading, only(reading), "period", "November 2026"));
    const syncs = await failingSyncs(
      book,
      () => applyChange(change),
      ({ result, before, after, done }) => expect(after).toEqual(result.ok ? done : before),
    );
    expect(syncs).toBe(3);
  });
});
