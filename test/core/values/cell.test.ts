import { isBlank, isNotAvailable } from "../../../src/core/values/cell";

describe("blank cells", () => {
  it.each([[null], [undefined], [""], ["  "], ["\u00a0"]])("%p is blank", (cell) =>
    expect(isBlank(cell)).toBe(true),
  );
  it.each([[0], [false], ["0"], ["-"]])("%p is not blank", (cell) => expect(isBlank(cell)).toBe(false));
});

it("#N/A is recognised by its code", () => {
  expect(isNotAvailable({ code: "#N/A" })).toBe(true);
  expect(isNotAvailable({ code: "#REF!" })).toBe(false);
});
