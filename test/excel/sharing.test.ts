import fc from "fast-check";
import type { WorkbookChange } from "../../src/core/change/workbook-change";
import type { Outcome } from "../../src/core/outcome";
import { planScorecard } from "../../src/core/scorecard/layout";
import { type FoundScorecard, recognise } from "../../src/core/scorecard/recognise";
import { sample } from "../../src/core/scorecard/sample";
import { cellAt, type SheetGrid } from "../../src/core/scorecard/sheet-grid";
import type { WorkbookReading } from "../../src/core/scorecard/workbook-reading";
import { cellAddress } from "../../src/core/scorecard/address";
import { planLive, planRescore, planShared } from "../../src/core/sharing/plan-sharing";
import { outlineOf } from "../../src/core/structure/outline";
import { planCompact } from "../../src/core/structure/compact";
import { round15 } from "../../src/core/values/numbers";
import { applyChange } from "../../src/excel/apply-change";
import { readWorkbook } from "../../src/excel/read-workbook";
import { scoreAgain } from "../../src/excel/score-again";
import type { Book } from "../../src/preview/book";
import { parseAddress, type Box } from "../../src/preview/formulas/a1";
import { createCalculatingWorkbook } from "../support/calculating-workbook";
import { failingSyncs } from "../support/failing-syncs";
import type { TestWorkbook } from "../support/test-workbook";

jest.setTimeout(300_000);

const when = new Date(2026, 10, 22, 9, 5);
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

const only = (reading: WorkbookReading): FoundScorecard => {
  const [found] = recognise(reading.grids, reading.names).scorecards;
  if (found === undefined) throw new Error("No scorecard was recognised.");
  return found;
};
const gridOf = (reading: WorkbookReading, sheet: string): SheetGrid => {
  const grid = reading.grids.find((each) => each.sheet === sheet);
  if (grid === undefined) throw new Error(`No sheet ${sheet}.`);
  return grid;
};
const value = (reading: WorkbookReading, address: string, sheet = "Scorecard") => {
  const { row, column } = parseAddress(address) as Box;
  return cellAt(gridOf(reading, sheet), row, column);
};
const change = (planned: Outcome<WorkbookChange>): WorkbookChange => {
  if (!planned.ok) throw new Error(planned.problem.sentence);
  return planned.value;
};
async function apply(plan: (reading: WorkbookReading) => Outcome<WorkbookChange>): Promise<WorkbookReading> {
  const applied = await applyChange(change(plan(await read())));
  if (!applied.ok) throw new Error(applied.problem.sentence);
  return read();
}
const share = () => apply((reading) => planShared(reading, only(reading), when));
const goLive = () => apply((reading) => planLive(reading, only(reading)));
const rescore = () => apply((reading) => planRescore(reading, when));
async function type(address: string, input: string | number | null, sheet = "Scorecard") {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[input ?? ""]];
    await context.sync();
  });
  return read();
}
const formulasOf = (reading: WorkbookReading) =>
  reading.grids.map(({ sheet, formulas = [] }) => [
    sheet,
    formulas
      .map((row) => row.map(String).join("¦").replace(/¦+$/, ""))
      .join("\n")
      .trimEnd(),
  ]);
/** The cells a person looks at: the scorecard's print area, and the measures without the added columns. */
const shown = (reading: WorkbookReading) => [
  gridOf(reading, "Scorecard").values.map((row) => row.slice(0, 8)),
  gridOf(reading, "Measures").values.map((row) => row.slice(0, 7)),
];

describe("a shared scorecard", () => {
  it("shows the values it showed while live, but for the words Live and Shared", async () => {
    const live = await read();
    const shared = await share();
    const [before, after] = [shown(live), shown(shared)];
    expect(value(shared, "F4")).toBe("Shared");
    expect(value(shared, "G4")).toBe("Scored at 2026-11-22 09:05");
    const expected = before.map((sheet, index) =>
      index > 0
        ? sheet
        : sheet.map((row, at) =>
            at === 3 ? [...row.slice(0, 5), "Shared", "Scored at 2026-11-22 09:05", row[7]] : row,
          ),
    );
    expect(JSON.parse(JSON.stringify(after).replaceAll("null", '""'))).toEqual(
      JSON.parse(JSON.stringify(expected).replaceAll("null", '""')),
    );
  });

  it("holds no function of the add-in", async () => {
    const shared = await share();
    for (const { formulas = [] } of shared.grids)
      for (const cell of formulas.flat()) expect(String(cell)).not.toMatch(/OXM\.|_xldudf|ISFORMULA/);
  });

  it("leaves room beside the settings for their texts to run on", async () => {
    await type("B5", "Outcome; Customer / User");
    const { values } = gridOf(await share(), "Scorecard");
    expect(
      values
        .slice(0, 5)
        .flatMap((row) => row.slice(8))
        .join(""),
    ).toBe("");
    expect(values[5]?.slice(8, 12)).toEqual(["Changed since", "", "Scored target", ">90%"]);
  });

  it("gives the same formulas back", async () => {
    const live = await read();
    await share();
    const again = await goLive();
    expect(formulasOf(again)).toEqual(formulasOf(live));
    expect(again.tables).toEqual(live.tables);
  });

  it("keeps typed scores typed", async () => {
    const live = await type("D9", 0.75);
    await share();
    const again = await goLive();
    expect(formulasOf(again)).toEqual(formulasOf(live));
  });
});

