import { notAvailable, type Problem } from "./problem";

/** FLIP, where there is no Met or Missed that a move of weight could turn round. */
export function noVerdictToReverse(word: string): Problem {
  return notAvailable("no-verdict", `no verdict to reverse: it is "${word}"`);
}

/** FLIP, of a verdict that holds whichever row gives weight to whichever other. */
export function noMoveReverses(): Problem {
  return notAvailable("no-move", "no single move reverses it");
}

/** What BRIDGE can't read on one of its two sides; an error cell goes back as it came. */
export function onSide(side: "earlier" | "later", problem: Problem): Problem {
  if (problem.key === "error-cell") return problem;
  return { ...problem, sentence: `${side} ranges: ${problem.sentence}` };
}

/** The four ranges of BRIDGE, as messages call one cell of them. */
export const BRIDGE_COLUMNS: readonly string[] = [
  "earlier combined score",
  "earlier weighting",
  "later combined score",
  "later weighting",
];
