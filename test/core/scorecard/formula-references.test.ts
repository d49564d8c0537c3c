import {
  callsOf,
  callsOxm,
  type FormulaReference,
  referencesIn,
} from "../../../src/core/scorecard/formula-references";

const table = (name: string, column?: string, thisRow = false): FormulaReference => ({
  kind: "table",
  table: name,
  thisRow,
  ...(column === undefined ? {} : { column }),
});
const range = (row: number, column: number, lastRow: number, lastColumn: number, sheet?: string) => ({
  kind: "range" as const,
  row,
  column,
  lastRow,
  lastColumn,
  ...(sheet === undefined ? {} : { sheet }),
});

describe("what a formula refers to", () => {
  it.each<[string, FormulaReference[]]>([
    ["=Measures[Metric]", [table("Measures", "Metric")]],
    ["=SUM(Scorecard[OXM Score])", [table("Scorecard", "OXM Score")]],
    ["=Scorecard[[#This Row],[Metric]]", [table("Scorecard", "Metric", true)]],
    [
      "=Scorecard[@Metric]*Scorecard[@[OXM Score]]",
      [table("Scorecard", "Metric", true), table("Scorecard", "OXM Score", true)],
    ],
    ["=Measures[[#All],[Measure weight]]", [table("Measures", "Measure weight")]],
    ["=ROWS(Measures[])", [table("Measures")]],
    ["=T['[odd'] ''#name]", [table("T", "[odd] '#name")]],
    ["=$A$5:$B$20+C1", [range(4, 0, 19, 1), range(0, 2, 0, 2)]],
    [
      "=SUM('My ''best'' sheet'!A1:A3,Other!B:B)",
      [range(0, 0, 2, 0, "My 'best' sheet"), range(0, 1, Infinity, 1, "Other")],
    ],
    ['="A1 and Measures[Metric]"&D4', [range(3, 3, 3, 3)]],
    ["=LOG10(2)+SUM(A1)", [range(0, 0, 0, 0)]],
    ["=OXM.SCORE(1,2)", []],
  ])("%s", (formula, expected) => expect(referencesIn(formula)).toEqual(expected));
});

describe("calls of an OXM function", () => {
  it.each<[string, string[][]]>([
    [
      '=IFNA(OXM.COMBINEDIF(M[A],T[[#This Row],[Metric]],IF(ISBLANK(M[B]),"",M[B]),M[C]),"")',
      [["M[A]", "T[[#This Row],[Metric]]", 'IF(ISBLANK(M[B]),"",M[B])', "M[C]"]],
    ],
    ["=oxm.combinedif(A1:A2,B1,C1:C2,D1:D2)", [["A1:A2", "B1", "C1:C2", "D1:D2"]]],
    ["=_xldudf_OXM_COMBINEDIF(A1:A2,B1,C1:C2,D1:D2)", [["A1:A2", "B1", "C1:C2", "D1:D2"]]],
    ['="OXM.COMBINEDIF("&A1', []],
    ["=OXM.COMBINED(A1,B1)", []],
    ["=OXM.COMBINEDIF('a, (b'!A1:A2,\"x,)\",C1,D1)", [["'a, (b'!A1:A2", '"x,)"', "C1", "D1"]]],
  ])("%s", (formula, expected) => expect(callsOf(formula, "COMBINEDIF")).toEqual(expected));

  it("are told from other formulas", () => {
    expect(callsOxm("=_xldudf_OXM_SCORE(A1,B1)")).toBe(true);
    expect(callsOxm('=SUM(A1)&"OXM.SCORE(1)"')).toBe(false);
  });
});
