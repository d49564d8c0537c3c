import fc from "fast-check";
import { bridge, rowChanges } from "../../../src/core/moves";
import { score } from "../../../src/core/scoring";
import type { Cell } from "../../../src/core/values/cell";
import { exactSum } from "../../../src/core/values/numbers";
import { problemOf, valueOf } from "../scoring/outcomes";
import { column, row, TABLE_3, WEIGHTS, WORKED_TABLES } from "../scoring/worked-tables";

const TABLE_1: readonly number[] = WORKED_TABLES[0].combined;
const TABLE_2: readonly number[] = WORKED_TABLES[1].combined;
const weighting = column(WEIGHTS);
const totals = (rows: readonly (readonly (number | "")[])[]) => rows.map((cells) => cells[2]);

describe("BRIDGE", () => {
  test("table 2 to 3: Customer −0.6, Outcome −8.0, together −8.6 points", () => {
    const rows = valueOf(bridge(column(TABLE_2), weighting, column(TABLE_3), weighting));
    expect(rows).toEqual([
      [-0.006, 0, -0.006],
      [0, 0, 0],
      [0, 0, 0],
      [-0.08, 0, -0.08],
    ]);
    expect(exactSum(totals(rows) as number[])).toBe(-0.086);
  });

  test("table 1 to 3: −2.1, −8.0, together −10.1 points", () => {
    const rows = valueOf(bridge(column(TABLE_1), weighting, column(TABLE_3), weighting));
    expect(totals(rows)).toEqual([-0.021, 0, 0, -0.08]);
    expect(exactSum(totals(rows) as number[])).toBe(-0.101);
  });

  test("weights that move are told apart from scores that move", () =>
    expect(
      valueOf(bridge(column([0.9, 0.8]), column([0.5, 0.5]), column([1, 0.8]), column([0.6, 0.4]))),
    ).toEqual([
      [0.05, 0.1, 0.15],
      [0, -0.08, -0.08],
    ]));

  test("points beside shares, a row beside a column", () =>
    expect(valueOf(bridge(column(TABLE_2), weighting, row(TABLE_3), row([30, 20, 10, 40])))).toEqual(
      valueOf(bridge(column(TABLE_2), weighting, column(TABLE_3), weighting)),
    ));

  test("what is missing on one side counts 0 there, and is told", () => {
    const sides = [
      column<Cell>([0.9, null, 0.5]),
      column<Cell>([0.5, null, 0.5]),
      column<Cell>([0.9, 0.8, { code: "#N/A" }]),
      column<Cell>([0.5, 0.1, 0.4]),
    ] as const;
    expect(valueOf(bridge(...sides))).toEqual([
      [0, 0, 0],
      [0, 0.08, 0.08],
      [-0.25, 0, -0.25],
    ]);
    expect(valueOf(rowChanges(...sides)).map((change) => change?.unscored)).toEqual([
      { before: false, after: false },
      { before: true, after: false },
      { before: false, after: true },
    ]);
  });

  test("rows that are blank altogether stay blank", () =>
    expect(
      valueOf(
        bridge(column([1, null, 1]), column([0.5, null, 0.5]), column([1, "", 1]), column([0.5, "", 0.5])),
      )[1],
    ).toEqual(["", "", ""]));

  test("a later row more is a later row more", () =>
    expect(valueOf(bridge(column([1, ""]), column([1, ""]), column([1, 0.5]), column([0.8, 0.2])))).toEqual([
      [0, -0.2, -0.2],
      [0, 0.1, 0.1],
    ]));

  test("what can't be read says on which side it stands", () => {
    const later = bridge(column([0.9, 1]), column([0.5, 0.5]), column([0.9, "good"]), column([0.5, 0.5]));
    expect(problemOf(later).sentence).toMatch(/^later ranges: .*row 2.*good/);
    expect(problemOf(bridge(column([1]), column([40]), column([1]), column([1]))).sentence).toMatch(
      /^earlier ranges: .*like points/,
    );
    expect(problemOf(bridge(column([1]), column([1]), column([1, 1]), column([0.5, 0.5]))).sentence).toBe(
      "1 earlier combined score, 1 earlier weighting, 2 later combined scores and 2 later weightings: select the same rows in each",
    );
    expect(problemOf(bridge([[{ code: "#DIV/0!" }]], 1, 1, 1)).error).toEqual({ code: "#DIV/0!" });
  });

  test("adds up exactly: along each row, and down to the difference of the scores", () => {
    const hundredth = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
    const rows = fc.array(fc.tuple(hundredth, hundredth, hundredth, hundredth), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, (list) => {
        const [c0, w0, c1, w1] = [0, 1, 2, 3].map((at) =>
          column(list.map((cells) => cells[at] as number)),
        ) as [number[][], number[][], number[][], number[][]];
        const changes = valueOf(bridge(c0, w0, c1, w1)) as number[][];
        for (const [performance = 0, moved = 0, total = 0] of changes)
          expect(exactSum([performance, moved])).toBe(total);
        expect(exactSum(totals(changes) as number[])).toBe(
          exactSum([valueOf(score(c1, w1)), -valueOf(score(c0, w0))]),
        );
      }),
    );
  });
});
