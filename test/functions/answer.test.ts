import { createRuntime, errorCell, shown } from "./support/custom-functions";
import { answer } from "../../src/functions/answer";
import { fail, ok, type Outcome } from "../../src/core/outcome";
import type { ErrorKind } from "../../src/core/messages/problem";

beforeAll(() => Object.assign(globalThis, createRuntime()));

const give = (value: unknown) => shown(() => answer(() => ok(value)));
const problem = (error: ErrorKind, sentence = "say what to do") =>
  shown(() => answer((): Outcome<number> => fail({ key: "test", error, sentence })));

describe("a value of the core becomes what the cell holds", () => {
  it.each([
    [0.899, 0.899],
    ["Missed", "Missed"],
    [false, false],
    [undefined, ""],
    [[[1, null]], [[1, ""]]],
    [[], [[""]]],
  ])("%p gives %p", (value, cell) => expect(give(value)).toEqual(cell));

  it("an error inside a range is an error of that cell alone", () =>
    expect(give([[1], [{ code: "#N/A", message: "no actual" }], [3]])).toEqual([
      [1],
      [{ code: "#N/A", sentence: "no actual" }],
      [3],
    ]));

  it("a number that Excel has no number for is never shown as one", () => {
    expect(give(NaN)).toMatchObject({ code: "#VALUE!" });
    expect(give([[Infinity]])).toMatchObject([[{ code: "#VALUE!" }]]);
  });
});

describe("a problem becomes an Excel error with its sentence", () => {
  it.each<[ErrorKind, string]>([
    ["value", "#VALUE!"],
    ["notAvailable", "#N/A"],
    [{ code: "#DIV/0!" }, "#DIV/0!"],
    [{ code: "#REF!" }, "#REF!"],
  ])("%p gives %s", (kind, code) => expect(problem(kind)).toEqual({ code, sentence: "say what to do" }));

  it("an error cell without a message is named, since Excel shows #VALUE! for some errors", () =>
    expect(problem(errorCell("#REF!"), "")).toMatchObject({ sentence: expect.stringContaining("#REF!") }));
});

it("nothing but a CustomFunctions.Error is ever thrown", () => {
  const broken = () => {
    throw new TypeError("x is undefined");
  };
  const result = shown(() => answer(broken));
  expect(result).toMatchObject({ code: "#VALUE!", sentence: expect.stringContaining("fault of the add-in") });
  expect(JSON.stringify(result)).not.toContain("undefined");
});

it("arguments reach the core untouched", () => {
  const given: unknown[] = [[[1], [null]], "", null, errorCell("#N/A")];
  const seen: unknown[] = [];
  answer((...cells: unknown[]) => ok(seen.push(...cells)), ...given);
  expect(seen).toEqual(given);
});
