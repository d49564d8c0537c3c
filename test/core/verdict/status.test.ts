import fc from "fast-check";
import { meetsTarget, readTarget } from "../../../src/core/thresholds";
import { range, required, score } from "../../../src/core/scoring";
import { display, judgeScorecard, shapeOf, status, statusWords, verdict } from "../../../src/core/verdict";
import { column, na, problemOf, table1, table2, table3, valueOf, weighting } from "./tables";

const is = (...args: Parameters<typeof status>) => valueOf(status(...args));

describe("one score", () => {
  it.each([
    [1, ">90%", "Met"],
    [0.985, ">90%", "Met"],
    [0.899, ">90%", "Missed"],
    [0.9, ">90%", "Missed"],
    [0.9, ">=90%", "Met"],
    ["89.9%", ">90%", "Missed"],
    // ⅔ × 30 % + 70 % in binary is a little more than 90 %.
    [(2 / 3) * 0.3 + 0.7, ">90%", "Missed"],
    ["", ">90%", "Not measured"],
    [null, ">90%", "Not measured"],
    [na, ">90%", "Not measured"],
    [0.95, "", "Not agreed"],
    [0.95, "TBC", "Not agreed"],
    ["", "TBC", "Not agreed"],
    [0.04, "<5%", "Met"],
    [0.05, "<5%", "Missed"],
    [0.85, "80%–90%", "Met"],
    [0.9001, "80%–90%", "Missed"],
  ])("%p against %p is %p", (score, target, expected) => expect(is(score, target)).toBe(expected));

  it.each([
    ["good", "score-not-number"],
    [true, "score-not-number"],
    [95, "looks-like-percentage"],
  ])("%p is a problem", (score, key) => expect(problemOf(status(score, ">90%")).key).toBe(key));

  it("another error comes back as it is", () =>
    expect(problemOf(status({ code: "#DIV/0!" }, ">90%")).error).toEqual({ code: "#DIV/0!" }));
  it("several scores need their weighting", () =>
    expect(problemOf(status(table3, ">90%")).key).toBe("weighting-needed"));
});

describe("just missed", () => {
  it.each([
    [0.88, 0.02, "Just missed"],
    [0.88, "2%", "Just missed"],
    [0.8799, 0.02, "Missed"],
    [0.9, 0.02, "Just missed"],
    [0.9, 0, "Missed"],
    [0.9, "", "Missed"],
    [0.91, 0.02, "Met"],
  ])("%p with a tolerance of %p is %p", (score, tolerance, expected) =>
    expect(is(score, ">90%", tolerance)).toBe(expected),
  );
  it("counts from the nearer end of a target that should be low", () =>
    expect(is(0.06, "<5%", 0.01)).toBe("Just missed"));
  it.each([[-0.01], [2], [1], ["two"], [true]])("%p is no tolerance", (tolerance) =>
    expect(problemOf(status(0.88, ">90%", tolerance)).key).toBe("tolerance-unreadable"),
  );
});

describe("a column of scores with its weighting", () => {
  it.each([
    ["table 1", table1, "Met"],
    ["table 2", table2, "Met"],
    ["table 3", table3, "Missed"],
    ["table 3 with its delivery made", column(0.93, 1, 1, 1), "Met"],
    ["81 % typed over Outcome", column(0.93, 1, 1, 0.81), "Met"],
  ])("%s", (_, combined, expected) => expect(is(combined, ">90%", undefined, weighting)).toBe(expected));

  it("5 points over is never met, whatever the scores", () => {
    const heavy = column(0.3, 0.2, 0.1, 0.45);
    expect(is(table3, ">90%", undefined, heavy)).toBe("Check weightings");
    expect(is(table1, ">90%", undefined, heavy)).toBe("Check weightings");
    expect(is(column("", "", "", ""), ">90%", undefined, heavy)).toBe("Check weightings");
    expect(is(table1, "TBC", undefined, heavy)).toBe("Check weightings");
  });
  it("a hundredth of a point is found", () =>
    expect(is(table1, ">90%", undefined, column(0.3, 0.2, 0.1, 0.3999))).toBe("Check weightings"));
  it("binary dust is not", () => {
    expect(is(column(1, 1, 1, 1), ">90%", undefined, column(0.4, 0.3, 0.2, 0.1))).toBe("Met");
    expect(is(column(1, 1, 1), ">90%", undefined, column(1 / 3, 1 / 3, 1 / 3))).toBe("Met");
  });
  it("an actual cleared is incomplete, or decided all the same", () => {
    expect(is(column("", 1, 1, 0.8), ">90%", undefined, weighting)).toBe("Incomplete");
    expect(is(column(0.93, 1, 1, ""), ">90%", undefined, weighting)).toBe("Incomplete");
    expect(is(column(0.93, 1, "", 0.5), ">90%", undefined, weighting)).toBe("Missed");
    expect(is(column(1, 1, "", 1), ">85%", undefined, weighting)).toBe("Met");
  });
  it("a partly measured row counts in part", () => {
    const tenth = column(1, 1, 1, 0.1);
    expect(is(table1, ">90%", undefined, weighting, tenth)).toBe("Incomplete");
    expect(is(table1, ">60%", undefined, weighting, tenth)).toBe("Met");
    expect(is(column(1, 0.1, 1, 0), ">90%", undefined, weighting, tenth)).toBe("Missed");
  });
  it("all measured rows without weight is nothing measured", () =>
    expect(is(column(1, ""), ">90%", undefined, column(0, 1))).toBe("Not measured"));
  it("is just missed only if it can't end worse", () => {
    const almost = column(0.99, "");
    const tiny = column(0.99, 0.01);
    expect(is(almost, ">99.5%", 0.02, tiny)).toBe("Just missed");
    expect(is(almost, ">99.5%", 0.01, tiny)).toBe("Missed");
  });
  it("exclude judges what is measured, error hands back what SCORE says", () => {
    expect(is(column(0.95, ""), ">90%", undefined, column(0.6, 0.4), undefined, "exclude")).toBe("Met");
    const asked = column(0.95, "");
    expect(problemOf(status(asked, ">90%", undefined, column(0.6, 0.4), undefined, "error"))).toEqual(
      problemOf(score(asked, column(0.6, 0.4), "error")),
    );
  });
  it("1 × 4 meets 4 × 1", () => expect(is([[0.93, 1, 1, 0.8]], ">90%", undefined, weighting)).toBe("Missed"));
  it("rows blank on all sides at the end don't count", () =>
    expect(is(column(...table1.flat(), "", ""), ">90%", undefined, column(...weighting.flat(), "", ""))).toBe(
      "Met",
    ));
  it("an error among the weights comes back as it is", () =>
    expect(problemOf(status(table3, ">90%", undefined, column(0.3, na, 0.1, 0.4))).error).toEqual(na));
});

