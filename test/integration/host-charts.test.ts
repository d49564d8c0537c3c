import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

// The chart types of the object model, by the real office.js.
let book: TestWorkbook;
beforeEach(async () => {
  book = await createTestWorkbook();
  await run(async (context) => {
    active(context).getRange("A1:C4").values = [
      ["Metric", "Score", "Lost"],
      ["Customer", 0.279, 0.021],
      ["Employee", 0.2, 0],
      ["Outcome", 0.32, 0.08],
    ];
    await context.sync();
  });
});
afterEach(() => book.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => book.Excel.run(batch);
const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
const add = (context: Excel.RequestContext, type: Excel.ChartType | string = "BarStacked"): Excel.Chart => {
  const sheet = active(context);
  return sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:C4"), "Columns");
};
const failure = async (batch: (context: Excel.RequestContext) => void): Promise<string> => {
  const error = (await run(async (context) => {
    batch(context);
    await context.sync();
  }).catch((each: unknown) => each)) as OfficeExtension.Error;
  return `${error.code}: ${error.message}`;
};
const charts = () => book.workbook.snapshot().sheets[0]?.charts ?? [];

describe("a new chart", () => {
  test("finds its series, their names and categories as Excel does", async () => {
    await run(async (context) => {
      const chart = add(context);
      chart.load("id,name,chartType,width,height");
      chart.series.load("items/name,items/gapWidth,items/overlap");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({
        name: "Chart 1",
        chartType: "BarStacked",
        width: 360,
        height: 216,
      });
      expect(chart.id).not.toBe("");
      expect(chart.series.items.map((series) => [series.name, series.overlap])).toEqual([
        ["Score", 100],
        ["Lost", 100],
      ]);
    });
    expect(charts()[0]?.series).toMatchObject([
      { name: { cells: "Sheet1!$B$1" }, categories: "Sheet1!$A$2:$A$4", values: "Sheet1!$B$2:$B$4" },
      { name: { cells: "Sheet1!$C$1" }, categories: "Sheet1!$A$2:$A$4", values: "Sheet1!$C$2:$C$4" },
    ]);
  });

  test.each([
    ["B2:B4", "Auto", [{ name: { text: "Series1" }, values: "Sheet1!$B$2:$B$4" }]],
    ["A2:C4", "Columns", [{ values: "Sheet1!$B$2:$B$4" }, { values: "Sheet1!$C$2:$C$4" }]],
    ["A1:C2", "Rows", [{ name: { cells: "Sheet1!$A$2" }, categories: "Sheet1!$B$1:$C$1" }]],
  ])("of %s by %s", async (address, by, series) => {
    await run(async (context) => {
      const sheet = active(context);
      sheet.charts.add("ColumnClustered", sheet.getRange(address), by as Excel.ChartSeriesBy);
      await context.sync();
    });
    expect(charts()[0]?.series).toMatchObject(series);
  });

  test("of a kind the preview can't draw is refused by name", async () => {
    expect(await failure((context) => add(context, "Waterfall"))).toMatch(
      /^ApiNotFound: .*ChartType\.Waterfall/,
    );
  });

  test("over a protected sheet is refused", async () => {
    const message = await failure((context) => {
      active(context).protection.protect();
      add(context);
    });
    expect(message).toMatch(/^AccessDenied/);
  });
});

describe("a chart", () => {
  test("keeps what is set of its title, legend, axes, series and points", async () => {
    await run(async (context) => {
      const chart = add(context);
      chart.name = "OXM scores";
      chart.title.text = "Scores";
      chart.title.format.font.size = 12;
      chart.legend.position = "Top";
      const { valueAxis, categoryAxis } = chart.axes;
      Object.assign(valueAxis, { minimum: 0, maximum: 0.5, numberFormat: "0%" });
      valueAxis.majorGridlines.visible = false;
      categoryAxis.reversePlotOrder = true;
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor("#1B365D");
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = "0.0%";
      series.points.getItemAt(1).format.fill.setSolidColor("#B3261E");
      chart.series.getItemAt(1).format.fill.clear();
      await context.sync();
      const again = active(context).charts.getItem("oxm SCORES");
      again.load("name");
      again.title.load("text,visible");
      again.axes.valueAxis.load("minimum,maximum");
      await context.sync();
      expect([again.name, again.title.text, again.axes.valueAxis.maximum]).toEqual([
        "OXM scores",
        "Scores",
        0.5,
      ]);
    });
    expect(charts()).toMatchObject([
      {
        name: "OXM scores",
        title: { visible: true, text: "Scores", font: { size: 12 } },
        legend: { visible: true, position: "Top" },
        valueAxis: { minimum: 0, maximum: 0.5, numberFormat: "0%", gridlines: false },
        categoryAxis: { reversed: true },
        series: [
          { fill: "#1B365D", points: { 1: "#B3261E" }, labels: { numberFormat: "0.0%" } },
          { fill: "none" },
        ],
      },
    ]);
  });

  test("is placed by points and by cells", async () => {
    await run(async (context) => {
      const chart = add(context);
      chart.setPosition("B6", "C10");
      chart.load("left,top,width,height");
      const range = active(context).getRange("B6:C10");
      range.load("left,top,width,height");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({
        left: range.left,
        top: range.top,
        width: range.width,
        height: range.height,
      });
      chart.left = 5;
      chart.width = 100;
      chart.setPosition("A3");
      chart.load("left,width,top");
      await context.sync();
      expect([chart.left, chart.width, chart.top]).toEqual([0, 100, 30]);
    });
  });

  test("takes other data, series by series or whole", async () => {
    await run(async (context) => {
      const chart = add(context);
      chart.setData(active(context).getRange("A1:B3"), "Columns");
      const extra = chart.series.add("Extra");
      extra.setValues(active(context).getRange("C2:C3"));
      extra.setXAxisValues(active(context).getRange("A2:A3"));
      await context.sync();
    });
    expect(charts()[0]?.series).toMatchObject([
      { name: { cells: "Sheet1!$B$1" }, values: "Sheet1!$B$2:$B$3" },
      { name: { text: "Extra" }, values: "Sheet1!$C$2:$C$3", categories: "Sheet1!$A$2:$A$3" },
    ]);
  });

  test("moves and grows with the rows it reads and lies on", async () => {
    await run(async (context) => {
      add(context).setPosition("A6", "B9");
      await context.sync();
      active(context).getRange("3:3").insert("Down");
      await context.sync();
    });
    expect(charts()).toMatchObject([
      { from: { row: 6, column: 0 }, to: { row: 10 }, series: [{ values: "Sheet1!$B$2:$B$5" }, {}] },
    ]);
  });

  test("goes when it is deleted, and comes back with undo", async () => {
    await run(async (context) => {
      add(context);
      await context.sync();
    });
    await run(async (context) => {
      const { charts: all } = active(context);
      all.getItemAt(0).delete();
      all.load("count");
      const none = all.getItemOrNullObject("Chart 1");
      none.load("name");
      await context.sync();
      expect([all.count, none.isNullObject]).toEqual([0, true]);
    });
    await book.workbook.undo();
    expect(charts()).toHaveLength(1);
    await book.workbook.undo();
    expect(charts()).toHaveLength(0);
  });

  test("goes and comes back with its sheet, and follows its sheet's name", async () => {
    await run(async (context) => {
      add(context);
      const second = context.workbook.worksheets.add("Second");
      second.charts.add("Line", active(context).getRange("A1:B4"), "Columns");
      active(context).name = "My scores";
      await context.sync();
    });
    const of = (sheet: number) => book.workbook.snapshot().sheets[sheet]?.charts ?? [];
    expect(of(1)[0]?.series[0]?.values).toBe("'My scores'!$B$2:$B$4");
    await run(async (context) => {
      context.workbook.worksheets.getItem("Second").delete();
      await context.sync();
    });
    await book.workbook.undo();
    expect(of(1)).toHaveLength(1);
  });

  test("is carried by a book that is opened again", async () => {
    await run(async (context) => {
      add(context).title.text = "Kept";
      await context.sync();
    });
    const before = book.workbook.snapshot();
    await book.workbook.load(before);
    expect(book.workbook.snapshot().sheets[0]?.charts).toEqual(before.sheets[0]?.charts);
  });

  test("whose member the preview doesn't have says which", async () => {
    expect(await failure((context) => add(context).pivotOptions.load("showAxisFieldButtons"))).toMatch(
      /ApiNotFound: .*Chart\.pivotOptions/,
    );
  });
});
