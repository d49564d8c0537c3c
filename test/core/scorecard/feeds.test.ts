import { feedOf } from "../../../src/core/scorecard/feeds";
import { sampleWorkbook } from "../../../src/core/scorecard/layout";
import { recognise } from "../../../src/core/scorecard/recognise";
import type { WorkbookReading } from "../../../src/core/scorecard/workbook-reading";
import { gridOf, type Held, reading, readingOf } from "../support/reading-of";

const feed = (workbook: WorkbookReading, which = 0) => {
  const scorecard = recognise(workbook.grids).scorecards[which];
  if (scorecard === undefined) throw new Error("No scorecard was recognised.");
  return feedOf(workbook, scorecard);
};
const header = ["Metric", "Detail", "Threshold", "Combined Score", "Customer Weighting", "OXM Score"];
const measures = (name = "Measures") =>
  gridOf(name, [
    ["Metric", "Measure", "Threshold", "Actual", "Measure weight"],
    ["Customer", "Surveys", ">95%", 0.96, ""],
    ["Outcome", "Delivered", "yes/no", "yes", ""],
  ]);
const combinedIf = (formula: string) =>
  gridOf("Scorecard", [
    header,
    ["Customer", "", "", { formula, value: 1 }, 0.5, 0.5],
    ["Outcome", "", "", { formula, value: 1 }, 0.5, 0.5],
  ]);

