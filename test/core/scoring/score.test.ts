import { Decimal as Independent } from "decimal.js";
import fc from "fast-check";
import { score } from "../../../src/core/scoring";
import type { Cell } from "../../../src/core/values/cell";
import { problemOf, valueOf } from "./outcomes";
import { column, permutations, row, TABLE_3, WEIGHTS, WORKED_TABLES } from "./worked-tables";

const NA = { code: "#N/A" };
const REF = { code: "#REF!" };

describe("SCORE of the worked tables", () => {
  test.each(WORKED_TABLES)("table $table is exactly $oxm", ({ combined, oxm }) => {
    expect(valueOf(score(column(combined), column(WEIGHTS)))).toBe(oxm);
  });

  test.each(WORKED_TABLES)("table $table is the same in every order of its rows", ({ combined, oxm }) => {
    for (const order of permutations([0, 1, 2, 3])) {
      const scores = order.map((i) => combined[i] as number);
      const weights = order.map((i) => WEIGHTS[i] as number);
      expect(valueOf(score(column(scores), column(weights)))).toBe(oxm);
    }
  });

  test.each(WORKED_TABLES)("table $table has the row scores $rows", ({ combined, rows }) => {
    combined.forEach((one, i) => expect(valueOf(score(one, WEIGHTS[i]))).toBe(rows[i]));
    combined.forEach((one, i) => expect(valueOf(score([[one]], [[WEIGHTS[i]]]))).toBe(rows[i]));
  });

  test("table 3 with the delivery done is 97.9 %, with Outcome at 81 % it is 90.3 %", () => {
    expect(valueOf(score(column([0.93, 1, 1, 1]), column(WEIGHTS)))).toBe(0.979);
    expect(valueOf(score(column([0.93, 1, 1, 0.81]), column(WEIGHTS)))).toBe(0.903);
  });

  test("weights 40/20/10/30 make table 3 91.2 %", () => {
    expect(valueOf(score(column(TABLE_3), column([0.4, 0.2, 0.1, 0.3])))).toBe(0.912);
  });
});

describe("SCORE is the nearest double to the exact decimal total", () => {
  const Exact = Independent.clone({ precision: 80 });
  const exactTotal = (rows: readonly (readonly [number, number])[]) => {
    const zero = new Exact(0);
    const earned = rows.reduce(
      (sum, [c, w]) => sum.plus(new Exact(c.toPrecision(15)).times(w.toPrecision(15))),
      zero,
    );
    const weight = rows.reduce((sum, [, w]) => sum.plus(w.toPrecision(15)), zero);
    const isWhole = weight.minus(1).abs().lte(new Exact("1e-15").times(rows.length));
    return earned.div(isWhole ? weight : 1).toNumber();
  };
  const share = fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
    fc.integer({ min: 0, max: 1e7 }).map((n) => n / 1e7),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 30, max: 90 })).map(([a, b]) => a / b),
    fc.constantFrom(0.1 + 0.2, 1e-9, 3e-17, 1 - 2 ** -53),
  );

  test("for any scores and weights, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 60 }), (rows) => {
        const expected = exactTotal(rows);
        const other = [...rows].reverse();
        expect(valueOf(score(column(rows.map(([c]) => c)), column(rows.map(([, w]) => w))))).toBe(expected);
        expect(valueOf(score(row(other.map(([c]) => c)), column(other.map(([, w]) => w))))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("through the plain pass and the reader of cells alike", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 30 }), (rows) => {
        const plain = score(column(rows.map(([c]) => c)), column(rows.map(([, w]) => w)));
        // A blank pair at the end takes the general way and adds nothing.
        const general = score(
          column([...rows.map(([c]) => c), null]),
          column([...rows.map(([, w]) => w), null]),
        );
        expect(general).toEqual(plain);
      }),
    );
  });

  test("also where sums outgrow what a double holds", () => {
    const scores = Array.from({ length: 20_001 }, (_, i) => (999_999 - 2 * (i % 500)) / 1e6);
    const weights = scores.map((_, i) => (9_999_999 - 2 * (i % 300)) / 1e7);
    const expected = exactTotal(scores.map((c, i) => [c, weights[i] as number] as const));
    expect(valueOf(score(column(scores), column(weights)))).toBe(expected);
  });

  test("thirds leave no dust: ⅔ × 30 % + 70 % rounds to 90 % at 15 digits", () => {
    const given = valueOf(score(column([2 / 3, 1]), column([0.3, 0.7])));
    expect(Number(given.toPrecision(15))).toBe(0.9);
  });

  test("weights computed as B2/SUM(B$2:B$10) leave none either: equal scores give that score", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 1000 }), fc.constantFrom(1, 100), (counts, n, whole) => {
        const total = counts.reduce((a, b) => a + b);
        const weights = column(counts.map((count) => (count / total) * whole));
        const scores = column(counts.map(() => n / 1000));
        expect(valueOf(score(scores, weights))).toBe(n / 1000);
        expect(valueOf(score(scores, weights, "exclude"))).toBe(n / 1000);
      }),
    );
  });
});

