import { callsOf } from "../../../src/core/scorecard/formula-references";
import { planScorecard, sampleWorkbook } from "../../../src/core/scorecard/layout";
import type { CellPlan, SheetPlan } from "../../../src/core/scorecard/plan";
import { sample } from "../../../src/core/scorecard/sample";
import type { Book } from "../../../src/preview/book";

const plan = sampleWorkbook();
const [scorecard, measures] = plan.sheets as [SheetPlan, SheetPlan];
const at = (sheet: SheetPlan, row: number, column: number): CellPlan | undefined =>
  sheet.cells.find((cell) => cell.row === row - 1 && cell.column === column);

describe("the sample as a workbook", () => {
  it("is a book as the preview loads one", () => {
    const book: Book = plan;
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Scorecard", "Measures"]);
    expect(book.tables.map((table) => table.name)).toEqual(["Scorecard", "Measures"]);
  });

  it("holds each cell once", () => {
    for (const sheet of plan.sheets) {
      const places = sheet.cells.map((cell) => `${cell.row},${cell.column}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it("has the headers of the source in row 7 and the total directly beneath the table", () => {
    expect(scorecard.cells.filter((cell) => cell.row === 6).map((cell) => cell.value)).toEqual([
      "Metric",
      "Detail",
      "Threshold",
      "Combined Score",
      "Customer Weighting",
      "OXM Score",
      "Status",
      "Measured",
    ]);
    expect(plan.tables[0]?.rowCount).toBe(5);
    expect(at(scorecard, 12, 0)?.formula).toBe(
      '="OXM – Business performance (target "&IF(ISNUMBER($D$3),$D$3*100&"%",$D$3)&")"',
    );
    expect(at(scorecard, 12, 5)?.formula).toBe("=SUM(Scorecard[OXM Score])");
  });

  it("hides the measured share of each row", () => expect(scorecard.hiddenColumns).toEqual([7]));

  it("totals its weightings to 100%, at every order", () =>
    expect(sample.metrics.reduce((sum, metric) => sum + Math.round((metric.weighting ?? 0) * 100), 0)).toBe(
      100,
    ));

  it("writes the row's own column with [#This Row], as Excel stores it", () =>
    expect(at(scorecard, 8, 5)?.formula).toBe(
      "=OXM.SCORE(Scorecard[[#This Row],[Combined Score]],IF(SUM(Scorecard[Customer Weighting])>2," +
        "Scorecard[[#This Row],[Customer Weighting]]/100,Scorecard[[#This Row],[Customer Weighting]]))",
    ));

  it("shows what is worked out for a row with one decimal, and what has to total with up to three", () => {
    const formats = (row: number) => [3, 4, 5].map((column) => at(scorecard, row, column)?.numberFormat);
    const row = "[<0.9995]0.0%;[<1]0.0##%;0.0%";
    expect(formats(8)).toEqual([row, "0.0##%", row]);
    expect(formats(12).slice(1)).toEqual(["0.0##%", "0.0##%"]);
  });

  it("guards every blank a function would take for zero", () => {
    expect(at(scorecard, 8, 3)?.formula).toContain('IF(ISBLANK(Measures[Actual]),"",Measures[Actual])');
    expect(at(scorecard, 2, 0)?.formula).toContain(
      'IF(ISBLANK(Scorecard[Combined Score]),"",Scorecard[Combined Score])',
    );
  });

  it("puts one row per measure, its actual the only tinted cell", () => {
    const tinted = measures.cells.filter((cell) => cell.style?.fill === "#FFF8E1");
    expect(tinted).toHaveLength(16);
    expect(new Set(tinted.map((cell) => cell.column))).toEqual(new Set([3]));
  });

  it("keeps a threshold such as 100% as the text somebody typed", () =>
    expect(measures.cells.find((cell) => cell.value === "100%")?.numberFormat).toBe("@"));

  it("starts no cell's text with a formula sign", () => {
    for (const sheet of plan.sheets) {
      for (const { value } of sheet.cells) {
        if (typeof value === "string") expect(value).not.toMatch(/^[=+@-]/);
      }
    }
  });
});

describe("from an edited actual to its verdict", () => {
  const formulas = plan.sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.formula ?? ""));

  it("nests no function of ours in another", () => {
    for (const formula of formulas) {
      const called = new Set([...formula.matchAll(/OXM\.(\w+)\(/g)].map(([, name = ""]) => name));
      expect(called.size).toBeLessThanOrEqual(1);
      for (const name of called) {
        for (const args of callsOf(formula, name)) expect(args.join()).not.toContain("OXM.");
      }
    }
  });

  it("lets only COMBINEDIF, MEETS and ATTAINMENT read the actuals, and only the verdict's kind read their result", () => {
    const readingActuals = formulas.filter((formula) =>
      /OXM\..*\[(Actual|\[#This Row\],\[Actual)/.test(formula),
    );
    expect(new Set(readingActuals.map((formula) => /OXM\.(\w+)/.exec(formula)?.[1]))).toEqual(
      new Set(["COMBINEDIF", "MEETS", "ATTAINMENT"]),
    );
    const readingScores = formulas.filter((formula) => /OXM\.(?!COMBINEDIF).*Combined Score/.test(formula));
    expect(new Set(readingScores.map((formula) => /OXM\.(\w+)/.exec(formula)?.[1]))).toEqual(
      new Set(["VERDICT", "COVERAGE", "SCORE"]),
    );
  });
});

describe("inserted where the names are taken", () => {
  const second = planScorecard(sample, { sheets: ["scorecard"], tables: [], names: [] });

  it("takes the next number for sheets and tables alike", () => {
    expect(second.sheets.map((sheet) => sheet.name)).toEqual(["Scorecard 2", "Measures 2"]);
    expect(second.tables.map((table) => table.name)).toEqual(["Scorecard_2", "Measures_2"]);
  });

  it("refers to its own tables only", () => {
    for (const sheet of second.sheets) {
      for (const { formula } of sheet.cells) {
        if (formula !== undefined) expect(formula).not.toMatch(/\b(Scorecard|Measures)\[/);
      }
    }
  });

  it.each([
    [{ sheets: [], tables: ["MEASURES"], names: [] }, "Scorecard 2"],
    [{ sheets: ["Measures 2"], tables: ["Scorecard"], names: [] }, "Scorecard 3"],
    [{ sheets: [], tables: [], names: ["Scorecard"] }, "Scorecard 2"],
    [{ sheets: ["Scoring"], tables: [], names: [] }, "Scorecard"],
  ])("with %j it is called %s", (taken, name) => expect(planScorecard(sample, taken).activeSheet).toBe(name));
});
