import fc from "fast-check";
import { coverage, range, score } from "../../../src/core/scoring";
import type { Cell } from "../../../src/core/values/cell";
import { problemOf, valueOf } from "./outcomes";
import { column, row, TABLE_3, WEIGHTS } from "./worked-tables";

const NA = { code: "#N/A" };
const REF = { code: "#REF!" };

describe("COVERAGE", () => {
  test.each<[string, Cell[], number]>([
    ["everything measured", [...TABLE_3], 1],
    ["Outcome not measured", [0.93, 1, 1, null], 0.6],
    ["#N/A is not measured", [0.93, NA, 1, 0.8], 0.8],
    ["nothing measured", [null, "", NA, null], 0],
  ])("%s", (_, combined, expected) => {
    expect(valueOf(coverage(column(combined), column(WEIGHTS)))).toBe(expected);
  });

  test("weights the measured share of each row", () => {
    expect(valueOf(coverage(column(TABLE_3), column(WEIGHTS), column([1, 1, 1, 0.1])))).toBe(0.64);
    expect(valueOf(coverage(column(TABLE_3), row([30, 20, 10, 40]), column([1, 1, "50%", 0.1])))).toBe(0.59);
  });

  test("a row without a score is not measured, whatever its share says; a blank share is all of it", () => {
    expect(valueOf(coverage(column([0.93, 1, 1, null]), column(WEIGHTS), column([1, null, 1, 1])))).toBe(0.6);
    expect(valueOf(coverage(column(TABLE_3), column(WEIGHTS), null))).toBe(1);
  });

  test("is a share of the total weight, also where that isn't 100 %", () => {
    expect(valueOf(coverage(column([1, null]), column([0.3, 0.6])))).toBe(1 / 3);
  });

  test("no weight at all is #N/A", () => {
    expect(problemOf(coverage(column([1, 1]), column([0, null])))).toMatchObject({
      error: "notAvailable",
      sentence: "no weight: every weighting is zero or blank",
    });
  });

  test("bad cells are what they are in SCORE", () => {
    expect(problemOf(coverage(column([95]), column([1]))).sentence).toBe(
      "95 looks like 95 %: enter 95% or 0.95",
    );
    expect(problemOf(coverage(column([1]), column([1]), column([REF]))).error).toBe(REF);
    expect(problemOf(coverage(column([1]), column([1]), column([true]))).sentence).toMatch(
      /^the measured share in row 1 is TRUE/,
    );
    expect(problemOf(coverage(column([1, 1]), column([0.5, 0.5]), column([1, 1, 1]))).sentence).toBe(
      "2 combined scores, 2 weightings and 3 measured shares: select the same rows in each",
    );
  });
});

describe("RANGE", () => {
  test("90 % on a measured 60 % can still end between 54 % and 94 %", () => {
    expect(valueOf(range(column([0.9, 0.9, 0.9, null]), column(WEIGHTS)))).toEqual({
      floor: 0.54,
      ceiling: 0.94,
    });
    expect(valueOf(range(column([0.9, 0.9, 0.9, null]), column([30, 20, 10, 40])))).toEqual({
      floor: 0.54,
      ceiling: 0.94,
    });
  });

  test("is one figure when all is measured", () => {
    expect(valueOf(range(column(TABLE_3), column(WEIGHTS)))).toEqual({ floor: 0.899, ceiling: 0.899 });
  });

  test("one of ten actuals filled is not a measured row", () => {
    expect(valueOf(range(column(TABLE_3), column(WEIGHTS), column([1, 1, 1, 0.1])))).toEqual({
      floor: 0.611,
      ceiling: 0.971,
    });
  });

  const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
  const rows = fc.array(fc.tuple(fc.option(share), fc.integer({ min: 0, max: 9 }), share), {
    minLength: 1,
    maxLength: 9,
  });

  test("the floor is SCORE, and filling in what is missing stays inside", () => {
    fc.assert(
      fc.property(rows, share, (list, filled) => {
        const combined = column(list.map(([c]) => c));
        const weights = column(list.map(([, w]) => w / 100));
        const { floor, ceiling } = valueOf(range(combined, weights));
        expect(floor).toBe(valueOf(score(combined, weights)));
        const later = valueOf(score(column(list.map(([c]) => c ?? filled)), weights));
        expect(later).toBeGreaterThanOrEqual(floor);
        expect(later).toBeLessThanOrEqual(ceiling);
      }),
    );
  });

  test("the room between floor and ceiling is the unmeasured weight", () => {
    fc.assert(
      fc.property(rows, (list) => {
        fc.pre(list.some(([, w]) => w > 0));
        const combined = column(list.map(([c]) => c));
        const weights = column(list.map(([, w]) => w / 100));
        const measured = column(list.map(([, , m]) => m));
        const { floor, ceiling } = valueOf(range(combined, weights, measured));
        const total = list.reduce((sum, [, w]) => sum + w, 0) / 100;
        const covered = valueOf(coverage(combined, weights, measured));
        expect(ceiling - floor).toBeCloseTo(total * (1 - covered), 12);
      }),
    );
  });
});
