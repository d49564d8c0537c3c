import { scores } from "../../../src/core/scoring";
import type { Cell } from "../../../src/core/values/cell";
import { problemOf, valueOf } from "./outcomes";
import { column, row, TABLE_3, WEIGHTS, WORKED_TABLES } from "./worked-tables";

const NA = { code: "#N/A" };
const DIV = { code: "#DIV/0!" };

describe("SCORES", () => {
  test.each(WORKED_TABLES)("spills the row scores of table $table", ({ combined, rows }) => {
    expect(valueOf(scores(column(combined), column(WEIGHTS)))).toEqual(column(rows));
    expect(valueOf(scores(row(combined), column(WEIGHTS)))).toEqual(row(rows));
  });

  test("of points gives shares", () => {
    expect(valueOf(scores(column(TABLE_3), column([30, 20, 10, 40])))).toEqual(
      column([0.279, 0.2, 0.1, 0.32]),
    );
  });

  test('a missing row gives "", a blank weight 0', () => {
    expect(valueOf(scores(column<Cell>([null, NA, 1, 0.8]), column<Cell>([0.3, 0.2, "", 0.4])))).toEqual(
      column(["", "", 0, 0.32]),
    );
  });

  test("an error stays in its row and doesn't take the others with it", () => {
    expect(valueOf(scores(column<Cell>([0.93, DIV, 1, 0.8]), column(WEIGHTS)))).toEqual(
      column([0.279, DIV, 0.1, 0.32]),
    );
    expect(valueOf(scores(column(TABLE_3), column<Cell>([0.3, NA, 0.1, 0.4])))).toEqual(
      column([0.279, NA, 0.1, 0.32]),
    );
    expect(valueOf(scores(column<Cell>([0.93, DIV, 1, 0.8]), column([30, 20, 10, 40])))).toEqual(
      column([0.279, DIV, 0.1, 0.32]),
    );
  });

  test("points with an error among them can't be known to total 100: the error comes back", () => {
    expect(problemOf(scores(column(TABLE_3), column<Cell>([30, DIV, 10, 40]))).error).toBe(DIV);
  });

  test('blank rows at the end give nothing, blank rows between give ""', () => {
    expect(valueOf(scores(column([1, null, 1, null]), column([0.5, null, 0.5, null])))).toEqual(
      column([0.5, "", 0.5]),
    );
  });

  test("text and different counts are #VALUE!", () => {
    expect(problemOf(scores(column<Cell>([1, "x"]), column([0.5, 0.5]))).sentence).toContain(
      "row 2 is text (x)",
    );
    expect(problemOf(scores(column([1, 1, 1]), column([0.5, 0.5]))).error).toBe("value");
  });

  test("a single cell gives one", () => expect(valueOf(scores(0.93, 0.3))).toEqual([[0.279]]));
});
