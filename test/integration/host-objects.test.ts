import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

let book: TestWorkbook;
beforeEach(async () => {
  book = await createTestWorkbook();
});
afterEach(() => book.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => book.Excel.run(batch);
const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
const failure = async (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> => {
  const error = (await run(batch).catch((each: unknown) => each)) as OfficeExtension.Error;
  return `${error.code}: ${error.message}`;
};

describe("errors are those of Excel", () => {
  test.each<[string, (context: Excel.RequestContext) => void, string]>([
    ["a sheet that isn't there", (c) => c.workbook.worksheets.getItem("Nope").load("name"), "ItemNotFound"],
    ["a table that isn't there", (c) => c.workbook.tables.getItem("Nope").load("name"), "ItemNotFound"],
    ["values of another shape", (c) => (active(c).getRange("A1:B2").values = [[1]]), "InvalidArgument"],
    [
      "an address that isn't one",
      (c) => active(c).getRange("nonsense here").load("values"),
      "InvalidArgument",
    ],
    ["a sheet's name twice", (c) => c.workbook.worksheets.add("Sheet1"), "ItemAlreadyExists"],
    ["a sheet's name with a slash", (c) => c.workbook.worksheets.add("a/b"), "InvalidArgument"],
    ["the last sheet deleted", (c) => active(c).delete(), "InvalidOperation"],
  ])("%s", async (_case, batch, code) => {
    expect(
      await failure(async (context) => {
        batch(context);
        await context.sync();
      }),
    ).toMatch(new RegExp(`^${code}: `));
  });

  test("a member the preview doesn't have is named", async () => {
    const message = await failure(async (context) => {
      active(context).shapes.load("items");
      await context.sync();
    });
    expect(message).toMatch(/^ApiNotFound: .*Worksheet\.shapes/);
    const method = await failure(async (context) => {
      active(context).getRange("A1").getDirectPrecedents();
      await context.sync();
    });
    expect(method).toMatch(/Range\.getDirectPrecedents/);
  });

  test("a property that wasn't loaded is refused by office.js itself", async () => {
    const message = await failure(async (context) => {
      const range = active(context).getRange("A1");
      await context.sync();
      return range.values;
    });
    expect(message).toMatch(/^PropertyNotLoaded/);
  });

  test("null objects pass through what hangs on them", async () => {
    const isNull = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
      const range = sheet.getRange("A1");
      sheet.load("name");
      range.load("values");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });
});

test("collections, sheets and their properties", async () => {
  const result = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Two");
    added.tabColor = "#FF0000";
    added.showGridlines = false;
    added.freezePanes.freezeRows(2);
    worksheets.load("items/name,items/visibility,items/position");
    await context.sync();
    added.load("name,tabColor,showGridlines");
    const frozen = added.freezePanes.getLocation();
    frozen.load("address");
    await context.sync();
    added.visibility = "Hidden";
    added.load("visibility");
    await context.sync();
    return {
      names: worksheets.items.map((sheet) => [sheet.name, sheet.position]),
      color: added.tabColor,
      gridlines: added.showGridlines,
      frozen: frozen.address,
      visibility: added.visibility,
    };
  });
  expect(result).toEqual({
    names: [
      ["Sheet1", 0],
      ["Two", 1],
    ],
    color: "#FF0000",
    gridlines: false,
    frozen: "Two!1:2",
    visibility: "Hidden",
  });
});

test("ranges lead to ranges", async () => {
  const addresses = await run(async (context) => {
    const sheet = active(context);
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    const base = sheet.getRange("B2:C3");
    const ranges = [
      base.getCell(1, 1),
      base.getRow(1),
      base.getColumn(0),
      base.getOffsetRange(1, 1),
      base.getResizedRange(1, -1),
      base.getEntireRow(),
      base.getEntireColumn(),
      base.getBoundingRect("A5"),
      base.getIntersection("C3:D9"),
      sheet.getUsedRange(true),
      sheet.getRange("C:C").getUsedRange(true),
      base.getLastCell(),
      base.getRowsBelow(1),
    ];
    const none = base.getIntersectionOrNullObject("X1");
    none.load("address");
    for (const range of ranges) range.load("address");
    await context.sync();
    return [...ranges.map((range) => range.address), none.isNullObject];
  });
  expect(addresses).toEqual([
    ...[
      "C3",
      "B3:C3",
      "B2:B3",
      "C3:D4",
      "B2:B4",
      "2:3",
      "B:C",
      "A2:C5",
      "C3",
      "B2:C3",
      "C2:C3",
      "C3",
      "B4:C4",
    ].map((address) => `Sheet1!${address}`),
    true,
  ]);
});

