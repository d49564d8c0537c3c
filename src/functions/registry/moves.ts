import { bridge, flip } from "../../core/moves";
import { noTarget, readingOfRows, scoresAndWeightings, unknownWord, unreadableTarget } from "./bad-input";
import type { FunctionDeclaration } from "./declaration";
import { combinedScores, missingRows, range, target, weighting } from "./parameters";

/** What would reverse a verdict, and what changed. The examples use the worked tables 2 and 3. */
export const MOVE_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "FLIP",
    family: "moves",
    meaning:
      "The smallest move of weight from one row to another that reverses the verdict: points, from row, to row.",
    parameters: [combinedScores, weighting, target, missingRows],
    gives: "One row of three numbers: percentage points, from row, to row.",
    shape: "range",
    badInput: [
      ["a strict target, such as >90%", "the points that are just not enough, as in REQUIRED"],
      ["a verdict that no single move reverses", '`#N/A` "no single move reverses it"'],
      [
        "weightings that don't total 100 %, nothing measured, or a verdict that what is unmeasured still decides",
        '`#N/A` "no verdict to reverse", with the word that stands instead',
      ],
      ["rows that would do equally well", "the first of them"],
      noTarget,
      unreadableTarget,
      ...scoresAndWeightings,
      unknownWord,
    ],
    examples: [
      {
        formula: '=OXM.FLIP({0.93;1;1;0.8},{0.3;0.2;0.1;0.4},">90%")',
        says: "More than half a point from the fourth row to the second turns 89.9 % into Met.",
        result: [[0.5, 4, 2]],
      },
      {
        formula: '=OXM.FLIP({0.95;1;1;1},{0.3;0.2;0.1;0.4},">90%")',
        says: "98.5 % is safe from any one move.",
        error: { code: "#N/A", sentence: "no single move reverses it" },
      },
    ],
    core: flip,
  },
  {
    id: "BRIDGE",
    family: "moves",
    meaning:
      "What changed between two states of a scorecard, per row: performance effect, weighting effect and total, which add up exactly.",
    parameters: [
      range("combined0", "The earlier combined scores."),
      range("weighting0", "The earlier weightings, row by row."),
      range("combined1", "The later combined scores, row by row."),
      range("weighting1", "The later weightings, row by row."),
    ],
    gives:
      "Three numbers a row, as shares of the whole: the change of the score × the earlier weighting, the change of the weighting × the later score, and both together.",
    shape: "range",
    badInput: [
      ["a blank or `#N/A` as a combined score, a blank weighting", "counts as 0 on that side"],
      ["a row that is blank on both sides", 'three empty cells (`""`)'],
      ...readingOfRows,
      ["any other error cell", "that error, as it is"],
    ],
    examples: [
      {
        formula: "=OXM.BRIDGE({0.95;1;1;1},{0.3;0.2;0.1;0.4},{0.93;1;1;0.8},{0.3;0.2;0.1;0.4})",
        says: "From 98.5 % to 89.9 %: 0.6 points less by the first row, 8 by the fourth.",
        result: [
          [-0.006, 0, -0.006],
          [0, 0, 0],
          [0, 0, 0],
          [-0.08, 0, -0.08],
        ],
      },
      {
        formula: "=OXM.BRIDGE({0.9;0.8},{0.5;0.5},{1;0.8},{0.6;0.4})",
        says: "The first row scores more and weighs more, the second weighs less.",
        result: [
          [0.05, 0.1, 0.15],
          [0, -0.08, -0.08],
        ],
      },
    ],
    core: bridge,
  },
];
