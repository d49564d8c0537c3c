import fc from "fast-check";
import { fifteenDigits } from "../../../src/core/values/fifteen-digits";

const valueOf = (n: number) => {
  const { units, decimals } = fifteenDigits(n);
  return Number(`${units}e${-decimals}`);
};

describe("fifteenDigits", () => {
  test.each([
    [0.93, 930000000000000, 15],
    [1, 100000000000000, 14],
    [-0.05, -500000000000000, 16],
    [40, 400000000000000, 13],
    [1e-9, 100000000000000, 23],
    [1.2345678901234567e19, 123456789012346, -5],
  ])("%d is %d units of 10^-%d", (n, units, decimals) =>
    expect(fifteenDigits(n)).toEqual({ units, decimals }),
  );

  test("of 0 is 0", () => expect(fifteenDigits(0).units).toBe(0));

  test("rounds as the number writes itself with 15 digits, at every size", () => {
    const sizes = fc.tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -12, max: 18 }));
    fc.assert(
      fc.property(sizes, ([digits, power]) => {
        const n = digits * 10 ** power;
        expect(valueOf(n)).toBe(Number(n.toPrecision(15)));
      }),
      { numRuns: 5000 },
    );
  });

  test("decides numbers next to a tie by the double's exact value", () => {
    const nextToTies = fc.tuple(
      fc.integer({ min: 1e14, max: 1e15 - 1 }),
      fc.integer({ min: 0, max: 22 }),
      fc.integer({ min: -3, max: 3 }),
    );
    fc.assert(
      fc.property(nextToTies, ([units, decimals, steps]) => {
        const tie = Number(`${units}.5e-${decimals}`);
        const n = tie * (1 + steps * 2 ** -53);
        expect(valueOf(n)).toBe(Number(n.toPrecision(15)));
      }),
      { numRuns: 5000 },
    );
  });
});
