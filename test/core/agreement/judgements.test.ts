import fc from "fast-check";
import { consistency, pairwise } from "../../../src/core/agreement";
import type { Cell } from "../../../src/core/values/cell";
import { weightCheck } from "../../../src/core/weighting";
import { problemOf, valueOf } from "../scoring/outcomes";

/** A 3 × 3 matrix from its upper half, the rest blank. */
const three = (ab: Cell, ac: Cell, bc: Cell): Cell[][] => [
  [1, ab, ac],
  ["", 1, bc],
  ["", "", 1],
];

/** Of three metrics the eigenvector is the row's geometric mean, and the eigenvalue 1 + r + 1/r: no iteration needed. */
function exactly(ab: number, ac: number, bc: number) {
  const means = [Math.cbrt(ab * ac), Math.cbrt(bc / ab), Math.cbrt(1 / (ac * bc))];
  const total = means.reduce((a, b) => a + b, 0);
  const r = Math.cbrt((ab * bc) / ac);
  return { weights: means.map((mean) => mean / total), ratio: (1 + r + 1 / r - 3) / 2 / 0.58 };
}

describe("PAIRWISE and CONSISTENCY", () => {
  test("the textbook's 1/3, 5, 7: weights 0.279, 0.649, 0.072, ratio 0.056", () => {
    const matrix = three(1 / 3, 5, 7);
    const { weights, ratio } = exactly(1 / 3, 5, 7);
    expect(weights.map((n) => n.toFixed(3))).toEqual(["0.279", "0.649", "0.072"]);
    valueOf(pairwise(matrix)).forEach(([n], at) => expect(n).toBeCloseTo(weights[at]!, 13));
    expect(valueOf(consistency(matrix))).toBeCloseTo(ratio, 11);
    expect(ratio).toBeCloseTo(0.056, 3);
  });

  test("whatever three judgements: the closed form", () => {
    const judgement = fc.constantFrom(1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    fc.assert(
      fc.property(judgement, judgement, judgement, (ab, ac, bc) => {
        const { weights, ratio } = exactly(ab, ac, bc);
        valueOf(pairwise(three(ab, ac, bc))).forEach(([n], at) => expect(n).toBeCloseTo(weights[at]!, 12));
        expect(valueOf(consistency(three(ab, ac, bc)))).toBeCloseTo(ratio, 10);
      }),
    );
  });

  test("judgements that follow from weights give those weights back, and a ratio of 0, at any size up to ten", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(weights, (list) => {
        const total = list.reduce((a, b) => a + b, 0);
        const matrix = list.map((row) => list.map((column) => row / column));
        const found = valueOf(pairwise(matrix));
        found.forEach(([n], at) => expect(n).toBeCloseTo(list[at]! / total, 14));
        expect(valueOf(weightCheck(found))).toBe("OK");
        expect(valueOf(consistency(matrix))).toBe(0);
      }),
    );
  });

  test("of four: A w = λ w in every row, and Saaty's index of 0.9", () => {
    const matrix = [
      [1, 3, 7, 9],
      [1 / 3, 1, 5, 7],
      [1 / 7, 1 / 5, 1, 3],
      [1 / 9, 1 / 7, 1 / 3, 1],
    ];
    const weights = valueOf(pairwise(matrix)).map(([n]) => n as number);
    const values = matrix.map(
      (row, at) => row.reduce((sum, n, i) => sum + n * weights[i]!, 0) / weights[at]!,
    );
    for (const value of values) expect(value).toBeCloseTo(values[0]!, 12);
    expect(valueOf(consistency(matrix))).toBeCloseTo((values[0]! - 4) / 3 / 0.9, 11);
  });

  test("one half is enough, whichever; the diagonal may be blank", () => {
    const lower: Cell[][] = [
      ["", "", ""],
      [3, "", ""],
      [1 / 5, 1 / 7, ""],
    ];
    expect(valueOf(pairwise(lower))).toEqual(valueOf(pairwise(three(1 / 3, 5, 7))));
  });

  test("rows and columns that are blank at the end don't count", () =>
    expect(
      valueOf(
        pairwise([
          [1, 3, ""],
          ["", 1, null],
          ["", "", ""],
        ]),
      ),
    ).toEqual([[0.75], [0.25]]));

  test("one metric has all the weight, two can't contradict themselves", () => {
    expect(valueOf(pairwise(1))).toEqual([[1]]);
    expect(valueOf(consistency(1))).toBe(0);
    expect(
      valueOf(
        consistency([
          [1, 9],
          ["", 1],
        ]),
      ),
    ).toBe(0);
  });

  test("even judgements that run in a circle settle", () =>
    expect(valueOf(pairwise(three(9, 1 / 9, 9)))).toEqual([
      [expect.closeTo(1 / 3, 13)],
      [expect.closeTo(1 / 3, 13)],
      [expect.closeTo(1 / 3, 13)],
    ]));

  test("names the pair that isn't reciprocal", () => {
    expect(
      problemOf(
        pairwise([
          [1, 3],
          [3, 1],
        ]),
      ).sentence,
    ).toBe("row 1 against row 2 is 3, but row 2 against row 1 is 3: leave one of the two blank");
    expect(
      problemOf(
        pairwise([
          [1, 3],
          [0.33, 1],
        ]),
      ).key,
    ).toBe("not-reciprocal");
    expect(
      problemOf(
        pairwise([
          [2, 3],
          ["", 1],
        ]),
      ).sentence,
    ).toMatch(/row 1 against itself is 2: enter 1/);
  });

  test("names the pair that is no judgement; 1/3 typed as it is became a date", () => {
    for (const cell of [0, -3, "much", true, 46025])
      expect(
        problemOf(
          pairwise([
            [1, cell],
            ["", 1],
          ]),
        ),
      ).toMatchObject({
        error: "value",
        sentence: expect.stringMatching(/^row 1 against row 2 is .*=1\/3$/),
      });
  });

  test("names the pair that isn't judged yet", () =>
    expect(problemOf(pairwise(three(3, "", 2)))).toMatchObject({
      error: "notAvailable",
      sentence: "row 1 against row 3 is not judged yet",
    }));

  test("takes a square, and hands an error cell back", () => {
    expect(problemOf(pairwise([[1, 3]])).sentence).toMatch(/^1 rows? and 2 columns/);
    expect(
      problemOf(
        consistency([
          [1, { code: "#REF!" }],
          ["", 1],
        ]),
      ).error,
    ).toEqual({ code: "#REF!" });
  });

  test("there is no random index beyond ten", () => {
    const eleven = Array.from({ length: 11 }, () => Array<number>(11).fill(1));
    expect(problemOf(consistency(eleven)).error).toBe("notAvailable");
    expect(valueOf(pairwise(eleven))[0]).toEqual([expect.closeTo(1 / 11, 14)]);
  });
});
