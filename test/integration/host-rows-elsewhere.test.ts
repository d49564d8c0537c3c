import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

let book: TestWorkbook;
beforeEach(async () => {
  book = await createTestWorkbook();
  book.workbook.load({
    sheets: [
      {
        name: "Shown",
        cells: [
          { row: 0, column: 0, value: "head" },
          { row: 1, column: 0, formula: "=SUM(Other!A1:A5)" },
          { row: 2, column: 0, formula: "=Other!A5" },
          { row: 3, column: 0, formula: "=1+1" },
          { row: 4, column: 0, value: "end" },
        ],
      },
      { name: "Other", cells: [1, 2, 3, 4, 5].map((value, row) => ({ row, column: 0, value })) },
    ],
    tables: [],
    names: [],
    activeSheet: "Shown",
  });
  await book.workbook.idle();
});
afterEach(() => book.close());

const rows = async (act: (range: Excel.Range) => void) => {
  await book.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Other").getRange("2:2"));
    await context.sync();
  });
  await book.workbook.idle();
  return book.workbook.formulas("Shown", "A1:A5").flat();
};

describe("rows of a sheet that isn't in view", () => {
  test("go, and the formulas of the sheet in view stay where they are", async () => {
    const formulas = await rows((range) => range.delete("Up"));
    expect(formulas).toEqual(["head", "=SUM(Other!A1:A4)", "=Other!A4", "=1+1", "end"]);
    expect(book.workbook.values("Shown", "A2:A3")).toEqual([[13], [5]]);
  });

  test("come likewise", async () =>
    expect(await rows((range) => range.insert("Down"))).toEqual([
      "head",
      "=SUM(Other!A1:A6)",
      "=Other!A6",
      "=1+1",
      "end",
    ]));

  test("leave the sheet in view what it was", async () => {
    await rows((range) => range.delete("Up"));
    expect(book.workbook.snapshot().activeSheet).toBe("Shown");
  });
});
