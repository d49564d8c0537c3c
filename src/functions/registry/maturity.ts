import { maturity } from "../../core/maturity/maturity";
import { otherErrors, unequalShapes, unknownWord } from "./bad-input";
import { MATURITY_METHOD } from "./choices";
import type { FunctionDeclaration } from "./declaration";
import { optional, range, value } from "./parameters";

/** Levels of maturity. */
export const MATURITY_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "MATURITY",
    family: "maturity",
    meaning:
      "How mature something is, from metrics that belong to levels: the level reached, or the share met per level. Which of the two counts is your choice.",
    parameters: [
      range("levels", "The metrics' levels: 1 to 5, or Initial, Basic, Intermediate, Advanced, Optimized."),
      range("results", "Whether each metric is met, row by row: TRUE or FALSE, yes or no, met or missed."),
      {
        ...optional(
          value(
            "method",
            '"reached" (the highest level with it and all lower levels met, the default) or "share" (per level).',
          ),
        ),
        choice: { list: MATURITY_METHOD, omitted: "reached" },
      },
    ],
    gives: 'One cell, or with "share" a row of five.',
    shape: "range",
    badInput: [
      ["a level that isn't 1 to 5, its name, or both (`2 Basic`)", "`#VALUE!`, naming its row"],
      ["a result without a level", "`#VALUE!`, naming its row"],
      ["a result that is blank, `#N/A`, n/a, or begins with –, … or !", "a missing result: not met"],
      ["a number from 0 to 1 as a result, as partial credit gives it", "met at 1, not met below"],
      ["any other text or number as a result", "`#VALUE!`, naming its row"],
      ["a level that no metric belongs to", 'passed over; with "share" its cell is blank'],
      ["a row that is blank on both sides", "passed over; no row at all: `#N/A`"],
      unequalShapes,
      unknownWord,
      otherErrors,
    ],
    examples: [
      {
        formula: '=OXM.MATURITY({1;1;2;2;3},{"yes";"yes";"yes";"yes";"no"})',
        says: "All of Initial and Basic is met, Intermediate isn't.",
        result: [[2]],
      },
      {
        formula: '=OXM.MATURITY({1;1;2;2;3},{"yes";"yes";"yes";"no";""},"share")',
        says: "Half of Basic is met, and Intermediate has no result.",
        result: [[1, 0.5, 0, "", ""]],
      },
      {
        formula: '=OXM.MATURITY({"Initial";"Basic";6},{TRUE;TRUE;TRUE})',
        says: "There are five levels.",
        error: {
          code: "#VALUE!",
          sentence:
            "row 3: 6 is no level: use 1 to 5, or Initial, Basic, Intermediate, Advanced or Optimized",
        },
      },
    ],
    core: maturity,
  },
];
