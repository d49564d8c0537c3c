import fc from "fast-check";
import { score } from "../../../src/core/scoring";
import type { Cell } from "../../../src/core/values/cell";
import { enUS, setCulture } from "../../../src/core/values/culture";
import { checkWeighting, weightCheck } from "../../../src/core/weighting";
import { problemOf, valueOf } from "../scoring/outcomes";
import { column, permutations, row, WEIGHTS } from "../scoring/worked-tables";

const check = (weights: readonly Cell[], total?: Cell) => valueOf(weightCheck(column(weights), total));

describe("WEIGHTCHECK", () => {
  test("30/20/10/40 is OK in every order, as a column or a row", () => {
    const sums = permutations(WEIGHTS).map((order) => order.reduce((a, b) => a + b));
    expect(new Set(sums).size).toBeGreaterThan(1); // binary addition depends on the order
    for (const order of permutations(WEIGHTS)) {
      expect(check(order)).toBe("OK");
      expect(valueOf(weightCheck(row(order)))).toBe("OK");
    }
  });

  test.each<[readonly Cell[], Cell, string]>([
    [[0.3, 0.2, 0.1, 0.45], undefined, "5 points over"],
    [[0.3, 0.2, 0.1, 0.39], undefined, "1 point under"],
    [[0.3, 0.2, 0.1, 0.3999], undefined, "0.01 points under"],
    [[0.3, 0.2, 0.1, 0.400001], undefined, "0.0001 points over"],
    [[0.3, 0.2, 0.1, 0.40000001], undefined, "0.000001 points over"],
    [[0.3, 0.0123456789012345, 1 / 7], undefined, "54.4797178241623 points under"],
    [[30, 20, 10, 45], 100, "5 points over"],
    [[30, 20, 10, 40], 100, "OK"],
    [[30, 20, 10, 40], "100", "OK"],
    [[30, 20, 10, 39.99], 100, "0.01 points under"],
    [[3, 2, 1, 3], 10, "1 point under"],
    [[0.3, 0.2, 0.1, 0.4], 100, "weights total 1, like shares: did you mean total 1 rather than 100?"],
    [[30, 20, 10, 40], undefined, "weights total 100, like points: did you mean total 100?"],
    [[30, 20, 10, 45], undefined, "weights total 105, like points: did you mean total 100?"],
    [[0.3, 20, 0.1, 0.4], undefined, "row 2 is 20: did you mean 20%?"],
    [[100 / 7, 100 / 3], undefined, "weights total 47.6190476190476, like points: did you mean total 100?"],
    [[1.2], undefined, "20 points over"],
    [[1], undefined, "OK"],
    [[0.3, "20%", 0.1, 0.4], undefined, "row 2 is text (20%)"],
    [[0.3, 0.2, "30%", 0.4], undefined, "20 points over; row 3 is text (30%)"],
    [[0.3, null, 0.3, 0.4], undefined, "row 2 is blank"],
    [[0.3, " ", 0.1, 0.4], undefined, "20 points under; row 2 is blank"],
    [[0.6, 0.2, 0.4, -0.2], undefined, "row 4 is negative"],
    [[0.3, 0.7, { code: "#REF!" }], undefined, "row 3 is #REF!"],
    [[0.3, 0.7, { code: "#N/A" }], undefined, "row 3 is #N/A"],
    [[0.3, 0.7, true], undefined, "row 3 is TRUE"],
    [
      [0.5, "lots", null, -0.1, 0.2],
      undefined,
      "40 points under; row 2 is text (lots); row 3 is blank; row 4 is negative",
    ],
    [[0, 0, 1], undefined, "OK"],
    [[0, 0], undefined, "100 points under"],
    [[null, ""], undefined, "no weights"],
    [[0.5, 0.5, null, ""], undefined, "OK"],
  ])("%j against %j: %s", (weights, total, sentence) => expect(check(weights, total)).toBe(sentence));

  test("nine weights computed as =B2/SUM(B$2:B$10) are OK, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 9, maxLength: 9 }), (counts) => {
        const sum = counts.reduce((a, b) => a + b);
        expect(check(counts.map((n) => n / sum))).toBe("OK");
        expect(check(counts.map((n) => (n / sum) * 100).reverse(), 100)).toBe("OK");
      }),
    );
  });

  test("no error from a millionth upwards ever hides, however many weights there are", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 1e5 }), fc.boolean(), (counts, millionths, over) => {
        const sum = counts.reduce((a, b) => a + b);
        const weights = counts.map((n) => n / sum);
        weights[0] = (weights[0] as number) + ((over ? 1 : -1) * millionths) / 1e6;
        const sentence = check(weights);
        expect(sentence).not.toBe("OK");
        if ((weights[0] as number) >= 0) expect(sentence).toMatch(over ? /points? over/ : /points? under/);
      }),
    );
  });

  test("100,000 weights at once, and one of them wrong", () => {
    const weights = Array<number>(100_000).fill(0.00001);
    expect(check(weights)).toBe("OK");
    weights[77] = 0.0000101;
    expect(check(weights)).toBe("0.00001 points over");
  });

  test("numbers beyond what is added as whole numbers are still exact", () => {
    expect(check([1e12, 0.5], 1e12)).toBe("0.5 points over");
    expect(check([1 / 3, 1 / 3, 1 / 3])).toBe("OK");
    expect(check([1e-12, 1])).toBe("0.0000000001 points over");
  });

  test("names twenty faults and counts the rest", () => {
    const sentence = check(Array<Cell>(50).fill("x"));
    expect(sentence).toMatch(/^100 points under; row 1 is text \(x\); .*row 19 is text \(x\); and 31 more$/);
  });

  test.each<[string, Cell]>([
    ["0", 0],
    ["negative", -1],
    ["text", "lots"],
    ["yes/no", true],
  ])("a total that is %s is #VALUE!", (_, total) => {
    expect(problemOf(weightCheck(column(WEIGHTS), total))).toMatchObject({
      error: "value",
      key: "weighting-total",
    });
  });

  test("an error as the total comes back as it is", () => {
    const REF = { code: "#REF!" };
    expect(problemOf(weightCheck(column(WEIGHTS), REF)).error).toBe(REF);
  });

  test("a single cell is a weighting of one", () => {
    expect(valueOf(weightCheck(1))).toBe("OK");
    expect(valueOf(weightCheck(0.3))).toBe("70 points under");
  });
});

