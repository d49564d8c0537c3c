import type { AdoptChoices } from "../../src/core/adopt/adoption";
import { applyCorrections } from "../../src/core/adopt/corrections";
import { findTables } from "../../src/core/adopt/find-tables";
import { planAdoption } from "../../src/core/adopt/plan-adoption";
import { planRemoval } from "../../src/core/adopt/plan-removal";
import { lookAt } from "../../src/core/explain";
import { nextSteps } from "../../src/core/next";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import { applyChange } from "../../src/excel/apply-change";
import { readWorkbook } from "../../src/excel/read-workbook";
import { readSurroundings } from "../../src/excel/selection";
import type { Book } from "../../src/preview/book";
import { cellsOf, committee, lastYear, perMeasure } from "../core/adopt/fixtures/layouts";
import { sourceTable } from "../core/adopt/fixtures/source-table";
import { adoptTable } from "../support/adopting";
import { createCalculatingWorkbook } from "../support/calculating-workbook";
import { failingSyncs, interceptSyncs } from "../support/failing-syncs";
import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

jest.setTimeout(120_000);

/** Tables of every day become scorecards: on the real office.js, with the add-in's own functions calculating. */
let book: TestWorkbook;
beforeAll(async () => {
  book = await createCalculatingWorkbook();
});
afterAll(() => book.close());

async function open(workbook: Book): Promise<void> {
  book.workbook.load(workbook);
  await book.workbook.idle();
}
const onSheet = (
  name: string,
  cells: Book["sheets"][number]["cells"],
  more: Partial<Book["sheets"][number]> = {},
): Book => ({
  sheets: [{ name, cells, ...more }],
  tables: [],
  names: [],
});
const slide = onSheet("Slide", cellsOf(sourceTable));
const read = async () => {
  const outcome = await readWorkbook();
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
};
const verdict = (
  scorecard: { readonly verdict: { readonly ok: boolean; readonly sentence?: string } } | undefined,
) => (scorecard?.verdict.ok === true ? scorecard.verdict.sentence : scorecard?.verdict);
/** What stood in the workbook and doesn't any more, other than further down or ticked. */
function lost(before: Book, after: Book, down: number): string[] {
  return before.sheets.flatMap((sheet) => {
    const cells = after.sheets.find(({ name }) => name === sheet.name)?.cells ?? [];
    const held = new Map(
      cells.map(({ row, column, value, formula }) => [`${row} ${column}`, formula ?? value]),
    );
    return sheet.cells.flatMap(({ row, column, value }) =>
      held.get(`${row + down} ${column}`) === value
        ? []
        : [`${sheet.name} ${row},${column}: ${String(value)}`],
    );
  });
}

describe("the source's printed table", () => {
  it("scores 89.9% around its typed scores, and loses nothing", async () => {
    await open(slide);
    const { scorecard, after } = await adoptTable(book, "Slide", [1, 0]);
    expect(verdict(scorecard)).toMatch(
      /^✗ Missed: 89\.9%, and the target is more than 90%\. Outcome \(80%\) lost 8 points/,
    );
    expect(scorecard?.rows.map(({ score }) => score.text)).toEqual(["27.9%", "20%", "10%", "32%"]);
    expect(lost(slide, book.workbook.snapshot(), 6)).toEqual([]);
    expect(after.grids[0]?.values[1]?.[0]).toBe(verdict(scorecard));
    expect(after.sheets).toEqual(["Slide"]);
  });

  it("follows a score that is typed over", async () => {
    await open(slide);
    await adoptTable(book, "Slide", [1, 0], { replaceScores: true });
    await book.workbook.type("Slide", "D11", "81%");
    await book.workbook.idle();
    const { grids, names } = await read();
    expect(verdict(workbookState(grids, names)[0])).toMatch(/^✓ Met: 90\.3%/);
    expect(grids[0]?.values[11]?.[5]).toBe(0.903);
  });

  it("works out scores from actuals where that is ticked; what needs a value from elsewhere stays typed", async () => {
    await open(slide);
    const { after, adoption } = await adoptTable(book, "Slide", [1, 0], { replaceCombined: true });
    expect(after.grids[0]?.values[6]).toContain("Actual");
    expect(after.grids[0]?.values[9]?.[3]).toBe(1);
    expect(adoption.notes).toEqual([]);
    // 96% of >95%, 63.2% of >80%, 8 of >7: the sample's 93%.
    await book.workbook.type("Slide", "G8", "96%\n63.2%\n8");
    await book.workbook.idle();
    const { grids } = await read();
    expect(grids[0]?.values[7]?.[3]).toBeCloseTo(0.93, 12);
    expect(grids[0]?.values[7]?.[7]).toBe("! 1 of 3 missed");
  });

  it("makes a fresh scorecard from it, typed scores kept, and leaves the table untouched", async () => {
    await open(slide);
    const { scorecard, after } = await adoptTable(book, "Slide", [1, 0], {
      way: "fresh",
      title: "Service desk",
    });
    expect(scorecard?.title).toBe("Service desk");
    expect(verdict(scorecard)).toMatch(/^✗ Missed: 89\.9%/);
    expect(after.sheets).toEqual(["Slide", "Scorecard", "Measures"]);
    expect(lost(slide, book.workbook.snapshot(), 0)).toEqual([]);
    const measures = after.grids.find(({ sheet }) => sheet === "Measures");
    expect(measures?.values.slice(4).map((row) => row[2])).toHaveLength(20);
  });
});

