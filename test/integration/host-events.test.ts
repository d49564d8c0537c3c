import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

let book: TestWorkbook;
beforeEach(async () => {
  book = await createTestWorkbook();
});
afterEach(() => book.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => book.Excel.run(batch);
const write = (address: string, values: unknown[][], sheet = "Sheet1"): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = values;
    await context.sync();
  });

describe("events", () => {
  test("a person's edits come with source Local, the add-in's own are marked as its own", async () => {
    const seen: unknown[] = [];
    await run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push([
          event.address,
          event.source,
          event.triggerSource,
          event.changeType,
          event.details?.valueAfter,
        ]);
      });
      await context.sync();
    });
    await book.workbook.type("Sheet1", "B2", "95%");
    await write("A1:B1", [[1, 2]]);
    await book.workbook.idle();
    expect(seen).toEqual([
      ["B2", "Local", "Unknown", "RangeEdited", 0.95],
      ["A1:B1", "Local", "ThisLocalAddin", "RangeEdited", undefined],
    ]);
  });

  test("results, selections, sheets and removed handlers", async () => {
    const seen: string[] = [];
    let stop: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
    await write("A1:B1", [[1, "=A1*2"]]);
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onCalculated.add(async (event) => void seen.push(`calculated ${event.worksheetId}`));
      worksheets.onSelectionChanged.add(async (event) => void seen.push(`selected ${event.address}`));
      worksheets.onAdded.add(async () => void seen.push("added"));
      worksheets.onDeleted.add(async () => void seen.push("deleted"));
      worksheets.onActivated.add(async () => void seen.push("activated"));
      stop = worksheets
        .getItem("Sheet1")
        .onChanged.add(async (event) => void seen.push(`changed ${event.address}`));
      await context.sync();
    });
    await book.workbook.type("Sheet1", "A1", "5");
    expect(seen.sort()).toEqual(["calculated sheet-1", "changed A1"]);
    seen.length = 0;
    await run(async (context) => {
      stop?.remove();
      await context.sync();
    }).catch(() => undefined);
    await book.Excel.run(stop?.context as Excel.RequestContext, async (context) => {
      stop?.remove();
      await context.sync();
    });
    await book.workbook.type("Sheet1", "D1", "x");
    book.workbook.select("Sheet1", "C3:D4");
    await book.workbook.idle();
    expect(seen).toEqual(["selected C3:D4"]);
    seen.length = 0;
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Two");
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await book.workbook.idle();
    expect(seen).toEqual(["added", "activated", "activated", "deleted"]);
  });

  test("inserted rows are told as such, and undo is an edit", async () => {
    const seen: unknown[] = [];
    await run(async (context) => {
      context.workbook.worksheets.onChanged.add(
        async (event) => void seen.push([event.changeType, event.address]),
      );
      await context.sync();
      context.workbook.worksheets.getItem("Sheet1").getRange("2:3").insert("Down");
      await context.sync();
    });
    await book.workbook.type("Sheet1", "A1", "x");
    await book.workbook.undo();
    expect(seen).toEqual([
      ["RowInserted", "2:3"],
      ["RangeEdited", "A1"],
      ["RangeEdited", "A1"],
    ]);
    expect(book.workbook.values("Sheet1", "A1")).toEqual([[""]]);
  });
});

describe("undo", () => {
  test("one run is one step across its syncs; a person's edit is a step of its own", async () => {
    await book.workbook.type("Sheet1", "A1", "typed first");
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Measures");
      sheet.getRange("A1:B2").values = [
        ["Metric", "Actual"],
        ["Reach", 0.5],
      ];
      await context.sync();
      const table = sheet.tables.add("A1:B2", true);
      table.name = "Measures";
      sheet.getRange("A1").format.font.bold = true;
      sheet.pageLayout.orientation = "Landscape";
      await context.sync();
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["overwritten"]];
      await context.sync();
    });
    await book.workbook.type("Sheet1", "A2", "typed last");
    expect(book.workbook.sheets()).toEqual(["Sheet1", "Measures"]);
    await book.workbook.undo();
    expect(book.workbook.values("Sheet1", "A1:A2")).toEqual([["overwritten"], [""]]);
    await book.workbook.undo();
    expect(book.workbook.sheets()).toEqual(["Sheet1"]);
    expect(book.workbook.values("Sheet1", "A1")).toEqual([["typed first"]]);
    expect(book.workbook.snapshot().tables).toEqual([]);
    await book.workbook.redo();
    expect(book.workbook.values("Measures", "A1:B2")).toEqual([
      ["Metric", "Actual"],
      ["Reach", 0.5],
    ]);
    expect(book.workbook.snapshot().tables.map((table) => table.name)).toEqual(["Measures"]);
  });

  test("two runs are two steps", async () => {
    await write("A1", [["one"]]);
    await write("A1", [["two"]]);
    await book.workbook.undo();
    expect(book.workbook.values("Sheet1", "A1")).toEqual([["one"]]);
    await book.workbook.undo();
    expect(book.workbook.values("Sheet1", "A1")).toEqual([[""]]);
    expect(book.workbook.canUndo()).toBe(false);
  });
});

test("a request can be made to fail; nothing of it happens", async () => {
  book.workbook.failNextSync(2, "GeneralException");
  await write("A1", [["first"]]);
  await expect(write("A1", [["second"]])).rejects.toMatchObject({ code: "GeneralException" });
  expect(book.workbook.values("Sheet1", "A1")).toEqual([["first"]]);
  await write("A1", [["third"]]);
});

test("while a cell is edited requests are refused, unless they may wait", async () => {
  book.workbook.setEditing(true);
  await expect(write("A1", [["x"]])).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  let done = false;
  const waiting = book.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["later"]];
    await context.sync();
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(done).toBe(false);
  book.workbook.setEditing(false);
  await waiting;
  expect(book.workbook.values("Sheet1", "A1")).toEqual([["later"]]);
});

test("ribbon commands run the associated function and end when it says so", async () => {
  book.Office.actions.associate("insertSample", (event: Office.AddinCommands.Event) => {
    void write("A1", [["by command"]]).then(() => event.completed());
  });
  await book.workbook.invokeAction("insertSample");
  expect(book.workbook.values("Sheet1", "A1")).toEqual([["by command"]]);
  await expect(book.workbook.invokeAction("nobody")).rejects.toThrow("no function");
});

test("document settings, requirement sets and the theme", async () => {
  const { Office } = book;
  Office.context.document.settings.set("x", { y: 2 });
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  const stored = await run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject("x");
    setting.load("value");
    await context.sync();
    return setting.value as unknown;
  });
  expect(stored).toEqual({ y: 2 });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.99")).toBe(false);
  book.workbook.setTheme("dark");
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#262626");
});

test("decimal and group signs come from the workbook's culture", async () => {
  const signs = await run(async (context) => {
    const { numberFormat } = context.application.cultureInfo;
    numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    await context.sync();
    return [numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator];
  });
  expect(signs).toEqual([".", ","]);
});
