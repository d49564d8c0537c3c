import { copiedTo, movedTo, rowless, withRows } from "../../../src/core/structure/formula-rows";

describe("a formula in another row", () => {
  it.each([
    ["=$D8*$E8", "=$D10*$E10"],
    ["=SUM($E$8:$E$11)", "=SUM($E$8:$E$11)"],
    ["=T[[#This Row],[A1]]*T[Q1]", "=T[[#This Row],[A1]]*T[Q1]"],
    ['="A1"&Data!A8&A8', '="A1"&Data!A10&A10'],
    ["=LOG10(A8)", "=LOG10(A10)"],
    ["=A7-A8", "=A9-A10"],
  ])("%s", (formula, expected) => expect(copiedTo(formula, 7, 9)).toBe(expected));

  it("that changes its place keeps what it says of others", () =>
    expect(movedTo("=A7-A8+Data!A8", 7, 9)).toBe("=A7-A10+Data!A8"));

  it("is the same as its neighbours' when only the row differs", () => {
    expect(rowless("=$D8*$E8", 7)).toBe(rowless("=$d9*$E9", 8));
    expect(rowless("=$D8*$E8", 7)).not.toBe(rowless("=$D8*$E8", 8));
  });
});

it("blocks can be changed by their ends", () =>
  expect(
    withRows("=SUM('My sheet'!$A$5:$A$20)+A5", ({ sheet, row, first, last }) =>
      sheet === "My sheet" && first === 4 && last === 19 && row === last ? row + 1 : undefined,
    ),
  ).toBe("=SUM('My sheet'!$A$5:$A$21)+A5"));
