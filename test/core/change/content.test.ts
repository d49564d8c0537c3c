import { holds } from "../../../src/core/change/content";

describe("a cell holds what it was given", () => {
  it("when it is the value, numbers at 15 digits", () => {
    expect(holds(0.1 + 0.2, { value: 0.3 })).toBe(true);
    expect(holds("0.3", { value: 0.3 })).toBe(false);
    expect(holds("a\r\nb", { value: "a\nb" })).toBe(true);
    expect(holds("", {})).toBe(true);
  });
  it("when a formula stands where one was to stand, however Excel writes it", () =>
    expect(holds("=[@Score]*2", { formula: "=Scores[[#This Row],[Score]]*2" }, 0.5)).toBe(true));
  it("but not when it is the formula that stood there before", () => {
    const given = { formula: "=SUM(Own[Actual])" };
    expect(holds("=SUM(Other[Actual])", given, "=SUM(Other[Actual])")).toBe(false);
    expect(holds("=sum( Own[Actual] )", given, "=SUM(Other[Actual])")).toBe(true);
  });
  it("nor when only rows have moved that formula's addresses", () =>
    expect(holds("=SUM(B5)+1", { formula: "=SUM(B5)+2" }, "=SUM(B3)+1")).toBe(false));
  it("and when only addresses differ, by those", () => {
    expect(holds("=B9", { formula: "=B9" }, "=B3")).toBe(true);
    expect(holds("=B3", { formula: "=B9" }, "=B3")).toBe(false);
  });
});