describe("layouts of real life", () => {
  it("a committee's table with titles, two header rows, points and a total", async () => {
    await open(committee);
    const { scorecard, after } = await adoptTable(book, "Committee", [6, 0]);
    // 88 × 35 + 95 × 25 + 100 × 15 + 70 × 25 are 87.05 of 100.
    expect(verdict(scorecard)).toMatch(
      /^✓ Met: 87\.1%, and the target is at least 85%, with 2\.1 points to spare/,
    );
    expect(scorecard?.title).toBe("Service review committee, September 2026");
    expect(after.grids[0]?.values[15]).toEqual(["Total", "", "", "", 100, 0.8705, "✓ Met", ""]);
    expect(lost(committee, book.workbook.snapshot(), 6)).toEqual([]);
  });

  it("one row a measure, merged metrics, everything as text: a scorecard reads it where it stands", async () => {
    await open(perMeasure);
    const { scorecard, after } = await adoptTable(book, "KPIs 2026", [6, 3], {}, { target: ">90%" });
    // Customer (1 + 1 + ½) ÷ 3 at 30%, the others met.
    expect(verdict(scorecard)).toMatch(/^✓ Met: 95%/);
    expect(scorecard?.rows.map(({ status }) => status?.text)).toEqual([
      "! 1 of 3 missed",
      "✓ All met",
      "✓ All met",
    ]);
    expect(lost(perMeasure, book.workbook.snapshot(), 0)).toEqual([]);
    expect(after.sheets).toEqual(["KPIs 2026", "Scorecard"]);
    await book.workbook.type("KPIs 2026", "F7", "4");
    await book.workbook.idle();
    const { grids, names } = await read();
    expect(verdict(workbookState(grids, names)[0])).toMatch(/^✓ Met: 100%/);
  });

  it("last year's Excel table with people's own columns grows by the columns it lacks", async () => {
    await open(lastYear);
    const { scorecard, after } = await adoptTable(book, "FY25", [3, 3], {}, { target: ">90%" });
    // 40 × 1 + 30 × 4 ÷ 5 + 20 × 81 ÷ 90 + 10 × 0.75.
    expect(verdict(scorecard)).toMatch(/^✗ Missed: 89\.5%/);
    expect(after.tables).toMatchObject([{ name: "Scores25", row: 7, columnCount: 11, rowCount: 5 }]);
    expect(lost(lastYear, book.workbook.snapshot(), 6)).toEqual([]);
    expect(scorecard?.rows.map(({ status }) => status?.text)).toEqual(["Green", "Amber", "Red", "Red"]);
  });

  it("columns with headings in a person's own words, once they have said what they are", async () => {
    const own = onSheet(
      "Own",
      cellsOf([
        ["Was uns wichtig ist", "", "Anteil", "Stand"],
        ["Tempo", "", 0.5, 0.9],
        ["Sorgfalt", "", 0.3, 0.8],
        ["Kosten", "", 0.2, 1],
      ]),
    );
    await open(own);
    const { scorecard } = await adoptTable(
      book,
      "Own",
      [1, 0],
      {},
      { roles: { 3: "combined" }, target: ">=85%" },
    );
    // 45 + 24 + 20.
    expect(verdict(scorecard)).toMatch(/^✓ Met: 89%/);
    expect(scorecard?.rows.map(({ metric }) => metric.text)).toEqual(["Tempo", "Sorgfalt", "Kosten"]);
  });

  it("data without headings get them", async () => {
    await open(
      onSheet(
        "Bare",
        cellsOf([
          ["Speed", ">95%", 0.6],
          ["Care", "<5 complaints", 0.4],
        ]),
      ),
    );
    const { after, adoption, scorecards } = await adoptTable(book, "Bare", [0, 0], {}, { target: ">90%" });
    expect(after.grids[0]?.values.at(-4)).toEqual(
      expect.arrayContaining(["Metric", "Threshold", "Customer Weighting", "Actual", "Combined Score"]),
    );
    expect(scorecards.map(({ id }) => id)).toEqual([adoption.scorecard]);
  });
});

