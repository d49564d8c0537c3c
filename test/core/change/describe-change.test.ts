import { changedCells } from "../../../src/core/change/changed-cells";
import { describeChange } from "../../../src/core/change/describe-change";
import { readingOf } from "./changes";

const cell = (sheet: string, row: number, column: number, value?: number | string) => ({
  sheet,
  row,
  column,
  value,
});

describe("what a change will do, in one sentence", () => {
  it("counts cells, and names the sheet where there is one", () => {
    expect(describeChange({ cells: [cell("Scorecard", 7, 4, 0.3), cell("Scorecard", 8, 4, 0.2)] })).toBe(
      "Will change 2 cells on Scorecard.",
    );
  });
  it("counts sheets where there are several, and a cell once however often it is written", () => {
    const cells = [cell("A", 0, 0, 1), cell("A", 0, 0, 2), cell("B", 0, 0, 1)];
    expect(describeChange({ cells })).toBe("Will change 2 cells on 2 sheets.");
  });
  it("doesn't count the cells of rows it inserts", () => {
    const cells = [cell("A", 3, 0, "new"), cell("A", 9, 0, "old")];
    expect(describeChange({ insertRows: [{ sheet: "A", row: 2, count: 3 }], cells })).toBe(
      "Will change 1 cell on A and insert 3 rows.",
    );
  });
  it("says what goes", () => {
    expect(
      describeChange({ deleteRows: [{ sheet: "A", row: 1, count: 1 }], deleteSheets: ["Measures"] }),
    ).toBe('Will delete 1 row and delete the sheet "Measures".');
  });
  it("says so when only looks change, and when nothing does", () => {
    expect(describeChange({ dress: [{ sheet: "A", hiddenColumns: [7] }] })).toBe(
      'Will change looks and pick-lists on "A", and no cell.',
    );
    expect(describeChange({})).toBe("Will change nothing.");
  });
});

describe("the cells a preview lists", () => {
  const reading = readingOf(
    "S",
    [
      ["x", 0.3],
      ["y", 0.2],
    ],
    [
      ["x", 0.3],
      ["y", "=1-B1"],
    ],
  );
  it("hold before and after, formulas as formulas", () => {
    expect(changedCells({ cells: [cell("S", 1, 1, 0.5), cell("S", 0, 0)] }, reading)).toEqual([
      { sheet: "S", address: "A1", before: "x", after: "nothing" },
      { sheet: "S", address: "B2", before: "=1-B1", after: "0.5" },
    ]);
  });
  it("are percentages where they are shares", () => {
    expect(changedCells({ cells: [cell("S", 0, 1, 0.35)] }, reading, () => true)).toEqual([
      { sheet: "S", address: "B1", before: "30%", after: "35%" },
    ]);
  });
  it("leave out what stays the same", () => {
    expect(changedCells({ cells: [cell("S", 0, 1, 0.3)] }, reading)).toEqual([]);
  });
  it("are where they stand now, though rows are inserted above them", () => {
    const change = {
      insertRows: [{ sheet: "S", row: 0, count: 2 }],
      cells: [cell("S", 2, 1, 1), cell("S", 1, 0, "n")],
    };
    expect(changedCells(change, reading)).toEqual([
      { sheet: "S", address: "A2", before: "nothing", after: "n" },
      { sheet: "S", address: "B1", before: "0.3", after: "1" },
    ]);
  });
});
