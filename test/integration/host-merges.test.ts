import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

let book: TestWorkbook;
beforeEach(async () => {
  book = await createTestWorkbook();
});
afterEach(() => book.close());

const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  book.Excel.run((context) => batch(context, context.workbook.worksheets.getItem("Sheet1")));
const merges = (): readonly string[] => book.workbook.snapshot().sheets[0]?.merges ?? [];
const fill = (address: string, values: unknown[][]): Promise<void> =>
  run(async (context, sheet) => {
    sheet.getRange(address).values = values;
    await context.sync();
  });
const merge = (address: string, across?: boolean): Promise<void> =>
  run(async (context, sheet) => {
    sheet.getRange(address).merge(across);
    await context.sync();
  });

test("the first cell keeps its value, the others read as empty", async () => {
  await fill("A1:B2", [
    ["Title", "lost"],
    ["lost", 3],
  ]);
  await merge("A1:B2");
  expect(merges()).toEqual(["A1:B2"]);
  expect(book.workbook.values("Sheet1", "A1:B2")).toEqual([
    ["Title", ""],
    ["", ""],
  ]);
});

test("where the first cell is empty the next one's value takes its place, text as text", async () => {
  await fill("A1:C1", [["", "'30", "x"]]);
  await merge("A1:C1");
  expect(book.workbook.values("Sheet1", "A1:C1")).toEqual([["30", "", ""]]);
});

test("across merges each row of its own", async () => {
  await fill("A1:B2", [
    ["one", "x"],
    ["two", "y"],
  ]);
  await merge("A1:B2", true);
  expect(merges()).toEqual(["A1:B1", "A2:B2"]);
  expect(book.workbook.values("Sheet1", "A1:B2")).toEqual([
    ["one", ""],
    ["two", ""],
  ]);
});

test("what is written into a covered cell goes nowhere; what a person types there goes to the first", async () => {
  await merge("A1:C1");
  await fill("A1:C1", [[1, 2, 3]]);
  expect(book.workbook.values("Sheet1", "A1:C1")).toEqual([[1, "", ""]]);
  await book.workbook.type("Sheet1", "B1", "typed");
  expect(book.workbook.values("Sheet1", "A1:C1")).toEqual([["typed", "", ""]]);
});

test("merged areas are found, and null where there are none", async () => {
  await merge("A1:B2");
  await merge("A5:C5");
  const found = await run(async (context, sheet) => {
    const areas = sheet.getRange("A2:Z9").getMergedAreasOrNullObject();
    const none = sheet.getRange("E1:F9").getMergedAreasOrNullObject();
    areas.load("address,areaCount,cellCount");
    areas.areas.load("items/address");
    none.load("address");
    await context.sync();
    return [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.length, none.isNullObject];
  });
  expect(found).toEqual(["Sheet1!A1:B2,Sheet1!A5:C5", 2, 7, 2, true]);
});

test("unmerging takes apart every area it touches, and leaves the value in the first cell", async () => {
  await fill("A1", [["Title"]]);
  await merge("A1:C1");
  await merge("A3:B3");
  await run(async (context, sheet) => {
    sheet.getRange("B1:B3").unmerge();
    await context.sync();
  });
  expect(merges()).toEqual([]);
  expect(book.workbook.values("Sheet1", "A1:C1")).toEqual([["Title", "", ""]]);
});

test.each(["Sheet1", "Second"])(
  "rows inserted and deleted move, stretch and shrink them, %s in view",
  async (shown) => {
    await run(async (context) => {
      context.workbook.worksheets.add("Second");
      context.workbook.worksheets.getItem(shown).activate();
      await context.sync();
    });
    await merge("A3:B6");
    const change = (address: string, insert: boolean): Promise<void> =>
      run(async (context, sheet) => {
        const range = sheet.getRange(address);
        if (insert) range.insert("Down");
        else range.delete("Up");
        await context.sync();
      });
    await change("1:1", true);
    expect(merges()).toEqual(["A4:B7"]);
    await change("6:6", true);
    expect(merges()).toEqual(["A4:B8"]);
    await change("5:7", false);
    expect(merges()).toEqual(["A4:B5"]);
    await book.workbook.undo();
    expect(merges()).toEqual(["A4:B8"]);
    await book.workbook.undo();
    await book.workbook.undo();
    await book.workbook.undo();
    expect(merges()).toEqual([]);
    await book.workbook.redo();
    expect(merges()).toEqual(["A3:B6"]);
  },
);

test("cells are inserted beside a merged area, never through it", async () => {
  await merge("B3:C3");
  await run(async (context, sheet) => {
    sheet.getRange("B1:C1").insert("Down");
    await context.sync();
  });
  expect(merges()).toEqual(["B4:C4"]);
  await expect(
    run(async (context, sheet) => {
      sheet.getRange("C1").insert("Down");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidOperation" });
  expect(merges()).toEqual(["B4:C4"]);
});

test("a table and merged cells exclude each other", async () => {
  await merge("A1:B1");
  const add = (address: string): Promise<void> =>
    run(async (context, sheet) => {
      sheet.tables.add(address, true);
      await context.sync();
    });
  await expect(add("A1:C4")).rejects.toMatchObject({ code: "InvalidOperation" });
  await add("E1:F3");
  await expect(merge("F2:F3")).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("clearing formats takes merged cells apart, clearing contents doesn't", async () => {
  await merge("A1:B1");
  await run(async (context, sheet) => {
    sheet.getRange("A1").clear("Contents");
    await context.sync();
  });
  expect(merges()).toEqual(["A1:B1"]);
  await run(async (context, sheet) => {
    sheet.getRange("A1:B1").clear();
    await context.sync();
  });
  expect(merges()).toEqual([]);
});

test("the selection takes in the whole of a merged area", async () => {
  await merge("B2:C3");
  book.workbook.select("Sheet1", "C3");
  const address = await book.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Sheet1!B2:C3");
});
