import { planScorecard } from "../../src/core/scorecard/layout";
import { sample } from "../../src/core/scorecard/sample";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import type { Book } from "../../src/preview/book";
import { readWorkbook } from "../../src/excel/read-workbook";
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

/** Types values into cells of the scorecard and gives what the check, the verdict, the total row and the pane say. */
async function typed(cells: Readonly<Record<string, string | number | null>>, sheet = "Scorecard") {
  await book.Excel.run(async (context) => {
    for (const [address, value] of Object.entries(cells)) {
      context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value ?? ""]];
    }
    await context.sync();
  });
  await book.workbook.idle();
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.problem.sentence);
  const grid = read.value.grids[0];
  const at = (row: number, column: number) =>
    grid?.values[row - (grid?.row ?? 0)]?.[column - (grid?.column ?? 0)];
  const [state] = workbookState(read.value.grids, read.value.names);
  const verdict = state?.verdict;
  const pane = verdict?.ok === true ? verdict.sentence : verdict?.problem.sentence;
  return { check: at(4, 6), verdict: at(1, 0), total: at(11, 6), pane };
}

const met = { D11: 0.81 };

it("without must-meet rows nothing is said, and the verdict is the function's own", async () => {
  const { check, verdict, pane } = await typed(met);
  expect(check).toBe("");
  expect(verdict).toMatch(/^✓ Met: 90\.3%, and the target is more than 90%, with 0\.3 points to spare\./);
  expect(pane).toBe(verdict);
});

it("a row that misses the target takes a met verdict away", async () => {
  const said = await typed({ ...met, B5: "Outcome" });
  expect(said.check).toBe("✗ Outcome must meet the target and is at 81%");
  expect(said.verdict).toBe(
    "✗ Missed: 90.3%, but Outcome must meet the target and is at 81%. The target is more than 90%.",
  );
  expect(said.total).toBe("✗ Missed");
  expect(said.pane).toBe(said.verdict);
});

it.each<[string, Readonly<Record<string, string | number | null>>, string, RegExp]>([
  ["rows that hold", { ...met, B5: "customer / user;Employee" }, "✓ Held", /^✓ Met: 90\.3%/],
  [
    "several rows, in the order of the table",
    { D8: 0.895, D9: 1, D10: 1, D11: 0.9, D12: 1, B5: "Outcome; Customer / User" },
    "✗ Customer / User and Outcome must meet the target and are at 89.5% and 90%",
    /^✗ Missed: 92\.9%/,
  ],
  [
    "a verdict that is missed anyway",
    { B5: "Outcome" },
    "✗ Outcome must meet the target and is at 80%",
    /^✗ Missed: 89\.9%; Outcome must meet the target and is at 80%\. The target is more than 90%\. Outcome \(80%\) lost/,
  ],
  [
    "a name that no row has",
    { ...met, B5: "Outcome; Outcomes; Cost" },
    "! Outcomes, Cost is no metric of this scorecard",
    /^… Incomplete: 90\.3%, but Outcomes, Cost is no metric/,
  ],
  [
    "a target that is no lower bound",
    { ...met, D3: "between 80% and 100%", B5: "Outcome" },
    "! Must meet needs a target such as >90%",
    /^… Incomplete: 90\.3%, but Must meet needs/,
  ],
  [
    "a name with a semicolon, which stands there as a comma",
    { ...met, A8: "Speed; quality", D8: 0.85, B5: "Speed, Quality; Employee" },
    "✗ Speed; quality must meet the target and is at 85%",
    /^✗ Missed: 87\.9%; Speed; quality must meet the target and is at 85%/,
  ],
  [
    "a figure close to the bound",
    { D11: 0.8996, B5: "Outcome" },
    "✗ Outcome must meet the target and is at 89.96%",
    /^✗ Missed: 93\.9%, but/,
  ],
  [
    "weightings that don't total",
    { E11: 0.5, B5: "Outcome" },
    "✗ Outcome must meet the target and is at 80%",
    /^! Check/,
  ],
])("the check says %s", async (_what, cells, check, verdict) => {
  const said = await typed(cells);
  expect(said.check).toBe(check);
  expect(said.verdict).toMatch(verdict);
  expect(said.pane).toBe(said.verdict);
});

it("a must-meet row without all its actuals leaves the verdict open, or lost where another row misses", async () => {
  await typed({ B5: "Outcome" });
  const open = await typed({ D18: null }, "Measures");
  expect(open.check).toBe("… Outcome must meet the target and isn't measured in full yet");
  expect(open.pane).toBe(open.verdict);
  const lost = await typed({ B5: "Outcome; Customer / User", D8: 0.5 });
  expect(lost.check).toBe("✗ Customer / User must meet the target and is at 50%");
  expect(lost.pane).toBe(lost.verdict);
  const excluded = await typed({ D4: "Leave out", D8: 1 });
  expect(excluded.check).toMatch(/^(✓ Held|✗ Outcome)/);
  expect(excluded.pane).toBe(excluded.verdict);
});
