import fc from "fast-check";
import { combined } from "../../../src/core/combined";
import { column, na, problemOf, valueOf } from "../verdict/tables";

const customer = [column(0.96, 0.632, 8), column(">95%", ">80%", ">7")] as const;
const scoreOf = (...args: Parameters<typeof combined>) => valueOf(combined(...args));

describe("the sample's metrics", () => {
  it("Customer / User is exactly 93 %", () => expect(scoreOf(...customer)).toBe(0.93));
  it("Outcome, one delivery worth 20 of 100 not made, is exactly 80 %", () => {
    expect(
      scoreOf(column("yes", "no", 1, 1), column("yes", "yes", "100%", "100%"), column(40, 20, 20, 20)),
    ).toBe(0.8);
  });
});

describe("methods", () => {
  it.each([
    ["attainment", 0.93],
    ["met", 0.666666666666667],
    ["worst", 0.79],
    [" Worst ", 0.79],
    ["", 0.93],
    [null, 0.93],
  ])("%p gives %p", (method, expected) => expect(scoreOf(...customer, undefined, method)).toBe(expected));

  it("an unknown one lists those that exist", () =>
    expect(problemOf(combined(...customer, undefined, "median"))).toMatchObject({
      key: "unknown-word",
      error: "value",
      sentence: '"median" is no method: use attainment, met or worst',
    }));
  it("the weights don't move the worst, but a weight of 0 leaves a measure out of it", () => {
    expect(scoreOf(...customer, column(1, 98, 1), "worst")).toBe(0.79);
    expect(scoreOf(...customer, column(1, 0, 1), "worst")).toBe(1);
  });
});

describe("measures without an actual", () => {
  const [, thresholds] = customer;
  const part = column(0.96, "", 8);
  it.each([
    ["exclude", 1],
    ["", 1],
    ["zero", 0.666666666666667],
  ])("%p gives %p", (missing, expected) =>
    expect(scoreOf(part, thresholds, undefined, undefined, missing)).toBe(expected),
  );
  it("exclude keeps the proportion of the rest", () =>
    expect(scoreOf(column(0.96, 0.632, na), thresholds, column(60, 20, 20))).toBe(0.9475));
  it("error names the row", () =>
    expect(problemOf(combined(part, thresholds, undefined, undefined, "error"))).toMatchObject({
      error: "notAvailable",
      sentence: 'row 2 has no actual, and missing is set to "error"',
    }));
  it("under worst, zero makes a missing measure the worst", () => {
    expect(scoreOf(part, thresholds, undefined, "worst", "zero")).toBe(0);
    expect(scoreOf(part, thresholds, undefined, "worst")).toBe(1);
  });
  it.each(["exclude", "zero", "error"])("no actual at all is #N/A under %p", (missing) =>
    expect(problemOf(combined(column("", na, null), thresholds, undefined, undefined, missing))).toEqual({
      key: "no-actual",
      error: "notAvailable",
      sentence: "no actual",
    }),
  );
  it("what is measured but weighs nothing is no actual either", () =>
    expect(problemOf(combined(column(0.96, ""), column(">95%", ">80%"), column(0, 1))).key).toBe(
      "no-actual",
    ));
});

describe("measure weights", () => {
  const halves = [column(0.4, 0.8), column(">80%", ">80%")] as const;
  it.each([
    ["shares", column(0.25, 0.75)],
    ["points", column(25, 75)],
    ["any numbers", column(1, 3)],
    ["text numbers", column("25%", "75%")],
  ])("only their proportion matters: %s", (_, weights) =>
    // 0.4 reaches half of 80 %; 0.8 is at the bound.
    expect(scoreOf(...halves, weights)).toBe(0.875),
  );
  it("all blank is equal weights", () => expect(scoreOf(...halves, column("", null))).toBe(0.75));
  it("one blank among others is 0", () => expect(scoreOf(...halves, column(5, ""))).toBe(0.5));
  it("a row as well as a column", () => expect(scoreOf(...halves, [[1, 3]])).toBe(0.875));
  it.each([
    ["negative", column(-1, 2), "weight-negative"],
    ["text", column("much", 2), "weight-not-number"],
    ["yes/no", column(true, 2), "weight-not-number"],
    ["all zero", column(0, 0), "weights-zero"],
  ])("%s is a problem", (_, weights, key) => expect(problemOf(combined(...halves, weights)).key).toBe(key));
  it("an error comes back as it is", () =>
    expect(problemOf(combined(...halves, column(1, { code: "#REF!" }))).error).toEqual({ code: "#REF!" }));
});

