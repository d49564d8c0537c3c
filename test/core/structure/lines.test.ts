import fc from "fast-check";
import { combinedMethods, combined } from "../../../src/core/combined";
import { fromLines } from "../../../src/core/structure/from-lines";
import { actualLine, percentText } from "../../../src/core/structure/line-text";
import type { Measure } from "../../../src/core/structure/measure";
import { toLines } from "../../../src/core/structure/to-lines";
import type { Cell } from "../../../src/core/values/cell";

const measure = (name: string, threshold: Cell, actual: Cell = "", weight: Cell = ""): Measure => ({
  measure: name,
  threshold,
  actual,
  weight,
});
const lines = (measures: readonly Measure[]) => {
  const made = toLines("Customer", measures);
  if (!made.ok) throw new Error(made.problem.sentence);
  return made.value;
};
const back = (measures: readonly Measure[]) => {
  const read = fromLines("Customer", lines(measures));
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
};

const customer = [
  measure("Satisfaction surveys", ">95%", 0.96),
  measure("Relationship feedback", ">80%", 0.632),
  measure("NPS", ">7", 8),
];

describe("measures as lines", () => {
  it("pair up, with percentages written as such", () =>
    expect(lines(customer)).toEqual({
      detail: "Satisfaction surveys\nRelationship feedback\nNPS",
      threshold: ">95%\n>80%\n>7",
      actual: "96%\n63.2%\n8",
      weight: "",
    }));

  it("keep the line of a blank actual, also the first and the last", () => {
    const open = [measure("A", ">95%"), measure("B", ">80%", 0.9), measure("C", ">7")];
    expect(lines(open).actual).toBe("\n90%\n");
    expect(back(open)).toEqual(open);
  });

  it("keep units and answers as they are written", () => {
    const practice = [
      measure("Time to answer", "<20min", "18min"),
      measure("Delivered", "yes/no", true),
      measure("Cost", "On budget", "On budget"),
      measure("Major incidents", "<2 MIs", 1),
    ];
    expect(lines(practice).actual).toBe("18min\nTRUE\nOn budget\n1");
    expect(back(practice)).toEqual(practice);
  });

  it("carry measure weights, a blank one among others as 0", () => {
    const weighed = [
      measure("A", "yes", "yes", 40),
      measure("B", "yes", "no", ""),
      measure("C", "yes", "yes", 20),
    ];
    expect(lines(weighed).weight).toBe("40\n0\n20");
    expect(back(weighed).map(({ weight }) => weight)).toEqual([40, 0, 20]);
  });

  it("say of a blank threshold that it isn't agreed", () =>
    expect(lines([measure("A", ">95%", 0.96), measure("B", "")]).threshold).toBe(">95%\nnot agreed"));

  it("leave a single measure's cells as they are", () => {
    const [only] = customer;
    expect(lines(only === undefined ? [] : [only])).toEqual({
      detail: "Satisfaction surveys",
      threshold: ">95%",
      actual: 0.96,
      weight: "",
    });
  });

  it("turn a line break inside a name into a space", () =>
    expect(back([measure("Moments\nof truth", "yes", "yes"), measure("B", "yes", "no")])[0]?.measure).toBe(
      "Moments of truth",
    ));

  it.each<[string, Measure[]]>([
    ["two thresholds in one cell", [measure("A", ">95%\n>80%", "96%\n81%"), measure("B", ">7", 8)]],
    ["an error among the actuals", [measure("A", ">95%", { code: "#DIV/0!" }), measure("B", ">7", 8)]],
    ["a number that reads otherwise as text", [measure("A", "TBC", 0.9, 0), measure("B", ">7", 8, 1)]],
  ])("are refused for %s", (_what, measures) => expect(toLines("Customer", measures).ok).toBe(false));
});

describe("lines as measures", () => {
  const read = (threshold: Cell, actual: Cell, detail: Cell = "", weight: Cell = "") => {
    const made = fromLines("Customer", { detail, threshold, actual, weight });
    return made.ok ? made.value.map((one) => [one.measure, one.threshold, one.actual]) : made.problem.key;
  };

  it("lose list marks that every line has", () =>
    expect(read("• >95%\n• >80%", "96%\n81%", "• Surveys\n• Feedback")).toEqual([
      ["Surveys", ">95%", 0.96],
      ["Feedback", ">80%", 0.81],
    ]));

  it("take names from labels where there are no details", () =>
    expect(read("FCR >70%; abandoned <5%", "74%\n3%")).toEqual([
      ["FCR", "FCR >70%", 0.74],
      ["abandoned", "abandoned <5%", 0.03],
    ]));

  it("share a detail among the thresholds of its line", () =>
    expect(read(">95%, >80%\n<20min", "", "Quality\nSpeed")).toEqual([
      ["Quality (1)", ">95%", ""],
      ["Quality (2)", ">80%", ""],
      ["Speed", "<20min", ""],
    ]));

  it("serve all thresholds with one actual", () =>
    expect(read(">95%\n>80%", "96%")).toEqual([
      ["", ">95%", 0.96],
      ["", ">80%", 0.96],
    ]));

  it("join a line that goes on with the one above", () =>
    expect(read("0 incidents due to\nfailed change", "0")).toEqual([
      ["", "0 incidents due to failed change", 0],
    ]));

  it("are refused when they don't pair", () =>
    expect(read(">95%\n>80%\n>7", "96%\n81%")).toBe("lines-differ"));

  it("hold details alone: measures to agree", () =>
    expect(read("", "", "Surveys\nFeedback")).toEqual([
      ["Surveys", "", ""],
      ["Feedback", "", ""],
    ]));
});