describe("where there is no room", () => {
  it("new columns go to the first free ones, and the plan says so", async () => {
    await open(onSheet("Slide", [...cellsOf(sourceTable), { row: 2, column: 6, value: "a note" }]));
    const { adoption, scorecard, after } = await adoptTable(book, "Slide", [1, 0]);
    expect(adoption.notes).toEqual([expect.stringMatching(/new columns start in H\.$/)]);
    expect(after.grids[0]?.values[8]?.slice(6, 8)).toEqual(["a note", "✎ Typed score"]);
    expect(verdict(scorecard)).toMatch(/^✗ Missed: 89\.9%/);
  });

  it("a table beside it is not torn apart", async () => {
    const beside = Array.from({ length: 12 }, (_, row) => ({ row, column: 12, value: `line ${row}` }));
    await open({
      sheets: [{ name: "Slide", cells: [...cellsOf(sourceTable, 3), ...beside] }],
      tables: [],
      names: [],
    });
    await expect(adoptTable(book, "Slide", [4, 0])).rejects.toThrow(/torn apart.*fresh scorecard/);
    const { scorecard } = await adoptTable(book, "Slide", [4, 0], { way: "fresh" });
    expect(verdict(scorecard)).toMatch(/^✗ Missed: 89\.9%/);
  });

  it("merged cells are not written into", async () => {
    const merged = onSheet("Slide", cellsOf(sourceTable), { merges: ["A6:E6"] });
    await open(merged);
    const surroundings = await readSurroundings("Slide");
    if (!surroundings.ok) throw new Error();
    expect(surroundings.value.merged).toEqual([
      { sheet: "Slide", row: 5, column: 0, lastRow: 5, lastColumn: 4 },
    ]);
    const { after } = await adoptTable(book, "Slide", [1, 0], {}, {}, surroundings.value);
    expect(after.grids[0]?.formulas?.[11]?.[4]).toBe("");
  });

  it("a protected sheet is said, and a fresh scorecard still possible", async () => {
    await open(onSheet("Slide", cellsOf(sourceTable), { protected: true }));
    await expect(adoptTable(book, "Slide", [1, 0])).rejects.toThrow(/"Slide" is protected/);
    const { scorecard } = await adoptTable(book, "Slide", [1, 0], { way: "fresh" });
    expect(verdict(scorecard)).toMatch(/^✗ Missed: 89\.9%/);
  });
});

describe("scores such as 93", () => {
  const points = onSheet(
    "Points",
    cellsOf([
      ["Metric", "Score", "Weight"],
      ["Speed", 93, 60],
      ["Care", 80, 40],
    ]),
  );

  it("are not rescaled unasked", async () => {
    await open(points);
    await expect(adoptTable(book, "Points", [0, 0])).rejects.toThrow(
      /2 combined scores, such as 93, are larger than 100%/,
    );
  });

  it("become percentages where that is ticked, in a fresh scorecard by themselves", async () => {
    const { scorecard } = await adoptTable(
      book,
      "Points",
      [0, 0],
      { writePercentages: true },
      { target: ">80%" },
    );
    // 55.8 + 32.
    expect(verdict(scorecard)).toMatch(/^✓ Met: 87\.8%/);
    await open(points);
    const fresh = await adoptTable(book, "Points", [0, 0], { way: "fresh" }, { target: ">80%" });
    expect(verdict(fresh.scorecard)).toMatch(/^✓ Met: 87\.8%/);
    expect(lost(points, book.workbook.snapshot(), 0)).toEqual([]);
  });
});

