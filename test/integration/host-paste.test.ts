import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

let book: TestWorkbook;
beforeEach(async () => {
  book = await createTestWorkbook();
});
afterEach(() => book.close());

const values = (address: string): unknown[][] => book.workbook.values("Sheet1", address);

test("pasted text is read cell by cell as if it were typed", async () => {
  await book.workbook.paste("Sheet1", "B2", {
    text: 'Reach\t30%\t>95%\r\n"Depth\nand width"\t1,234.5\t=1+1\r\n',
  });
  expect(values("B2:D3")).toEqual([
    ["Reach", 0.3, ">95%"],
    ["Depth\nand width", 1234.5, 2],
  ]);
  expect(book.workbook.text("Sheet1", "C2")).toEqual([["30%"]]);
  expect(book.workbook.formulas("Sheet1", "D3")).toEqual([["=1+1"]]);
  expect(book.workbook.snapshot().sheets[0]?.cells.find((cell) => cell.row === 2)?.style?.wrapText).toBe(
    true,
  );
});

test("it is one edit, one undo step, and selected afterwards", async () => {
  const seen: unknown[] = [];
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      seen.push([event.address, event.source, event.triggerSource]);
    });
    await context.sync();
  });
  await book.workbook.paste("Sheet1", "A1", { text: "a\tb\nc\t=1+1" });
  expect(seen).toEqual([["A1:B2", "Local", "Unknown"]]);
  const selected = await book.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(selected).toBe("Sheet1!A1:B2");
  await book.workbook.undo();
  expect(values("A1:B2")).toEqual([
    ["", ""],
    ["", ""],
  ]);
  expect(book.workbook.canUndo()).toBe(false);
});

test("a web page's table goes before the text beside it; its spans are merged cells, undone with it", async () => {
  await book.workbook.paste("Sheet1", "A1", {
    text: "ignored",
    html: "<table><tr><td colspan=2>Title</td></tr><tr><td>Reach</td><td>40%</td></tr></table>",
  });
  expect(values("A1:B2")).toEqual([
    ["Title", ""],
    ["Reach", 0.4],
  ]);
  expect(book.workbook.snapshot().sheets[0]?.merges).toEqual(["A1:B1"]);
  await book.workbook.undo();
  expect(book.workbook.snapshot().sheets[0]?.merges).toBeUndefined();
  expect(values("A1")).toEqual([[""]]);
});

test("HTML without a table leaves the word to the text", async () => {
  await book.workbook.paste("Sheet1", "A1", { text: "a\tb", html: "<p>a b</p>" });
  expect(values("A1:B1")).toEqual([["a", "b"]]);
});

test("one cell fills all that is selected", async () => {
  await book.workbook.paste("Sheet1", "A1:B2", { text: "5%" });
  expect(values("A1:B2")).toEqual([
    [0.05, 0.05],
    [0.05, 0.05],
  ]);
});

test("a threshold that begins like a formula stays text", async () => {
  await book.workbook.paste("Sheet1", "A1", { text: "=>95%\n==1" });
  expect(values("A1:A2")).toEqual([["=>95%"], ["==1"]]);
});

test("several cells aren't pasted over merged ones", async () => {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2:C2").merge();
    await context.sync();
  });
  await expect(book.workbook.paste("Sheet1", "A1", { text: "a\tb\nc\td" })).rejects.toThrow("merged cells");
  expect(values("A1:B2").flat().join("")).toBe("");
});

test("rows pasted right under a table join it, with its calculated columns", async () => {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C2").values = [
      ["Metric", "Weight", "Double"],
      ["Reach", 0.4, ""],
    ];
    sheet.tables.add("A1:C2", true).name = "Scorecard";
    await context.sync();
    sheet.getRange("C2").formulas = [["=[@Weight]*2"]];
    await context.sync();
  });
  await book.workbook.paste("Sheet1", "A3", { text: "Depth\t0.5\nWidth\t0.1" });
  expect(values("A3:C4")).toEqual([
    ["Depth", 0.5, 1],
    ["Width", 0.1, 0.2],
  ]);
  expect(book.workbook.snapshot().tables[0]?.rowCount).toBe(4);
  await book.workbook.undo();
  expect(book.workbook.snapshot().tables[0]?.rowCount).toBe(2);
  expect(values("A3:C4").flat().join("")).toBe("");
});
