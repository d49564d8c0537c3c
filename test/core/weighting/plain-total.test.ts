import fc from "fast-check";
import { add, decimalOf, toText, ZERO } from "../../../src/core/values/decimal";
import { plainTotal } from "../../../src/core/weighting/plain-total";
import { column } from "../scoring/worked-tables";

const exactly = (weights: readonly number[]) => weights.map(decimalOf).reduce(add, ZERO);

describe("the total of a plain column", () => {
  const weight = fc.oneof(
    fc.integer({ min: 0, max: 1e7 }).map((n) => n / 1e7),
    fc.integer({ min: 0, max: 100 }),
    fc.double({ min: 0, max: 1e9, noNaN: true }),
    fc.constantFrom(0.1 + 0.2, 1 / 3, 10000000.0000001, 225179981.368525, 1e15),
  );

  test("is exact, on the grid and off it, small and large", () => {
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 50 }), (weights) => {
        const total = plainTotal(column(weights));
        expect(total && toText(total)).toBe(toText(exactly(weights)));
      }),
    );
  });

  test("is exact where a sum of whole numbers would outgrow a double", () => {
    const weights = Array<number>(999).fill(10000000.0000001);
    const total = plainTotal(column(weights));
    expect(total && toText(total)).toBe("9990000000.0000999");
  });

  test("isn't given for anything but one column of numbers from 0", () => {
    for (const cell of [null, "", "30%", true, { code: "#N/A" }, -0.1, NaN, Infinity]) {
      expect(plainTotal([[0.5], [cell]])).toBeUndefined();
    }
    expect(plainTotal([[0.5, 0.5]])).toBeUndefined();
    expect(plainTotal(1)).toBeUndefined();
  });
});