test("formats, number formats, sizes and hidden columns are kept and read back", async () => {
  const result = await run(async (context) => {
    const range = active(context).getRange("A1:B1");
    range.values = [[0.5, 2]];
    range.numberFormat = [["0.0%", "#,##0.00"]];
    range.format.font.bold = true;
    range.format.fill.color = "#FFEE00";
    range.format.wrapText = true;
    range.format.horizontalAlignment = "Center";
    range.format.columnWidth = 90;
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.getColumn(1).columnHidden = true;
    range.load(
      "text,numberFormat,columnHidden,format/wrapText,format/font/bold,format/fill/color,format/columnWidth",
    );
    const border = range.format.borders.getItem("EdgeBottom");
    border.load("style,weight");
    await context.sync();
    return [
      range.text,
      range.columnHidden,
      range.format.wrapText,
      range.format.font.bold,
      range.format.fill.color,
      range.format.columnWidth,
      border.style,
      border.weight,
    ];
  });
  expect(result).toEqual([[["50.0%", "2.00"]], null, true, true, "#FFEE00", 90, "Continuous", "Thin"]);
});

describe("tables", () => {
  beforeEach(() =>
    run(async (context) => {
      const sheet = active(context);
      sheet.getRange("A1:C3").values = [
        ["Metric", "Weight", "Score"],
        ["Reach", 0.4, ""],
        ["Depth", 0.6, ""],
      ];
      sheet.getRange("A4:A5").values = [["Total"], ["Note"]];
      const table = sheet.tables.add("A1:C3", true);
      table.name = "OXM_Scores";
      await context.sync();
      sheet.getRange("C2:C3").formulas = [["=[@Weight]*2"], ["=OXM_Scores[[#This Row],[Weight]]*2"]];
      sheet.getRange("B4").formulas = [["=SUM(OXM_Scores[Weight])"]];
      await context.sync();
    }),
  );

  test("rows are added within the table, pushing down what is beneath", async () => {
    const result = await run(async (context) => {
      const table = context.workbook.tables.getItem("OXM_Scores");
      table.rows.add(undefined, [["Width", 0.5, null as unknown as string]]);
      const all = active(context).getRange("A1:C6");
      all.load("values,formulas");
      table.rows.load("count");
      await context.sync();
      return { values: all.values, score: all.formulas[3]?.[2], count: table.rows.count };
    });
    expect(result.values.slice(3)).toEqual([
      ["Width", 0.5, 1],
      ["Total", 1.5, ""],
      ["Note", "", ""],
    ]);
    expect(result.score).toBe("=[@Weight]*2");
    expect(result.count).toBe(3);
  });

  test("parts, columns, resize and convert to range", async () => {
    const result = await run(async (context) => {
      const table = context.workbook.tables.getItem("oxm_scores");
      const body = table.getDataBodyRange();
      const header = table.getHeaderRowRange();
      const column = table.columns.getItem("Weight").getDataBodyRange();
      table.columns.load("items/name");
      for (const range of [body, header, column]) range.load("address");
      await context.sync();
      const names = table.columns.items.map((each) => each.name);
      table.columns.add(-1, [["Status"], ["ok"], ["ok"]]);
      table.resize("A1:D3");
      const whole = table.getRange();
      whole.load("address,values");
      await context.sync();
      const left = table.convertToRange();
      left.load("address");
      context.workbook.tables.load("count");
      await context.sync();
      return [
        body.address,
        header.address,
        column.address,
        names,
        whole.values[0],
        context.workbook.tables.count,
      ];
    });
    expect(result).toEqual([
      "Sheet1!A2:C3",
      "Sheet1!A1:C1",
      "Sheet1!B2:B3",
      ["Metric", "Weight", "Score"],
      ["Metric", "Weight", "Score", "Status"],
      0,
    ]);
  });

  test("a renamed table is followed by its formulas; a name in use is refused", async () => {
    const formulas = await run(async (context) => {
      context.workbook.tables.getItem("OXM_Scores").name = "Other.Name_2";
      const cell = active(context).getRange("B4");
      cell.load("formulas,values");
      await context.sync();
      return [cell.formulas, cell.values];
    });
    expect(formulas).toEqual([[["=SUM(Other.Name_2[Weight])"]], [[1]]]);
    expect(
      await failure(async (context) => {
        const other = context.workbook.tables.add("Sheet1!F1:G2", true);
        other.name = "Other.Name_2";
        await context.sync();
      }),
    ).toMatch(/^ItemAlreadyExists/);
  });
});

