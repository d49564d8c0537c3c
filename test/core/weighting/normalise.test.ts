import fc from "fast-check";
import type { Cell } from "../../../src/core/values/cell";
import { exactSum } from "../../../src/core/values/numbers";
import { normalise, weightCheck } from "../../../src/core/weighting";
import { problemOf, valueOf } from "../scoring/outcomes";
import { column, row } from "../scoring/worked-tables";

const shares = (weights: readonly Cell[], total?: Cell, decimals?: Cell) =>
  valueOf(normalise(column(weights), total, decimals)).flat();

describe("NORMALISE", () => {
  test.each<[readonly Cell[], Cell, Cell, number[]]>([
    [[30, 20, 10, 40], undefined, undefined, [0.3, 0.2, 0.1, 0.4]],
    [[30, 20, 10, 45], undefined, undefined, [0.2857, 0.1905, 0.0952, 0.4286]],
    [[1, 1, 1], undefined, undefined, [0.3334, 0.3333, 0.3333]],
    [[1, 1, 1], 100, undefined, [33.34, 33.33, 33.33]],
    [[1, 1, 1], 100, 0, [34, 33, 33]],
    [[1, 1, 1], 10, undefined, [3.334, 3.333, 3.333]],
    [[1, 2, 3, 1], 1, 1, [0.2, 0.3, 0.4, 0.1]],
    [[0.3, null, 0.1], undefined, undefined, [0.75, 0, 0.25]],
    [["30%", " 0.1 "], undefined, undefined, [0.75, 0.25]],
    [[0, 5], undefined, undefined, [0, 1]],
    [[1, 1], 0.5, 2, [0.25, 0.25]],
    [[1, 2], 1, 12, [0.333333333333, 0.666666666667]],
  ])("%j to %j with %j decimals: %j", (weights, total, decimals, expected) =>
    expect(shares(weights, total, decimals)).toEqual(expected),
  );

  test("ties go to the earlier row", () => {
    expect(shares([1, 1, 1, 1, 1, 1], 1, 1)).toEqual([0.2, 0.2, 0.2, 0.2, 0.1, 0.1]);
  });

  test("keeps the shape, without the blank rows at the end", () => {
    expect(valueOf(normalise(row([1, 3])))).toEqual([[0.25, 0.75]]);
    expect(valueOf(normalise(column([1, 3, null, ""])))).toEqual([[0.25], [0.75]]);
    expect(valueOf(normalise(7))).toEqual([[1]]);
  });

  test.each<[string, readonly Cell[], Cell, Cell, string]>([
    ["negative", [1, -1], undefined, undefined, "the weighting in row 2 is negative (-1): enter 0% or more"],
    ["zero", [0, 0], undefined, undefined, "the weightings total 0: there is no proportion to keep"],
    ["blank", [null], undefined, undefined, "the weightings total 0: there is no proportion to keep"],
    [
      "text",
      [1, "x"],
      undefined,
      undefined,
      "the weighting in row 2 is text (x): enter a number such as 95% or 0.95",
    ],
    [
      "yes/no",
      [true],
      undefined,
      undefined,
      "the weighting in row 1 is TRUE: enter a number such as 95% or 0.95",
    ],
    ["no such total", [1], -1, undefined, "the total is -1: enter a number above 0, such as 1 or 100"],
    ["no such decimals", [1], 1, 1.5, "decimals is 1.5: enter a whole number from 0 to 12"],
    [
      "too few decimals",
      [1],
      0.25,
      1,
      "a total of 0.25 can't be made of numbers with 1 decimal: allow more decimals",
    ],
  ])("%s is #VALUE!", (_, weights, total, decimals, sentence) => {
    expect(problemOf(normalise(column(weights), total, decimals))).toMatchObject({
      error: "value",
      sentence,
    });
  });

  test("an error comes back as it is", () => {
    const NA = { code: "#N/A" };
    expect(problemOf(normalise(column<Cell>([1, NA]))).error).toBe(NA);
  });

  const weightings = fc
    .array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 })
    .filter((weights) => weights.some((weight) => weight > 1e-6));

  test("totals exactly, so that WEIGHTCHECK says OK, and no share is off by a whole unit", () => {
    fc.assert(
      fc.property(weightings, fc.integer({ min: 0, max: 8 }), (weights, decimals) => {
        const list = shares(weights, 1, decimals);
        expect(exactSum(list)).toBe(1);
        if (list.length > 0) expect(valueOf(weightCheck(column(list)))).toBe("OK");
        const sum = weights.reduce((a, b) => a + b);
        list.forEach((share, i) =>
          expect(Math.abs(share - (weights[i] as number) / sum)).toBeLessThan(10 ** -decimals * (1 + 1e-6)),
        );
      }),
    );
  });

  test("leaves alone what already totals", () => {
    fc.assert(
      fc.property(weightings, (weights) => {
        const once = shares(weights);
        expect(shares(once)).toEqual(once);
      }),
    );
  });
});

it("shares out the largest total a cell can hold", () =>
  expect(normalise(0.3, 9.99999999999999e307, 1)).toEqual({ ok: true, value: [[9.99999999999999e307]] }));
