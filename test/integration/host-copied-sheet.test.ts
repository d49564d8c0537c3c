import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

let book: TestWorkbook;
const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => book.Excel.run(batch);

/** A scorecard on one sheet that reads its actuals from a table on another. */
beforeEach(async () => {
  book = await createTestWorkbook();
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const scorecard = worksheets.add("Scorecard");
    const measures = worksheets.add("Measures");
    measures.getRange("A1:B3").values = [
      ["Metric", "Actual"],
      ["Reach", 0.5],
      ["Depth", 1],
    ];
    const own = measures.tables.add("A1:B3", true);
    own.name = "Measures";
    scorecard.getRange("A1:C3").values = [
      ["Metric", "Weight", "Score"],
      ["Reach", 0.4, ""],
      ["Depth", 0.6, ""],
    ];
    const table = scorecard.tables.add("A1:C3", true);
    table.name = "Scorecard";
    await context.sync();
    scorecard.getRange("C2:C3").formulas = [
      ["=SUMIF(Measures[Metric],[@Metric],Measures[Actual])*[@Weight]"],
      ["=SUMIF(Measures[Metric],[@Metric],Measures[Actual])*[@Weight]"],
    ];
    scorecard.getRange("E1:E5").formulas = [
      ["=SUM(Scorecard[Score])"],
      ["=Scorecard!B2"],
      ["=Measures!B2"],
      ["=Target*2"],
      ["=Sheet1!A1"],
    ];
    context.workbook.names.add("Target", scorecard.getRange("G1"));
    scorecard.getRange("G1").values = [[0.9]];
    scorecard.names.add("Local", scorecard.getRange("G1"));
    scorecard.getRange("A:A").format.columnWidth = 120;
    scorecard.getRange("A5:B5").merge();
    scorecard.pageLayout.orientation = "Landscape";
    scorecard.tabColor = "#1F3A5F";
    scorecard.getRange("D2:D3").dataValidation.rule = {
      list: { inCellDropDown: true, source: "=Scorecard!$A$2:$A$3" },
    };
    await context.sync();
  });
});
afterEach(() => book.close());

const copy = (...where: Parameters<Excel.Worksheet["copy"]>): Promise<string> =>
  run(async (context) => {
    const made = context.workbook.worksheets.getItem("Scorecard").copy(...where);
    made.load("name");
    await context.sync();
    await book.workbook.idle();
    return made.name;
  });

test("a copy scores by its own rows, but still reads the measures of the other sheet", async () => {
  expect(await copy("End")).toBe("Scorecard (2)");
  const { workbook } = book;
  expect(workbook.sheets()).toEqual(["Sheet1", "Scorecard", "Measures", "Scorecard (2)"]);
  expect(workbook.snapshot().tables.map((table) => table.name)).toEqual([
    "Measures",
    "Scorecard",
    "Scorecard3",
  ]);
  expect(workbook.formulas("Scorecard (2)", "C2")).toEqual([
    ["=SUMIF(Measures[Metric],[@Metric],Measures[Actual])*[@Weight]"],
  ]);
  expect(workbook.formulas("Scorecard (2)", "E1:E5")).toEqual([
    ["=SUM(Scorecard3[Score])"],
    ["='Scorecard (2)'!B2"],
    ["=Measures!B2"],
    ["=Target*2"],
    ["=Sheet1!A1"],
  ]);
  await workbook.type("Scorecard (2)", "B2", "0.8");
  expect(workbook.values("Scorecard (2)", "C2:E2")).toEqual([[0.4, "", 0.8]]);
  expect(workbook.values("Scorecard (2)", "E1")).toEqual([[1]]);
  expect(workbook.values("Scorecard", "B2:E2")).toEqual([[0.4, 0.2, "", 0.4]]);
  await workbook.type("Measures", "B2", "1");
  expect(workbook.values("Scorecard (2)", "C2")).toEqual([[0.8]]);
});

test("names that point at the sheet come along as the copy's own, and its formulas use them", async () => {
  await copy("End");
  expect(book.workbook.snapshot().names).toEqual([
    { name: "Target", formula: "=Scorecard!$G$1" },
    { name: "Local", formula: "=Scorecard!$G$1", sheet: "Scorecard" },
    { name: "Local", formula: "='Scorecard (2)'!$G$1", sheet: "Scorecard (2)" },
    { name: "Target", formula: "='Scorecard (2)'!$G$1", sheet: "Scorecard (2)" },
  ]);
  await book.workbook.type("Scorecard (2)", "G1", "0.5");
  expect(book.workbook.values("Scorecard (2)", "E4")).toEqual([[1]]);
  expect(book.workbook.values("Scorecard", "E4")).toEqual([[1.8]]);
});

