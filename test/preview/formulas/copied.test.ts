import { copiedFormula } from "../../../src/preview/formulas/copied";

test.each([
  ["=A1+B2", 1, 0, "=A2+B3"],
  ["=A1+B2", 0, 2, "=C1+D2"],
  ["=$A1+A$1+$A$1", 3, 3, "=$A4+D$1+$A$1"],
  ["=SUM(A1:B2)", 1, 1, "=SUM(B2:C3)"],
  ["=Measures!B2", 1, 0, "=Measures!B3"],
  ["='My sheet'!B2", 0, 1, "='My sheet'!C2"],
  ["=SUM(A:A)+SUM(2:3)", 1, 1, "=SUM(B:B)+SUM(3:4)"],
  ["=SUM($A:A)+SUM($2:3)", 1, 1, "=SUM($A:B)+SUM($2:4)"],
  ["=A1", -1, 0, "=#REF!"],
  ['=T[[#This Row],[Weight]]*Target&"A1"', 5, 5, '=T[[#This Row],[Weight]]*Target&"A1"'],
])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, moved) =>
  expect(copiedFormula(formula, rows, columns)).toBe(moved),
);
