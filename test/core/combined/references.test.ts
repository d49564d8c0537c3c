import { referenceOfRow } from "../../../src/core/combined/references";

const rows = 3;
it("one value serves every row", () => expect(referenceOfRow(40, rows)(2)).toBe(40));
it("a column of as many values gives each row its own", () =>
  expect([0, 1, 2].map(referenceOfRow([[10], [20], [30]], rows))).toEqual([10, 20, 30]));
it("so does a row", () => expect(referenceOfRow([[10, 20, 30]], rows)(1)).toBe(20));
it("a table of names serves every row whole", () => {
  const table = [
    ["SLA", 4],
    ["Budget", 100],
    ["Target", 0.9],
  ];
  expect(referenceOfRow(table, rows)(1)).toBe(table);
  expect(referenceOfRow([["SLA", 4]], 2)(1)).toEqual([["SLA", 4]]);
});
it("a column of another count is left to the threshold's own lines", () =>
  expect(referenceOfRow([[10], [20]], rows)(0)).toEqual([[10], [20]]));