describe("a scorecard fed by a measures table", () => {
  it("is the sample: by the table its formulas name", () => {
    const found = feed(readingOf(sampleWorkbook()));
    expect(found).toMatchObject({
      kind: "detailed",
      rows: ["measures", "measures", "measures", "measures"],
      table: {
        excel: { name: "Measures" },
        firstRow: 4,
        lastRow: 19,
        found: { sheet: "Measures", headerRow: 3 },
      },
    });
  });

  it.each([
    [
      "structured references",
      '=IFNA(OXM.COMBINEDIF(Measures[Metric],A2,IF(ISBLANK(Measures[Actual]),"",Measures[Actual]),Measures[Threshold]),"")',
    ],
    ["another case", "=oxm.combinedif(measures[metric],A2,measures[actual],measures[threshold])"],
    [
      "the form a file holds",
      "=_xldudf_OXM_COMBINEDIF(Measures[Metric],A2,Measures[Actual],Measures[Threshold])",
    ],
    ["addresses", "=OXM.COMBINEDIF(Data!$A$2:$A$3,A2,Data!$D$2:$D$3,Data!$C$2:$C$3)"],
    ["whole columns", "=OXM.COMBINEDIF(Data!A:A,A2,Data!D:D,Data!C:C)"],
  ])("is known by %s", (_what, formula) => {
    const book = reading([combinedIf(formula), measures("Data")], [["Measures", "Data", 0, 0, 3, 5]]);
    expect(feed(book)).toMatchObject({
      kind: "detailed",
      table: {
        found: {
          sheet: "Data",
          headerRow: 0,
          rows: [1, 2],
          columns: { metric: 0, measure: 1, threshold: 2, actual: 3 },
        },
      },
    });
  });

  it("is the one named, not the nearest", () => {
    const formula = "=OXM.COMBINEDIF(Measures2[Metric],A2,Measures2[Actual],Measures2[Threshold])";
    const book = reading(
      [combinedIf(formula), measures("Near"), measures("Far")],
      [
        ["Measures1", "Near", 0, 0, 3, 5],
        ["Measures2", "Far", 0, 0, 3, 5],
      ],
    );
    expect(feed(book)).toMatchObject({ kind: "detailed", table: { found: { sheet: "Far" } } });
  });

  it("is still known when its headers no longer say what they are", () => {
    const formula = "=OXM.COMBINEDIF(M[Area],A2,M[October],M[Wanted])";
    const data = gridOf("Data", [
      ["Area", "What", "Wanted", "October"],
      ["Customer", "Surveys", ">95%", 0.96],
    ]);
    const book = reading([combinedIf(formula), data], [["M", "Data", 0, 0, 2, 4]]);
    expect(feed(book)).toMatchObject({
      kind: "detailed",
      table: { found: { rows: [1], columns: { metric: 0, threshold: 2, actual: 3 } } },
    });
  });

  it("holds rows of other kinds: typed, somebody's own formula, blank", () => {
    const formula = "=OXM.COMBINEDIF(Measures[Metric],A2,Measures[Actual],Measures[Threshold])";
    const cells: Held[] = [{ formula, value: 1 }, 0.8, { formula: "=AVERAGE(H1:H3)", value: 0.5 }, ""];
    const grid = gridOf("Scorecard", [
      header,
      ...cells.map((combined, index) => [`Metric ${index}`, "", "", combined, 0.25, ""]),
    ]);
    const book = reading([grid, measures()], [["Measures", "Measures", 0, 0, 3, 5]]);
    expect(feed(book).rows).toEqual(["measures", "value", "formula", "blank"]);
  });

  it("keeps blank rows of its table, which formulas cover", () => {
    const formula = "=OXM.COMBINEDIF(Measures[Metric],A2,Measures[Actual],Measures[Threshold])";
    const data = gridOf("Measures", [
      ["Metric", "Measure", "Threshold", "Actual"],
      ["Customer", "Surveys", ">95%", 0.96],
      ["", "", "", ""],
      ["Outcome", "Delivered", "yes", "yes"],
    ]);
    const book = reading([combinedIf(formula), data], [["Measures", "Measures", 0, 0, 4, 4]]);
    expect(feed(book)).toMatchObject({ table: { found: { rows: [1, 3] }, firstRow: 1, lastRow: 3 } });
  });

  it("whose scores are values is known by what its displays read", () => {
    const grid = gridOf("Scorecard", [
      header,
      [
        "Customer",
        { formula: '=TEXTJOIN(CHAR(10),TRUE,IF(Measures[Metric]=A2,Measures[Measure],""))' },
        "",
        0.9,
        1,
        0.9,
      ],
    ]);
    const book = reading([grid, measures()], [["Measures", "Measures", 0, 0, 3, 5]]);
    expect(feed(book)).toMatchObject({ kind: "detailed", rows: ["value"] });
  });

  it("is taken from names in common where no cell holds a formula", () => {
    const grid = gridOf("Scorecard", [header, ["customer *", "", "", 0.9, 1, 0.9]]);
    expect(feed(reading([grid, measures()])).kind).toBe("detailed");
    const others = gridOf("Scorecard", [header, ["Supplier", "", "", 0.9, 1, 0.9]]);
    expect(feed(reading([others, measures()])).kind).toBe("typed");
  });
});

describe("a scorecard that holds its own measures", () => {
  const compact = [...header, "Actual"];
  it("is known by COMBINED", () => {
    const grid = gridOf("S", [
      compact,
      ["Customer", "A\nB", ">95%\n>80%", { formula: "=OXM.COMBINED(G2,C2)", value: 1 }, 1, 1, "96%\n81%"],
    ]);
    expect(feed(reading([grid, measures()]))).toEqual({ kind: "compact", rows: ["lines"] });
  });

  it("is known by its columns without formulas", () => {
    const grid = gridOf("S", [
      ["Metric", "Threshold", "Actual", "Weight"],
      ["Customer", ">95%", "96%", 1],
    ]);
    expect(feed(reading([grid]))).toEqual({ kind: "compact", rows: ["lines"] });
  });
});

describe("a scorecard with typed scores", () => {
  it("is fed by nothing, though a measures table with the same metrics stands beside it", () => {
    const grid = gridOf("S", [header, ["Customer", "", "", 0.93, 1, { formula: "=D2*E2", value: 0.93 }]]);
    expect(feed(reading([grid, measures()]))).toEqual({ kind: "typed", rows: ["value"] });
  });
});
