import { sampleWorkbook } from "../../src/core/scorecard/layout";
import { insertCharts } from "../../src/excel/insert-charts";
import * as bodies from "../../src/functions/functions";
import { FUNCTIONS } from "../../src/functions/registry";
import { createTestWorkbook, type TestWorkbook } from "../support/test-workbook";

const metadata = {
  functions: FUNCTIONS.map(({ id, parameters }) => ({
    id,
    name: id,
    allowErrorForDataTypeAny: true,
    parameters: parameters.map(({ name, kind, optional }) => ({
      name,
      dimensionality: kind === "range" ? ("matrix" as const) : ("scalar" as const),
      ...(optional ? { optional } : {}),
    })),
  })),
};

jest.setTimeout(60_000);

let book: TestWorkbook;
beforeAll(async () => {
  book = await createTestWorkbook();
  Object.assign(globalThis, {
    Excel: book.Excel,
    Office: book.Office,
    CustomFunctions: book.window.CustomFunctions,
  });
  book.addFunctions({ ...bodies }, metadata);
});
beforeEach(async () => {
  const { sheets, ...sample } = sampleWorkbook();
  await book.workbook.load({ ...sample, sheets: [...sheets, { name: "Sheet1", cells: [] }] });
  await book.workbook.idle();
});
afterAll(() => book.close());

const scorecard = { sheet: "Scorecard", place: "A7", period: { text: "", address: "B3" } };
const inserted = async () => {
  const outcome = await insertCharts(scorecard);
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  await book.workbook.idle();
  return outcome.value;
};
const charts = () => book.workbook.charts("Scorecard");
const chart = (name: string) => {
  const found = charts().find((each) => each.name === name);
  if (!found) throw new Error(`no chart ${name}`);
  return found;
};
const seriesOf = (name: string) =>
  Object.fromEntries(
    chart(name).series.map(({ name: own, values }) => [
      own,
      values.map((v) => Math.round((v ?? 0) * 1e6) / 1e6),
    ]),
  );
/** The sheet's cells and charts as data; what is calculated is left out. */
const standing = () => {
  const sheet = book.workbook.snapshot().sheets.find(({ name }) => name === "Scorecard");
  return {
    charts: sheet?.charts ?? [],
    cells: sheet?.cells
      .filter((cell) => cell.formula !== undefined || cell.value !== undefined)
      .map(({ row, column, formula, value }) => [row, column, formula ?? value]),
  };
};

describe("inserting the charts of worked table 3", () => {
  it("draws weights, scores against full marks, and what was lost, titled from the period", async () => {
    expect(await inserted()).toMatchObject({ sheet: "Scorecard", added: 3, renewed: 0 });
    expect(charts().map(({ title }) => title)).toEqual([
      "Service desk – weights, October 2026 (illustrative)",
      "Service desk – score by row, October 2026 (illustrative)",
      "Service desk – where points were lost, October 2026 (illustrative)",
    ]);
    expect(chart("OXM weights").categories).toEqual([
      "Customer / User",
      "Employee",
      "Practice / Process",
      "Outcome",
    ]);
    expect(seriesOf("OXM weights")).toEqual({ Weight: [0.3, 0.2, 0.1, 0.4] });
    expect(seriesOf("OXM score by row")).toEqual({
      Scored: [0.279, 0.2, 0.1, 0.32],
      Lost: [0.021, 0, 0, 0.08],
      "Not measured": [0, 0, 0, 0],
    });
    expect(chart("OXM where points were lost").categories).toEqual([
      "Full marks",
      "Customer / User",
      "Employee",
      "Practice / Process",
      "Outcome",
      "OXM score",
    ]);
    expect(seriesOf("OXM where points were lost")).toEqual({
      "Left so far": [0, 0.979, 0.979, 0.979, 0.899, 0],
      Level: [1, 0, 0, 0, 0, 0.899],
      Lost: [0, 0.021, 0, 0, 0.08, 0],
    });
  });

  it("lies below everything on the sheet, and covers no cell that holds something", async () => {
    await book.workbook.type("Scorecard", "I30", "a note");
    await inserted();
    const used = standing().cells?.filter(([, , content]) => content !== "") ?? [];
    for (const { from, to } of standing().charts) {
      expect(from.row).toBeGreaterThan(29);
      expect(used.filter(([row = 0]) => Number(row) >= from.row && Number(row) <= to.row)).toEqual([]);
    }
  });

  it("follows an edit, with no command", async () => {
    await inserted();
    await book.workbook.type("Scorecard", "D11", "100%");
    await book.workbook.idle();
    expect(seriesOf("OXM where points were lost")["Lost"]).toEqual([0, 0.021, 0, 0, 0, 0]);
  });

  it("shows a row without a score as not measured, and leaves it out where the scorecard does", async () => {
    await inserted();
    await book.workbook.type("Scorecard", "D11", "");
    await book.workbook.idle();
    expect(seriesOf("OXM score by row")["Not measured"]).toEqual([0, 0, 0, 0.4]);
    expect(seriesOf("OXM where points were lost")["Level"]).toEqual([1, 0, 0, 0, 0, 0.579]);
    await book.workbook.type("Scorecard", "D4", "Leave out");
    await book.workbook.idle();
    expect(seriesOf("OXM where points were lost")["Level"]).toEqual([1, 0, 0, 0, 0, 0.965]);
  });

  it("is one undo step", async () => {
    const before = standing();
    await inserted();
    await book.workbook.undo();
    await book.workbook.idle();
    expect(standing()).toEqual(before);
  });

  it("needs three round trips", async () => {
    book.workbook.failNextSync(4, "GeneralException");
    await inserted();
    expect((await insertCharts(scorecard)).ok).toBe(false);
  });

  it.each([1, 2, 3])("whose round trip %i fails leaves the workbook as it was, and says so", async (trip) => {
    const before = standing();
    book.workbook.failNextSync(trip, "GeneralException");
    const outcome = await insertCharts(scorecard);
    expect(outcome.ok ? "" : outcome.problem.sentence).toContain("Nothing in the workbook was changed");
    expect(standing()).toEqual(before);
  });

  it("that can't be taken back says where to look", async () => {
    book.workbook.failNextSync(3, "GeneralException");
    book.workbook.failNextSync(4, "GeneralException");
    const outcome = await insertCharts(scorecard);
    expect(outcome.ok ? "" : outcome.problem.sentence).toMatch(
      /charts, or cells in A\d+:E\d+, were left on "Scorecard"/,
    );
  });
});

