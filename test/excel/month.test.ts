import { type BorrowedMeasures, borrowedMeasures } from "../../src/core/month/borrowed-measures";
import { planOwnMeasures } from "../../src/core/month/own-measures";
import { planNextStart, presentPeriod } from "../../src/core/month/start-next";
import { recognise } from "../../src/core/scorecard/recognise";
import { applyChange } from "../../src/excel/apply-change";
import { insertCharts } from "../../src/excel/insert-charts";
import { insertSample } from "../support/insert-sample";
import { readWorkbook } from "../../src/excel/read-workbook";
import { type Calculated, openCalculated } from "../support/calculated-workbook";
import { failingSyncs, interceptSyncs } from "../support/failing-syncs";

jest.setTimeout(120_000);

let calculated: Calculated;
beforeAll(async () => {
  calculated = await openCalculated();
});
beforeEach(async () => {
  calculated.empty();
  await insertSample();
  await calculated.workbook.idle();
});
afterAll(() => calculated.close());

async function read(sheet: string) {
  await calculated.workbook.idle();
  const outcome = await readWorkbook();
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  const reading = outcome.value;
  const scorecard = recognise(reading.grids, reading.names).scorecards.find((each) => each.sheet === sheet);
  if (scorecard === undefined) throw new Error(`no scorecard on ${sheet}`);
  return { reading, scorecard };
}

const shown = (sheet: string, address: string) => calculated.workbook.values(sheet, address)[0]?.[0];

describe("starting the next month", () => {
  const start = async () => {
    const { reading, scorecard } = await read("Scorecard");
    const plan = planNextStart(reading, scorecard, { clearTyped: false });
    if (!plan.ok) throw new Error(plan.problem.sentence);
    return plan.value.change;
  };

  it("clears the actuals and leaves a verdict that says so, without any error", async () => {
    const change = await start();
    expect(await applyChange(change)).toMatchObject({ ok: true, value: { cells: 17 } });
    await calculated.workbook.idle();
    expect(shown("Scorecard", "B3")).toBe("November 2026");
    expect(
      calculated.workbook
        .values("Measures", "D5:D20")
        .flat()
        .every((cell) => cell === ""),
    ).toBe(true);
    expect(String(shown("Scorecard", "A2"))).toContain("Not measured");
    const cells = calculated.workbook.values("Scorecard", "A1:H12").flat();
    expect(cells.filter((cell) => String(cell).startsWith("#"))).toEqual([]);
  });

  it("is one undo step", async () => {
    await applyChange(await start());
    await calculated.workbook.undo();
    await calculated.workbook.idle();
    expect([shown("Measures", "D5"), shown("Scorecard", "B3")]).toEqual([
      0.96,
      "October 2026 (illustrative)",
    ]);
  });

  it("doesn't clear an actual that somebody typed after it was previewed", async () => {
    const change = await start();
    await calculated.workbook.type("Measures", "D5", "97%");
    const outcome = await applyChange(change);
    expect(outcome.ok ? "" : outcome.problem.sentence).toContain(
      "Measures!D5 has changed since you looked: it held 96% and holds 97% now",
    );
    expect(shown("Measures", "D6")).toBe(0.632);
  });

  describe("moves the titles of its charts on", () => {
    const titles = () =>
      calculated.workbook.charts("Scorecard").map(({ title }) => title?.replace(/^.* – /, ""));
    const [october, november] = ["October 2026 (illustrative)", "November 2026"].map((period) => [
      `weights, ${period}`,
      `score by row, ${period}`,
      `where points were lost, ${period}`,
    ]);
    beforeEach(async () => {
      const place = { sheet: "Scorecard", place: "A7", period: { text: "", address: "B3" } };
      expect((await insertCharts(place)).ok).toBe(true);
      await calculated.workbook.idle();
    });

    it("with the period, in the same undo step", async () => {
      await applyChange(await start());
      expect(titles()).toEqual(november);
      await calculated.workbook.undo();
      await calculated.workbook.idle();
      expect(titles()).toEqual(october);
    });

    it("but not one that somebody has worded", async () => {
      await calculated.book.Excel.run(async (context) => {
        const { charts } = context.workbook.worksheets.getItem("Scorecard");
        charts.getItem("OXM weights").title.text = "Our weights";
        await context.sync();
      });
      await applyChange(await start());
      expect(titles()).toEqual(["Our weights", ...(november ?? []).slice(1)]);
    });

    it.each([
      { sync: 2, failure: "refused" },
      { sync: 2, failure: "halfway", actions: 6 },
      { sync: 2, failure: "halfway" },
      { sync: 2, failure: "unanswered" },
      { sync: 3, failure: "refused" },
    ] as const)("all or none, as the period, when a sync fails: %j", async (fault) => {
      const change = await start();
      const intercepted = interceptSyncs(calculated.book, fault);
      const { ok } = await applyChange(change);
      intercepted.stop();
      await calculated.workbook.idle();
      expect(titles()).toEqual(ok ? november : october);
      expect(shown("Scorecard", "B3")).toBe(ok ? "November 2026" : "October 2026 (illustrative)");
    });
  });

  it("is all there or not at all, whichever of its three syncs fails", async () => {
    const change = await start();
    const syncs = await failingSyncs(
      calculated.book,
      () => applyChange(change),
      ({ result, before, after, done }) => expect(after).toEqual(result.ok ? done : before),
    );
    expect(syncs).toBe(3);
  });
});

