import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";
import { readXlsx, writeXlsx } from "../../src/preview/xlsx";

// Reading and writing files loads their library, which takes its time on a busy machine.
jest.setTimeout(60_000);

let book: TestWorkbook;
beforeEach(async () => {
  book = await createTestWorkbook();
  await run(async (context, sheet) => {
    context.workbook.worksheets.add("Measures");
    context.workbook.names.add("Start", sheet.getRange("C3"));
    sheet.getRange("A1:A3").formulas = [["Outcome"], ["=1+1"], [""]];
    await context.sync();
  });
});
afterEach(() => book.close());

const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  book.Excel.run((context) => batch(context, context.workbook.worksheets.getItem("Sheet1")));
const link = (address: string, hyperlink: Excel.RangeHyperlink): Promise<void> =>
  run(async (context, sheet) => {
    sheet.getRange(address).hyperlink = hyperlink;
    await context.sync();
  });
const linkOf = (address: string): Promise<Excel.RangeHyperlink> =>
  run(async (context, sheet) => {
    const range = sheet.getRange(address).load("hyperlink");
    await context.sync();
    return range.hyperlink;
  });
const selected = (): Promise<string> =>
  run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });

test("a link shows its words, looks like one, and leads to its place, in this file and reopened", async () => {
  await link("A1", { documentReference: "Measures!D5:E6" });
  await link("A2", { documentReference: "Measures!A1", screenTip: "Where it comes from" });
  await link("A3", { documentReference: "Start", textToDisplay: "Back to the start" });
  expect(book.workbook.formulas("Sheet1", "A1:A3").flat()).toEqual(["Outcome", "=1+1", "Back to the start"]);
  for (const reopened of [false, true]) {
    if (reopened) await book.workbook.load(await readXlsx(await writeXlsx(book.workbook.snapshot())));
    expect(await linkOf("A2")).toEqual({
      documentReference: "Measures!A1",
      screenTip: "Where it comes from",
      textToDisplay: "2",
    });
    expect(await linkOf("B1")).toBeNull();
    expect(book.workbook.snapshot().sheets[0]?.cells[0]?.style).toMatchObject({ underline: true });
    expect(book.workbook.follow("Sheet1", "A1")).toBeUndefined();
    expect(await selected()).toBe("Measures!D5:E6");
    book.workbook.follow("Sheet1", "A3");
    expect(await selected()).toBe("Sheet1!C3");
  }
});

test("a link out of the workbook is given to whoever opens it; a place that isn't there is said", async () => {
  await link("A3", { address: "https://example.org" });
  await link("A1", { documentReference: "Elsewhere!A1" });
  expect(book.workbook.values("Sheet1", "A3")).toEqual([["https://example.org"]]);
  expect(book.workbook.follow("Sheet1", "A3")).toBe("https://example.org");
  expect(() => book.workbook.follow("Sheet1", "A1")).toThrow("Reference isn't valid.");
  expect(book.workbook.follow("Sheet1", "B9")).toBeUndefined();
});

test("links move with rows, stay when contents go, go when they are cleared, and come back by undo", async () => {
  await link("A1", { documentReference: "Measures!A1" });
  await run(async (context, sheet) => {
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A3").clear("Contents");
    await context.sync();
  });
  expect(await linkOf("A3")).toMatchObject({ documentReference: "Measures!A1", textToDisplay: "" });
  await run(async (context, sheet) => {
    sheet.getRange("A3").clear("Hyperlinks");
    await context.sync();
  });
  expect(await linkOf("A3")).toBeNull();
  await book.workbook.undo();
  expect(await linkOf("A3")).toMatchObject({ documentReference: "Measures!A1" });
});

test("a link to nowhere is refused", async () => {
  await expect(link("A1", { textToDisplay: "Here" })).rejects.toMatchObject({ code: "InvalidArgument" });
});