it("every word has a shape", () => expect(statusWords.map(shapeOf).join("")).toBe("✓!✗…––!"));

describe("properties", () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
  const maybe = fc.option(share, { nil: "" as const, freq: 4 });
  const weights = fc
    .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 5 })
    .filter((parts) => parts.reduce((sum, part) => sum + part, 0) <= 100)
    .map((parts) => [...parts, 100 - parts.reduce((sum, part) => sum + part, 0)]);
  const target = fc.constantFrom(">90%", ">=90%", "<5%", "<=50%", "80%–90%", "=75%", ">0%", "<100%");

  it("one score and the column it came from have the same status, shown the same", () =>
    fc.assert(
      fc.property(
        weights,
        fc.array(share, { minLength: 6, maxLength: 6 }),
        target,
        (points, scores, goal) => {
          const combined = column(...scores.slice(0, points.length));
          const shares = column(...points.map((part) => part / 100));
          const single = valueOf(score(combined, shares));
          expect(is(combined, goal, 0.02, shares)).toBe(is(single, goal, 0.02));
          expect(valueOf(display(combined, goal, 1, shares))).toBe(valueOf(display(single, goal, 1)));
        },
      ),
    ));

  it("status, verdict and the judgement are one", () =>
    fc.assert(
      fc.property(
        weights,
        fc.array(maybe, { minLength: 6, maxLength: 6 }),
        target,
        (points, scores, goal) => {
          const combined = column(...scores.slice(0, points.length));
          const shares = column(...points);
          const word = is(combined, goal, undefined, shares);
          const judged = valueOf(judgeScorecard({ combined, weighting: shares, target: goal }));
          const names = column(...points.map((_, index) => `M${index}`));
          expect(judged.status).toBe(word);
          expect(
            valueOf(verdict(names, combined, shares, goal)).startsWith(`${shapeOf(word)} ${word}: `),
          ).toBe(true);
        },
      ),
    ));

  it("an incomplete score can still be met and still be missed, a decided one can't change", () =>
    fc.assert(
      fc.property(
        weights,
        fc.array(maybe, { minLength: 6, maxLength: 6 }),
        share,
        (points, scores, filling) => {
          const goal = valueOf(readTarget(">60%"));
          const given = scores.slice(0, points.length);
          const shares = column(...points);
          const word = is(column(...given), ">60%", undefined, shares);
          const filled = (by: number) =>
            valueOf(score(column(...given.map((cell) => (cell === "" ? by : cell))), shares));
          if (word === "Met") expect(meetsTarget(filled(filling), goal)).toBe(true);
          if (word === "Missed") expect(meetsTarget(filled(filling), goal)).toBe(false);
          if (word === "Incomplete")
            expect([filled(0), filled(1)].map((end) => meetsTarget(end, goal))).toEqual([false, true]);
        },
      ),
    ));

  it("a weighting that doesn't total is never judged", () =>
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 50 }), target, (points, extra, goal) => {
        const shares = column(...points.map((part, index) => (part + (index === 0 ? extra : 0)) / 100));
        expect(is(column(...points.map(() => 1)), goal, undefined, shares)).toBe("Check weightings");
      }),
    ));
});

it("weights of a third each are a whole: full marks meet a target of 100 %", () => {
  const thirds = column(1 / 3, 1 / 3, 1 / 3);
  const names = column("A", "B", "C");
  expect(is(column(1, 1, 1), ">=100%", undefined, thirds)).toBe("Met");
  expect(is(column(0.8, 0.8, 0.8), ">80%", undefined, thirds)).toBe("Missed");
  expect(valueOf(display(column(1, 1, 1), ">=100%", undefined, thirds))).toBe("100%");
  expect(valueOf(range(column(1, null, 1), thirds)).ceiling).toBe(1);
  expect(valueOf(required(column(0.8, 0.8, 0.8), thirds, ">=80%"))).toEqual([[0.8], [0.8], [0.8]]);
  expect(valueOf(verdict(names, column(0.8, 0.8, 0.8), thirds, ">80%"))).toMatch(/^✗ Missed: exactly 80%/);
});