describe("inserting them again", () => {
  it("brings titles up to the period and keeps the charts where they were put", async () => {
    await inserted();
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scorecard").charts.getItem("OXM weights").left = 500;
      await context.sync();
    });
    await book.workbook.type("Scorecard", "B3", "November 2026");
    expect(await inserted()).toMatchObject({ added: 0, renewed: 3 });
    expect(charts().map(({ title }) => title?.replace(/.*, /, ""))).toEqual(Array(3).fill("November 2026"));
    expect(chart("OXM weights").frame.left).toBeCloseTo(500, 0);
  });

  it("takes in a row that was added, in the same cells", async () => {
    await inserted();
    const heading = standing().cells?.find(([, , content]) => String(content).startsWith("Chart data"));
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Scorecard");
      table.rows.add(1, [["Suppliers", "", "", 0.5, 0, "", "", ""]]);
      await context.sync();
    });
    await inserted();
    expect(chart("OXM weights").categories).toHaveLength(5);
    expect(chart("OXM where points were lost").categories).toHaveLength(7);
    const again = standing().cells?.filter(([, , content]) => String(content).startsWith("Chart data"));
    expect(again).toHaveLength(1);
    expect(Number(again?.[0]?.[0])).toBeGreaterThanOrEqual(Number(heading?.[0]));
  });

  it("goes elsewhere when something stands in the way, and clears what it leaves", async () => {
    await inserted();
    const rows = (standing().cells ?? []).map(([row]) => Number(row));
    await book.workbook.type("Scorecard", `A${Math.max(...rows) + 2}`, "my note");
    await book.Excel.run(async (context) => {
      context.workbook.tables.getItem("Scorecard").rows.add(1, [["Suppliers", "", "", 0.5, 0, "", "", ""]]);
      await context.sync();
    });
    await inserted();
    const contents = (standing().cells ?? []).map(([, , content]) => content);
    expect(contents).toContain("my note");
    expect(contents.filter((content) => String(content).startsWith("Chart data"))).toHaveLength(1);
    expect(seriesOf("OXM weights")["Weight"]).toEqual([0.3, 0, 0.2, 0.1, 0.4]);
  });

  it.each([2, 3])("whose round trip %i fails leaves charts and cells as they were", async (trip) => {
    await inserted();
    await book.workbook.type("Scorecard", "B3", "November 2026");
    const before = standing();
    book.workbook.failNextSync(trip, "GeneralException");
    expect((await insertCharts(scorecard)).ok).toBe(false);
    expect(standing()).toEqual(before);
  });

  it("knows a scorecard under a new title, and a second one on its sheet as another", async () => {
    await inserted();
    await book.workbook.type("Scorecard", "A1", "OXM scorecard: Field service");
    expect(await inserted()).toMatchObject({ added: 0, renewed: 3 });
    for (const [column, texts] of [
      ["J", ["Metric", "Speed", "Care"]],
      ["K", ["Combined Score", "90%", "100%"]],
      ["L", ["Weight", "50%", "50%"]],
    ] as const) {
      for (const [index, text] of texts.entries()) {
        await book.workbook.type("Scorecard", `${column}${index + 7}`, text);
      }
    }
    await book.workbook.idle();
    expect(await insertCharts({ sheet: "Scorecard", place: "J7" })).toMatchObject({
      ok: true,
      value: { added: 3, renewed: 0 },
    });
    await book.workbook.idle();
    expect(seriesOf("OXM weights 2")).toEqual({ Weight: [0.5, 0.5] });
    expect(seriesOf("OXM weights")).toEqual({ Weight: [0.3, 0.2, 0.1, 0.4] });
    expect(chart("OXM weights").title).toContain("Field service");
  });

  it("draws a chart anew that was deleted", async () => {
    await inserted();
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scorecard").charts.getItem("OXM weights").delete();
      await context.sync();
    });
    expect(await inserted()).toMatchObject({ added: 1, renewed: 2 });
  });
});

describe("what can't be charted", () => {
  it.each([
    [{ ...scorecard, place: "B9" }, "scorecard-moved"],
    [{ ...scorecard, sheet: "Nowhere" }, "sheet-gone"],
    [{ ...scorecard, sheet: "Sheet1" }, "scorecard-moved"],
  ])("%j is %s", async (wrong, key) => {
    expect(await insertCharts(wrong)).toMatchObject({ ok: false, problem: { key } });
  });

  it("on a protected sheet is refused, naming the sheet", async () => {
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scorecard").protection.protect();
      await context.sync();
    });
    const outcome = await insertCharts(scorecard);
    expect(outcome).toMatchObject({ ok: false, problem: { key: "sheet-protected" } });
    expect(outcome.ok ? "" : outcome.problem.sentence).toContain("Nothing was changed");
  });
});
