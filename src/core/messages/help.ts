import { creditWords } from "./readings";

/** Fixed texts of Help. */
export const helpTexts = {
  tryTitle: "Try a threshold",
  threshold: "Threshold",
  actual: "Actual",
  thresholdHint: "e.g. >95%",
  actualHint: "e.g. 96%",
  examples: "Examples",
  reads: "Reads as",
  nothingYet: "Type a threshold as you would write it in a cell, or choose an example.",
  needsReference: "This names a value that stands elsewhere: in a cell, the reference argument gives it.",
  met: "Met",
  missed: "Missed",
  functions: "Functions",
  search: "Search the functions",
  families: {
    thresholds: "Thresholds",
    combined: "Combined scores",
    scores: "OXM scores",
    verdicts: "Verdicts",
    moves: "What moved",
    weightings: "Weightings",
    agreement: "Agreeing weightings",
    "kvi-board": "Key value indicators",
    "issue-register": "Issue register",
    "two-clocks": "Two clocks",
    maturity: "Maturity",
    journey: "Journey map",
  },
  arguments: "Arguments",
  argument: "Argument",
  optional: "optional",
  gives: "Gives",
  badInput: "Blanks, errors and bad input",
  example: "Examples",
  result: "gives",
  insertHere: "Insert at the selected cell",
  inserting: "Looking at the selected cell…",
  replace: "Replace it",
  cancel: "Leave it",
  reference: "Everything about this function",
  fullReference: "The whole reference",
} as const;

/** How many functions a search found, read out. */
export function foundFunctions(count: number): string {
  if (count === 0) return "No function is about that: try another word, such as weight or target.";
  return count === 1 ? "1 function" : `${count} functions`;
}

/** What stands where a formula was to go. */
export function spotTaken(sheet: string, address: string, holds: string): string {
  return `${sheet}!${address} isn't free; it holds: ${holds}`;
}

/** Offers the next free place. */
export function useInstead(address: string): string {
  return `Use ${address}, the next free cell`;
}

/** A formula that was written. */
export function formulaWritten(formula: string, sheet: string, address: string): string {
  return `Wrote ${formula} to ${sheet}!${address}. One undo takes it away.`;
}

/** Partial credit beside a judgement. */
export function tryCredit(attainment: number): string {
  return `partial credit ${creditWords(attainment)}`;
}
