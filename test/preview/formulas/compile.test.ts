import fc from "fast-check";
import { compile, display, followMoves, type FormulaContext } from "../../../src/preview/formulas/compile";
import { tokenise } from "../../../src/preview/formulas/tokens";

const context: FormulaContext = {
  sheet: "Scores",
  row: 8,
  column: 3,
  tables: [
    {
      name: "Scorecard",
      sheet: "Scores",
      box: { row: 6, column: 0, rows: 5, columns: 4 },
      columns: ["Metric", "Customer Weighting", "It's [#1]", "OXM Score"],
      showTotals: false,
    },
    {
      name: "Measures_2",
      sheet: "All measures",
      box: { row: 3, column: 1, rows: 4, columns: 2 },
      columns: ["Metric", "Actual"],
      showTotals: true,
    },
  ],
  names: [
    { name: "Target_1.x", formula: "=Scores!$B$1" },
    { name: "Rate", formula: "=0.5+Scores!$B$2" },
    { name: "Local", formula: "=Scores!$Z$9", sheet: "Scores" },
    { name: "Local", formula: "=Scores!$A$1" },
  ],
};

test.each([
  ["=[@[Customer Weighting]]*2", "=$B9*2"],
  ["=Scorecard[[#This Row],[Customer Weighting]]", "=$B9"],
  ["=[@[It''s '[#1']]]", "=$C9"],
  ["=SUM(scorecard[oxm score])", "=SUM($D$8:$D$11)"],
  ["=SUM(Scorecard[[Customer Weighting]:[OXM Score]])", "=SUM($B$8:$D$11)"],
  ["=Scorecard[#Headers]", "=$A$7:$D$7"],
  ["=COUNTIF(Measures_2[Metric],[@Metric])", "=COUNTIF('All measures'!$B$5:$B$6,$A9)"],
  ["=Measures_2[[#Totals],[Actual]]", "='All measures'!$C$7"],
  ["=ROWS(Scorecard)", "=ROWS($A$8:$D$11)"],
  ["=Target_1.x*Rate", "=Scores!$B$1*(0.5+Scores!$B$2)"],
  ["=Local", "=Scores!$Z$9"],
  ["=Scorecard[Nothing]", "=#REF!"],
  ["=Nobody[Metric]", "=#REF!"],
  ['="[@Metric] stays text"&[@Metric]', '="[@Metric] stays text"&$A9'],
])("%s becomes %s", (typed, expected) => {
  expect(compile(typed, context)?.formula).toBe(expected);
});

test("formulas without names or structured references are left alone", () => {
  expect(compile("=SUM(A1:B2)*1E3+'My sheet'!C4&TRUE", context)).toBeUndefined();
});

test("this row has no meaning beside the table", () => {
  expect(compile("=Scorecard[@Metric]", { ...context, row: 20 })?.formula).toBe("=#VALUE!");
});

test("the stored form names the table, the shown form leaves it out inside the table", () => {
  const compiled = compile("=[@Metric]&Scorecard[@[OXM Score]]", context);
  expect(compiled?.source).toBe("=Scorecard[[#This Row],[Metric]]&Scorecard[[#This Row],[OXM Score]]");
  expect(display(compiled?.source ?? "", context)).toBe("=[@Metric]&[@[OXM Score]]");
  expect(display(compiled?.source ?? "", { ...context, column: 20 })).toBe(
    "=Scorecard[@Metric]&Scorecard[@[OXM Score]]",
  );
});

test("a moved formula takes over its plain references and keeps the others", () => {
  const compiled = compile("=IF(A1>Target_1.x,[@Metric],B$2)+Rate", context);
  const moved = (compiled?.formula ?? "").replace("A1", "A3").replace("B$2", "B$4").replace("$A9", "$A11");
  expect(followMoves(compiled?.source ?? "", moved, compiled?.references ?? [])).toBe(
    "=IF(A3>Target_1.x,Scorecard[[#This Row],[Metric]],B$4)+Rate",
  );
});

test("any text is split without loss", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(
        tokenise(text)
          .map((token) => token.text)
          .join(""),
      ).toBe(text);
    }),
  );
  const pieces = fc.constantFrom(
    "=",
    "A1",
    "$B$2:C3",
    "'x y'!D4",
    "T[",
    "]",
    "[@A]",
    '"',
    "'",
    "SUM(",
    ")",
    "#REF!",
    "Name.x",
    ",",
    "1E5",
    "{",
    "!",
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join("");
      expect(
        tokenise(text)
          .map((token) => token.text)
          .join(""),
      ).toBe(text);
      compile(text, context);
    }),
  );
});
