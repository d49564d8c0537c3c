import fc from "fast-check";
import { required, score } from "../../../src/core/scoring";
import type { Cell } from "../../../src/core/values/cell";
import { problemOf, valueOf } from "./outcomes";
import { column, row, TABLE_3, WEIGHTS } from "./worked-tables";

describe("REQUIRED", () => {
  test("table 3 passes with Outcome above 80.25 % alone, or Customer above 93⅓ % alone", () => {
    const [customer, employee, practice, outcome] = valueOf(
      required(column(TABLE_3), column(WEIGHTS), ">90%"),
    );
    expect(customer).toEqual([28 / 30]);
    expect(outcome).toEqual([0.8025]);
    expect(employee).toEqual(["unreachable"]);
    expect(practice).toEqual(["unreachable"]);
  });

  test("comes in the shape of the combined scores, and reads points", () => {
    expect(valueOf(required(row(TABLE_3), column([30, 20, 10, 40]), ">90%"))).toEqual([
      [28 / 30, "unreachable", "unreachable", 0.8025],
    ]);
  });

  test("a row that is already enough gives the score at which the verdict would be lost", () => {
    expect(valueOf(required(column([0.95, 1, 1, 1]), column(WEIGHTS), ">90%"))).toEqual(
      column([2 / 3, 0.575, 0.15, 0.7875]),
    );
  });

  test("a row that can't lose the verdict is always enough", () => {
    expect(valueOf(required(column([1, 1]), column([0.95, 0.05]), ">90%"))).toEqual(
      column([0.85 / 0.95, "always enough"]),
    );
    expect(valueOf(required(column([1, 1]), column([1, 0]), ">90%"))).toEqual(column([0.9, "always enough"]));
  });

  test("100 % is unreachable when it would only equal a strict bound", () => {
    expect(valueOf(required(column([0.5, 0.8]), column([0.5, 0.5]), ">90%"))).toEqual(
      column(["unreachable", "unreachable"]),
    );
    expect(valueOf(required(column([0.5, 0.8]), column([0.5, 0.5]), ">=90%"))).toEqual(
      column([1, "unreachable"]),
    );
  });

  test("a row without weight can reach nothing", () => {
    expect(valueOf(required(column([0.5, 0.8]), column<Cell>([1, ""]), ">=90%"))).toEqual(
      column([0.9, "unreachable"]),
    );
  });

  test("a target from above: the score that is low enough, or at which the verdict would be lost", () => {
    expect(valueOf(required(column([0.2, 0]), column([0.5, 0.5]), "<5%"))).toEqual(
      column([0.1, "unreachable"]),
    );
    expect(valueOf(required(column([0.02, 0]), column([0.5, 0.5]), "<=5%"))).toEqual(column([0.1, 0.08]));
  });

  test("a band: the nearer of its bounds", () => {
    const weights = column([0.5, 0.5]);
    expect(valueOf(required(column([0.1, 0.9]), weights, "60%–70%"))).toEqual(column([0.3, "unreachable"]));
    expect(valueOf(required(column([0.9, 0.7]), weights, "60%–70%"))).toEqual(column([0.7, 0.5]));
    expect(valueOf(required(column([0.52, 0.7]), weights, "60%–70%"))).toEqual(column([0.5, 0.68]));
  });

  test("missing rows count 0, or are left out, or are an error, as in SCORE", () => {
    const some = column<Cell>([0.8, null]);
    expect(valueOf(required(some, column([0.5, 0.5]), ">=90%"))).toEqual(column(["unreachable", 1]));
    expect(valueOf(required(some, column([0.5, 0.5]), ">=80%", "exclude"))).toEqual(column([0.8, 0.8]));
    expect(problemOf(required(some, column([0.5, 0.5]), ">=80%", "error"))).toMatchObject({
      error: "notAvailable",
      sentence: "row 2 has no combined score",
    });
  });

  test('rows that are blank altogether give ""', () => {
    expect(valueOf(required(column([0.8, null, 1]), column([0.5, null, 0.5]), ">=95%"))).toEqual(
      column([0.9, "", "unreachable"]),
    );
  });

  test("an unreadable target is #VALUE!, one not agreed #N/A", () => {
    expect(problemOf(required(column([1]), column([1]), "great")).error).toBe("value");
    expect(problemOf(required(column([1]), column([1]), "TBC")).error).toBe("notAvailable");
  });

  test("putting the figure in reaches the bound, and a little more or less than it decides", () => {
    const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
    const rows = fc.array(fc.tuple(share, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 99 }), (list, percent) => {
        const target = percent / 100;
        const total = list.reduce((sum, [, w]) => sum + w, 0);
        const weights = column(list.map(([, w]) => w / total));
        const scores = list.map(([c]) => c);
        const result = valueOf(required(column(scores), weights, `>=${percent}%`));
        result.forEach(([needed], index) => {
          const at = (x: number) =>
            valueOf(score(column(scores.map((c, i) => (i === index ? x : c))), weights));
          if (needed === "unreachable") expect(at(1)).toBeLessThan(target);
          else if (needed === "always enough") expect(at(0)).toBeGreaterThanOrEqual(target - 1e-14);
          else expect(at(needed as number)).toBeCloseTo(target, 12);
        });
      }),
    );
  });
});
