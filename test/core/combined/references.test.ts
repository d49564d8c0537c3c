import { referencesOfRow } from "../../../src/core/combined/references";
import { readReferences } from "../../../src/core/thresholds";

const rows = 3;
const one = readReferences;
it("one value serves every row", () => expect(referencesOfRow(40, rows)(2)).toEqual(one(40)));
it("a column of as many values gives each row its own", () =>
  expect([0, 1, 2].map(referencesOfRow([[10], [20], [30]], rows))).toEqual([one(10), one(20), one(30)]));
it("so does a row", () => expect(referencesOfRow([[10, 20, 30]], rows)(1)).toEqual(one(20)));
it("a table of names serves every row whole, and is read once", () => {
  const table = [
    ["SLA", 4],
    ["Budget", 100],
    ["Target", 0.9],
  ];
  const ofRow = referencesOfRow(table, rows);
  expect(ofRow(1)).toEqual(one(table));
  expect(ofRow(2)).toBe(ofRow(1));
  expect(referencesOfRow([["SLA", 4]], 2)(1)).toEqual(one([["SLA", 4]]));
});
it("a column of another count is left to the threshold's own lines", () =>
  expect(referencesOfRow([[10], [20]], rows)(0)).toEqual(one([[10], [20]])));