describe("values while shared", () => {
  // What each threshold of the sample can be compared with, or nothing.
  const actualFor = (threshold: string): fc.Arbitrary<string | number> => {
    const blank = fc.constant("");
    if (threshold.includes("%")) return fc.oneof(fc.double({ min: 0, max: 1.2, noNaN: true }), blank);
    if (threshold.includes("min")) return fc.oneof(fc.constantFrom("15min", "18min", "0.5h"), blank);
    if (threshold.includes("yes")) return fc.constantFrom("yes", "no", "");
    if (threshold.includes("budget")) return fc.constantFrom("On budget", "over budget", "");
    return fc.oneof(fc.integer({ min: 0, max: 12 }), blank);
  };
  const allActuals = fc.tuple(
    ...sample.metrics.flatMap(({ measures }) => measures.map(({ threshold }) => actualFor(threshold))),
  );
  const weighting = fc
    .tuple(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 300 }),
    )
    .map(([a, b, c]) => [a / 1000, b / 1000, c / 1000, (1000 - a - b - c) / 1000]);
  const words = fc.tuple(
    fc.constantFrom("Partial credit", "Met or not", "Worst measure"),
    fc.constantFrom("Zero", "Leave out"),
  );

  it("are those of Live, whatever was entered", async () => {
    await fc.assert(
      fc.asyncProperty(allActuals, weighting, words, async (actuals, weightings, [scoring, blanks]) => {
        book.workbook.load(planScorecard(sample) as Book);
        await book.workbook.idle();
        await book.Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          worksheets.getItem("Measures").getRange("D5:D20").values = actuals.map((each) => [each]);
          worksheets.getItem("Scorecard").getRange("E8:E11").values = weightings.map((each) => [each]);
          worksheets.getItem("Scorecard").getRange("B4").values = [[scoring]];
          worksheets.getItem("Scorecard").getRange("D4").values = [[blanks]];
          await context.sync();
        });
        const live = await read();
        const applied = await applyChange(change(planShared(live, only(live), when)));
        expect(applied.ok).toBe(true);
        const [before, after] = [shown(live), shown(await read())].map((sheets) =>
          sheets.map((rows) =>
            rows.map((row) => row.map((cell) => (typeof cell === "number" ? round15(cell) : (cell ?? "")))),
          ),
        );
        before?.[0]?.[3]?.splice(5, 2, "Shared", "Scored at 2026-11-22 09:05");
        expect(after).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });
});

describe("a compact scorecard", () => {
  it("is shared, goes stale and is live again like a detailed one", async () => {
    const live = await apply((reading) => {
      const outline = outlineOf(reading, only(reading));
      if (outline === undefined) throw new Error("No outline.");
      return planCompact(reading, outline);
    });
    const shared = await share();
    expect(value(shared, "A2")).toBe(value(live, "A2"));
    // The measures that fed it before are left on their sheet, and feed nothing now.
    const formulas = (gridOf(shared, "Scorecard").formulas ?? []).flat();
    for (const cell of formulas) expect(String(cell)).not.toMatch(/OXM\.[A-Z]|ISFORMULA/);
    const { actual = 0 } = only(shared).columns;
    const edited = await type(cellAddress(only(shared).rows[0] ?? 0, actual), "97%\n80%\n8");
    expect(value(edited, "A2")).toMatch(/^! Stale: 1 actual changed since scored/);
    expect(value(await rescore(), "A2")).toMatch(/^✓ Met: 92%/);
    await type(cellAddress(only(shared).rows[0] ?? 0, actual), String(value(live, cellAddress(7, actual))));
    await rescore();
    expect(formulasOf(await goLive())).toEqual(formulasOf(live));
  });
});