describe("a copied scorecard", () => {
  beforeEach(async () => {
    await calculated.book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scorecard").copy("End");
      await context.sync();
    });
    await calculated.workbook.idle();
  });

  const borrowedBy = async (sheet = "Scorecard (2)"): Promise<BorrowedMeasures> => {
    const { reading, scorecard } = await read(sheet);
    const found = borrowedMeasures(reading, scorecard);
    if (found === undefined) throw new Error("nothing borrowed");
    return found;
  };
  const planned = async (keepActuals: boolean) => {
    const { reading } = await read("Scorecard (2)");
    return planOwnMeasures(reading, await borrowedBy(), { keepActuals });
  };

  it("still scores the original's measures, and is said to", async () => {
    await calculated.workbook.type("Measures", "D18", "yes");
    await calculated.workbook.idle();
    expect([shown("Scorecard", "D11"), shown("Scorecard (2)", "D11")]).toEqual([1, 1]);
    expect((await borrowedBy()).sentence).toBe(
      "This copy still scores the measures of Scorecard (Measures): type there and both change.",
    );
  });

  it("loses its figures with the original's, which is said before the next month starts", async () => {
    for (const [sheet, other] of [
      ["Scorecard", "Scorecard (2)"],
      ["Scorecard (2)", "Scorecard"],
    ] as const) {
      const { reading, scorecard } = await read(sheet);
      expect(presentPeriod(reading, scorecard).shared).toBe(
        `${other} scores the same actuals: clearing them clears the figures there as well.`,
      );
    }
  });

  it("the original is said nothing of", async () => {
    const { reading, scorecard } = await read("Scorecard");
    expect(borrowedMeasures(reading, scorecard)).toBeUndefined();
  });

  it("gets measures of its own, with the actuals, and then scores those", async () => {
    const { change, will } = await planned(true);
    expect(will).toMatch(
      /^Will add the sheet "Measures \(2\)" with 16 measures, and point \d+ formulas on Scorecard \(2\) to it\.$/,
    );
    expect(await applyChange(change)).toMatchObject({ ok: true });
    await calculated.workbook.idle();
    expect(calculated.workbook.sheets()).toContain("Measures (2)");
    await calculated.workbook.type("Measures (2)", "D18", "yes");
    await calculated.workbook.idle();
    expect([shown("Scorecard", "G12"), shown("Scorecard (2)", "G12")]).toEqual(["✗ Missed", "✓ Met"]);
    const { reading, scorecard } = await read("Scorecard (2)");
    expect(borrowedMeasures(reading, scorecard)).toBeUndefined();
  });

  it("gets them without the actuals, and the original keeps its own", async () => {
    const { change, will } = await planned(false);
    expect(will).toContain("with 16 measures, without its 16 actuals, and");
    await applyChange(change);
    await calculated.workbook.idle();
    expect(String(shown("Scorecard (2)", "A2"))).toContain("Not measured");
    expect(shown("Scorecard", "F12")).toBe(0.899);
  });

  it("is one undo step", async () => {
    const { change } = await planned(true);
    await applyChange(change);
    await calculated.workbook.undo();
    await calculated.workbook.idle();
    expect(calculated.workbook.sheets()).not.toContain("Measures (2)");
    expect(calculated.workbook.formulas("Scorecard (2)", "D8")[0]?.[0]).toContain("Measures[");
  });

  it("whose measures were copied as well is pointed to the copy", async () => {
    await calculated.book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Measures").copy("End");
      await context.sync();
    });
    const { change, will } = await planned(true);
    expect(will).toMatch(
      /^Will point \d+ formulas on Scorecard \(2\) to the measures on "Measures \(2\)"\.$/,
    );
    expect(change.copySheets).toBeUndefined();
    expect(await applyChange(change)).toMatchObject({ ok: true });
    await calculated.workbook.type("Measures (2)", "D18", "yes");
    await calculated.workbook.idle();
    expect([shown("Scorecard", "G12"), shown("Scorecard (2)", "G12")]).toEqual(["✗ Missed", "✓ Met"]);
  });

  it("is given them wholly or not at all, whichever of its three syncs fails", async () => {
    const { change } = await planned(false);
    const syncs = await failingSyncs(
      calculated.book,
      () => applyChange(change),
      ({ result, before, after, done }) => expect(after).toEqual(result.ok ? done : before),
    );
    expect(syncs).toBe(3);
  });
});