describe("checkWeighting", () => {
  const checked = (weights: readonly Cell[], total?: Cell) => valueOf(checkWeighting(column(weights), total));

  test("gives total, expected total and the faults with their rows", () => {
    expect(checked([0.3, "20%", 0.1, 0.45])).toEqual({
      total: 1.05,
      expected: 1,
      totals: false,
      faults: [
        { kind: "over", sentence: "5 points over" },
        { kind: "text", row: 2, sentence: "row 2 is text (20%)" },
      ],
      sentence: "5 points over; row 2 is text (20%)",
    });
  });

  test("a score can rely on 1, and on 100 points where no total is given", () => {
    expect(checked(WEIGHTS).totals).toBe(true);
    expect(checked([30, 20, 10, 40]).totals).toBe(true);
    expect(checked([30, 20, 10, 40]).faults).toHaveLength(1);
    expect(checked([30, 20, 10, 45]).totals).toBe(false);
    expect(checked([0.3, "20%", 0.1, 0.4]).totals).toBe(true);
    expect(checked([0.3, 0.2, 0.1, 0.4], 100).totals).toBe(false);
    expect(checked([null]).totals).toBe(false);
  });
});

describe("where the decimal sign is a comma", () => {
  beforeEach(() => setCulture({ decimal: ",", group: "." }));
  afterEach(() => setCulture(enUS));

  test.each<[readonly Cell[], string]>([
    [[0.3, 0.2, 0.1, 0.3999], "0,01 points under"],
    [[0.3, 12.5, 0.1, 0.475], "row 2 is 12,5: did you mean 12,5%?"],
    [[30.5, 20], "weights total 50,5, like points: did you mean total 100?"],
  ])("%j: %s", (weights, sentence) => expect(check(weights)).toBe(sentence));

  test("the score's problems write numbers so, too", () => {
    const sentenceOf = (scores: readonly Cell[], weights: readonly Cell[]) =>
      problemOf(score(column(scores), column(weights))).sentence;
    expect(sentenceOf([1, 1], [30.5, 3])).toBe(
      "weights total 33,5, like points: enter 30,5% or divide by 100, or use OXM.NORMALISE",
    );
    expect(sentenceOf(["x"], [1])).toBe(
      "the combined score in row 1 is text (x): enter a number such as 95% or 0,95",
    );
    expect(sentenceOf([95], [1])).toBe("95 looks like 95 %: enter 95% or 0,95");
  });
});
