import { priority } from "../../core/issue-register/priority";
import type { FunctionDeclaration } from "./declaration";
import { range } from "./parameters";

/** The class of an issue. */
export const ISSUE_REGISTER_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "PRIORITY",
    family: "issue-register",
    meaning: "The class of an issue from its impact scores, the weights of the criteria and your bands.",
    parameters: [
      range("scores", "The issue's score on each criterion."),
      range("weights", "The criteria's weights, in the same order. Only their proportion matters."),
      range("bands", "Two columns, in any order of rows: the impact a class begins at, and the class."),
    ],
    gives: "The class.",
    shape: "value",
    badInput: [
      ["a score or a weight that is blank or #N/A", "`#N/A`, naming it"],
      ["an impact below the lowest band, or no bands at all", "`#N/A`"],
      ["text that is no number, TRUE or FALSE, a negative number", "`#VALUE!`, naming the cell"],
      [
        "two classes that begin at the same impact; a band with only one of its two cells",
        "`#VALUE!`, naming them",
      ],
      ["weights that total 0", "`#VALUE!`"],
      ["scores and weights of different counts", "`#VALUE!` with both counts"],
      ["any other error cell", "that error, as it is"],
    ],
    examples: [
      {
        formula: '=OXM.PRIORITY({5,3,4},{50,30,20},{0,"Low";2.5,"Medium";4,"High"})',
        says: "An impact of 4.2.",
        result: "High",
      },
      {
        formula: '=OXM.PRIORITY({4,4,4},{1,1,1},{4,"High";0,"Low"})',
        says: "A lower bound belongs to its class, and the order of the bands doesn't matter.",
        result: "High",
      },
      {
        formula: '=OXM.PRIORITY({1,1},{1,1},{2,"Medium";4,"High"})',
        says: "Below the lowest band.",
        error: { code: "#N/A", sentence: "the impact is 1, below the lowest band (2): add a band from 0 on" },
      },
    ],
    core: priority,
  },
];
