import { display, status, verdict } from "../../core/verdict";
import {
  checkWeightings,
  scoresAndWeightings,
  severalScores,
  unknownWord,
  unreadableTarget,
} from "./bad-input";
import type { FunctionDeclaration } from "./declaration";
import { measured, missingRows, optional, range, target, value, weighting } from "./parameters";

const scoreOrColumn = range(
  "score",
  "A score; or, together with a weighting, the column of combined scores.",
);

const optionalWeighting = optional(range("weighting", "The weightings, row by row."));

/** What a score means. The examples use the third worked table: 93, 100, 100 and 80 % weighted 30, 20, 10 and 40 %. */
export const VERDICT_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "STATUS",
    family: "verdicts",
    meaning:
      "How a score stands against its target, in a word or two: Met, Just missed, Missed, Incomplete, Not measured, Not agreed or Check weightings.",
    parameters: [
      scoreOrColumn,
      target,
      optional(value("tolerance", 'By how much a miss is still "Just missed": 0.02 or 2% is two points.')),
      optional(range("weighting", "The weightings, row by row; they are judged first.")),
      measured,
      missingRows,
    ],
    gives: "A word or two.",
    shape: "value",
    badInput: [
      ["a blank score", '"Not measured"'],
      ["a target that is blank, TBC, n/a or not agreed", '"Not agreed"'],
      checkWeightings,
      severalScores,
      unreadableTarget,
      ["a tolerance that is no share from 0 to 1", "`#VALUE!`"],
      [
        "something unmeasured, with a weighting given",
        '"Met" only if the floor meets the target, "Missed" only if the ceiling misses it, else "Incomplete"',
      ],
      ...scoresAndWeightings,
      unknownWord,
    ],
    examples: [
      { formula: '=OXM.STATUS(89.9%,">90%")', says: "A score and its target.", result: "Missed" },
      {
        formula: '=OXM.STATUS(89.9%,">90%",2%)',
        says: "With a tolerance of two points.",
        result: "Just missed",
      },
      {
        formula: '=OXM.STATUS({0.93;1;1;0.8},">90%",,{0.3;0.2;0.1;0.45})',
        says: "With weightings that total 105 %.",
        result: "Check weightings",
      },
      {
        formula: '=OXM.STATUS({0.9;"";0.9},">90%",,{0.3;0.4;0.3})',
        says: "54 to 94 % is possible, so nothing is decided.",
        result: "Incomplete",
      },
    ],
    core: status,
  },
  {
    id: "VERDICT",
    family: "verdicts",
    meaning: "The verdict in a sentence or two: score, target, what lost most, and what alone would meet it.",
    parameters: [
      range("metrics", "The metrics' names."),
      range("combined", "Their combined scores, row by row."),
      weighting,
      target,
      measured,
      missingRows,
    ],
    gives: "A sentence or two, beginning with a shape.",
    shape: "value",
    badInput: [
      ["weightings that don't total 100 %", "a sentence on that, and nothing else"],
      ["something unmeasured", "the range that is still possible, and what is unmeasured"],
      ["a target that is blank, TBC, n/a or not agreed", "a sentence that says so"],
      unreadableTarget,
      ...scoresAndWeightings,
      unknownWord,
    ],
    examples: [
      {
        formula:
          '=OXM.VERDICT({"Customer / User";"Employee";"Practice";"Outcome"},{0.93;1;1;0.8},{0.3;0.2;0.1;0.4},">90%")',
        says: "Missed by a tenth of a point.",
        result:
          "✗ Missed: 89.9%, and the target is more than 90%. Outcome (80%) lost 8 points and Customer / User (93%) lost 2.1. Outcome above 80.25% would meet it.",
      },
      {
        formula:
          '=OXM.VERDICT({"Customer / User";"Employee";"Practice";"Outcome"},{0.93;1;1;0.8},{0.3;0.2;0.1;0.45},">90%")',
        says: "Weightings that total 105 % decide before any score.",
        result: "! Check weightings: 5 points over.",
      },
    ],
    core: verdict,
  },
  {
    id: "DISPLAY",
    family: "verdicts",
    meaning:
      "The score as text, with just enough decimals not to contradict its verdict: 89.9%, never 90% beside Missed.",
    parameters: [
      scoreOrColumn,
      target,
      optional(value("decimals", "Decimals to show where the verdict needs no more; 1 when omitted.")),
      optionalWeighting,
      missingRows,
    ],
    gives: "Text such as 89.9%.",
    shape: "value",
    badInput: [
      ["a blank score", '"Not measured"'],
      ["a target that is blank, TBC, n/a or not agreed", "the score with the decimals asked for"],
      checkWeightings,
      severalScores,
      unreadableTarget,
      ["decimals that are no whole number from 0 to 12", "`#VALUE!`"],
      ...scoresAndWeightings,
      unknownWord,
    ],
    examples: [
      { formula: '=OXM.DISPLAY(89.9%,">90%")', says: "One decimal is enough.", result: "89.9%" },
      {
        formula: '=OXM.DISPLAY(89.9%,">90%",0)',
        says: "None would read 90 % and contradict Missed.",
        result: "89.9%",
      },
      {
        formula: '=OXM.DISPLAY(89.996%,">90%")',
        says: "One would, too, so more are shown.",
        result: "89.996%",
      },
      { formula: '=OXM.DISPLAY(97.9%,">90%",0)', says: "Here nothing is contradicted.", result: "98%" },
    ],
    core: display,
  },
];
