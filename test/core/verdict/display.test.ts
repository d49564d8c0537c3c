import fc from "fast-check";
import { meetsTarget, readNumberText, readTarget } from "../../../src/core/thresholds";
import { enUS, setCulture } from "../../../src/core/values/culture";
import { round15 } from "../../../src/core/values/numbers";
import { display } from "../../../src/core/verdict";
import { column, na, problemOf, table3, valueOf, weighting } from "./tables";

const shows = (...args: Parameters<typeof display>) => valueOf(display(...args));

it.each([
  [0.899, ">90%", undefined, "89.9%"],
  [0.899, ">90%", 0, "89.9%"],
  [0.895, ">90%", 0, "89.5%"],
  [0.8949, ">90%", 0, "89%"],
  [0.89996, ">90%", undefined, "89.996%"],
  [0.9, ">90%", undefined, "90%"],
  [0.90004, ">90%", undefined, "90.004%"],
  [0.90004, ">=90%", undefined, "90%"],
  [0.89996, ">=90%", undefined, "89.996%"],
  [0.985, ">90%", undefined, "98.5%"],
  [1, ">90%", undefined, "100%"],
  [0.98549, ">90%", 3, "98.549%"],
  [0.9000001, "80%–90%", undefined, "90.00001%"],
  [0.04996, "<5%", undefined, "4.996%"],
  [2 / 3, ">90%", undefined, "66.7%"],
  [0.9 - 1e-15, ">90%", undefined, "89.9999999999999%"],
  [0.93, "TBC", undefined, "93%"],
  ["93%", ">90%", undefined, "93%"],
  ["", ">90%", undefined, "Not measured"],
  [na, ">90%", undefined, "Not measured"],
])("%p against %p with %p decimals shows %p", (score, target, decimals, text) =>
  expect(shows(score, target, decimals)).toBe(text),
);

it("takes a column with its weighting", () => {
  expect(shows(table3, ">90%", undefined, weighting)).toBe("89.9%");
  expect(shows(table3, ">90%", 0, weighting)).toBe("89.9%");
  expect(shows(column(0.9, ""), ">90%", undefined, column(0.6, 0.4))).toBe("54%");
  expect(shows(column(0.9, ""), ">90%", undefined, column(0.6, 0.4), "exclude")).toBe("90%");
});

it("shows no score that its weighting can't carry", () =>
  expect(shows(table3, ">90%", undefined, column(0.3, 0.2, 0.1, 0.45))).toBe("Check weightings"));

it("writes the workbook's decimal sign", () => {
  setCulture({ decimal: ",", group: "." });
  try {
    expect(shows(0.899, ">90%")).toBe("89,9%");
  } finally {
    setCulture(enUS);
  }
});

it.each([[-1], [1.5], [13], ["many"], [true]])("%p is no number of decimals", (decimals) =>
  expect(problemOf(display(0.9, ">90%", decimals)).key).toBe("decimals-unreadable"),
);

it("reading the display back gives the same verdict, and the bound is shown only for the bound", () => {
  const score = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: -1000, max: 1000 }).map((n) => 0.9 + n * 1e-9),
    fc.integer({ min: 0, max: 10000 }).map((n) => n / 10000),
  );
  const target = fc.constantFrom(">90%", ">=90%", "<90%", "<=90%", "90%–95%", "85%–90%", "=90%");
  fc.assert(
    fc.property(score, target, fc.integer({ min: 0, max: 4 }), (n, goal, decimals) => {
      const text = shows(n, goal, decimals);
      const threshold = valueOf(readTarget(goal));
      const shown = readNumberText(text) ?? NaN;
      const isMet = meetsTarget(n, threshold);
      expect(meetsTarget(shown, threshold)).toBe(isMet);
      if (!isMet && shown === 0.9) expect(round15(n)).toBe(0.9);
      // No more is shown than needed: what is shown is the score rounded.
      expect(Math.abs(shown - n)).toBeLessThanOrEqual(0.5 * 10 ** -(decimals + 2) + 1e-15);
    }),
    { numRuns: 1000 },
  );
});
