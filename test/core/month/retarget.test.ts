import { retargeted } from "../../../src/core/month/retarget";

const target = { sheet: ["Measures", "Measures (2)"], table: ["Measures", "Measures_2"] } as const;

describe("a formula pointed to another table", () => {
  it.each([
    ["=SUM(Measures[Actual])", "=SUM(Measures_2[Actual])"],
    ["=SUM(measures[[#This Row],[Actual]])", "=SUM(Measures_2[[#This Row],[Actual]])"],
    ["=SUM(Measures!$A$1:$A$9)", "=SUM('Measures (2)'!$A$1:$A$9)"],
    ["=SUM('Measures'!A1)", "=SUM('Measures (2)'!A1)"],
    ['=IF(A1="Measures[Actual]",Measures[Actual],"")', '=IF(A1="Measures[Actual]",Measures_2[Actual],"")'],
  ])("%s", (formula, wanted) => expect(retargeted(formula, target)).toBe(wanted));

  it.each([
    "=SUM(MyMeasures[Actual])",
    "=SUM(Measures2[Actual])",
    "=SUM(Old.Measures!A1)",
    "=[Book1.xlsx]Measures!A1",
  ])("%s stays: it names something else", (formula) => expect(retargeted(formula, target)).toBe(formula));
});
