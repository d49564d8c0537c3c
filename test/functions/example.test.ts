import { readExample } from "../../src/functions/example";

describe("an example's formula is read as the call Excel would make", () => {
  it.each([
    ["=OXM.SCORE(93%,30%)", "SCORE", [0.93, 0.3]],
    [
      "=OXM.SCORE({0.9;-1},{0.3;0.7})",
      "SCORE",
      [
        [[0.9], [-1]],
        [[0.3], [0.7]],
      ],
    ],
    [
      '=OXM.X({"a",1;"b",TRUE})',
      "X",
      [
        [
          ["a", 1],
          ["b", true],
        ],
      ],
    ],
    ['=OXM.X("say ""hi"", <2",,"zero")', "X", ['say "hi", <2', null, "zero"]],
    ["=OXM.X(#N/A,{#DIV/0!;1})", "X", [{ code: "#N/A" }, [[{ code: "#DIV/0!" }], [1]]]],
  ])("%s", (formula, id, args) => expect(readExample(formula)).toEqual({ id, args }));

  it.each([["=SUM(1)"], ["=OXM.SCORE(A1)"], ["=OXM.SCORE(1, 2)"], ["=OXM.SCORE(1"], ['=OXM.X("a)']])(
    "%s is no example",
    (formula) => expect(() => readExample(formula)).toThrow(formula),
  );
});