describe("what cells may hold", () => {
  test.each<[string, Cell, number]>([
    ["percent text", "93%", 0.899],
    ["a text number with spaces", " 0.93 ", 0.899],
    ["a score between 1 and 2 is capped", 1.3, 0.92],
    ["a score below 0 is capped", -0.5, 0.62],
    ["a blank score counts 0", null, 0.62],
    ["spaces are blank", "  ", 0.62],
    ["#N/A counts as missing", NA, 0.62],
  ])("%s", (_, customer, expected) => {
    expect(valueOf(score(column<Cell>([customer, 1, 1, 0.8]), column(WEIGHTS)))).toBe(expected);
  });

  test.each<[string, Cell, string]>([
    ["other text", "abc", "the combined score in row 2 is text (abc): enter a number such as 95% or 0.95"],
    ["a boolean", true, "the combined score in row 2 is TRUE: enter a number such as 95% or 0.95"],
    ["a whole number for a percentage", 95, "row 2: 95 looks like 95 %: enter 95% or 0.95"],
    ["exactly 2", 2, "row 2: 2 looks like 2 %: enter 2% or 0.02"],
  ])("%s as a score is #VALUE! and named", (_, cell, sentence) => {
    const problem = problemOf(score(column<Cell>([1, cell, 1, 1]), column(WEIGHTS)));
    expect(problem).toMatchObject({ error: "value", sentence });
  });

  test.each<[string, Cell, string]>([
    ["other text", "a lot", "the weighting in row 2 is text (a lot): enter a number such as 95% or 0.95"],
    ["a boolean", false, "the weighting in row 2 is FALSE: enter a number such as 95% or 0.95"],
    ["a negative weight", -0.2, "the weighting in row 2 is negative (-0.2): enter 0% or more"],
  ])("%s as a weight is #VALUE! and named", (_, cell, sentence) => {
    const problem = problemOf(score(column(TABLE_3), column<Cell>([0.3, cell, 0.1, 0.4])));
    expect(problem).toMatchObject({ error: "value", sentence });
  });

  test("a blank weight is 0, a text weight is read", () => {
    expect(valueOf(score(column(TABLE_3), column<Cell>([0.3, "", 0.1, 0.4])))).toBe(0.699);
    expect(valueOf(score(column(TABLE_3), column<Cell>(["30%", 0.2, 0.1, 0.4])))).toBe(0.899);
  });

  test("an error cell comes back as it is, the first one of several", () => {
    expect(problemOf(score(column<Cell>([1, REF, 1, { code: "#DIV/0!" }]), column(WEIGHTS))).error).toBe(REF);
    expect(problemOf(score(column(TABLE_3), column<Cell>([0.3, REF, 0.1, 0.4]))).error).toBe(REF);
    expect(problemOf(score(REF, 0.3)).error).toBe(REF);
  });

  test("a weight that is #N/A is no weight of 0: it comes back", () => {
    expect(problemOf(score(column(TABLE_3), column<Cell>([0.3, NA, 0.1, 0.4]))).error).toBe(NA);
  });

  test("text is cut where it would drown the sentence", () => {
    const { sentence } = problemOf(score("x".repeat(5000), 0.3));
    expect(sentence.length).toBeLessThan(150);
  });
});

describe("shapes", () => {
  test("4 × 1 meets 1 × 4 and 2 × 2, row by row", () => {
    expect(valueOf(score(column(TABLE_3), row(WEIGHTS)))).toBe(0.899);
    expect(
      valueOf(
        score(
          [
            [0.93, 1],
            [1, 0.8],
          ],
          column(WEIGHTS),
        ),
      ),
    ).toBe(0.899);
  });

  test("rows blank on all sides at the end are ignored", () => {
    expect(valueOf(score(column([...TABLE_3, null, ""]), column([...WEIGHTS, null, " "])))).toBe(0.899);
    expect(valueOf(score(column([...TABLE_3, null, ""]), column(WEIGHTS)))).toBe(0.899);
    expect(valueOf(score(column([null]), column([null])))).toBe(0);
  });

  test("different counts are #VALUE! with both", () => {
    const problem = problemOf(score(column([1, 1, 1]), column(WEIGHTS)));
    expect(problem).toMatchObject({
      error: "value",
      sentence: "3 combined scores and 4 weightings: select the same rows in each",
    });
    expect(problemOf(score(column([1, 1]), 0.3)).sentence).toMatch(/^2 combined scores and 1 weighting:/);
  });
});

