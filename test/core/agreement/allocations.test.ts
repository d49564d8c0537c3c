import fc from "fast-check";
import { agree, agreement } from "../../../src/core/agreement";
import type { Cell } from "../../../src/core/values/cell";
import { weightCheck } from "../../../src/core/weighting";
import { problemOf, valueOf } from "../scoring/outcomes";

const members = (...columns: (readonly Cell[])[]): Cell[][] =>
  (columns[0] ?? []).map((_, row) => columns.map((cells) => cells[row]));

describe("AGREE", () => {
  test("gives the mean of the members' points as shares", () =>
    expect(valueOf(agree(members([40, 20, 10, 30], [20, 20, 20, 40], [30, 20, 0, 50])))).toEqual([
      [0.3],
      [0.2],
      [0.1],
      [0.4],
    ]));

  test("takes points and shares side by side, and text that is a number", () =>
    expect(valueOf(agree(members([60, 40], [0.5, 0.5], ["70%", "30%"])))).toEqual([[0.6], [0.4]]));

  test("a blank among a member's points is 0; a blank column hasn't answered yet", () =>
    expect(valueOf(agree(members([100, null], ["", " "], [60, 40])))).toEqual([[0.8], [0.2]]));

  test("rows that are blank for everybody at the end don't count", () =>
    expect(valueOf(agree(members([60, 40, null], [40, 60, ""])))).toEqual([[0.5], [0.5]]));

  test("names the column of a member whose points don't add up", () => {
    expect(problemOf(agree(members([60, 40], [60, 30]))).sentence).toBe(
      "column 2 totals 90: each member gives out 100 points (or 100%)",
    );
    expect(problemOf(agree(members([60, 40.001]))).sentence).toMatch(/column 1 totals 100\.001/);
  });

  test("names the cell that is no number of points", () => {
    expect(problemOf(agree(members([60, 40], [110, -10]))).sentence).toMatch(/column 2, row 2 is -10/);
    expect(problemOf(agree(members([60, "most"]))).sentence).toMatch(/column 1, row 2 is text \(most\)/);
    expect(problemOf(agree(members([true, 99]))).sentence).toMatch(/column 1, row 1 is TRUE/);
  });

  test("an error cell comes back, and nobody's points are #N/A", () => {
    expect(problemOf(agree(members([60, { code: "#DIV/0!" }]))).error).toEqual({ code: "#DIV/0!" });
    expect(problemOf(agree(members(["", null])))).toMatchObject({ error: "notAvailable" });
  });

  test("always totals 1, whatever the members' points", () => {
    const ballot = fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 })
      .filter((points) => points.some((n) => n > 0))
      .map((points) => {
        const total = points.reduce((a, b) => a + b, 0);
        return points.map((n) => n / total);
      });
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 1, maxLength: 9 }), (ballots) => {
        expect(valueOf(weightCheck(valueOf(agree(members(...ballots)))))).toBe("OK");
      }),
    );
  });
});

describe("AGREEMENT", () => {
  test("is 1 for one order, 0 for orders that cancel out", () => {
    expect(valueOf(agreement(members([50, 30, 20], [60, 25, 15])))).toBe(1);
    expect(valueOf(agreement(members([50, 30, 20], [20, 30, 50])))).toBe(0);
  });

  test("a worked case without ties: rank sums 13, 6, 5 and 6 of three members", () => {
    // Ranks 4 1 2 3 / 4 3 1 2 / 4 2 3 1: sums 12, 6, 6, 6; S = 27; W = 12 × 27 ÷ (9 × 60) = 0.6.
    expect(valueOf(agreement(members([40, 10, 20, 30], [40, 30, 10, 20], [40, 20, 30, 10])))).toBe(0.6);
  });

  test("a worked case with ties", () => {
    // Ranks 4 2.5 2.5 1 / 3.5 3.5 2 1 / 4 3 1.5 1.5: sums 11.5, 9, 6, 3.5, mean 7.5; S = 36.5; three ties of two, ΣT = 18;
    // W = 12 × 36.5 ÷ (9 × 60 − 3 × 18) = 438 ÷ 486.
    expect(valueOf(agreement(members([40, 25, 25, 10], [35, 35, 20, 10], [50, 30, 10, 10])))).toBeCloseTo(
      438 / 486,
      14,
    );
  });

  test("computed points that show the same are the same", () =>
    expect(valueOf(agreement(members([0.1 + 0.2, 0.3, 0.4], [0.3, 0.3, 0.4])))).toBe(1));

  test("takes two members and two metrics, and somebody who prefers one", () => {
    expect(problemOf(agreement(members([60, 40]))).error).toBe("notAvailable");
    expect(problemOf(agreement(members([100], [100]))).error).toBe("notAvailable");
    expect(problemOf(agreement(members([50, 50], [50, 50]))).key).toBe("nothing-ranked");
    expect(problemOf(agreement(members([60, 40], [60, 30]))).sentence).toMatch(/column 2 totals 90/);
  });

  test("equals the mean rank correlation of all pairs, as it must: ρ = (m W − 1) ÷ (m − 1)", () => {
    const ballot = fc.shuffledSubarray([8, 12, 16, 20, 44], { minLength: 5 });
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 2, maxLength: 6 }), (ballots) => {
        const m = ballots.length;
        const w = valueOf(agreement(members(...ballots)));
        let sum = 0;
        for (let a = 0; a < m; a++) for (let b = a + 1; b < m; b++) sum += spearman(ballots[a]!, ballots[b]!);
        expect((m * w - 1) / (m - 1)).toBeCloseTo(sum / ((m * (m - 1)) / 2), 10);
      }),
    );
  });
});

/** Rank correlation without ties, from the squared differences of ranks. */
function spearman(a: readonly number[], b: readonly number[]): number {
  const rank = (list: readonly number[], n: number) => list.filter((other) => other < n).length;
  const n = a.length;
  const squares = a.reduce((sum, _, at) => sum + (rank(a, a[at]!) - rank(b, b[at]!)) ** 2, 0);
  return 1 - (6 * squares) / (n ** 3 - n);
}
