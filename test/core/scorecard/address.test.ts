import { blockAddress, cellAddress, columnName } from "../../../src/core/scorecard/address";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, name) => expect(columnName(column)).toBe(name));

it("counts rows from 0", () => expect(cellAddress(6, 3)).toBe("D7"));

it("gives one cell as one address", () => {
  expect(blockAddress(7, 4, 10, 4)).toBe("E8:E11");
  expect(blockAddress(7, 4, 7, 4)).toBe("E8");
});
