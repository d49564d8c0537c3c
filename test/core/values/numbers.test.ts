import { Decimal as Independent } from "decimal.js";
import fc from "fast-check";
import { exactProduct, exactSum, round15 } from "../../../src/core/values/numbers";

/** An independent route: decimal.js at 100 digits, each number read at 15 significant digits. */
const Exact = Independent.clone({ precision: 400 });
const read = (n: number) => new Exact(n.toPrecision(15));

const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
  fc.double({ noNaN: true, min: 0, max: 1 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1e7),
  fc.constantFrom(0, 1, 0.1, 1 / 3, 2 / 3, 1e-9, 5e-324, 1.7e308, 0.1 + 0.2, 999999999999999.5, 1e15, 1e22),
);

describe("round15", () => {
  test.each([
    [0.1 + 0.2, 0.3],
    [1 / 3, 0.333333333333333],
    [(2 / 3) * 0.3 + 0.7, 0.9],
    [0.4 + 0.3 + 0.2 + 0.1, 1],
    [0.899, 0.899],
    [0, 0],
    [-0.1 - 0.2, -0.3],
    [1e-9, 1e-9],
    [123456789012345.6, 123456789012346],
    [1234567890123456, 1234567890123460],
  ])("%d is %d at 15 digits", (given, rounded) => expect(round15(given)).toBe(rounded));

  test("agrees with the number's own rounding to 15 digits, for any number", () => {
    fc.assert(
      fc.property(anyNumber, (n) => expect(round15(n)).toBe(Number(n.toPrecision(15)) + 0)),
      { numRuns: 5000 },
    );
  });

  test("leaves what isn't finite as it is", () => {
    expect(round15(Infinity)).toBe(Infinity);
    expect(round15(NaN)).toBeNaN();
  });
});

describe("exactSum", () => {
  test("has no binary dust in any order", () => {
    expect(0.4 + 0.3 + 0.2 + 0.1).not.toBe(1);
    expect(exactSum([0.4, 0.3, 0.2, 0.1])).toBe(1);
    expect(exactSum([0.2, 0.4, 0.3, 0.1])).toBe(1);
    expect(exactSum(Array<number>(1000).fill(0.1))).toBe(100);
  });

  test("of nothing is 0", () => expect(exactSum([])).toBe(0));

  test("keeps a small number beside a large one, and cancels exactly", () => {
    expect(exactSum([1e14, 0.000001, -1e14])).toBe(0.000001);
    expect(exactSum([1e300, 1, -1e300])).toBe(1);
  });

  test("is the nearest double to an independent exact sum", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 40 }), (numbers) => {
        const expected = numbers.reduce((sum, n) => sum.plus(read(n)), new Exact(0));
        expect(exactSum(numbers)).toBe(expected.toNumber() + 0);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([131_072, 131_073, 300_001])(
    "stays exact over %d rows, more than the limbs take at once",
    (n) => {
      const third = 0.333333333333333;
      expect(exactSum(Array<number>(n).fill(1 / 3))).toBe(new Exact(third).times(n).toNumber());
    },
  );
});

describe("exactProduct", () => {
  test.each([
    [0.93, 0.3, 0.279],
    [0.1, 0.1, 0.01],
    [1.1, 1.1, 1.21],
    [-0.7, 0.1, -0.07],
  ])("%d × %d is %d", (a, b, product) => expect(exactProduct(a, b)).toBe(product));

  test("is the nearest double to an independent exact product", () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) =>
        expect(exactProduct(a, b)).toBe(read(a).times(read(b)).toNumber() + 0),
      ),
      { numRuns: 5000 },
    );
  });
});

it("keeps the largest numbers finite", () => {
  for (const n of [Number.MAX_VALUE, -Number.MAX_VALUE]) expect(round15(n)).toBe(n);
});