describe("a number as a line", () => {
  it.each<[number, string]>([
    [0.632, "63.2%"],
    [1, "100%"],
    [0.986, "98.6%"],
    [0.07, "7%"],
    [1 / 3, "33.3333333333333%"],
    [1.1, "110%"],
  ])("%d is %s", (n, expected) => expect(percentText(n)).toBe(expected));

  it("keeps a whole number that looks like a percentage what it is, with its problem", () =>
    expect(actualLine(95, ">90%")).toBe("95"));
});

const hostile = fc.oneof(
  fc.constantFrom(
    "=SUM(A1)",
    "• bullet",
    "a; b",
    "1. one",
    "two\nlines",
    "+1",
    "-",
    "@x",
    "'q",
    "a, >5%",
    "",
    "*",
    "<b>",
  ),
  fc.string({ maxLength: 12 }),
);
const threshold = fc.oneof(
  fc.constantFrom<Cell>(
    ">95%",
    ">=80%",
    "<5%",
    "<20min",
    ">7",
    "<2 MIs",
    "yes/no",
    "100%",
    "On budget",
    "80%–90%",
    ">95% from 70%",
    0.9,
    5,
    0,
    true,
    "",
    "TBC",
    "0 incidents due to\nfailed change",
  ),
  hostile,
);
const actual = fc.oneof(
  fc.constantFrom<Cell>("", "96%", "18min", "yes", "no", "n/a", true, false, 0, 1, 8, 95, 0.963),
  fc.double({ min: -2, max: 200, noNaN: true }),
  hostile,
);
const weight = fc.constantFrom<Cell>("", 0, 1, 40, 0.2, "30%");
const measures = fc.array(fc.record({ measure: hostile, threshold, actual, weight }), {
  minLength: 1,
  maxLength: 6,
});

describe("any measures, as lines and back", () => {
  const folded = (text: string) => text.replace(/\s+/g, " ").trim();
  const scores = (all: readonly Measure[]) =>
    combinedMethods.map((method) => {
      const score = combined(
        all.map((one) => [one.actual]),
        all.map((one) => [one.threshold]),
        all.map((one) => [one.weight]),
        method,
      );
      return score.ok ? score.value : "problem";
    });

  it("are refused, or come back with the same score to the last digit", () =>
    fc.assert(
      fc.property(measures, (all) => {
        const made = toLines("Customer", all);
        if (!made.ok) return;
        const again = fromLines("Customer", made.value);
        expect(again.ok).toBe(true);
        if (again.ok) expect(scores(again.value)).toEqual(scores(all));
      }),
      { numRuns: 1_000 },
    ));

  it("come back under their names, but for list marks that all of them have", () =>
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 5 }), (names) => {
        const again = back(names.map((name) => measure(name, ">95%", 0.96)));
        const marked = /^(?:[•·▪◦‣●○–—*-]|\d{1,2}[.)])\s+(?=\S)/;
        const known = names.map(folded);
        const filled = known.filter((name) => name !== "");
        const stripped = filled.every((name) => marked.test(name))
          ? known.map((name) => name.replace(marked, ""))
          : known;
        expect(again.map((one) => folded(one.measure))).toEqual(stripped.map(folded));
      }),
    ));

  it("are accepted when they are such as people write", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            measure: hostile,
            threshold: fc.constantFrom<Cell>(">95%", ">=80%", "<5%", ">7", 0.9),
            actual: fc.oneof(fc.constant<Cell>(""), fc.double({ min: 0.001, max: 1, noNaN: true })),
            weight: fc.constantFrom<Cell>(1, 40, 0.2),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        (all) => {
          const again = back(all);
          expect(again.map(({ threshold: is }) => is)).toEqual(
            all.map(({ threshold: was }) => (all.length > 1 && was === 0.9 ? "90%" : was)),
          );
        },
      ),
    ));
});
