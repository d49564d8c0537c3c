/** Fixed texts of what stands behind a row's score. */
export const explainTexts = {
  why: "Why",
  measures: "Measures",
  threshold: "Threshold",
  actual: "Actual",
  measure: "Measure",
  states: {
    met: "Met",
    missed: "Missed",
    missing: "Not measured",
    notAgreed: "Not agreed",
    unreadable: "Can't be scored",
  },
  notAgreed: "no threshold is agreed yet",
  typed: "Typed by hand: no measures stand behind it.",
  typedOverOpen: "Typed by hand, over measures that make no score yet.",
  shared: "Kept as a value while formulas are shared.",
  ownFormula: "A formula of your own gives this score.",
  enter: "enter the actual",
  nothing: "No measures and no score yet.",
  decides: "decides the row",
  mustMeet: "Must meet the target on its own.",
} as const;

/** An actual that met its threshold: "96% reached, more than 95% asked". */
export function metBy(actual: string, asked: string): string {
  return `${actual} reached, ${asked} asked`;
}

/** An actual that missed it, and what it counts for. */
export function missedBy(actual: string, asked: string, credit: string): string {
  return `${actual} reached, ${asked} asked: ${creditText(credit)}`;
}

/** Something happened where none may. */
export function allowsNone(actual: string): string {
  return `${actual}, where none is allowed: no credit`;
}

/** Exactly the bound of a strict threshold. */
export function equalToBound(actual: string, full: boolean): string {
  return `${actual} is ${atBoundOnly(full)}`;
}

/** A yes or no; `credit` where it missed. */
export function answerIs(actual: string, credit: string | undefined): string {
  return credit === undefined ? `the answer is ${actual}` : `the answer is ${actual}: ${creditText(credit)}`;
}

/** A budget answered in words. */
export function answeredBudget(actual: string, met: boolean): string {
  return met ? `the answer is ${actual}` : `the answer is ${actual}: no credit`;
}

/** Nothing was entered yet. */
export function noActualYet(): string {
  return "no actual yet, so it isn't counted";
}

/** The place of a measure inside its metric: "40% of the row". */
export function shareOfRow(share: string): string {
  return `${share} of the row`;
}

/** What a measure took from the whole score. */
export function costPoints(points: string): string {
  return points === "1" ? "cost 1 point" : `cost ${points} points`;
}

/** A typed score over measures that make another. */
export function typedOver(made: string): string {
  return `Typed by hand: its measures would make ${made}.`;
}

/** A score in the cell that isn't what its measures make. */
export function differsFrom(shown: string, made: string): string {
  return `The cell shows ${shown}, but its measures make ${made}: choose Score again on the OXM tab.`;
}

/** A score outside 0 to 100 %. */
export function cappedTo(shown: string, counted: string): string {
  return `${shown} stands in the cell, and counts as ${counted}.`;
}

/** Measures without an actual. */
export function partlyMeasured(measured: number, count: number): string {
  return `${measured} of ${count} measured; the rest isn't counted.`;
}

/** What opens a row's explanation, for somebody who can't see the row: "! 1 of 4 missed: why Outcome has 80%". */
export function whyLabel(metric: string, score: string, status: string): string {
  const begin = status === "" ? explainTexts.why : `${status}: why`;
  return score === "" ? `${begin} ${metric} has no score` : `${begin} ${metric} has ${score}`;
}

/** What a missed measure counts for. */
export function creditText(credit: string): string {
  return credit === "0%" ? "no credit" : `${credit} credit`;
}

/** Exactly the bound, beside the actual. */
export function atBoundOnly(full: boolean): string {
  return `equal to the bound, which is not enough${full ? ": full credit, but missed" : ""}`;
}

/** Zero tolerance, beside the actual. */
export function noneAllowed(): string {
  return "none is allowed: no credit";
}

/** What a threshold asks for, beside the actual: "asked: more than 80%", "asked: yes". */
export function askedFor(reading: string): string {
  return `asked: ${reading}`;
}

/** The answer that meets a threshold. */
export function answerAsked(yes: boolean): string {
  return yes ? "yes" : "no";
}
