import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

let book: TestWorkbook;
const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  book.Excel.run((context) => batch(context, context.workbook.worksheets.getItem("Sheet1")));
const values = (address: string): unknown[][] => book.workbook.values("Sheet1", address);
const formulas = (address: string): unknown[][] => book.workbook.formulas("Sheet1", address);

/** A table of three rows with a calculated column, a sum of it beside, and a note under the table's first column. */
beforeEach(async () => {
  book = await createTestWorkbook();
  await run(async (context, sheet) => {
    sheet.getRange("A1:C4").values = [
      ["Metric", "Weight", "Double"],
      ["Reach", 0.5, ""],
      ["Depth", 0.3, ""],
      ["Cost", 0.2, ""],
    ];
    sheet.tables.add("A1:C4", true).name = "Scorecard";
    await context.sync();
    sheet.getRange("C2:C4").formulas = [["=[@Weight]*2"], ["=[@Weight]*2"], ["=[@Weight]*2"]];
    sheet.getRange("E1").formulas = [["=SUM(Scorecard[Double])"]];
    sheet.getRange("A6").values = [["note"]];
    await context.sync();
    await book.workbook.idle();
  });
});
afterEach(() => book.close());

const change = (edit: (sheet: Excel.Worksheet, table: Excel.Table) => void): Promise<void> =>
  run(async (context, sheet) => {
    edit(sheet, sheet.tables.getItem("Scorecard"));
    await context.sync();
    await book.workbook.idle();
  });

describe("a table's rows", () => {
  test("are inserted at an index, with the calculated columns", async () => {
    await change((_sheet, table) => table.rows.add(1, [["Width", 0.1, null as unknown as string]]));
    expect(values("A1:C5").map((row) => row[0])).toEqual(["Metric", "Reach", "Width", "Depth", "Cost"]);
    expect(formulas("C3")).toEqual([["=[@Weight]*2"]]);
    expect(values("E1")).toEqual([[2.2]]);
    expect(values("A7")).toEqual([["note"]]);
  });

  test("are deleted one, several from an index, or a list of them", async () => {
    await change((_sheet, table) => table.rows.getItemAt(1).delete());
    expect(values("A2:A3").flat()).toEqual(["Reach", "Cost"]);
    await book.workbook.undo();
    await change((_sheet, table) => table.rows.deleteRowsAt(1, 2));
    expect(values("A2:A4").flat()).toEqual(["Reach", "", "note"]);
    await book.workbook.undo();
    await change((_sheet, table) => table.rows.deleteRows([0, 2]));
    expect(values("A2:A3").flat()).toEqual(["Depth", ""]);
    expect(values("E1")).toEqual([[0.6]]);
  });
});

describe("several tables on a sheet", () => {
  const addBelow = (address: string): Promise<void> =>
    run(async (context, sheet) => {
      sheet.getRange(address).getRow(0).values = [["Thing", "When"]];
      sheet.tables.add(address, true).name = "Below";
      await context.sync();
    });
  const names = (): unknown =>
    book.workbook.snapshot().tables.map(({ name, row, columns }) => [name, row, columns.join()]);

  test("move down as a whole when the one above them takes a row, those beside stay", async () => {
    await addBelow("A8:B10");
    await run(async (context, sheet) => {
      sheet.getRange("H2:I3").values = [
        ["Side", "Way"],
        [1, 2],
      ] as unknown[][] as string[][];
      sheet.tables.add("H2:I3", true).name = "Beside";
      await context.sync();
    });
    await change((_sheet, table) => table.rows.add(undefined, [["Width", 0.1, 0]]));
    expect(names()).toEqual([
      ["Scorecard", 0, "Metric,Weight,Double"],
      ["Below", 8, "Thing,When"],
      ["Beside", 1, "Side,Way"],
    ]);
    expect(values("A9:B9")).toEqual([["Thing", "When"]]);
  });

  test("aren't cut through: rows that would tear the one below apart are refused", async () => {
    await addBelow("C8:D10");
    const before = names();
    for (const edit of [
      (table: Excel.Table) => void table.rows.add(undefined, [["Width", 0.1, 0]]),
      (table: Excel.Table) => table.rows.getItemAt(0).delete(),
      (table: Excel.Table) => table.rows.deleteRowsAt(0, 1),
      (table: Excel.Table) => table.rows.deleteRows([0]),
    ]) {
      await expect(change((_sheet, table) => edit(table))).rejects.toThrow(/shift cells in a table/);
    }
    expect(names()).toEqual(before);
    expect(values("C8:D8")).toEqual([["Thing", "When"]]);
  });
});

