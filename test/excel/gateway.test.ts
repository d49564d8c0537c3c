import { workbookState } from "../../src/core/scorecard/workbook-state";
import { enUS, getCulture, setCulture } from "../../src/core/values/culture";
import { readCulture } from "../../src/excel/culture";
import { followEdits } from "../../src/excel/follow-edits";
import { goToCell } from "../../src/excel/go-to-cell";
import { insertSample } from "../support/insert-sample";
import { readWorkbook } from "../../src/excel/read-workbook";
import { recalculate } from "../../src/excel/recalculate";
import * as bodies from "../../src/functions/functions";
import { FUNCTIONS } from "../../src/functions/registry";
import type { Book } from "../../src/preview/book";
import { interceptSyncs } from "../support/failing-syncs";
import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

const metadata = {
  functions: FUNCTIONS.map(({ id, parameters }) => ({
    id,
    name: id,
    allowErrorForDataTypeAny: true,
    parameters: parameters.map(({ name, kind, optional }) => ({
      name,
      dimensionality: kind === "range" ? ("matrix" as const) : ("scalar" as const),
      ...(optional ? { optional } : {}),
    })),
  })),
};

jest.setTimeout(30_000);

// One workbook for all, emptied before each: the engine keeps compiled formulas, with the functions of the first
// workbook in them, for as long as the process lives.
let book: TestWorkbook;
const empty: Book = { sheets: [{ name: "Sheet1", cells: [] }], tables: [], names: [] };
beforeAll(async () => {
  book = await createTestWorkbook();
  Object.assign(globalThis, {
    Excel: book.Excel,
    Office: book.Office,
    CustomFunctions: book.window.CustomFunctions,
  });
  book.addFunctions({ ...bodies }, metadata);
});
beforeEach(() => book.workbook.load(empty));
afterAll(() => book.close());

const inserted = async () => {
  const outcome = await insertSample();
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  await book.workbook.idle();
  return outcome.value;
};
const cell = (sheet: string, address: string) => book.workbook.values(sheet, address)[0]?.[0];

describe("inserting the sample", () => {
  it("adds two sheets that give worked table 3, and says what was read back", async () => {
    const { sheets, cells } = await inserted();
    expect(sheets).toEqual(["Scorecard", "Measures"]);
    expect(cells).toBeGreaterThan(150);
    expect(book.workbook.sheets()).toEqual(["Sheet1", "Scorecard", "Measures"]);
    expect([cell("Scorecard", "F12"), cell("Scorecard", "G12")]).toEqual([0.899, "✗ Missed"]);
  });

  it("looks as it was planned", async () => {
    await inserted();
    const { sheets, tables, activeSheet } = book.workbook.snapshot();
    const scorecard = sheets.find((sheet) => sheet.name === "Scorecard");
    expect(tables.map((table) => table.name)).toEqual(["Scorecard", "Measures"]);
    expect(activeSheet).toBe("Scorecard");
    expect(scorecard).toMatchObject({ hiddenColumns: [7], showGridlines: false });
    expect(scorecard?.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      titleRows: "$7:$7",
    });
    expect(scorecard?.validations?.map((rule) => rule.address)).toEqual(expect.arrayContaining(["B4", "D4"]));
    expect(scorecard?.conditionalFormats?.length).toBeGreaterThan(5);
    expect(sheets.find((sheet) => sheet.name === "Measures")?.frozenRows).toBe(4);
  });

  it("is one undo step, and leaves what was there alone", async () => {
    await book.workbook.type("Sheet1", "A1", "mine");
    await inserted();
    await book.workbook.undo();
    expect(book.workbook.sheets()).toEqual(["Sheet1"]);
    expect(cell("Sheet1", "A1")).toBe("mine");
  });

  it("twice gives two that don't know each other", async () => {
    await inserted();
    expect((await inserted()).sheets).toEqual(["Scorecard 2", "Measures 2"]);
    await book.workbook.type("Scorecard 2", "D11", "100%");
    await book.workbook.idle();
    expect([cell("Scorecard", "G12"), cell("Scorecard 2", "G12")]).toEqual(["✗ Missed", "✓ Met"]);
  });

  it.each([1, 2])("whose round trip %i fails leaves the workbook as it was, and says so", async (trip) => {
    book.workbook.failNextSync(trip, "GeneralException");
    const outcome = await insertSample();
    expect(outcome.ok).toBe(false);
    expect(outcome.ok ? "" : outcome.problem.sentence).toContain("Nothing in the workbook was changed");
    expect(book.workbook.sheets()).toEqual(["Sheet1"]);
    expect(book.workbook.snapshot().tables).toEqual([]);
    await inserted();
  });

  it("whose reading back fails stands all the same, which is found out", async () => {
    book.workbook.failNextSync(3, "GeneralException");
    expect((await inserted()).sheets).toEqual(["Scorecard", "Measures"]);
    expect(cell("Scorecard", "F12")).toBe(0.899);
  });

  it("of which nobody can find out what it did says what to look for", async () => {
    book.workbook.failNextSync(3, "GeneralException");
    book.workbook.failNextSync(4, "GeneralException");
    const outcome = await insertSample();
    expect(outcome.ok ? "" : outcome.problem.sentence).toContain('"Scorecard" and "Measures"');
    expect(book.workbook.sheets()).toEqual(["Sheet1", "Scorecard", "Measures"]);
  });

  it("into a workbook whose structure is protected says so and does nothing", async () => {
    const protect = (on: boolean) =>
      book.Excel.run(async (context) => {
        const { protection } = context.workbook;
        if (on) protection.protect();
        else protection.unprotect();
        await context.sync();
      });
    await protect(true);
    const outcome = await insertSample();
    await protect(false);
    expect(outcome).toMatchObject({ ok: false, problem: { key: "workbook-protected" } });
    expect(book.workbook.sheets()).toEqual(["Sheet1"]);
  });

  it("needs at most three round trips", async () => {
    book.workbook.failNextSync(4, "GeneralException");
    await inserted();
    expect(await readWorkbook()).toMatchObject({ ok: false });
  });
});

