import { add, decimalOf, multiply, toText, ZERO } from "../../../src/core/values/decimal";
import { ExactTotal } from "../../../src/core/values/exact-total";

const NINES = 0.999999999999999;

describe("ExactTotal", () => {
  test("settles its limbs before they outgrow a double", () => {
    const total = new ExactTotal();
    const count = 700_001;
    for (let i = 0; i < count; i++) total.addProduct(NINES, NINES);
    const product = multiply(decimalOf(NINES), decimalOf(NINES));
    expect(toText(total.toDecimal())).toBe(toText(multiply(product, decimalOf(count))));
  });

  test("takes numbers of every size and sign", () => {
    const pairs = [
      [0.3, -0.7],
      [1e-12, 5],
      [4e20, 0.1],
      [-1 / 3, -3],
      [0, 7],
      [99.5, 1e14],
    ] as const;
    const total = new ExactTotal();
    for (const [a, b] of pairs) total.addProduct(a, b);
    const expected = pairs.reduce((sum, [a, b]) => add(sum, multiply(decimalOf(a), decimalOf(b))), ZERO);
    expect(toText(total.toDecimal())).toBe(toText(expected));
  });

  test("goes on after it has been read", () => {
    const total = new ExactTotal();
    total.add(0.1);
    expect(total.toNumber()).toBe(0.1);
    total.add(0.2);
    total.addDecimal(decimalOf(0.3));
    expect(total.toNumber()).toBe(0.6);
  });

  test("of nothing is 0", () => expect(new ExactTotal().toNumber()).toBe(0));
});