describe("weights as points", () => {
  test("a column that totals exactly 100 is read as points", () => {
    expect(valueOf(score(column(TABLE_3), column([30, 20, 10, 40])))).toBe(0.899);
    const thirds = column([100 / 3, 100 / 3, 100 / 3]);
    expect(valueOf(score(column([0.9, 0.9, 0.9]), thirds))).toBeCloseTo(0.9, 14);
  });

  test("also when each of many weights is below 1", () => {
    const count = 200;
    const ones = column(Array<number>(count).fill(1));
    expect(valueOf(score(ones, column(Array<number>(count).fill(0.5))))).toBe(1);
  });

  test.each([
    [[30, 2, 1], "weights total 33, like points: enter 30% or divide by 100, or use OXM.NORMALISE"],
    [[30, 20, 10], "weights total 60, like points: enter 30% or divide by 100, or use OXM.NORMALISE"],
    [[0.3, 1.5], "weights total 1.8, like points: enter 1.5% or divide by 100, or use OXM.NORMALISE"],
  ])("%j is #VALUE!", (weights, sentence) => {
    const problem = problemOf(score(column(weights.map(() => 1)), column(weights)));
    expect(problem).toMatchObject({ error: "value", sentence });
  });

  test("one row of a points column is #VALUE!, not 27.9", () => {
    expect(problemOf(score(0.93, 30)).sentence).toBe(
      "weights total 30, like points: enter 30% or divide by 100, or use OXM.NORMALISE",
    );
  });

  test("no weight is ever rescaled", () => {
    expect(valueOf(score(column(TABLE_3), column([0.3, 0.2, 0.1, 0.45])))).toBe(0.939);
    expect(valueOf(score(column(TABLE_3), column([0.3, 0.2, 0.1, 0.3])))).toBe(0.819);
  });
});

describe("what is missing", () => {
  const some = column<Cell>([0.9, null, NA, 0.9]);
  const all = column<Cell>([null, "", NA, " "]);

  test("zero is the default and equals SUMPRODUCT", () => {
    expect(valueOf(score(some, column(WEIGHTS)))).toBe(0.63);
    expect(valueOf(score(some, column(WEIGHTS), "Zero"))).toBe(0.63);
    expect(valueOf(score(some, column(WEIGHTS), null))).toBe(0.63);
    expect(valueOf(score(all, column(WEIGHTS)))).toBe(0);
  });

  test("exclude divides by the measured weight", () => {
    expect(valueOf(score(some, column(WEIGHTS), " EXCLUDE "))).toBe(0.9);
    expect(valueOf(score(some, column([30, 20, 10, 40]), "exclude"))).toBe(0.9);
    expect(valueOf(score(column(TABLE_3), column(WEIGHTS), "exclude"))).toBe(0.899);
  });

  test("exclude with nothing measured is #N/A", () => {
    expect(problemOf(score(all, column(WEIGHTS), "exclude")).error).toBe("notAvailable");
    expect(problemOf(score(column([1, null]), column([0, 1]), "exclude")).error).toBe("notAvailable");
  });

  test("error names the row", () => {
    const problem = problemOf(score(some, column(WEIGHTS), "error"));
    expect(problem).toMatchObject({ error: "notAvailable", sentence: "row 2 has no combined score" });
    expect(valueOf(score(column(TABLE_3), column(WEIGHTS), "error"))).toBe(0.899);
    expect(valueOf(score(column([1, null, 0.5]), column([0.5, null, 0.5]), "error"))).toBe(0.75);
  });

  test("another word is #VALUE! and lists those there are", () => {
    const problem = problemOf(score(some, column(WEIGHTS), "skip"));
    expect(problem).toMatchObject({
      error: "value",
      sentence: '"skip" is no way to treat what is missing: use zero, exclude or error',
    });
    expect(problemOf(score(some, column(WEIGHTS), REF)).error).toBe(REF);
  });
});