describe("cells with several lines", () => {
  it("each line is one measure", () => expect(scoreOf("96%\n63.2%\n8", ">95%\n>80%\n>7")).toBe(0.93));
  it("without weights, measures weigh the same in few cells as in many", () =>
    expect(scoreOf(column("96%\n63.2%", 8), column(">95%\n>80%", ">7"))).toBe(scoreOf(...customer)));
  it("a cell's weight is split evenly over its lines", () =>
    expect(scoreOf(column("96%\n63.2%", 8), column(">95%\n>80%", ">7"), column(50, 50))).toBe(
      scoreOf(...customer, column(25, 25, 50)),
    ));
  it("a third of a weight leaves no dust", () =>
    expect(scoreOf(column("1\n1\n0.9", 0.9), column(">0.5\n>0.5\n>0.5", ">0.5"), column(0.1, 0.9))).toBe(1));
  it("the weight cell may give each line its own", () =>
    expect(scoreOf("yes\nno\nyes\nyes", "yes\nyes\nyes\nyes", "40\n20\n20\n20")).toBe(0.8));
  it("but then one for each", () =>
    expect(problemOf(combined("yes\nno\nyes", "yes\nyes\nyes", "40\n60")).sentence).toMatch(
      /2 measure weights, 3 thresholds/,
    ));
});

describe("thresholds", () => {
  it("a blank one is not agreed", () =>
    expect(problemOf(combined(column(0.9, 0.9), column(">80%", "")))).toMatchObject({
      key: "not-agreed",
      error: "notAvailable",
    }));
  it("unless it weighs nothing", () =>
    expect(scoreOf(column(0.9, 0.9), column(">80%", "TBC"), column(1, 0))).toBe(1));
  it("one nobody can read comes before one not agreed, and names its row", () => {
    const problem = problemOf(combined(column(0.9, 0.9), column("", "good enough")));
    expect(problem.error).toBe("value");
    expect(problem.sentence).toMatch(/^row 2: /);
  });
  it("ranges that are blank throughout are not agreed", () =>
    expect(problemOf(combined(column("", ""), column("", ""))).key).toBe("not-agreed"));
});

describe("shapes", () => {
  it("4 × 1 meets 1 × 4", () => expect(scoreOf([[0.96, 0.632, 8]], customer[1])).toBe(0.93));
  it("rows blank on all sides at the end don't count", () =>
    expect(scoreOf(column(0.96, 0.632, 8, "", ""), column(">95%", ">80%", ">7"))).toBe(0.93));
  it("different counts are said", () =>
    expect(problemOf(combined(column(1, 2, 3), column(">1", ">2"))).sentence).toBe(
      "3 actuals and 2 thresholds: select the same rows in each",
    ));
  it("an error among the actuals comes back as it is", () =>
    expect(problemOf(combined(column(0.9, { code: "#DIV/0!" }), column(">80%", ">80%"))).error).toEqual({
      code: "#DIV/0!",
    }));
});

it("is the same in any order, within 0–1, and 1 only when all is met", () => {
  const measure = fc.record({
    actual: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    weight: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(
      fc.array(measure, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      (measures, random) => {
        const score = (list: typeof measures, method: string) =>
          scoreOf(
            column(...list.map(({ actual }) => actual)),
            column(...list.map(() => ">=70%")),
            column(...list.map(({ weight }) => weight)),
            method,
          );
        const shuffled = [...measures].sort(() => ((random.next().value as number) % 3) - 1);
        for (const method of ["attainment", "met", "worst"]) {
          const result = score(measures, method);
          expect(score(shuffled, method)).toBe(result);
          expect(result).toBeGreaterThanOrEqual(0);
          expect(result).toBeLessThanOrEqual(1);
          expect(result === 1).toBe(measures.every(({ actual }) => actual >= 0.7));
        }
        expect(score(measures, "worst")).toBeLessThanOrEqual(score(measures, "attainment"));
        expect(score(measures, "met")).toBeLessThanOrEqual(score(measures, "attainment"));
      },
    ),
  );
});

it("cells of any number of lines share their weight out", () => {
  const thresholds = Array.from({ length: 60 }, (_, index) =>
    Array<string>(index + 1)
      .fill(">=50%")
      .join("\n"),
  );
  const actuals = thresholds.map((_, index) => (index % 2 === 0 ? 1 : 0));
  expect(scoreOf(column(...actuals), column(...thresholds), column(...thresholds.map(() => 1)))).toBe(0.5);
});
