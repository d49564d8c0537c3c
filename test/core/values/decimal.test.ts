import { Decimal as Independent } from "decimal.js";
import fc from "fast-check";
import {
  absolute,
  add,
  compare,
  decimalOf,
  makeDecimal,
  multiply,
  quotient,
  subtract,
  toNumber,
  toText,
} from "../../../src/core/values/decimal";

const Exact = Independent.clone({ precision: 60 });
const whole = fc.bigInt({ min: -(10n ** 32n), max: 10n ** 32n });
const places = fc.integer({ min: 0, max: 25 });

describe("an exact decimal", () => {
  test.each([
    [0.1, "0.1"],
    [1 / 3, "0.333333333333333"],
    [100, "100"],
    [-0.000001, "-0.000001"],
    [0, "0"],
    [1e21, "1000000000000000000000"],
    [1e-12, "0.000000000001"],
  ])("of %d is written %s", (n, text) => expect(toText(decimalOf(n))).toBe(text));

  test("adds, subtracts, multiplies and compares without rounding", () => {
    const [a, b] = [decimalOf(0.1), decimalOf(0.2)];
    expect(toText(add(a, b))).toBe("0.3");
    expect(toText(subtract(a, b))).toBe("-0.1");
    expect(toText(absolute(subtract(a, b)))).toBe("0.1");
    expect(toText(multiply(a, b))).toBe("0.02");
    expect(compare(add(a, b), decimalOf(0.3))).toBe(0);
    expect(compare(a, b)).toBe(-1);
    expect(compare(b, a)).toBe(1);
  });

  test("becomes the nearest double", () => {
    fc.assert(
      fc.property(whole, places, (units, decimals) => {
        const expected = new Exact(units.toString()).div(new Exact(10).pow(decimals));
        expect(toNumber(makeDecimal(units, decimals))).toBe(expected.toNumber());
      }),
    );
  });
});

describe("quotient", () => {
  test.each([
    [0.321, 0.4, 0.8025],
    [1, 3, 1 / 3],
    [-2, 3, -2 / 3],
    [0, 7, 0],
    [0.54, 0.6, 0.9],
  ])("%d ÷ %d is %d", (a, b, expected) => expect(quotient(decimalOf(a), decimalOf(b))).toBe(expected));

  test("is the nearest double to an independent quotient", () => {
    fc.assert(
      fc.property(whole, places, whole, places, (a, p, b, q) => {
        fc.pre(b !== 0n);
        const expected = new Exact(a.toString())
          .div(new Exact(10).pow(p))
          .div(new Exact(b.toString()).div(new Exact(10).pow(q)));
        expect(quotient(makeDecimal(a, p), makeDecimal(b, q))).toBe(expected.toNumber() + 0);
      }),
      { numRuns: 2000 },
    );
  });

  test("rounds a value a hair above the middle of two doubles upwards", () => {
    const middle = 10n ** 60n * (2n ** 53n + 1n);
    expect(quotient(makeDecimal(middle, 0), makeDecimal(10n ** 60n, 0))).toBe(2 ** 53);
    expect(quotient(makeDecimal(middle + 1n, 0), makeDecimal(10n ** 60n, 0))).toBe(2 ** 53 + 2);
  });
});
