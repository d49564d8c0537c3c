import { agree, agreement, consistency, pairwise } from "../../core/agreement";
import type { FunctionDeclaration } from "./declaration";
import { range } from "./parameters";

type Row = readonly [input: string, gives: string];

const allocations = range(
  "allocations",
  "One row per metric and one column per member, who each give out 100 points (or 100%).",
);

const readingOfAllocations: readonly Row[] = [
  ["a member whose points total neither 100 nor 1", "`#VALUE!`, naming the column and its total"],
  ["a blank cell among a member's points", "counts as 0"],
  ["a column that is blank altogether", "a member who hasn't answered, left out; all of them blank: `#N/A`"],
  ["text that is no number, TRUE or FALSE, a negative number", "`#VALUE!`, naming column and row"],
  ["any error cell", "that error, as it is"],
];

const judgements = range(
  "judgements",
  "A square: how many times as important each row's metric is as each column's. One half is enough.",
);

const readingOfJudgements: readonly Row[] = [
  ["a blank judgement", "the reciprocal of its counterpart; 1 on the diagonal"],
  ["a pair that is blank both ways", "`#N/A`, naming the rows"],
  ["two judgements of a pair that aren't reciprocal", "`#VALUE!`, naming the rows"],
  ["anything but a number from 0.01 to 100", "`#VALUE!`, naming the rows"],
  ["a range that isn't square", "`#VALUE!` with both counts"],
  ["any error cell", "that error, as it is"],
];

/** Weightings that a group agrees on. */
export const AGREEMENT_FUNCTIONS: readonly FunctionDeclaration[] = [
  {
    id: "AGREE",
    family: "agreement",
    meaning: "The group's weighting: the mean of the members' allocations, as shares that total 1.",
    parameters: [allocations],
    gives: "One number a row.",
    shape: "range",
    badInput: readingOfAllocations,
    examples: [
      {
        formula: "=OXM.AGREE({40,20,30;20,20,20;10,20,0;30,40,50})",
        says: "Three members, four metrics.",
        result: [[0.3], [0.2], [0.1], [0.4]],
      },
      {
        formula: "=OXM.AGREE({60,50;30,50})",
        says: "The first member has ten points left.",
        error: {
          code: "#VALUE!",
          sentence: "column 1 totals 90: each member gives out 100 points (or 100%)",
        },
      },
    ],
    core: agree,
  },
  {
    id: "AGREEMENT",
    family: "agreement",
    meaning:
      "How far the members agree on the order of the metrics: Kendall's W, from 0 (not at all) to 1 (fully).",
    parameters: [allocations],
    gives: "A number from 0 to 1.",
    shape: "value",
    badInput: [
      ...readingOfAllocations,
      ["fewer than two members or metrics, or nobody who puts one metric above another", "`#N/A`"],
    ],
    examples: [
      {
        formula: "=OXM.AGREEMENT({50,60;30,25;20,15})",
        says: "Two members who put the metrics in the same order.",
        result: 1,
      },
      {
        formula: "=OXM.AGREEMENT({50,20,50;30,30,20;20,50,30})",
        says: "Three who hardly agree.",
        result: 0.111111111111111,
      },
    ],
    core: agreement,
  },
  {
    id: "PAIRWISE",
    family: "agreement",
    meaning: "Weightings from pairwise judgements of importance (AHP), as shares that total 1.",
    parameters: [judgements],
    gives: "One number a row.",
    shape: "range",
    badInput: readingOfJudgements,
    examples: [
      {
        formula: '=OXM.PAIRWISE({1,3;"",1})',
        says: "The first metric is three times as important as the second.",
        result: [[0.75], [0.25]],
      },
      {
        formula: '=OXM.PAIRWISE({1,2,2;"",1,1;"","",1})',
        says: "The upper half is enough.",
        result: [[0.5], [0.25], [0.25]],
      },
    ],
    core: pairwise,
  },
  {
    id: "CONSISTENCY",
    family: "agreement",
    meaning:
      "How consistent pairwise judgements are: Saaty's consistency ratio. Above 0.1 they should be looked at again.",
    parameters: [judgements],
    gives: "A number; 0 is perfect.",
    shape: "value",
    badInput: [...readingOfJudgements, ["more than ten metrics", "`#N/A`"], ["one metric or two", "0"]],
    examples: [
      {
        formula: '=OXM.CONSISTENCY({1,2,4;"",1,2;"","",1})',
        says: "Twice times twice is four times.",
        result: 0,
      },
      {
        formula: '=OXM.CONSISTENCY({1,3,5;"",1,3;"","",1})',
        says: "Nearly so.",
        result: 0.033199215998,
      },
    ],
    core: consistency,
  },
];
