import { obstructionOf, type Obstacles } from "../../../src/core/change/obstacles";
import type { WorkbookChange } from "../../../src/core/change/workbook-change";

const free: Obstacles = { protectedSheets: [], merges: [], filters: [] };
const at = (row: number, column: number, lastRow: number, lastColumn: number, sheet = "Data") => ({
  sheet,
  row,
  column,
  lastRow,
  lastColumn,
});
const write = (row: number, column: number, value: string | number = 1) => ({
  sheet: "Data",
  row,
  column,
  value,
});
const rows = (row: number, count: number, columns?: { first: number; last: number }) => ({
  sheet: "Data",
  row,
  count,
  ...(columns === undefined ? {} : { columns }),
});

describe("a merged area B3:C5", () => {
  const merged: Obstacles = { ...free, merges: [at(2, 1, 4, 2)] };
  it.each<[string, WorkbookChange, boolean]>([
    ["its first cell is written", { cells: [write(2, 1)] }, true],
    ["a cell beside it is written", { cells: [write(2, 3)] }, true],
    ["a covered cell is written", { cells: [write(3, 2)] }, false],
    [
      "a covered cell gets a formula",
      { cells: [{ sheet: "data", row: 4, column: 1, formula: "=1" }] },
      false,
    ],
    ["a covered cell is cleared", { cells: [{ sheet: "Data", row: 3, column: 2 }] }, true],
    ["a cell of another sheet is written", { cells: [{ ...write(3, 2), sheet: "List" }] }, true],
    ["it moves down, out of the way", { insertRows: [rows(0, 3)], cells: [write(3, 2)] }, true],
    ["it moves down, into the way", { insertRows: [rows(0, 3)], cells: [write(6, 2)] }, false],
    ["whole rows make it longer", { insertRows: [rows(3, 1)] }, true],
    ["what is written into them is lost", { insertRows: [rows(3, 1)], cells: [write(3, 1)] }, false],
    ["rows come right below", { insertRows: [rows(5, 1)], cells: [write(5, 1)] }, true],
    ["cells are shifted beside it", { insertRows: [rows(0, 1, { first: 3, last: 5 })] }, true],
    ["cells are shifted with all of it", { insertRows: [rows(0, 1, { first: 0, last: 2 })] }, true],
    ["cells are shifted with half of it", { insertRows: [rows(0, 1, { first: 2, last: 5 })] }, false],
    ["cells are shifted from its middle", { insertRows: [rows(3, 1, { first: 0, last: 5 })] }, false],
    ["cells are shifted below it", { insertRows: [rows(5, 1, { first: 2, last: 5 })] }, true],
    ["all its rows go", { deleteRows: [rows(1, 4)] }, true],
    ["one of its rows goes", { deleteRows: [rows(2, 1)] }, false],
    ["its last row goes", { deleteRows: [rows(4, 3)] }, false],
    ["a row above it goes", { deleteRows: [rows(0, 1)] }, true],
    [
      "a table comes to lie over it",
      { resizeTables: [{ table: "T", sheet: "Data", row: 4, column: 0, rowCount: 2, columnCount: 2 }] },
      false,
    ],
  ])("%s", (_what, change, fine) => {
    const problem = obstructionOf(change, merged);
    expect(problem?.key).toBe(fine ? undefined : "cells-merged");
    if (!fine) expect(problem?.sentence).toContain("Data!B3:C5 is merged");
  });
});

describe("a filtered list A2:C6", () => {
  const filtered: Obstacles = { ...free, filters: [at(1, 0, 5, 2)] };
  it.each<[string, WorkbookChange, boolean]>([
    ["a row of it is written", { cells: [write(3, 1)] }, false],
    ["its header is written", { cells: [write(1, 1)] }, true],
    ["a cell below it is written", { cells: [write(6, 1)] }, true],
    ["a cell beside it is written", { cells: [write(3, 3)] }, true],
    ["rows come among its own", { insertRows: [rows(3, 1)] }, false],
    ["rows come right below it", { insertRows: [rows(6, 1)] }, false],
    ["rows come above it", { insertRows: [rows(0, 1)] }, true],
    ["rows come further below", { insertRows: [rows(8, 1)] }, true],
    ["cells come beside it", { insertRows: [rows(3, 1, { first: 4, last: 6 })] }, true],
    ["rows of it go", { deleteRows: [rows(4, 1)] }, false],
    ["a row above it goes", { deleteRows: [rows(0, 1)] }, true],
    ["a cell is written that was above", { insertRows: [rows(0, 2)], cells: [write(3, 1)] }, true],
    ["a cell is written that was its own", { insertRows: [rows(0, 2)], cells: [write(5, 1)] }, false],
  ])("%s", (_what, change, fine) =>
    expect(obstructionOf(change, filtered)?.key).toBe(fine ? undefined : "cells-filtered"),
  );

  it("of a table is called by its name, and isn't resized", () => {
    const filters = [{ ...at(1, 0, 5, 2), table: "Measures" }];
    const resizeTables = [
      { table: "measures", sheet: "Data", row: 1, column: 0, rowCount: 9, columnCount: 3 },
    ];
    expect(obstructionOf({ resizeTables }, { ...free, filters })?.sentence).toContain(
      'The table "Measures" on "Data" is filtered',
    );
  });
});