test("looks, merged cells, pick-lists and page layout come along", async () => {
  await copy("End");
  const [, original, , made] = book.workbook.snapshot().sheets;
  expect(made?.columnWidths).toEqual(original?.columnWidths);
  expect(made?.merges).toEqual(["A5:B5"]);
  expect(made?.pageLayout).toEqual(original?.pageLayout);
  expect(made?.validations?.[0]?.listFormula).toBe("='Scorecard (2)'!$A$2:$A$3");
  const color = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scorecard (2)");
    sheet.load("tabColor");
    await context.sync();
    return sheet.tabColor;
  });
  expect(color).toBe("#1F3A5F");
});

test("charts come along and show the copy's own cells", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scorecard");
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
    await context.sync();
  });
  await copy("End");
  const charts = book.workbook.snapshot().sheets.find((sheet) => sheet.name === "Scorecard (2)")?.charts;
  expect(charts).toHaveLength(1);
  expect(charts?.[0]?.series[0]?.values).toBe("'Scorecard (2)'!$B$2:$B$3");
});

test.each([
  [["Beginning"], ["Scorecard (2)", "Sheet1", "Scorecard", "Measures"]],
  [[], ["Scorecard (2)", "Sheet1", "Scorecard", "Measures"]],
] as const)("%j places it first", async (where, sheets) => {
  await copy(...where);
  expect(book.workbook.sheets()).toEqual(sheets);
});

test("before and after another sheet; the copy goes on as the object of the call", async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const made = worksheets.getItem("Scorecard").copy("Before", worksheets.getItem("Scorecard"));
    made.name = "Next month";
    await context.sync();
    made.getRange("G1").values = [[0.95]];
    worksheets.getItem("Measures").copy("After", worksheets.getItem("Sheet1"));
    await context.sync();
  });
  expect(book.workbook.sheets()).toEqual(["Sheet1", "Measures (2)", "Next month", "Scorecard", "Measures"]);
  expect(book.workbook.values("Next month", "G1")).toEqual([[0.95]]);
  expect(book.workbook.values("Scorecard", "G1")).toEqual([[0.9]]);
});

test("a copy of the measures has a table of its own, which nothing reads yet", async () => {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Measures").copy("End");
    await context.sync();
  });
  await book.workbook.type("Measures (2)", "B2", "0");
  expect(book.workbook.values("Scorecard", "C2")).toEqual([[0.2]]);
});

test("a person's duplicate is one undo step", async () => {
  await book.workbook.duplicateSheet("Scorecard");
  expect(book.workbook.sheets()).toEqual(["Sheet1", "Scorecard", "Scorecard (2)", "Measures"]);
  await book.workbook.duplicateSheet("Scorecard (2)");
  expect(book.workbook.sheets()).toContain("Scorecard (3)");
  await book.workbook.undo();
  await book.workbook.undo();
  expect(book.workbook.sheets()).toEqual(["Sheet1", "Scorecard", "Measures"]);
  expect(book.workbook.snapshot().tables).toHaveLength(2);
  expect(book.workbook.snapshot().names).toHaveLength(2);
  await book.workbook.redo();
  await book.workbook.idle();
  expect(book.workbook.formulas("Scorecard (2)", "E1")).toEqual([["=SUM(Scorecard3[Score])"]]);
  expect(book.workbook.values("Scorecard (2)", "E1")).toEqual([[0.8]]);
});

test("custom functions score the copy", async () => {
  book.addFunctions({ TWICE: (value: number[][]) => (value[0]?.[0] ?? 0) * 2 });
  await run(async (context) => {
    context.workbook.worksheets.getItem("Scorecard").getRange("I1").formulas = [["=OXM.TWICE(Local)"]];
    await context.sync();
  });
  await copy("End");
  await book.workbook.type("Scorecard (2)", "G1", "7");
  expect(book.workbook.values("Scorecard (2)", "I1")).toEqual([[14]]);
  expect(book.workbook.values("Scorecard", "I1")).toEqual([[1.8]]);
});

test("a protected workbook takes no copy", async () => {
  await expect(
    run(async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.getItem("Scorecard").copy();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
});
