import fc from "fast-check";
import { flip, flipOf } from "../../../src/core/moves";
import type { Cell } from "../../../src/core/values/cell";
import { status } from "../../../src/core/verdict";
import { assess } from "../../../src/core/verdict/assess";
import { problemOf, valueOf } from "../scoring/outcomes";
import { column, TABLE_3, WEIGHTS } from "../scoring/worked-tables";

const flipping = (
  combined: readonly Cell[],
  weighting: readonly Cell[],
  target: Cell = ">90%",
  missing?: Cell,
) => flip(column(combined), column(weighting), target, missing);

describe("FLIP", () => {
  test("table 3 turns when more than half a point goes from Outcome to Employee, the first of two equals", () =>
    expect(valueOf(flipping(TABLE_3, WEIGHTS))).toEqual([[0.5, 4, 2]]));

  test("points that total 100 give the same", () =>
    expect(valueOf(flipping(TABLE_3, [30, 20, 10, 40]))).toEqual([[0.5, 4, 2]]));

  test("a met verdict is lost by weight that moves to a row that scores less", () =>
    expect(valueOf(flipping([0.93, 1, 1, 0.81], WEIGHTS))).toEqual([[0.3 / 0.19, 2, 4]]));

  test("no more than a row's own weight can leave it, so the next best row gives", () => {
    // 2.5 points short: 6.25 points from the first row would do it, but it has 5.
    expect(valueOf(flipping([0.5, 0.8, 0.9], [0.05, 0.45, 0.5], ">=86%"))).toEqual([[25, 2, 3]]);
  });

  test("a row's whole weight does only where the bound itself does", () => {
    expect(valueOf(flipping([0.5, 1], [0.1, 0.9], ">=100%"))).toEqual([[10, 1, 2]]);
    expect(problemOf(flipping([0.5, 0.9], [0.1, 0.9], ">90%")).sentence).toBe("no single move reverses it");
  });

  test("98.5 % is safe from any one move: #N/A", () =>
    expect(problemOf(flipping([0.95, 1, 1, 1], WEIGHTS))).toMatchObject({
      error: "notAvailable",
      sentence: "no single move reverses it",
    }));

  test("rows that all score alike can't be played against each other", () =>
    expect(problemOf(flipping([0.8, 0.8], [0.5, 0.5])).key).toBe("no-move"));

  test("a score that equals a strict bound turns with the least move there is", () =>
    expect(valueOf(flipping([0.8, 1], [0.5, 0.5], ">90%"))).toEqual([[0, 1, 2]]));

  test("a target from above, and a band from both sides", () => {
    expect(valueOf(flipping([0.1, 0], [0.6, 0.4], "<5%"))).toEqual([[10, 1, 2]]);
    expect(valueOf(flipping([0.5, 0.9], [0.5, 0.5], "60%–72%"))).toEqual([[5, 1, 2]]);
    expect(valueOf(flipping([0.5, 0.9], [0.5, 0.5], "69%–90%"))).toEqual([[2.5, 2, 1]]);
    expect(valueOf(flipping([0.5, 0.9], [0.5, 0.5], "80%–85%"))).toEqual([[25, 1, 2]]);
  });

  test("where there is no verdict there is none to reverse", () => {
    expect(problemOf(flipping(TABLE_3, [0.3, 0.2, 0.1, 0.45])).sentence).toMatch(/Check weightings/);
    expect(problemOf(flipping([0.93, 1, 1, ""], WEIGHTS)).sentence).toMatch(/Incomplete/);
    expect(problemOf(flipping(["", ""], [0.5, 0.5])).sentence).toMatch(/Not measured/);
    expect(problemOf(flipping(TABLE_3, WEIGHTS, "TBC"))).toMatchObject({ error: "notAvailable" });
    expect(problemOf(flipping(TABLE_3, WEIGHTS, "great")).error).toBe("value");
    expect(problemOf(flipping([0.9, "good"], [0.5, 0.5])).sentence).toMatch(/row 2.*good/);
    expect(problemOf(flipping([0.9, ""], [0.5, 0.5], ">90%", "error")).sentence).toMatch(/row 2/);
  });

  test("under exclude a row without a score can give weight, but takes none", () => {
    expect(valueOf(flipping([0.8, 0.95, ""], [0.3, 0.3, 0.4], ">90%", "exclude"))).toEqual([[10, 1, 2]]);
    // (0.172 + 0.95 d) ÷ (0.2 + d) is 92 % at d = 0.4; neither of the low rows has the 2.7 points it would take from it.
    expect(valueOf(flipping([0.5, 0.5, 0.95, ""], [0.02, 0.02, 0.16, 0.8], ">92%", "exclude"))).toEqual([
      [40, 4, 3],
    ]);
    expect(problemOf(flipping([0.95, ""], [0.6, 0.4], ">90%", "exclude")).key).toBe("no-move");
  });

  test("says whether the bound itself is enough", () => {
    const enough = (target: string, combined: readonly number[]) => {
      const judged = assess({ combined: column(combined), weighting: column([0.5, 0.5]), target });
      return valueOf(flipOf(valueOf(judged))).enough;
    };
    expect(enough(">80%", [0.6, 0.9])).toBe(false);
    expect(enough(">=80%", [0.6, 0.9])).toBe(true);
    expect(enough(">70%", [0.6, 0.9])).toBe(true);
    expect(enough(">=70%", [0.6, 0.9])).toBe(false);
  });
});

