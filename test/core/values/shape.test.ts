import {
  cellsOf,
  columnCount,
  countToLastFilled,
  inColumns,
  sideBySide,
} from "../../../src/core/values/shape";

describe("ranges as lists of cells", () => {
  test("a range is read row by row, a single cell is a range of one", () => {
    expect(cellsOf([["a", "b"], ["c"]])).toEqual(["a", "b", "c"]);
    expect(cellsOf(0.3)).toEqual([0.3]);
    expect(cellsOf({ code: "#N/A" })).toEqual([{ code: "#N/A" }]);
    expect(columnCount([[1, 2]])).toBe(2);
    expect(columnCount(1)).toBe(1);
    expect(columnCount([])).toBe(0);
  });

  test("blanks at the end don't count, blanks before a value do", () => {
    expect(countToLastFilled([1, null, 2, "", " ", null, undefined])).toBe(3);
    expect(countToLastFilled([null, ""])).toBe(0);
  });

  test("a column meets a row", () => {
    expect(sideBySide([[[1], [2]], [[3, 4]]])).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("rows blank on all sides at the end are dropped, whichever range has more of them", () => {
    expect(
      sideBySide([
        [[1], [2], [null]],
        [[3], [4]],
      ]),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(
      sideBySide([
        [[1], [null], [""]],
        [[3], [4], [null]],
      ]),
    ).toEqual([
      [1, null],
      [3, 4],
    ]);
  });

  test("counts that differ don't go side by side", () => {
    expect(
      sideBySide([
        [[1], [2], [3]],
        [[3], [4]],
      ]),
    ).toBeUndefined();
  });

  test("results go back into columns, the last row filled up", () => {
    expect(inColumns([1, 2, 3], 2)).toEqual([
      [1, 2],
      [3, ""],
    ]);
    expect(inColumns([], 1)).toEqual([]);
  });
});
