import { normalise, weightCheck } from "../../core/weighting";
import type { FunctionDeclaration } from "./declaration";
import { optional, range, value } from "./parameters";

const weightings = range("weightings", "The weightings.");

/** Weightings checked and put right. */
export const WEIGHTING_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "WEIGHTCHECK",
    family: "weightings",
    meaning: 'Whether the weightings total what they should: "OK", or every fault in words, with its row.',
    parameters: [
      weightings,
      optional(value("total", "What they should total; 1 (that is 100%) when omitted.")),
    ],
    gives: '"OK", or a sentence.',
    shape: "value",
    badInput: [
      ["text, even a readable number", '"row 3 is text (30%)"'],
      [
        "a blank, negative or error cell among the rows",
        '"row 2 is blank", "row 4 is negative"; an error cell is named with its row',
      ],
      ["points that total 100, without a total", 'the question "did you mean total 100?"'],
      ["a total that is no number above 0", "`#VALUE!`, naming it"],
      ["weights that are all blank", '"no weights"'],
    ],
    examples: [
      {
        formula: "=OXM.WEIGHTCHECK({0.3;0.2;0.1;0.4})",
        says: "Exact in every order of the rows.",
        result: "OK",
      },
      {
        formula: "=OXM.WEIGHTCHECK({0.3;0.2;0.1;0.45})",
        says: "One weighting raised.",
        result: "5 points over",
      },
      {
        formula: "=OXM.WEIGHTCHECK({0.3;0.2;0.1;0.3999})",
        says: "A hundredth of a point is found.",
        result: "0.01 points under",
      },
      { formula: "=OXM.WEIGHTCHECK({30;20;10;40},100)", says: "Points, with their total.", result: "OK" },
    ],
    core: weightCheck,
  },
  {
    id: "NORMALISE",
    family: "weightings",
    meaning: "The weightings in the same proportion, rounded so that they total exactly (largest remainder).",
    parameters: [
      weightings,
      optional(value("total", "What they are to total; 1 (that is 100%) when omitted.")),
      optional(value("decimals", "Decimals of each weighting; 4 for a total of 1 when omitted.")),
    ],
    gives: "One number a row.",
    shape: "range",
    badInput: [
      ["a negative weighting, or weightings that total 0", "`#VALUE!`"],
      ["text that is no number, TRUE or FALSE", "`#VALUE!`, naming its row"],
      ["a total or decimals out of range, or a total that so few decimals can't make", "`#VALUE!`"],
      ["any error cell", "that error, as it is"],
    ],
    examples: [
      {
        formula: "=OXM.NORMALISE({1;1;1})",
        says: "Thirds that total exactly 1: the earlier row takes the rest.",
        result: [[0.3334], [0.3333], [0.3333]],
      },
      {
        formula: "=OXM.NORMALISE({3;2;1;4.5},100,0)",
        says: "Whole points that total 100.",
        result: [[29], [19], [9], [43]],
      },
    ],
    core: normalise,
  },
];
