import { functionsAlsoCalled } from "../../../../src/core/help/search";
import { FUNCTIONS } from "../../../../src/functions/registry";
import { findFunctions } from "../../../../src/taskpane/views/help/find-functions";

const found = (typed: string) => findFunctions(typed).map(({ id }) => id);

describe("the search of functions", () => {
  it.each([
    ["weighted average", ["SCORE", "COMBINED", "COMBINEDIF"]],
    ["total", ["SCORE", "WEIGHTCHECK", "NORMALISE"]],
    ["rolling", ["COMBINED", "COMBINEDIF"]],
    ["average", ["SCORE", "COMBINED", "ATTAINMENT", "AGREE"]],
    ["percent", ["DISPLAY", "COVERAGE", "SCORE", "ATTAINMENT"]],
    ["Percentages", ["DISPLAY", "COVERAGE"]],
    ["sumproduct", ["SCORE"]],
    ["traffic light", ["STATUS"]],
    ["what if", ["REQUIRED", "FLIP"]],
    ["OXM.SCORE", ["SCORE", "SCORES"]],
    ["weights", ["NORMALISE", "COMBINED", "SCORE"]],
  ])("finds what somebody means by %p", (typed, meant) =>
    expect(found(typed)).toEqual(expect.arrayContaining(meant)),
  );

  it.each([
    ["red", ["STATUS", "VERDICT"]],
    ["weightcheck", ["WEIGHTCHECK"]],
    ["traffic weights", ["STATUS"]],
    ["aeroplane", []],
  ])("finds for %p nothing else", (typed, meant) => expect(found(typed)).toEqual(meant));

  it.each(["", "  ", "("])("gives all for %p", (typed) =>
    expect(found(typed)).toHaveLength(FUNCTIONS.length),
  );

  it("has other names only for functions that there are", () =>
    expect(FUNCTIONS.map(({ id }) => id)).toEqual(expect.arrayContaining([...functionsAlsoCalled])));
});
