import { errorCell } from "./support/custom-functions";
import { oxm } from "./support/oxm";

/** A call: function, then its arguments as Excel hands them over. Ranges are rows of cells. */
type Call = readonly [id: string, ...args: unknown[]];

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const half = column(0.5, 0.5);
const bounds = column(">40%", ">95%");
const value = (sentence: RegExp) => ({ code: "#VALUE!", sentence: expect.stringMatching(sentence) });
const notAvailable = (sentence = /./) => ({ code: "#N/A", sentence: expect.stringMatching(sentence) });
const said = (call: Call) =>
  call.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(" ");
const cases = (rows: readonly (readonly [Call, unknown])[]) =>
  it.each(rows.map(([call, result]) => [said(call), call, result] as const))(
    "%s",
    (_, [id, ...args], result) => expect(oxm(id, ...args)).toEqual(result),
  );

describe("numbers are what the cell holds, read at 15 significant digits", () => {
  cases([
    [["MEETS", 0.1 + 0.2, "<=0.3"], true],
    [["MEETS", (2 / 3) * 0.3 + 0.7, ">90%"], false],
    [["STATUS", [[(2 / 3) * 0.3 + 0.7]], ">90%"], "Missed"],
    [["SCORE", column(0.1, 0.2, 0.3), column(0.4, 0.3, 0.3)], 0.19],
  ]);
});

describe("a whole number against a percentage is not rescaled", () => {
  cases([
    [["MEETS", 95, ">95%"], value(/95 looks like 95\s?%/)],
    [["ATTAINMENT", 95, ">95%"], value(/95 looks like 95\s?%/)],
    [["MEETS", 0.6, "<5%"], false],
    [["MEETS", 2, ">150%"], true],
    [["SCORE", column(95, 1), half], value(/95 looks like 95\s?%/)],
    [["SCORE", column(1.5, 1), half], 1],
    [["SCORE", column(-0.5, 1), half], 0.5],
  ]);
});

describe("text that is a number is that number", () => {
  cases([
    [["SCORE", column("93%", " 0.5 "), column("50%", 0.5)], 0.715],
    [["MEETS", "96%", ">95%"], true],
    [["STATUS", [["89.9%"]], ">90%", "2%"], "Just missed"],
    [["NORMALISE", column("30%", 0.3)], column(0.5, 0.5)],
    [["WEIGHTCHECK", column(0.7, "30%")], expect.stringContaining("row 2 is text (30%)")],
  ]);
});

describe("other text where a number belongs names the row and the text", () => {
  cases([
    [["SCORE", column(0.5, "good"), half], value(/row 2.*good/)],
    [["SCORE", half, column(0.5, "half")], value(/row 2.*half/)],
    [["COVERAGE", column(0.5, "good"), half], value(/row 2.*good/)],
    [["COMBINED", half, bounds, column(1, "heavy")], value(/row 2.*heavy/)],
    [["NORMALISE", column(1, "much")], value(/row 2.*much/)],
  ]);
});

describe("TRUE and FALSE are yes and no for a threshold, and no score", () => {
  cases([
    [["MEETS", true, "Delivered – yes/no"], true],
    [["MEETS", false, "yes"], false],
    [["SCORE", column(true, 1), half], value(/row 1/)],
    [["SCORE", half, column(true, 0)], value(/row 1/)],
  ]);
});