describe("without the add-in", () => {
  it("an edited actual shows at once that the scores are stale, and where", async () => {
    await share();
    const edited = await type("D6", 0.8, "Measures");
    expect(value(edited, "A2")).toMatch(
      /^! Stale: 1 actual changed since scored\. As scored: ✗ Missed: 89\.9%, and the target/,
    );
    expect(value(edited, "G8")).toBe("! Stale: 1 actual changed since scored");
    expect(value(edited, "G9")).toBe("✓ All met");
    expect(value(edited, "G12")).toBe("! Stale");
    expect(value(edited, "E6", "Measures")).toBe("! Stale");
    const back = await type("D6", 0.632, "Measures");
    expect(value(back, "A2")).toMatch(/^✗ Missed: 89\.9%/);
  });

  it.each<[string, string, string | number | null, string, RegExp]>([
    ["an actual that was never entered is entered as 0", "D5", 0, "Measures", /1 actual changed/],
    ["an actual is cleared", "D5", null, "Measures", /1 actual changed/],
    ["a threshold", "C5", ">90%", "Measures", /1 threshold changed/],
    ["a measure weight", "G5", 3, "Measures", /1 measure weight changed/],
    ["a measure's metric", "A5", "Employee", "Measures", /1 metric name changed/],
    ["a weighting", "E8", 0.4, "Scorecard", /1 weighting changed/],
    ["a combined score", "D8", 1, "Scorecard", /1 combined score changed/],
    ["the target", "D3", ">80%", "Scorecard", /the target changed/],
    ["the scoring", "B4", "Met or not", "Scorecard", /the scoring changed/],
    ["must-meet rows", "B5", "Outcome", "Scorecard", /the must-meet rows changed/],
  ])("%s", async (_what, address, input, sheet, expected) => {
    await share();
    const edited = await type(address, input, sheet);
    expect(value(edited, "A2")).toMatch(/^! Stale: /);
    expect(value(edited, "A2")).toMatch(expected);
    expect(value(edited, "G12")).toBe("! Stale");
  });

  it("all arithmetic goes on: a weighting moves the scores and the total", async () => {
    await share();
    await type("E8", 0.1);
    const edited = await type("E11", 0.6);
    expect([value(edited, "F8"), value(edited, "F11"), value(edited, "E12")]).toEqual([0.093, 0.48, 1]);
    expect(value(edited, "F12")).toBeCloseTo(0.873, 14);
    expect(value(edited, "A2")).toMatch(/2 weightings changed/);
  });
});

describe("a failing sync", () => {
  const plans: readonly [
    string,
    () => Promise<unknown>,
    (reading: WorkbookReading) => Outcome<WorkbookChange>,
  ][] = [
    ["Shared", () => Promise.resolve(), (reading) => planShared(reading, only(reading), when)],
    ["Live", share, (reading) => planLive(reading, only(reading))],
    [
      "Score again",
      async () => {
        await share();
        await type("D6", 0.8, "Measures");
      },
      (reading) => planRescore(reading, when),
    ],
  ];
  it.each(plans)("leaves the workbook as it was, or says what was done: %s", async (_name, prepare, plan) => {
    await prepare();
    const planned = change(plan(await read()));
    const syncs = await failingSyncs(
      book,
      () => applyChange(planned),
      ({ result, before, after, done }) => {
        if (result.ok) expect(after).toEqual(done);
        else if (/Nothing in the workbook was changed/.test(result.problem.sentence))
          expect(after).toEqual(before);
        else expect(result.problem.sentence).toMatch(/may/);
      },
    );
    expect(syncs).toBe(3);
  });
});

describe("scored again", () => {
  it("by one command, with the live scorecards of the workbook", async () => {
    await share();
    await type("D6", 0.8, "Measures");
    const again = await scoreAgain({}, when);
    expect(again).toMatchObject({ ok: true, value: { shared: 1 } });
    expect(value(await read(), "A2")).toMatch(/^✓ Met|^✗ Missed/);
    await goLive();
    expect(await scoreAgain({}, when)).toEqual({ ok: true, value: { shared: 0, cells: 0 } });
  });

  it("says what Live says", async () => {
    await share();
    await type("D6", 0.8, "Measures");
    await type("D18", null, "Measures");
    const again = await rescore();
    const live = await goLive();
    expect(value(again, "A2")).toBe(value(live, "A2"));
    const [one, other] = [shown(again), shown(live)];
    for (const column of [3, 4, 5, 6, 7])
      expect([column, one[0]?.map((row) => row[column])]).toEqual([
        column,
        other[0]?.map((row, at) =>
          at === 3 && column === 5 ? "Shared" : at === 3 && column === 6 ? value(again, "G4") : row[column],
        ),
      ]);
    expect(one[1]).toEqual(other[1]);
  });

  it("says that nothing is shared where nothing is", async () => {
    expect(planRescore(await read(), when)).toMatchObject({ ok: false, problem: { key: "none-shared" } });
  });
});
