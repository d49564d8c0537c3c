import { listed } from "./words";

/**
 * What the check of the must-meet rows says. The formulas of a worksheet are put together from the same words, so that
 * the cell, the verdict and the pane can't say different things.
 */
export const mustMeetWords = {
  held: "✓ Held",
  must: " must meet the target and ",
  isAt: "is at ",
  areAt: "are at ",
  isOpen: "isn't measured in full yet",
  areOpen: "aren't measured in full yet",
  and: " and ",
  unknown: " is no metric of this scorecard",
  targetNeeded: "! Must meet needs a target such as >90%",
  verdictTarget: ", and the target is ",
  theTarget: ". The target is ",
} as const;

/** Rows that miss the target themselves, with the combined score of each. */
export function mustMeetMissed(metrics: readonly string[], scores: readonly string[]): string {
  const { and, must, isAt, areAt } = mustMeetWords;
  return `✗ ${metrics.join(and)}${must}${metrics.length === 1 ? isAt : areAt}${scores.join(and)}`;
}

/** Rows of which something isn't measured yet. */
export function mustMeetOpen(metrics: readonly string[]): string {
  const { and, must, isOpen, areOpen } = mustMeetWords;
  return `… ${metrics.join(and)}${must}${metrics.length === 1 ? isOpen : areOpen}`;
}

/** Names in the Must meet cell that no row has. */
export function mustMeetUnknown(names: readonly string[]): string {
  return `! ${names.join(", ")}${mustMeetWords.unknown}`;
}

/** What must-meet rows are, for somebody who ticks them. */
export function mustMeetExplained(names: readonly string[]): string {
  return names.length === 0
    ? "None: a good score elsewhere can make up for any metric."
    : `The verdict is only Met when ${listed(names)} ${names.length === 1 ? "meets" : "meet"} the target too.`;
}