describe("a table's columns", () => {
  test("are added at an index, renamed and deleted; formulas follow", async () => {
    await change((_sheet, table) => table.columns.add(1, [["Detail"], ["a"], ["b"], ["c"]]));
    expect(values("A1:D2")).toEqual([
      ["Metric", "Detail", "Weight", "Double"],
      ["Reach", "a", 0.5, 1],
    ]);
    await change((_sheet, table) => {
      table.columns.getItem("Weight").name = "30%";
    });
    expect(formulas("D2")).toEqual([["=[@[30%]]*2"]]);
    expect(values("C1")).toEqual([["30%"]]);
    await change((_sheet, table) => table.columns.getItem("Detail").delete());
    expect(values("A1:C2")).toEqual([
      ["Metric", "30%", "Double"],
      ["Reach", 0.5, 1],
    ]);
    expect(values("E1")).toEqual([[2]]);
  });

  test("have each a name of their own", async () => {
    const name = change((_sheet, table) => {
      table.columns.getItem("Weight").name = "metric";
    });
    await expect(name).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("cells inserted and deleted with a shift", () => {
  test("over all columns of a table are rows of it", async () => {
    await change((sheet) => sheet.getRange("A3:C3").insert("Down"));
    expect(book.workbook.snapshot().tables[0]?.rowCount).toBe(5);
    expect(values("A7")).toEqual([["note"]]);
    await change((sheet) => sheet.getRange("A3:C3").delete("Up"));
    expect(book.workbook.snapshot().tables[0]?.rowCount).toBe(4);
    expect(values("A6:C6")).toEqual([["note", "", ""]]);
  });

  test.each(["Down", "Right"] as const)("that would cut the table are refused: %s", async (shift) => {
    const cut = change((sheet) => sheet.getRange("B2").insert(shift));
    await expect(cut).rejects.toMatchObject({
      code: "InvalidOperation",
      message: expect.stringContaining("attempting to shift cells in a table"),
    });
    expect(values("A2:C2")).toEqual([["Reach", 0.5, 1]]);
  });

  test("beside the table leave it alone", async () => {
    await change((sheet) => sheet.getRange("E1").insert("Down"));
    expect(formulas("E2")).toEqual([["=SUM(Scorecard[Double])"]]);
    expect(values("E2")).toEqual([[2]]);
  });
});

describe("a deleted sheet", () => {
  const other = (): Promise<void> =>
    run(async (context, sheet) => {
      const second = context.workbook.worksheets.add("Measures");
      second.getRange("A1:A3").values = [["Actual"], [2], [3]];
      second.tables.add("A1:A3", true).name = "Measures";
      await context.sync();
      sheet.getRange("G1:G4").formulas = [
        ["=Measures!A2"],
        ["=SUM(Measures[Actual])"],
        ["=Target+1"],
        ["=E1*2"],
      ];
      context.workbook.names.add("Target", second.getRange("A3"));
      await context.sync();
      await book.workbook.idle();
    });
  const remove = (): Promise<void> =>
    run(async (context) => {
      context.workbook.worksheets.getItem("Measures").delete();
      await context.sync();
      await book.workbook.idle();
    });

  test("leaves #REF! where it was read", async () => {
    await other();
    expect(values("G1:G4").flat()).toEqual([2, 5, 4, 4]);
    await remove();
    expect(formulas("G1:G4").flat()).toEqual(["=#REF!", "=SUM(#REF!)", "=Target+1", "=E1*2"]);
    expect(values("G1:G4").flat()).toEqual(["#REF!", "#REF!", "#REF!", 4]);
    expect(book.workbook.snapshot().names).toEqual([{ name: "Target", formula: "=#REF!" }]);
  });

  test("comes back whole with one undo", async () => {
    await other();
    await remove();
    await book.workbook.undo();
    expect(formulas("G1:G2").flat()).toEqual(["=Measures!A2", "=SUM(Measures[Actual])"]);
    expect(values("G1:G4").flat()).toEqual([2, 5, 4, 4]);
  });
});

describe("a renamed sheet", () => {
  const rename = (from: string, to: string): Promise<void> =>
    run(async (context) => {
      context.workbook.worksheets.getItem(from).name = to;
      await context.sync();
      await book.workbook.idle();
    });

  test("keeps what names, pick-lists and conditional formats read of it", async () => {
    await run(async (context, sheet) => {
      context.workbook.names.add("Target", sheet.getRange("B2"));
      context.workbook.names.add("Twice", "=2*Sheet1!$B$3");
      const second = context.workbook.worksheets.add("Second");
      second.names.add("Local", sheet.getRange("B4"));
      second.getRange("A1:A3").formulas = [["=Target+1"], ["=Twice"], ["=Local"]];
      second.getRange("B1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "=Sheet1!$A$2:$A$4" },
      };
      const format = second.getRange("B2").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=Sheet1!$B$2>0";
      await context.sync();
      await book.workbook.idle();
    });
    await rename("Sheet1", "June's");
    expect(book.workbook.snapshot().names).toEqual([
      expect.objectContaining({ name: "Target", formula: "='June''s'!$B$2" }),
      expect.objectContaining({ name: "Twice", formula: "=2*'June''s'!$B$3" }),
      expect.objectContaining({ name: "Local", formula: "='June''s'!$B$4" }),
    ]);
    expect(book.workbook.formulas("Second", "A1:A3").flat()).toEqual(["=Target+1", "=Twice", "=Local"]);
    expect(book.workbook.values("Second", "A1:A3").flat()).toEqual([1.5, 0.6, 0.2]);
    const second = book.workbook.snapshot().sheets[1];
    expect(second?.validations?.[0]?.listFormula).toBe("='June''s'!$A$2:$A$4");
    expect(second?.conditionalFormats?.[0]?.rule).toEqual({ kind: "formula", formula: "='June''s'!$B$2>0" });
    await book.workbook.type("June's", "B2", "2");
    expect(book.workbook.values("Second", "A1")).toEqual([[3]]);
    await book.workbook.undo();
    await book.workbook.undo();
    expect(book.workbook.sheets()).toEqual(["Sheet1", "Second"]);
    expect(book.workbook.snapshot().names[0]?.formula).toBe("=Sheet1!$B$2");
    expect(book.workbook.values("Second", "A1:A3").flat()).toEqual([1.5, 0.6, 0.2]);
  });
});