describe("an unreadable threshold", () => {
  const odd = onSheet(
    "Odd",
    cellsOf([
      ["Metric", "Threshold", "Actual", "Weight"],
      ["Speed", ">95%", "96%", 0.6],
      ["Care", "as good as it gets", "97%", 0.4],
    ]),
  );
  const byMeasure = onSheet(
    "Odd",
    cellsOf([
      ["Metric", "Measure", "Threshold", "Actual", "Weight"],
      ["Speed", "In time", ">95%", "96%", 0.6],
      ["", "At once", ">80%", "81%"],
      ["Care", "Friendly", "as good as it gets", "97%", 0.4],
    ]),
  );

  it("leaves its row unscored and the verdict open, and the text as it is", async () => {
    await open(odd);
    const { adoption, after, scorecard } = await adoptTable(book, "Odd", [0, 0], {}, { target: ">70%" });
    expect(adoption.notes).toEqual([
      expect.stringMatching(/^Care isn't scored yet.*: put its threshold or actual right in the cell/),
    ]);
    const row = after.grids[0]?.values.at(-2);
    expect(row?.slice(0, 7)).toEqual(["Care", "as good as it gets", "97%", 0.4, "", 0, "! Can't be scored"]);
    // Speed is met at 60%; Care's 40% are still open.
    expect(verdict(scorecard)).toMatch(/^… Incomplete: .*Care/);
    expect(after.grids[0]?.values[1]?.[0]).toBe(verdict(scorecard));
    expect(after.grids[0]?.values.at(-1)?.[5]).toBe(0.6);
  });

  it.each<[string, Book, [number, number], Partial<AdoptChoices>, [string, string]]>([
    ["around the table", odd, [0, 0], {}, ["Odd", "B9"]],
    ["on fresh sheets", odd, [0, 0], { way: "fresh" }, ["Measures", "C6"]],
    ["over a table of measures", byMeasure, [0, 0], {}, ["Odd", "C4"]],
  ])("scores once its cell alone is put right, %s", async (_what, workbook, at, choices, [sheet, cell]) => {
    await open(workbook);
    const { scorecard } = await adoptTable(book, "Odd", at, choices, { target: ">90%" });
    expect(verdict(scorecard)).toMatch(/^… Incomplete: .*Care/);
    expect(scorecard?.rows.map(({ status }) => status?.text)).toEqual(["✓ All met", "! Can't be scored"]);
    await book.workbook.type(sheet, cell, ">=97%");
    await book.workbook.idle();
    const { grids, names } = await read();
    const now = workbookState(grids, names).find(({ id }) => id === scorecard?.id);
    expect(verdict(now)).toMatch(/^✓ Met: 100%/);
    expect(now?.rows.map(({ status }) => status?.text)).toEqual(["✓ All met", "✓ All met"]);
  });

  it("gives way to a score that is typed", async () => {
    await open(odd);
    await adoptTable(book, "Odd", [0, 0], {}, { target: ">90%" });
    await book.workbook.type("Odd", "E9", "95%");
    await book.workbook.idle();
    const { grids, names } = await read();
    const [now] = workbookState(grids, names);
    expect(verdict(now)).toMatch(/^✓ Met: 98%/);
    expect(now?.rows[1]?.status?.text).toBe("✎ Typed score");
  });

  it("isn't written while the correction can't be read either, over measures too", async () => {
    await open(byMeasure);
    const { after } = await adoptTable(
      book,
      "Odd",
      [0, 0],
      { writeThresholds: ["C4"] },
      { thresholds: { C4: "still good" } },
    );
    expect(after.grids[0]?.values[3]?.[2]).toBe("as good as it gets");
  });

  it("is written where a person put it right and ticked it", async () => {
    await open(odd);
    const { scorecard, after } = await adoptTable(
      book,
      "Odd",
      [0, 0],
      { writeThresholds: ["B3"] },
      { target: ">90%", thresholds: { B3: ">=97%" } },
    );
    expect(after.grids[0]?.values.at(-2)?.[1]).toBe(">=97%");
    expect(verdict(scorecard)).toMatch(/^✓ Met: 100%/);
  });
});

describe("what can't be judged yet", () => {
  const table = (care: readonly [string, string]) =>
    onSheet(
      "Odd",
      cellsOf([
        ["Metric", "Threshold", "Actual", "Weight"],
        ["Speed", ">95%", "96%", 0.6],
        ["Cost", ...care, 0.4],
      ]),
    );

  it.each<[string, readonly [string, string], [string, string]]>([
    ["an actual that is a sentence", ["≤ £100k", "£102k of £100k"], ["C9", "£99k"]],
    ["a value that stands elsewhere", ["<SLA", "3h"], ["B9", "<4h"]],
    ["a threshold that isn't agreed", ["TBC", "3h"], ["B9", "<4h"]],
  ])("%s leaves the verdict open until it is put right", async (_what, care, [cell, right]) => {
    await open(table(care));
    const { scorecard, adoption } = await adoptTable(book, "Odd", [0, 0], {}, { target: ">90%" });
    expect(adoption.notes).toEqual([expect.stringMatching(/^Cost isn't scored yet/)]);
    expect(verdict(scorecard)).toMatch(/^… Incomplete: .*Cost/);
    expect(scorecard?.rows[1]?.status?.text).toBe(care[0] === "TBC" ? "– Not agreed" : "! Can't be scored");
    await book.workbook.type("Odd", cell, right);
    await book.workbook.idle();
    const { grids, names } = await read();
    expect(verdict(workbookState(grids, names)[0])).toMatch(/^✓ Met: 100%/);
  });

  const over = onSheet(
    "Odd",
    cellsOf([
      ["Metric", "Measure", "Threshold", "Actual", "Weight"],
      ["Speed", "In time", ">95%", "96%", 0.6],
      ["", "At once", ">80%", "81%"],
      ["Cost", "Spend", "≤ £100k", "£102k of £100k", 0.4],
    ]),
  );
  it.each<[string, Book, Partial<AdoptChoices>, string, string, string]>([
    ["around the table", table(["≤ £100k", "£102k of £100k"]), {}, "Odd", "C9", "C8"],
    ["over a table of measures", over, {}, "Odd", "D4", "D2"],
    ["on fresh sheets", table(["≤ £100k", "£102k of £100k"]), { way: "fresh" }, "Measures", "D6", "D5"],
  ])("is led to in its own cell, %s", async (_what, workbook, choices, sheet, address, scored) => {
    await open(workbook);
    const { scorecard, adoption } = await adoptTable(book, "Odd", [0, 0], choices, { target: ">90%" });
    expect(adoption.notes).toEqual([expect.stringMatching(/^Cost isn't scored yet/)]);
    expect(scorecard?.rows.map(({ status }) => status?.text)).toEqual(["✓ All met", "! Can't be scored"]);
    const leads = async () => {
      const now = await read();
      const state = workbookState(now.grids, now.names).find(({ id }) => id === scorecard?.id)!;
      return { verdict: state.verdict, steps: nextSteps(lookAt(now, state)) };
    };
    expect((await leads()).steps[0]).toMatchObject({
      sentence: expect.stringMatching(/^Cost can't be scored yet: .*£102k of £100k/),
      place: { sheet, address },
    });
    // What breaks a row that was scored is an error, and leads to its cell all the same.
    await book.workbook.type(sheet, scored, "96% or so");
    await book.workbook.idle();
    const { verdict: broken } = await leads();
    expect(broken).toMatchObject({ ok: false, place: { sheet, address: scored } });
  });

  it.each<[string, Book, Partial<AdoptChoices>, [string, string]]>([
    ["around the table", table(["", "3h"]), {}, ["Odd", "B9"]],
    [
      "over a table of measures",
      onSheet(
        "Odd",
        cellsOf([
          ["Metric", "Measure", "Threshold", "Actual", "Weight"],
          ["Speed", "In time", ">95%", "96%", 0.6],
          ["", "At once", ">80%", "81%"],
          ["Cost", "Spend", "", "3h", 0.4],
        ]),
      ),
      {},
      ["Odd", "C4"],
    ],
  ])("without a threshold scores once one is typed, %s", async (_what, workbook, choices, [sheet, cell]) => {
    await open(workbook);
    const { scorecard } = await adoptTable(book, "Odd", [0, 0], choices, { target: ">90%" });
    expect(verdict(scorecard)).toMatch(/^… Incomplete: .*Cost/);
    await book.workbook.type(sheet, cell, "<4h");
    await book.workbook.idle();
    const { grids, names } = await read();
    expect(verdict(workbookState(grids, names).find(({ id }) => id === scorecard?.id))).toMatch(
      /^✓ Met: 100%/,
    );
  });
});

describe("weightings that are text", () => {
  const texts = onSheet(
    "Texts",
    cellsOf([
      ["Metric", "Score", "Weight"],
      ["Speed", 0.9, "60%"],
      ["Care", 0.8, "40%"],
    ]),
  );
  const total = (values: readonly (readonly unknown[])[] | undefined) => values?.at(-1)?.[2];

  it("stay text unasked, and the plan says what that means", async () => {
    await open(texts);
    const { adoption, scorecard } = await adoptTable(book, "Texts", [0, 0], {}, { target: ">80%" });
    expect(adoption.notes).toEqual([expect.stringMatching(/^2 weightings are text and are left so/)]);
    expect(lost(texts, book.workbook.snapshot(), 6)).toEqual([]);
    // 54 + 32: they count all the same.
    expect(verdict(scorecard)).toMatch(/^✓ Met: 86%/);
  });

  it("become numbers where that is ticked, so that they add up", async () => {
    await open(texts);
    const { adoption, after, scorecard } = await adoptTable(
      book,
      "Texts",
      [0, 0],
      { writeWeightings: true },
      { target: ">80%" },
    );
    expect(adoption.notes).toEqual([]);
    expect(after.grids[0]?.values.slice(-3).map((row) => row[2])).toEqual([0.6, 0.4, 1]);
    expect(total(after.grids[0]?.formulas)).toMatch(/^=SUM/);
    expect(scorecard?.verdict).toMatchObject({ ok: true, weightings: { text: "OK" } });
  });
});

describe("the way back", () => {
  it.each<[string, Book, [number, number]]>([
    ["Slide", slide, [1, 0]],
    ["KPIs 2026", perMeasure, [6, 3]],
    ["FY25", lastYear, [3, 3]],
  ])("keeps every value of %s and leaves no formula of the add-in", async (sheet, workbook, at) => {
    await open(workbook);
    const { after, scorecard } = await adoptTable(book, sheet, at, {}, { target: ">90%" });
    const planned = planRemoval(after, scorecard!.found);
    if (!planned.ok) throw new Error(planned.problem.sentence);
    const applied = await applyChange(planned.value);
    expect(applied.ok).toBe(true);
    await book.workbook.idle();
    const now = await read();
    expect(
      now.grids.flatMap(({ formulas = [] }) => formulas.flat()).filter((each) => /OXM\./.test(String(each))),
    ).toEqual([]);
    expect(now.grids.map(({ values }) => values)).toEqual(after.grids.map(({ values }) => values));
    expect(planRemoval(now, scorecard!.found)).toMatchObject({
      ok: false,
      problem: { key: "remove-nothing" },
    });
  });
});

describe("faults and size", () => {
  it.each<[string, Book, [number, number]]>([
    ["around a plain table", slide, [1, 0]],
    ["over a table of measures", perMeasure, [6, 3]],
    ["around an Excel table", lastYear, [3, 3]],
  ])("a failing sync leaves the workbook as it was, or done: %s", async (_what, workbook, at) => {
    await open(workbook);
    const before = await read();
    const sheet = workbook.sheets[0]?.name ?? "";
    const [row, column] = at;
    const found = findTables(before)[0];
    expect(found?.block.sheet).toBe(sheet);
    expect(row + column).toBeGreaterThan(0);
    const planned = planAdoption(found!, { way: "around" }, before);
    if (!planned.ok) throw new Error(planned.problem.sentence);
    const syncs = await failingSyncs(
      book,
      () => applyChange(planned.value.change),
      ({ result, before: was, after, done }) => {
        if (result.ok) expect(after).toEqual(done);
        else expect(after).toEqual(was);
      },
    );
    expect(syncs).toBeLessThanOrEqual(3);
  });

  it("1,000 rows take three syncs", async () => {
    // Without the functions: what Excel then calculates takes no round trips.
    const plain = await createTestWorkbook();
    Object.assign(globalThis, { Excel: plain.Excel, Office: plain.Office });
    const rows = Array.from({ length: 1000 }, (_, index) => [`Metric ${index + 1}`, 0.96, 0.1]);
    plain.workbook.load(onSheet("Large", cellsOf([["Metric", "Score", "Points"], ...rows])));
    await plain.workbook.idle();
    const before = await read();
    const found = applyCorrections(findTables(before)[0]!, { roles: { 2: "weighting" } });
    const planned = planAdoption(found, { way: "around" }, before);
    if (!planned.ok) throw new Error(planned.problem.sentence);
    const syncs = interceptSyncs(plain);
    const applied = await applyChange(planned.value.change);
    syncs.stop();
    Object.assign(globalThis, { Excel: book.Excel, Office: book.Office });
    plain.close();
    expect(applied.ok).toBe(true);
    expect(syncs.count()).toBe(3);
  });
});