describe("reading the workbook", () => {
  const read = async () => {
    const outcome = await readWorkbook();
    if (!outcome.ok) throw new Error(outcome.problem.sentence);
    return outcome.value;
  };

  it("gives what the pane shows of the sample", async () => {
    await inserted();
    const { grids, clipped } = await read();
    expect(clipped).toEqual([]);
    expect(workbookState(grids)).toMatchObject([
      {
        id: "Scorecard!A7",
        title: "Service desk",
        verdict: { status: "Missed", display: { text: "89.9%" } },
      },
    ]);
  });

  it("finds a table wherever it stands, errors and blanks included", async () => {
    await book.workbook.type("Sheet1", "C5", "Metric");
    await book.workbook.type("Sheet1", "D5", "Weight");
    await book.workbook.type("Sheet1", "E5", "Score");
    await book.workbook.type("Sheet1", "C6", "Speed");
    await book.workbook.type("Sheet1", "D6", "100%");
    await book.workbook.type("Sheet1", "E6", "=NA()");
    await book.workbook.idle();
    const { grids } = await read();
    expect(grids).toMatchObject([{ sheet: "Sheet1", row: 4, column: 2 }]);
    expect(grids[0]?.values[1]?.[2]).toEqual({ code: "#N/A" });
  });

  it("gives nothing of an empty workbook", async () => expect((await read()).grids).toEqual([]));

  it.each([1, 2, 3])("whose round trip %i fails is a problem, not a crash", async (trip) => {
    await book.workbook.type("Sheet1", "A1", "x");
    book.workbook.failNextSync(trip, "GeneralException");
    expect(await readWorkbook()).toMatchObject({ ok: false, problem: { key: "excel" } });
    expect((await read()).grids).toHaveLength(1);
  });

  it("is asked for in parts when Excel can't answer with all of it at once", async () => {
    const many = Array.from({ length: 2_500 }, (_, row) =>
      Array.from({ length: 9 }, (_, column) => ({ row, column, value: row * 10 + column })),
    ).flat();
    await book.workbook.load({ ...empty, sheets: [{ name: "Long", cells: many }, ...empty.sheets] });
    const whole = await read();
    book.workbook.failNextSync(3, "ResponsePayloadSizeLimitExceeded");
    const intercepted = interceptSyncs(book);
    expect(await read()).toEqual(whole);
    intercepted.stop();
    expect(intercepted.count()).toBe(3 + 2 + 3);
    expect(whole.grids[0]?.values[2_499]?.[8]).toBe(24_998);
  });

  it("waits for the end of cell editing, and tells the pane so", async () => {
    const told: boolean[] = [];
    book.workbook.setEditing(true);
    setTimeout(() => book.workbook.setEditing(false), 300);
    const outcome = await readWorkbook({ onWaiting: (waiting) => told.push(waiting) });
    expect(outcome.ok).toBe(true);
    expect(told).toEqual([true, false]);
  });
});

