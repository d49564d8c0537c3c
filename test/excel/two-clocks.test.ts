import type { WorkbookReading } from "../../src/core/scorecard/workbook-reading";
import { findSystems } from "../../src/core/systems";
import { planImprovement, twoClocks, twoClocksSystem } from "../../src/core/two-clocks";
import { twoClocksTemplate } from "../../src/core/two-clocks/template";
import { metWords, parties } from "../../src/core/two-clocks/words";
import { round15 } from "../../src/core/values/numbers";
import { applyChange } from "../../src/excel/apply-change";
import { insertTemplate } from "../../src/excel/insert-template";
import { readWorkbook } from "../../src/excel/read-workbook";
import { type Calculated, openCalculated } from "../support/calculated-workbook";

jest.setTimeout(120_000);

let calculated: Calculated;
beforeAll(async () => {
  calculated = await openCalculated();
});
afterAll(() => calculated.close());

async function values(sheet: string, address: string): Promise<unknown[][]> {
  await calculated.workbook.idle();
  return calculated.book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

async function read(): Promise<WorkbookReading> {
  await calculated.workbook.idle();
  const reading = await readWorkbook();
  if (!reading.ok) throw new Error(reading.problem.sentence);
  return reading.value;
}

/** Types into a cell, as a person does. */
async function type(sheet: string, address: string, ...typed: unknown[]): Promise<void> {
  await calculated.book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.values = typed.map((each) => [each]);
    await context.sync();
  });
}
const cases = async (address: string) => (await values("Cases", address)).map((row) => row.map(round));
const round = (cell: unknown) => (typeof cell === "number" ? round15(cell) : cell);

beforeEach(async () => {
  calculated.empty();
  const inserted = await insertTemplate({ template: twoClocksTemplate }, "sample");
  expect(inserted.ok).toBe(true);
});

it("the sample's cases have their hours on each side, judged by one SLA", async () => {
  expect(await cases("A10:A16")).toEqual([101, 102, 103, 104, 105, 106, 107].map((id) => [`C-${id}`]));
  expect(await cases("E10:K16")).toEqual([
    [38, 62, 100, "<40h", "✓ Met", "✗ Missed", "✗ Missed"],
    [24, 96, 120, "<40h", "✓ Met", "✗ Missed", "✗ Missed"],
    [24, 36, 72, "<40h", "✓ Met", "✓ Met", "✗ Missed"],
    [3, 0, 3, "<40h", "✓ Met", "✓ Met", "✓ Met"],
    [56, 0, 56, "<40h", "✗ Missed", "✓ Met", "✗ Missed"],
    [40, 0, 40, "<40h", "✗ Missed", "✓ Met", "✗ Missed"],
    [6, 27, 33, "<40h", "… In time so far", "… In time so far", "… In time so far"],
  ]);
  expect((await cases("A2:F4")).map((row) => row.filter((cell) => cell !== ""))).toEqual([
    ["✗ In time: provider 4 of 6, users 1 of 6"],
    ["As at", expect.any(Number), "Provider in time", round(4 / 6), "Users in time", round(1 / 6)],
    ["Time counted", "Every hour", "Customer in time", round(4 / 6)],
  ]);
});

it("the as-at moment is tinted as what is to be typed", async () => {
  await calculated.workbook.idle();
  const fills = await calculated.book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Cases");
    const [asAt, opened] = ["B3", "C10"].map((address) => sheet.getRange(address).load("format/fill/color"));
    await context.sync();
    return [asAt, opened].map((range) => range?.format.fill.color);
  });
  expect(fills[0]).toBe("#FFF8E1");
  expect(fills[1]).toBe(fills[0]);
});

it("working hours and holidays count alone once they are typed", async () => {
  await type("Working hours", "B5:B9", ...Array.from({ length: 5 }, () => 9 / 24));
  await type("Working hours", "C5:C9", ...Array.from({ length: 5 }, () => 17 / 24));
  expect(await cases("B4:B4")).toEqual([["Working hours"]]);
  // Monday 8:00 to Friday 12:00 is four working days and three hours, of which Tuesday, Wednesday and an hour waited.
  expect(await cases("E10:G10")).toEqual([[18, 17, 35]]);
  await type("Working hours", "E5", 46_085);
  expect(await cases("E10:G10")).toEqual([[18, 9, 27]]);
});

it("an open case without an as-at moment says so, and so does what can't be read", async () => {
  await type("Cases", "B3", "");
  expect(await cases("E16:K16")).toEqual([
    ["#N/A", "#N/A", "#N/A", "<40h", ...Array.from({ length: 3 }, () => "– No as-at date")],
  ]);
  await type("Cases", "C10", "2/3/2026 8:00");
  await type("Cases", "H11", "40h");
  await type("Cases", "H12", "");
  await type("Cases", "H13", "<2 days");
  expect(await cases("I10:I13")).toEqual([
    ["! Check the dates"],
    ["! Check the SLA"],
    ["– No SLA"],
    ["✓ Met"],
  ]);
  expect(await cases("A2:A2")).toEqual([["✗ In time: provider 1 of 3, users 1 of 3; 4 can't be judged"]]);
});

it("says how many cases can't be judged, whatever for, and never a tick beside them, as the pane does", async () => {
  await type("Cases", "D13", 46_000);
  await type("Cases", "H14:H15", "2 days", "");
  await type("Cases", "C10:C12", ...Array.from({ length: 3 }, () => 46_100));
  await type("Cases", "D10:D12", ...Array.from({ length: 3 }, () => 46_100.5));
  const headline = async () => (await values("Cases", "A2"))[0]?.[0];
  const standing = async () => twoClocksSystem.find(await read())[0]?.standing;
  expect(await headline()).toBe("! In time: provider 3 of 3, users 3 of 3; 3 can't be judged");
  expect(await standing()).toEqual({ tone: "warning", text: await headline() });
  await type("Cases", "C10:C16", ...Array.from({ length: 7 }, () => "yesterday"));
  expect(await headline()).toBe("! No case is judged yet; 7 can't be judged");
  expect(await standing()).toEqual({ tone: "warning", text: await headline() });
});

it("a stop that is reversed stops its own case alone", async () => {
  await type("Stops", "C5", 46_080);
  expect(await cases("E10:E11")).toEqual([["#VALUE!"], [24]]);
});

it("the improvement plan comes as a sheet of its own, and leaves the cases found as they were", async () => {
  await calculated.workbook.idle();
  const before = await read();
  const [clocks] = twoClocks(before);
  const plan = planImprovement(clocks!, before);
  if (!plan.ok) throw new Error(plan.problem.sentence);
  expect(await applyChange(plan.value)).toMatchObject({ ok: true });
  expect(await values("SEIP", "A6:I7")).toEqual([
    ["Reason", "Side", "Hours lost", "Share", "Cases", "What we do", "Owner", "Target", "By"],
    ["Change approval", "Customer", 89, expect.closeTo(89 / 253, 12), 2, "", "", "<=44.5h", ""],
  ]);
  expect(findSystems(await read())).toEqual(findSystems(before));
});

it("what the pane works out is what the cells say", async () => {
  const [clocks] = twoClocks(await read());
  const inCells = await values("Cases", "E10:K16");
  expect(
    clocks?.caseRows.map(({ hours, verdicts }) => [
      ...(hours.ok ? hours.value : []),
      "<40h",
      ...parties.map((party) => metWords[verdicts[party]]),
    ]),
  ).toEqual(inCells);
  expect(twoClocksSystem.find(await read())[0]?.standing.text).toBe((await values("Cases", "A2"))[0]?.[0]);
});
