import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

let book: TestWorkbook;
const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  book.Excel.run((context) => batch(context, context.workbook.worksheets.getItem("Sheet1")));

beforeEach(async () => {
  book = await createTestWorkbook();
  await run(async (context, sheet) => {
    sheet.getRange("A1:C5").formulas = [
      ["Metric", "Weight", "Double"],
      ["Reach", 0.4, "=B2*2"],
      ["Depth", 0.3, "=B3*2"],
      ["Width", 0.2, "=B4*2"],
      ["Cost", 0.1, "=B5*2"],
    ];
    await context.sync();
  });
});
afterEach(() => book.close());

const hiddenRows = (): Promise<(boolean | null)[]> =>
  run(async (context, sheet) => {
    const rows = [1, 2, 3, 4, 5].map((row) => sheet.getRange(`A${row}`));
    for (const row of rows) row.load("rowHidden");
    await context.sync();
    return rows.map((row) => row.rowHidden);
  });
const metrics = (): unknown[] => book.workbook.values("Sheet1", "A2:A5").flat();
const table = (): Promise<void> =>
  run(async (context, sheet) => {
    sheet.tables.add("A1:C5", true).name = "Scorecard";
    await context.sync();
  });

describe("a sheet's filter", () => {
  const filter = (column: number, criteria: Excel.FilterCriteria): Promise<void> =>
    run(async (context, sheet) => {
      sheet.autoFilter.apply(sheet.getRange("A1:C5"), column, criteria);
      await context.sync();
    });

  test.each([
    ["values", 0, { filterOn: "Values", values: ["reach", "Cost"] }, ["Reach", "Cost"]],
    ["a limit", 1, { filterOn: "Custom", criterion1: ">=0.3" }, ["Reach", "Depth"]],
    [
      "two limits",
      1,
      { filterOn: "Custom", criterion1: ">0.1", criterion2: "<0.4", operator: "And" },
      ["Depth", "Width"],
    ],
    [
      "either of two",
      1,
      { filterOn: "Custom", criterion1: "=0.1", criterion2: "=0.4", operator: "Or" },
      ["Reach", "Cost"],
    ],
    ["a pattern", 0, { filterOn: "Custom", criterion1: "*th" }, ["Depth", "Width"]],
    ["all but one", 0, { filterOn: "Custom", criterion1: "<>Cost" }, ["Reach", "Depth", "Width"]],
    ["the greatest", 1, { filterOn: "TopItems", criterion1: "1" }, ["Reach"]],
  ] as const)("by %s hides the other rows", async (_name, column, criteria, left) => {
    await filter(column, criteria as unknown as Excel.FilterCriteria);
    const hidden = await hiddenRows();
    expect(metrics().filter((_metric, index) => !hidden[index + 1])).toEqual(left);
    expect(hidden[0]).toBe(false);
  });

  test("says what it is, and shows all again when it is cleared, removed or undone", async () => {
    const state = (): Promise<unknown[]> =>
      run(async (context, sheet) => {
        const { autoFilter } = sheet;
        const range = autoFilter.getRangeOrNullObject();
        autoFilter.load("enabled,isDataFiltered");
        range.load("address");
        await context.sync();
        return [autoFilter.enabled, autoFilter.isDataFiltered, range.isNullObject ? null : range.address];
      });
    expect(await state()).toEqual([false, false, null]);
    await filter(0, { filterOn: "Values", values: ["Cost"] });
    expect(await state()).toEqual([true, true, "Sheet1!A1:C5"]);
    await run(async (context, sheet) => {
      sheet.autoFilter.clearCriteria();
      await context.sync();
    });
    expect(await state()).toEqual([true, false, "Sheet1!A1:C5"]);
    expect(await hiddenRows()).toEqual([false, false, false, false, false]);
    await book.workbook.undo();
    expect(await hiddenRows()).toEqual([false, true, true, true, false]);
    await run(async (context, sheet) => {
      sheet.autoFilter.remove();
      await context.sync();
    });
    expect(await state()).toEqual([false, false, null]);
  });

  test("what it hides is settled when it is applied; rows take it along", async () => {
    await filter(1, { filterOn: "Custom", criterion1: ">0.25" });
    await book.workbook.type("Sheet1", "B5", "0.9");
    expect(await hiddenRows()).toEqual([false, false, false, true, true]);
    await run(async (context, sheet) => {
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(await hiddenRows()).toEqual([false, false, false, false, true]);
    await run(async (context, sheet) => {
      sheet.autoFilter.reapply();
      await context.sync();
    });
    const last = await run(async (context, sheet) => {
      const range = sheet.getRange("A6");
      range.load("rowHidden");
      await context.sync();
      return range.rowHidden;
    });
    expect(last).toBe(false);
  });

  test("hidden rows are left out of what is visible", async () => {
    await filter(1, { filterOn: "Custom", criterion1: ">0.25" });
    const seen = await run(async (context, sheet) => {
      const view = sheet.getRange("A1:B5").getVisibleView();
      view.load("values,rowCount,cellAddresses");
      await context.sync();
      return [view.values, view.rowCount, view.cellAddresses[2]];
    });
    expect(seen).toEqual([
      [
        ["Metric", "Weight"],
        ["Reach", 0.4],
        ["Depth", 0.3],
      ],
      3,
      ["A3", "B3"],
    ]);
  });
});

test("rows hidden by hand", async () => {
  await run(async (context, sheet) => {
    sheet.getRange("A2:A3").rowHidden = true;
    await context.sync();
  });
  expect(await hiddenRows()).toEqual([false, true, true, false, false]);
});

test("a table's column filters its rows, and the table clears them", async () => {
  await table();
  await run(async (context, sheet) => {
    const found = sheet.tables.getItem("Scorecard");
    found.columns.getItem("Metric").filter.applyValuesFilter(["Reach", "Width", "Depth"]);
    found.columns.getItem("Weight").filter.applyCustomFilter("<0.4");
    await context.sync();
  });
  expect(await hiddenRows()).toEqual([false, true, false, false, true]);
  const state = await run(async (context, sheet) => {
    const found = sheet.tables.getItem("Scorecard");
    found.autoFilter.load("isDataFiltered");
    found.columns.getItem("Weight").filter.load("criteria");
    await context.sync();
    const { isDataFiltered } = found.autoFilter;
    found.clearFilters();
    await context.sync();
    return isDataFiltered;
  });
  expect(state).toBe(true);
  expect(await hiddenRows()).toEqual([false, false, false, false, false]);
});

describe("sorting", () => {
  test("a table's rows move whole, formulas with them", async () => {
    await table();
    await run(async (context, sheet) => {
      sheet.getRange("A2").format.fill.color = "#FFFF00";
      sheet.tables.getItem("Scorecard").sort.apply([{ key: 1, ascending: true }]);
      await context.sync();
    });
    await book.workbook.idle();
    expect(metrics()).toEqual(["Cost", "Width", "Depth", "Reach"]);
    expect(book.workbook.formulas("Sheet1", "C5")).toEqual([["=B5*2"]]);
    expect(book.workbook.values("Sheet1", "C2:C5").flat()).toEqual([0.2, 0.4, 0.6, 0.8]);
    const yellow = book.workbook.snapshot().sheets[0]?.cells.filter((cell) => cell.style?.fill === "#ffff00");
    expect(yellow?.map(({ row, column }) => [row, column])).toEqual([[4, 0]]);
    await book.workbook.undo();
    expect(metrics()).toEqual(["Reach", "Depth", "Width", "Cost"]);
  });

  test("numbers come before texts, texts before truth values, blanks last both ways", async () => {
    const sort = (ascending: boolean): Promise<void> =>
      run(async (context, sheet) => {
        sheet.getRange("E1:E6").values = [["Any"], ["b"], [""], [3], [true], ["A"]];
        sheet.getRange("E1:E6").sort.apply([{ key: 0, ascending }], false, true);
        await context.sync();
      });
    await sort(true);
    expect(book.workbook.values("Sheet1", "E2:E6").flat()).toEqual([3, "A", "b", true, ""]);
    await sort(false);
    expect(book.workbook.values("Sheet1", "E2:E6").flat()).toEqual([true, "b", "A", 3, ""]);
  });

  test("is refused over merged cells", async () => {
    await expect(
      run(async (context, sheet) => {
        sheet.getRange("A2:A3").merge();
        sheet.getRange("A2:C5").sort.apply([{ key: 0 }]);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("copyFrom", () => {
  const copy = (to: string, ...args: Parameters<Excel.Range["copyFrom"]>): Promise<void> =>
    run(async (context, sheet) => {
      sheet.getRange(to).copyFrom(...args);
      await context.sync();
      await book.workbook.idle();
    });

  test("takes formulas with their relative references, and formats", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("C2").format.font.bold = true;
      await context.sync();
    });
    await copy("D2", "B2:C2");
    expect(book.workbook.formulas("Sheet1", "D2:E2")).toEqual([[0.4, "=D2*2"]]);
    const bold = book.workbook
      .snapshot()
      .sheets[0]?.cells.find((cell) => cell.row === 1 && cell.column === 4);
    expect(bold?.style?.bold).toBe(true);
  });

  test("values alone, turned, and without the blanks", async () => {
    await copy("E1", "C2:C4", "Values");
    expect(book.workbook.formulas("Sheet1", "E1:E3").flat()).toEqual([0.8, 0.6, 0.4]);
    await copy("F1", "A1:A3", "All", false, true);
    expect(book.workbook.values("Sheet1", "F1:H1")).toEqual([["Metric", "Reach", "Depth"]]);
    await run(async (context, sheet) => {
      sheet.getRange("G1").values = [[""]];
      await context.sync();
    });
    await copy("A2", "F1:H1", "Values", true);
    expect(book.workbook.values("Sheet1", "A2:C2")).toEqual([["Metric", 0.4, "Depth"]]);
  });

  test("fills a larger range", async () => {
    await copy("E2:E5", "C2");
    expect(book.workbook.formulas("Sheet1", "E2:E5").flat()).toEqual(["=D2*2", "=D3*2", "=D4*2", "=D5*2"]);
  });
});
