import { sampleMoment } from "../../src/core/two-clocks/sample";
import type { WorkbookReading } from "../../src/core/scorecard/workbook-reading";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import { findSystems, systems } from "../../src/core/systems";
import { insertServiceReview } from "../../src/excel/insert-service-review";
import { readWorkbook } from "../../src/excel/read-workbook";
import { readXlsx, writeXlsx } from "../../src/preview/xlsx";
import { type Calculated, openCalculated } from "../support/calculated-workbook";
import { type Failure, holding, interceptSyncs } from "../support/failing-syncs";

// Twenty sheets at once are much for the preview's grid.
jest.setTimeout(300_000);

/** Everything together in one workbook of the real office.js, calculated with the real functions. */
let calculated: Calculated;
let syncs = 0;
beforeAll(async () => {
  calculated = await openCalculated();
  calculated.empty();
  const counted = interceptSyncs(calculated.book);
  expect(await insertServiceReview()).toMatchObject({ ok: true });
  syncs = counted.count();
  counted.stop();
  await calculated.workbook.idle();
});
afterAll(() => calculated.close());

const values = (sheet: string, address: string) => calculated.workbook.values(sheet, address);
/** Actual, result and partial credit of a measure of the scorecard. */
const measure = (name: string) =>
  values("Measures", "B5:F40")
    .find(([is]) => is === name)
    ?.slice(2);
const scorecardRow = (metric: string) => {
  const row = values("Scorecard", "A8:H12").find(([is]) => is === metric);
  return [row?.[3], row?.[6], row?.[7]];
};

async function read(): Promise<WorkbookReading> {
  const outcome = await readWorkbook();
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

/** Other contents for single cells, all at once, as somebody pasting would. */
async function write(cells: readonly (readonly [sheet: string, address: string, value: string | number])[]) {
  await Excel.run(async (context) => {
    for (const [sheet, address, value] of cells) {
      context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    }
    await context.sync();
  });
  await calculated.workbook.idle();
}

it("is inserted in three syncs: one scorecard, every system, and no error in any cell", async () => {
  expect(syncs).toBe(3);
  const reading = await read();
  expect(workbookState(reading.grids, reading.names).map(({ sheet }) => sheet)).toEqual(["Scorecard"]);
  expect(
    findSystems(reading)
      .map(({ system }) => system)
      .sort(),
  ).toEqual(systems.map(({ id }) => id).sort());
  const errors = reading.grids.flatMap(({ sheet, values: lines }) =>
    lines.flat().flatMap((cell) => {
      const shown = JSON.stringify(cell) ?? "";
      return /#(?!N\/A)[A-Z0-9/]+[!?]?"/.test(shown) ? [`${sheet} ${shown}`] : [];
    }),
  );
  expect(errors).toEqual([]);
});

it("the journey's measures are among the scorecard's", async () => {
  const journey = findSystems(await read()).find(({ system }) => system === "journey");
  expect(journey?.findings.map(({ rule }) => rule)).not.toContain("journey/unknown-measure");
});

it.each([
  // 9 of 10, 196 of 200 and 28 of 30 replies.
  ["Favourable replies on changes", [expect.closeTo(233 / 240, 12), "Met", 1]],
  ["Data breaches within their caps", [1, "Met", 1]],
  ["Financial reports on time", [0.5, "Missed", 0.5]],
  ["Review activities overdue", [1, "Missed", 0]],
  // 100 hours, of which 62 waited for the customer.
  ["Provider's hours on C-101", [38, "Met", 1]],
  ["User's hours on C-101", [100, "Missed", 0.4]],
  ["Journey score", [0.375, "Missed", 0.75]],
  ["Maturity metrics met", [expect.closeTo(37 / 67, 12), "Met", 1]],
  ["Cost of open issues", [57000, "Met", 1]],
  // No weights agreed: blank, and said to be so.
  ["Executive dashboard, floor", ["", "Not measured", ""]],
])("%s stands in the scorecard as in its system", (name, expected) => {
  expect(measure(name)).toEqual(expected);
});

it("has the customer's 62 hours beside them", () => {
  const header = values("Cases", "A1:K20").findIndex(([first]) => first === "Case");
  expect(values("Cases", "A1:K20")[header + 1]?.slice(4, 7)).toEqual([38, 62, 100]);
});

it("says what is not measured", () => {
  expect(scorecardRow("Outcome")).toEqual([
    0.8125,
    "… 2 of 8 missed, 1 not measured",
    expect.closeTo(160 / 180, 12),
  ]);
  expect(scorecardRow("Practice / Process")).toEqual([expect.closeTo(8 / 9, 12), "! 1 of 9 missed", 1]);
  expect(String(values("Scorecard", "A2")[0]?.[0])).toContain("Measured in part: Outcome (88.9%)");
});

it("gives the same when saved as .xlsx and opened again", async () => {
  const shown = () => [values("Scorecard", "A1:H12"), values("Measures", "A1:G30")];
  const [before, reading] = [shown(), await read()];
  calculated.workbook.load(await readXlsx(await writeXlsx(calculated.workbook.snapshot())));
  await calculated.workbook.idle();
  expect(shown()).toEqual(before);
  expect(findSystems(await read())).toEqual(findSystems(reading));
});

it("the scorecard follows what changes in the systems", async () => {
  const row = (sheet: string, wanted: (cells: readonly unknown[]) => boolean) =>
    values(sheet, "A1:E40").findIndex(wanted) + 1;
  const reply = row("Responses", (cells) => cells[1] === "Change management" && cells[3] === "Always");
  const stop = row("Stops", ([first]) => first === "C-101");
  const metric = row("Dashboard", ([first]) => first === "Metric") + 1;
  await write([
    ["Responses", `D${reply}`, "Never"],
    // Four in the morning, six hours earlier.
    ["Stops", `C${stop}`, sampleMoment([5, 4])],
    ["Journey", `F${row("Journey", ([stage]) => stage === "Progress")}`, "Good"],
    ...[0.2, 0.2, 0.1, 0.1, 0.2, 0.2].map((weight, at) => ["Dashboard", `D${metric + at}`, weight] as const),
  ]);
  expect(measure("Favourable replies on changes")?.[0]).toBeCloseTo(232 / 240, 12);
  expect(measure("Provider's hours on C-101")).toEqual([44, "Missed", expect.closeTo(40 / 44, 2)]);
  expect(measure("User's hours on C-101")?.[0]).toBe(100);
  expect(measure("Journey score")?.slice(0, 2)).toEqual([0.5625, "Met"]);
  expect(measure("Executive dashboard, floor")?.[0]).toEqual(expect.any(Number));
  expect(scorecardRow("Customer / User")[1]).toBe("! 2 of 6 missed");
  expect(scorecardRow("Practice / Process")[1]).toBe("! 2 of 9 missed");
  expect(scorecardRow("Outcome")[2]).toBe(1);
});

/** Every sync and failure of each template alone is in templates.test.ts; here the two that leave most behind. */
it.each<readonly [number, Failure]>([
  [2, "halfway"],
  [3, "refused"],
])("stands whole or not at all when sync %i is %s", async (sync, failure) => {
  calculated.empty();
  await calculated.workbook.idle();
  const before = holding(calculated.workbook.snapshot());
  const faulty = interceptSyncs(calculated.book, { sync, failure });
  const result = await insertServiceReview();
  faulty.stop();
  const after = holding(calculated.workbook.snapshot());
  if (result.ok) expect(after.sheets).toHaveLength(before.sheets.length + result.value.sheets.length);
  else expect(after).toEqual(before);
});
