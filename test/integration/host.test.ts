import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

let book: TestWorkbook;
beforeEach(async () => {
  book = await createTestWorkbook();
});
afterEach(() => book.close());

test("ranges are written and read through the real office.js", async () => {
  const result = await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C2");
    range.formulas = [
      ["Metric", "Weight", "Double"],
      ["Reach", 0.4, "=B2*2"],
    ];
    range.load("values,formulas,address");
    await context.sync();
    return { values: range.values, formulas: range.formulas, address: range.address };
  });
  expect(result).toEqual({
    values: [
      ["Metric", "Weight", "Double"],
      ["Reach", 0.4, 0.8],
    ],
    formulas: [
      ["Metric", "Weight", "Double"],
      ["Reach", 0.4, "=B2*2"],
    ],
    address: "Sheet1!A1:C2",
  });
});

test("custom functions run in the page and their results come back into the cells", async () => {
  book.addFunctions({
    SCORE: (a: number[][], b: number[][]) => (a[0]?.[0] ?? 0) * (b[0]?.[0] ?? 0),
    FAIL: () => {
      throw new book.window.CustomFunctions.Error("#VALUE!" as CustomFunctions.ErrorCode, "say what to do");
    },
  });
  const values = await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
    range.formulas = [["=OXM.SCORE(95%,0.4)", "=OXM.SCORE(A1,2)", "=OXM.FAIL()"]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[0.38, 0.76, "#VALUE!"]]);
  expect(book.workbook.cellMessage("Sheet1", "C1")).toBe("say what to do");
});