describe("#N/A is missing, and any other error comes back as it is", () => {
  const na = errorCell("#N/A");
  const div = errorCell("#DIV/0!");
  cases([
    [["MEETS", na, ">95%"], notAvailable(/no actual/)],
    [["COMBINED", column(na, 0.96), bounds], 1],
    [["COMBINED", column(na, 0.96), bounds, null, null, "zero"], 0.5],
    [["SCORE", column(na, 1), half], 0.5],
    [["SCORE", column(na, 1), half, "exclude"], 1],
    [["SCORE", column(na, na), half, "exclude"], notAvailable()],
    [["SCORES", column(na, 1), half], column("", 0.5)],
    [["COVERAGE", column(na, 1), half], 0.5],
    [["TALLY", column(na, 0.96), bounds], "… 1 of 2 met, 1 not measured"],
    [["MEETS", div, ">95%"], expect.objectContaining({ code: "#DIV/0!" })],
    [["COMBINED", column(div, 0.96), bounds], expect.objectContaining({ code: "#DIV/0!" })],
    [["SCORE", column(div, 1), half], expect.objectContaining({ code: "#DIV/0!" })],
    [["STATUS", [[div]], ">90%"], expect.objectContaining({ code: "#DIV/0!" })],
    [["NORMALISE", column(div, 1)], expect.objectContaining({ code: "#DIV/0!" })],
    [
      ["SCORE", column(errorCell("#REF!"), 1), half],
      { code: "#REF!", sentence: expect.stringContaining("#REF!") },
    ],
    [["WEIGHTCHECK", column(0.5, div, 0.5)], expect.stringMatching(/row 2.*#DIV\/0!/)],
  ]);
});

describe("blank is null, empty text or only spaces", () => {
  cases(
    [null, "", "  ", "\u00a0"].flatMap((blank): [Call, unknown][] => [
      [["MEETS", blank, ">95%"], notAvailable(/no actual/)],
      [["MEETS", 0.96, blank], notAvailable(/not agreed/)],
      [["SCORE", column(blank, 1), half], 0.5],
      [["SCORE", column(1, 1), column(blank, 0.4)], 0.4],
      [["SCORES", column(blank, 1), half], column("", 0.5)],
      [["WEIGHTCHECK", column(0.5, blank, 0.5)], expect.stringContaining("row 2 is blank")],
      [["STATUS", [[blank]], ">90%"], "Not measured"],
      [["STATUS", [[0.9]], blank], "Not agreed"],
    ]),
  );
});

describe("an omitted argument means its default, and so does a blank one", () => {
  cases([
    [["SCORE", column(null, 1), half, null], 0.5],
    [["SCORE", column(null, 1), half, ""], 0.5],
    [["COMBINED", column(null, 0.96), bounds, null, null, null, null], 1],
    [["DISPLAY", [[0.899]], ">90%", null, null, null], "89.9%"],
    [["WEIGHTCHECK", half, null], "OK"],
    [["NORMALISE", column(1, 1), null, null], half],
  ]);
});

describe("a single value stands wherever a range does", () => {
  cases([
    [["SCORE", 0.93, 0.3], 0.279],
    [["SCORE", [[0.93]], [[0.3]]], 0.279],
    [["SCORES", 0.93, 0.3], [[0.279]]],
    [["COMBINED", 0.96, ">95%"], 1],
    [["COMBINEDIF", "Customer", "Customer", 0.96, ">95%"], 1],
    [["TALLY", 0.96, ">95%"], "✓ All met"],
    [["STATUS", 0.899, ">90%"], "Missed"],
    [["DISPLAY", 0.899, ">90%"], "89.9%"],
    [["COVERAGE", 0.9, 1], 1],
    [["RANGE", 0.9, 1], [[0.9, 0.9]]],
    [["WEIGHTCHECK", 1], "OK"],
    [["MEETS", 4, "<SLA", [[5]]], true],
    [["MEETS", 4, "<SLA", 5], true],
  ]);
});

describe("shapes: cells are counted row by row", () => {
  cases([
    [["SCORE", column(0.93, 1, 1, 0.8), [[0.3, 0.2, 0.1, 0.4]]], 0.899],
    [
      [
        "SCORE",
        [
          [0.93, 1],
          [1, 0.8],
        ],
        column(0.3, 0.2, 0.1, 0.4),
      ],
      0.899,
    ],
    [["SCORE", column(0.5, 0.5, null, ""), half], 0.5],
    [["SCORE", column(0.5, 0.5, 0.5), half], value(/3.*2/)],
    [["COMBINED", column(0.5, 0.5, 0.5), column(">40%", ">40%")], value(/3.*2/)],
  ]);
});

describe("weights as points", () => {
  cases([
    [["SCORE", column(0.93, 1, 1, 0.8), column(30, 20, 10, 40)], 0.899],
    [["SCORE", half, column(30, 3)], value(/total 33, like points.*OXM\.NORMALISE/)],
    [["WEIGHTCHECK", column(30, 20, 10, 40)], expect.stringContaining("did you mean total 100?")],
  ]);
});

describe("words for methods and policies", () => {
  cases([
    [["SCORE", column(null, 1), half, " EXCLUDE "], 1],
    [["COMBINED", column(0.96, 0.4), column(">95%", ">80%"), null, "Met"], 0.5],
    [["SCORE", half, half, "ignore"], value(/ignore.*zero.*exclude.*error/)],
    [["COMBINED", half, bounds, null, "average"], value(/average.*attainment.*met.*worst/)],
    [["COMBINED", half, bounds, null, null, "ignore"], value(/ignore.*zero.*exclude.*error/)],
  ]);
});