describe("against every move there is", () => {
  const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
  const rows = fc.array(fc.tuple(fc.option(share, { freq: 6 }), fc.integer({ min: 0, max: 12 })), {
    minLength: 2,
    maxLength: 5,
  });
  const targets = fc.constantFrom(">90%", ">=80%", "<50%", "<=40%", "60%–70%", ">=100%", "<=0%");

  /** The word once `points` have gone from one row to another; weights are points here. */
  const after = (
    scores: readonly Cell[],
    weights: readonly number[],
    from: number,
    to: number,
    points: number,
    target: string,
    missing: string,
  ) => {
    const moved = weights.map((w, at) => (at === from ? w - points : at === to ? w + points : w));
    const word = status(column(scores), target, null, column(moved), null, missing);
    return word.ok ? word.value : word.problem.key;
  };

  test("no smaller move reverses the verdict, and one a little larger does", () =>
    fc.assert(
      fc.property(rows, targets, fc.constantFrom("zero", "exclude"), (list, target, missing) => {
        const total = list.reduce((sum, [, weight]) => sum + weight, 0);
        fc.pre(total > 0);
        const scores = list.map(([score]) => score);
        // Whole points, the last row taking what is left of 100.
        const weights = list.map(([, weight]) => Math.floor((weight * 100) / total));
        weights[weights.length - 1]! += 100 - weights.reduce((sum, weight) => sum + weight, 0);
        const now = status(column(scores), target, null, column(weights), null, missing);
        const found = flip(column(scores), column(weights), target, missing);
        if (!now.ok || (now.value !== "Met" && now.value !== "Missed")) {
          expect(found.ok).toBe(false);
          return;
        }
        const turns = (from: number, to: number, points: number) => {
          const word = after(scores, weights, from, to, points, target, missing);
          return word !== now.value;
        };
        if (found.ok) {
          const [points, from, to] = found.value[0] as [number, number, number];
          const limit = weights[from - 1]!;
          expect(points).toBeLessThanOrEqual(limit);
          const step = Math.min(1e-9, (limit - points) / 2);
          expect(turns(from - 1, to - 1, points) || turns(from - 1, to - 1, points + step)).toBe(true);
          for (const smaller of [points / 2, points - 1e-6])
            if (smaller > 0)
              scores.forEach((_, i) =>
                scores.forEach((__, j) => {
                  if (i !== j && scores[j] !== null && smaller <= weights[i]!)
                    expect(turns(i, j, smaller)).toBe(false);
                }),
              );
        } else {
          scores.forEach((_, i) =>
            scores.forEach((__, j) => {
              for (const part of [0.25, 0.5, 0.75, 1])
                if (i !== j && scores[j] !== null && weights[i]! > 0)
                  expect(turns(i, j, weights[i]! * part)).toBe(false);
            }),
          );
        }
      }),
      { numRuns: 400 },
    ));

  test("of 5,000 rows none weighs enough to turn the verdict by itself", () => {
    const scores = Array.from({ length: 5000 }, (_, row) => ((row * 37) % 101) / 101);
    const weights = scores.map(() => 0.0002);
    expect(flip(column(scores), column(weights), ">=50%")).toMatchObject({
      ok: false,
      problem: { error: "notAvailable" },
    });
  });
});
