import { coverage, range as floorAndCeiling, required, score, scores } from "../../core/scoring";
import {
  missingScores,
  noTarget,
  readingOfRows,
  scoresAndWeightings,
  unknownWord,
  unreadableTarget,
} from "./bad-input";
import type { FunctionDeclaration } from "./declaration";
import { combinedScores, measuredOrScored, missingRows, range, target, weighting } from "./parameters";

const unmeasuredRow = ["a blank or `#N/A` as a combined score", "an unmeasured row"] as const;

/** Scores of rows and totals. The examples use the third worked table: 93, 100, 100 and 80 % weighted 30, 20, 10 and 40 %. */
export const SCORE_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "SCORE",
    family: "scores",
    meaning: "Combined score × weighting, added up exactly: one row's OXM score, or a whole scorecard's.",
    parameters: [
      combinedScores,
      range("weighting", "Their weightings, row by row; shares such as 30%, or points that total 100."),
      missingRows,
    ],
    gives: "A number from 0 to 1.",
    shape: "value",
    badInput: [missingScores, ...scoresAndWeightings, unknownWord],
    examples: [
      {
        formula: "=OXM.SCORE({0.93;1;1;0.8},{0.3;0.2;0.1;0.4})",
        says: "A whole scorecard: 89.9 %.",
        result: 0.899,
      },
      { formula: "=OXM.SCORE(93%,30%)", says: "One row.", result: 0.279 },
      {
        formula: "=OXM.SCORE({0.93;1;1;0.8},{30;20;10;40})",
        says: "Weightings as points that total 100.",
        result: 0.899,
      },
      {
        formula: '=OXM.SCORE({0.9;"";0.6},{0.3;0.4;0.3},"exclude")',
        says: "Without the unmeasured row, on the measured 60 % of the weighting.",
        result: 0.75,
      },
    ],
    core: score,
  },
  {
    id: "SCORES",
    family: "scores",
    meaning: "Each row's OXM score, combined score × weighting, spilled beside the rows.",
    parameters: [combinedScores, weighting],
    gives: "One number a row; empty where the row has no combined score.",
    shape: "range",
    badInput: [
      ["a blank or `#N/A` as a combined score", 'an empty cell (`""`)'],
      ...readingOfRows,
      ["any other error cell", "that error, in its own row alone"],
    ],
    examples: [
      {
        formula: '=OXM.SCORES({0.93;1;"";0.8},{0.3;0.2;0.1;0.4})',
        says: "The third row is not measured.",
        result: [[0.279], [0.2], [""], [0.32]],
      },
    ],
    core: scores,
  },
  {
    id: "COVERAGE",
    family: "scores",
    meaning: "The share of the weighting that is measured.",
    parameters: [combinedScores, weighting, measuredOrScored],
    gives: "A number from 0 to 1.",
    shape: "value",
    badInput: [unmeasuredRow, ...scoresAndWeightings],
    examples: [
      {
        formula: '=OXM.COVERAGE({0.9;"";0.9},{0.3;0.4;0.3})',
        says: "60 % of the weighting is measured.",
        result: 0.6,
      },
      {
        formula: "=OXM.COVERAGE({0.9;0.9},{0.5;0.5},{1;0.1})",
        says: "Of the second row only one measure in ten has an actual.",
        result: 0.55,
      },
    ],
    core: coverage,
  },
  {
    id: "RANGE",
    family: "scores",
    meaning:
      "The lowest and the highest score that the unmeasured part still allows: floor and ceiling, side by side.",
    parameters: [combinedScores, weighting, measuredOrScored],
    gives: "One row of two numbers: floor, ceiling.",
    shape: "range",
    badInput: [unmeasuredRow, ...scoresAndWeightings],
    examples: [
      {
        formula: '=OXM.RANGE({0.9;"";0.9},{0.3;0.4;0.3})',
        says: "90 % on a measured 60 % can end anywhere from 54 % to 94 %.",
        result: [[0.54, 0.94]],
      },
    ],
    core: floorAndCeiling,
  },
  {
    id: "REQUIRED",
    family: "scores",
    meaning: 'Per row, the combined score that alone brings the total to its target, or "unreachable".',
    parameters: [combinedScores, weighting, target, missingRows],
    gives: "One number or text a row.",
    shape: "range",
    badInput: [
      noTarget,
      unreadableTarget,
      [
        "a row that is enough already",
        'the score at which the verdict would be lost; "always enough" if none of that row loses it',
      ],
      ["a strict target, such as >90%", "the bound itself, which is just not enough"],
      ...scoresAndWeightings,
      unknownWord,
    ],
    examples: [
      {
        formula: '=OXM.REQUIRED({0.93;1;1;0.8},{0.3;0.2;0.1;0.4},">90%")',
        says: "Only Customer above 93⅓ % or Outcome above 80.25 % would do it alone.",
        result: [[0.933333333333333], ["unreachable"], ["unreachable"], [0.8025]],
      },
    ],
    core: required,
  },
];