test("names, settings, validation, conditional formats, page layout, protection", async () => {
  const result = await run(async (context) => {
    const sheet = active(context);
    context.workbook.names.add("My_target.x", sheet.getRange("A1"));
    sheet.getRange("A1:B1").formulas = [[0.9, "=My_target.x*2"]];
    context.workbook.settings.add("state", { period: "Q1", list: [1, 2] });
    const rule = sheet.getRange("C1").dataValidation;
    rule.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    rule.errorAlert = { message: "Pick one", showAlert: true, style: "Stop", title: "Answer" };
    const format = sheet.getRange("D1:D9").conditionalFormats.add("ContainsText");
    format.textComparison.format.font.color = "#FF0000";
    format.textComparison.rule = { operator: "Contains", text: "Missed" };
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.paperSize = "A4";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows("$1:$2");
    await context.sync();
    const value = sheet.getRange("B1");
    const setting = context.workbook.settings.getItem("state");
    const missing = context.workbook.settings.getItemOrNullObject("other");
    const name = context.workbook.names.getItem("my_target.x");
    value.load("values");
    setting.load("value");
    missing.load("key");
    name.load("formula,type");
    rule.load("rule,type,errorAlert");
    format.load("type");
    format.textComparison.load("rule");
    sheet.pageLayout.load("orientation,paperSize,zoom");
    await context.sync();
    return {
      value: value.values,
      setting: setting.value as unknown,
      missing: missing.isNullObject,
      name: [name.formula, name.type],
      rule: rule.rule.list?.source,
      alert: rule.errorAlert.message,
      text: format.textComparison.rule.text,
      page: [sheet.pageLayout.orientation, sheet.pageLayout.zoom],
    };
  });
  expect(result).toEqual({
    value: [[1.8]],
    setting: { period: "Q1", list: [1, 2] },
    missing: true,
    name: ["=Sheet1!$A$1", "Range"],
    rule: "Yes,No",
    alert: "Pick one",
    text: "Missed",
    page: ["Landscape", { horizontalFitToPages: 1, verticalFitToPages: null }],
  });
  const snapshot = book.workbook.snapshot().sheets[0];
  expect(snapshot?.validations?.[0]).toMatchObject({ address: "C1", list: ["Yes", "No"] });
  expect(snapshot?.conditionalFormats?.[0]).toMatchObject({ address: "D1:D9", fontColor: "#ff0000" });
  expect(snapshot?.pageLayout).toMatchObject({ titleRows: "$1:$2", fitToWidth: 1, paperSize: "A4" });
});

test("locked cells of a protected sheet are refused, unlocked ones are not", async () => {
  await run(async (context) => {
    const sheet = active(context);
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
    sheet.getRange("B2").values = [["open"]];
    await context.sync();
  });
  expect(
    await failure(async (context) => {
      active(context).getRange("A1").values = [["shut"]];
      await context.sync();
    }),
  ).toMatch(/^AccessDenied: .*Sheet1/);
  expect(book.workbook.values("Sheet1", "A1:B2")).toEqual([
    ["", ""],
    ["", "open"],
  ]);
});

test("rows come and go with everything on them", async () => {
  const result = await run(async (context) => {
    const sheet = active(context);
    sheet.getRange("A1:B3").formulas = [
      [1, "=A1+1"],
      [2, "=A2+1"],
      [3, "=SUM(A1:A3)"],
    ];
    const kept = sheet.getRange("A3");
    kept.load("address");
    await context.sync();
    sheet.getRange("2:2").insert("Down");
    kept.load("address");
    await context.sync();
    const moved = kept.address;
    sheet.getRange("1:1").delete("Up");
    sheet.getRange("A1:A1").insert("Down");
    const all = sheet.getRange("A1:B4");
    all.load("formulas,values");
    await context.sync();
    return { moved, formulas: all.formulas, values: all.values };
  });
  expect(result.moved).toBe("Sheet1!A4");
  expect(result.formulas).toEqual([
    ["", ""],
    ["", "=A3+1"],
    [2, "=SUM(A2:A4)"],
    [3, ""],
  ]);
  expect(result.values[2]?.[1]).toBe(5);
});

test("large writes arrive in one piece, large reads come back", async () => {
  const count = await run(async (context) => {
    const range = active(context).getRange("A1:E1000");
    range.values = Array.from({ length: 1000 }, (_row, row) => [row, row + 1, row + 2, row + 3, row + 4]);
    range.load("values");
    await context.sync();
    return [range.values.length, range.values[999]];
  });
  expect(count).toEqual([1000, [999, 1000, 1001, 1002, 1003]]);
});
