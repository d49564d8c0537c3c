import { planFormula } from "../../../src/core/help/formula-spot";
import { triedExamples, tryThreshold } from "../../../src/core/help/try-threshold";

describe("trying a threshold", () => {
  it.each(triedExamples)("reads the example %p and judges %p", (threshold, actual) =>
    expect(tryThreshold(threshold, actual)).toMatchObject({
      kind: "read",
      results: [{ state: expect.stringMatching(/met|missed/) }],
    }),
  );

  it("reads it alone while no actual is given, and says nothing of a blank", () => {
    expect(tryThreshold(">95%", "")).toEqual({ kind: "read", reading: "more than 95%", results: [] });
    expect(tryThreshold("  ", "96%")).toEqual({ kind: "blank" });
  });

  it("says what to write where it can't be read, and why an actual doesn't fit", () => {
    expect(tryThreshold("soonish", "96%")).toMatchObject({ kind: "problem" });
    expect(tryThreshold(">95%", "banana")).toMatchObject({ kind: "problem", reading: "more than 95%" });
    expect(tryThreshold("<SLA", "4")).toMatchObject({
      kind: "problem",
      sentence: expect.stringContaining("stands elsewhere"),
    });
  });
});

it("writes a formula only where what was seen still stands", () =>
  expect(planFormula("=1", { sheet: "S", row: 2, column: 1, address: "B3" })).toEqual({
    guards: [{ sheet: "S", row: 2, column: 1, holds: "" }],
    cells: [{ sheet: "S", row: 2, column: 1, formula: "=1" }],
    show: { sheet: "S", address: "B3" },
  }));
