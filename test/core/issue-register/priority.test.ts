import fc from "fast-check";
import { impactOf, priority } from "../../../src/core/issue-register/priority";

const bands = [
  [0, "Low"],
  [2.5, "Medium"],
  [4, "High"],
];

describe("the class of an issue", () => {
  it.each([
    [[5, 3, 4], "High"],
    [[4, 4, 4], "High"],
    [[4, 4, 3.9999], "Medium"],
    [[2, 3, 3], "Medium"],
    [[1, 1, 1], "Low"],
  ])("of scores %j under 50, 30 and 20 is %s", (scores, name) =>
    expect(priority([scores], [[50], [30], [20]], bands)).toEqual({ ok: true, value: name }),
  );

  it("is that of a bound which is reached exactly, though its binary sum falls short", () =>
    // 0.1 × 3 + 0.7 × 1 + 0.2 × 5 is 2 exactly; in binary it is a little less.
    expect(
      priority(
        [[3, 1, 5]],
        [[0.1, 0.7, 0.2]],
        [
          [2, "Medium"],
          [0, "Low"],
        ],
      ),
    ).toEqual({
      ok: true,
      value: "Medium",
    }));

  it.each([
    [[[3, ""]], [[1, 1]], bands, "score-blank"],
    [[[3, 2]], [[1, null]], bands, "weight-blank"],
    [[[3, "high"]], [[1, 1]], bands, "number-unreadable"],
    [[[3, true]], [[1, 1]], bands, "number-unreadable"],
    [[[3, -1]], [[1, 1]], bands, "number-unreadable"],
    [[[3, 2]], [[0, 0]], bands, "weights-zero"],
    [[[3, 2]], [[1]], bands, "counts-differ"],
    [[[3, 2]], [[1, 1]], [["", ""]], "no-bands"],
    [[[3, 2]], [[1, 1]], [[1, 2, 3]], "bands-shape"],
    [[[3, 2]], [[1, 1]], [[3, ""]], "band-half"],
    [
      [[3, 2]],
      [[1, 1]],
      [
        [0, "A"],
        [0, "B"],
      ],
      "bound-twice",
    ],
    [[[1, 1]], [[1, 1]], [[2, "A"]], "below-bands"],
  ])("is a problem for %j, %j, %j: %s", (scores, weights, asked, key) => {
    const outcome = priority(scores, weights, asked);
    expect(!outcome.ok && outcome.problem.key).toBe(key);
  });
});

const scored = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 100 })), {
  minLength: 1,
  maxLength: 8,
});
const impact = (rows: readonly (readonly [number, number])[]) => {
  const outcome = impactOf([rows.map(([score]) => score)], [rows.map(([, weight]) => weight)]);
  return outcome.ok ? outcome.value : NaN;
};

describe("impact", () => {
  it("lies between the least and the highest score", () =>
    fc.assert(
      fc.property(scored, (rows) => {
        const scores = rows.map(([score]) => score);
        expect(impact(rows)).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(impact(rows)).toBeLessThanOrEqual(Math.max(...scores));
      }),
    ));

  it("depends on neither the order of the criteria nor the size of the weights", () =>
    fc.assert(
      fc.property(scored, fc.integer({ min: 2, max: 9 }), (rows, times) => {
        expect(impact([...rows].reverse())).toBe(impact(rows));
        expect(impact(rows.map(([score, weight]) => [score, weight * times]))).toBe(impact(rows));
      }),
    ));
});