describe("going to a cell", () => {
  it("shows it and gives the way back", async () => {
    await inserted();
    const there = await goToCell({ sheet: "Measures", address: "D12" });
    expect(there).toMatchObject({ ok: true, value: { sheet: "Scorecard" } });
    expect(book.workbook.snapshot().activeSheet).toBe("Measures");
    if (there.ok) await goToCell(there.value);
    expect(book.workbook.snapshot().activeSheet).toBe("Scorecard");
  });

  it("that is gone is a problem", async () =>
    expect(await goToCell({ sheet: "Nowhere", address: "A1" })).toMatchObject({
      ok: false,
      problem: { key: "sheet-not-shown" },
    }));

  it.each([1, 2])("whose round trip %i fails is a problem", async (trip) => {
    book.workbook.failNextSync(trip, "GeneralException");
    expect((await goToCell({ sheet: "Sheet1", address: "B2" })).ok).toBe(false);
  });
});

describe("following edits", () => {
  const soon = () => new Promise((resolve) => setTimeout(resolve, 400));

  it("calls back for what a person types and for new sheets, until it is stopped", async () => {
    const changed = jest.fn();
    const following = await followEdits(changed, () => undefined);
    if (!following.ok) throw new Error(following.problem.sentence);
    await book.workbook.type("Sheet1", "A1", "hello");
    await soon();
    expect(changed).toHaveBeenCalled();
    changed.mockClear();
    await inserted();
    await soon();
    expect(changed).toHaveBeenCalled();
    await following.value();
    changed.mockClear();
    await book.workbook.type("Sheet1", "A2", "again");
    await soon();
    expect(changed).not.toHaveBeenCalled();
  });

  it("calls back at once when another sheet comes into view, until it is stopped", async () => {
    await inserted();
    const turned = jest.fn();
    const following = await followEdits(() => undefined, turned);
    if (!following.ok) throw new Error(following.problem.sentence);
    await goToCell({ sheet: "Measures", address: "D12" });
    expect(turned).toHaveBeenCalledTimes(1);
    await following.value();
    await goToCell({ sheet: "Scorecard", address: "A1" });
    expect(turned).toHaveBeenCalledTimes(1);
  });

  it("that can't begin is a problem", async () => {
    book.workbook.failNextSync(1, "GeneralException");
    expect(
      (
        await followEdits(
          () => undefined,
          () => undefined,
        )
      ).ok,
    ).toBe(false);
  });
});

describe("the rest", () => {
  it("reads how numbers are written here", async () => {
    setCulture({ decimal: ",", group: "." });
    expect((await readCulture()).ok).toBe(true);
    expect(getCulture()).toEqual(enUS);
  });

  it("calculates again what was calculated before it knew how numbers are written", async () => {
    setCulture(enUS);
    book.addFunctions({ DECIMAL: () => getCulture().decimal });
    await book.workbook.type("Sheet1", "K1", "=OXM.DECIMAL()");
    await book.workbook.idle();
    expect(book.workbook.values("Sheet1", "K1")).toEqual([["."]]);
    book.workbook.setCulture({ name: "de-DE", decimal: ",", group: "." });
    expect((await readCulture()).ok).toBe(true);
    await book.workbook.idle();
    expect(book.workbook.values("Sheet1", "K1")).toEqual([[","]]);
    book.workbook.setCulture({ name: "en-US", ...enUS });
    await readCulture();
  });

  it("recalculates, and says when it can't", async () => {
    expect((await recalculate()).ok).toBe(true);
    book.workbook.failNextSync(1, "GeneralException");
    expect((await recalculate()).ok).toBe(false);
  });
});
