import fc from "fast-check";
import { shiftBox, shiftFormula, type StructureChange } from "../../../src/preview/engine/structure";

const rows = (at: number, count: number, span: Partial<StructureChange> = {}): StructureChange => ({
  sheetId: "s",
  sheet: "My sheet",
  axis: "row",
  at,
  count,
  ...span,
});

test.each([
  ["above it moves the box", rows(0, 2), { row: 5, rows: 3 }],
  ["inside it stretches the box", rows(4, 2), { row: 3, rows: 5 }],
  ["below it changes nothing", rows(6, 2), { row: 3, rows: 3 }],
  ["deleted above", rows(0, -2), { row: 1, rows: 3 }],
  ["deleted over its top", rows(2, -2), { row: 2, rows: 2 }],
  ["deleted over its end", rows(5, -4), { row: 3, rows: 2 }],
])("rows %s", (_case, change, expected) => {
  const box = { row: 3, rows: 3, column: 1, columns: 2 };
  expect(shiftBox(box, change)).toEqual({ ...box, ...expected });
});

test("a box whose rows all go is gone; one outside the moving columns stays", () => {
  const box = { row: 3, rows: 3, column: 1, columns: 2 };
  expect(shiftBox(box, rows(2, -9))).toBeUndefined();
  expect(shiftBox(box, rows(0, 2, { from: 5, to: 6 }))).toEqual(box);
});

test("references follow with their signs, on their own sheet only", () => {
  const change = rows(1, 2);
  expect(shiftFormula("=A1+$A$2+'My sheet'!B$3:B4+Other!A9", "My sheet", change)).toBe(
    "=A1+$A$4+'My sheet'!B$5:B6+Other!A9",
  );
  expect(shiftFormula("=A1+A5", "Other", change)).toBe("=A1+A5");
  expect(shiftFormula("=A2*2", "My sheet", rows(1, -1))).toBe("=#REF!*2");
  expect(shiftFormula("=SUM(A:A)", "My sheet", change)).toBe("=SUM(A:A)");
});

test("what is inserted and deleted again leaves every box as it was", () => {
  const number = fc.integer({ min: 0, max: 40 });
  const size = fc.integer({ min: 1, max: 10 });
  fc.assert(
    fc.property(number, size, number, size, (row, height, at, count) => {
      const box = { row, rows: height, column: 0, columns: 1 };
      const there = shiftBox(box, rows(at, count));
      expect(there && shiftBox(there, rows(at, -count))).toEqual(box);
    }),
  );
});
