import { sameFormula } from "../../../src/core/sharing/same-formula";

describe("formulas that say the same", () => {
  it.each([
    ["in another case, with spaces", "=Sum( A1, B1 )", "=SUM(A1,B1)"],
    [
      "the table's own row, short",
      "=[@Metric]&[@[OXM Score]]",
      "=T[[#This Row],[Metric]]&T[[#This Row],[OXM Score]]",
    ],
    [
      "the table's own column without its name",
      "=SUM([Customer Weighting])",
      "=SUM(Scorecard[Customer Weighting])",
    ],
    ["a column with brackets in its header", "=[@['[1'] of '#]]", "=T[[#This Row],['[1'] of '#]]"],
    ["as a file holds it", "=_xldudf_OXM_SCORE(A1,B1)", "=OXM.SCORE(A1,B1)"],
  ])("%s", (_which, one, other) => {
    expect(sameFormula(one, other)).toBe(true);
    expect(sameFormula(other, one)).toBe(true);
  });

  it.each([
    ["of another table", "=SUM(Measures[Metric])", "=SUM(Scorecard[Metric])"],
    ["of the whole column for the row's own cell", "=[@Metric]", "=[Metric]"],
    ["of another column", "=[@Metric]", "=[@Detail]"],
  ])("are not those %s", (_which, one, other) => expect(sameFormula(one, other)).toBe(false));

  it("no formula says the same as none", () => expect(sameFormula(undefined, "=A1")).toBe(false));
});
