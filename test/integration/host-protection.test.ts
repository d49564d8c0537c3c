import { createHeadlessEngine } from "../../src/preview/engine/headless";
import type { UniverEngine } from "../../src/preview/engine/univer-engine";
import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

const excelsWords = /is on a protected sheet\. To make a change, unprotect the sheet/;

describe("a protected sheet through office.js", () => {
  let book: TestWorkbook;
  const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
    book.Excel.run((context) => batch(context, context.workbook.worksheets.getItem("Sheet1")));
  const protect = (options?: Excel.WorksheetProtectionOptions, password?: string): Promise<void> =>
    run(async (context, sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect(options, password);
      await context.sync();
    });
  beforeEach(async () => {
    book = await createTestWorkbook();
  });
  afterEach(() => book.close());

  test("a person types into open cells only, and hears Excel's words otherwise", async () => {
    await protect();
    await book.workbook.type("Sheet1", "B1", "81%");
    await expect(book.workbook.type("Sheet1", "A1", "x")).rejects.toThrow(excelsWords);
    await expect(book.workbook.paste("Sheet1", "A1", { text: "x\ty" })).rejects.toThrow(excelsWords);
    expect(book.workbook.values("Sheet1", "A1:B1")).toEqual([["", 0.81]]);
    expect([book.workbook.isKeptOut("Sheet1", "A1"), book.workbook.isKeptOut("Sheet1", "B1")]).toEqual([
      true,
      false,
    ]);
  });

  test("says what it allows; a password is taken and forgotten", async () => {
    await protect({ allowFormatCells: true }, "secret");
    const found = await run(async (context, sheet) => {
      sheet.protection.load("protected,options");
      await context.sync();
      const { protected: on, options } = sheet.protection;
      return [on, options.allowFormatCells, options.allowSort];
    });
    expect(found).toEqual([true, true, false]);
    await run(async (context, sheet) => {
      sheet.protection.unprotect("another");
      await context.sync();
    });
    await book.workbook.type("Sheet1", "A1", "open again");
    expect(book.workbook.values("Sheet1", "A1")).toEqual([["open again"]]);
  });

  test.each([
    ["merges", (sheet: Excel.Worksheet) => sheet.getRange("A1:B1").merge()],
    ["filters", (sheet: Excel.Worksheet) => sheet.autoFilter.apply(sheet.getRange("A1:B2"))],
    ["sorts", (sheet: Excel.Worksheet) => sheet.getRange("A1:B2").sort.apply([{ key: 0 }])],
    ["copies", (sheet: Excel.Worksheet) => sheet.getRange("A1").copyFrom("B1", "Values")],
    ["inserts", (sheet: Excel.Worksheet) => sheet.getRange("A1").insert("Down")],
  ])("an add-in that %s is refused", async (_what, change) => {
    await protect();
    await expect(
      run(async (context, sheet) => {
        change(sheet);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("the grid's own commands on a protected sheet", () => {
  let engine: UniverEngine;
  let refused: string[];
  const cell = (row: number, column: number): object => ({
    startRow: row,
    endRow: row,
    startColumn: column,
    endColumn: column,
  });
  const sheetId = (): string => engine.sheets.active();
  beforeEach(() => {
    engine = createHeadlessEngine();
    refused = [];
    engine.person.onRefused((sentence) => refused.push(sentence));
    engine.cells.write(sheetId(), { row: 0, column: 0, rows: 1, columns: 2 }, [["kept", "open"]]);
    engine.cells.setLocked(sheetId(), { row: 0, column: 1, rows: 1, columns: 1 }, false);
    engine.state.updateSheet(sheetId(), { protected: true });
  });
  afterEach(() => engine.dispose());
  const values = (): unknown[] =>
    engine.cells
      .read(sheetId(), { row: 0, column: 0, rows: 1, columns: 2 })
      .flat()
      .map((each) => each.value);
  const put = (column: number): boolean =>
    engine.gridCommand("sheet.command.set-range-values", {
      subUnitId: sheetId(),
      range: cell(0, column),
      value: { v: "typed" },
    });

  test("a locked cell keeps its value, an open one takes the new", () => {
    put(0);
    expect(refused).toEqual([expect.stringMatching(excelsWords)]);
    put(1);
    expect(values()).toEqual(["kept", "typed"]);
    expect(refused).toHaveLength(1);
  });

  test("rows stay, and nothing the host keeps moves", () => {
    engine.merges.merge(sheetId(), { row: 3, column: 0, rows: 1, columns: 2 });
    const steps = engine.undoSteps().undo;
    engine.gridCommand("sheet.command.insert-row-by-range", {
      subUnitId: sheetId(),
      range: { ...cell(0, 0), endColumn: 39, rangeType: 1 },
      direction: 0,
    });
    expect(values()).toEqual(["kept", "open"]);
    expect(engine.merges.list(sheetId())).toEqual([{ row: 3, column: 0, rows: 1, columns: 2 }]);
    expect(engine.undoSteps().undo).toBe(steps);
    expect(refused).toHaveLength(1);
  });

  test("later edits are heard of as before", async () => {
    put(0);
    const heard: string[] = [];
    engine.on((event) => event.kind === "edited" && heard.push("edited"));
    put(1);
    await engine.settled();
    expect(heard).toEqual(["edited"]);
  });
});
