import { formatNumber } from "../thresholds/format";
import type { Cell } from "../values/cell";
import { notAvailable, type Problem, valueError } from "./problem";
import { held } from "./words";

/** Nobody has answered, or nobody within the window: that isn't 0 %. */
export function nobodyAnswered(): Problem {
  return notAvailable(
    "nobody-answered",
    "nobody has answered, which isn't 0%: there is nothing to share out",
  );
}

/** No answer is said to be favourable. */
export function noFavourable(): Problem {
  return valueError("no-favourable", "name the favourable answers, such as Trust and Starting to Trust");
}

/** A window over answers without their dates. */
export function windowWithoutDates(): Problem {
  return valueError("window-without-dates", "a window needs the answers' dates: give them as well");
}

/** A window that ends before it begins. */
export function windowReversed(): Problem {
  return valueError("window-reversed", "the window ends before it begins: put the earlier date first");
}

/** Something else where a date should be; `what` names it: "the date in row 3". */
export function dateUnreadable(what: string, cell: Cell): Problem {
  return valueError("date-unreadable", `${what} is ${held(cell)}: enter it as a date`);
}

/** Something else where a number should be; `what` names it: "the count in row 3". */
export function numberUnreadable(what: string, cell: Cell): Problem {
  return valueError("number-unreadable", `${what} is ${held(cell)}: enter a number`);
}

/** How the two columns of a ratio of sums are called. */
export const pooledNouns = { numerator: "numerator", denominator: "denominator" } as const;

/** One of a pair without the other. */
export function pairHalf(row: number): Problem {
  return notAvailable("pair-half", `row ${row} has only one of its two numbers, so it can't be pooled`);
}

/** A ratio of sums whose denominators total 0. */
export function nothingToPool(): Problem {
  return notAvailable("nothing-to-pool", "the denominators total 0, so there is no share");
}

/** How the arguments of an interval are called. */
export const numberNouns = { successes: "successes", n: "n" } as const;

/** Not a number of answers; `what` names it: "successes". */
export function wholeNumberWanted(what: string, cell: Cell): Problem {
  return valueError("not-a-count", `${what} is ${held(cell)}: enter a whole number from 0 up`);
}

/** More successes than trials. */
export function moreThanAll(successes: number, n: number): Problem {
  return valueError(
    "more-than-all",
    `${formatNumber(successes)} of ${formatNumber(n)} can't be: n is the number of all answers`,
  );
}

/** A confidence that is no share between 0 and 1. */
export function confidenceUnreadable(cell: Cell): Problem {
  return valueError("confidence", `a confidence of ${held(cell)} can't be: enter 95% or 0.95`);
}

/** What the columns of caps are called. */
export const capNouns = { count: "count", cap: "cap" } as const;

/** The names of one cell of a column in a sentence: "the count in row 3". */
export function inRow(noun: string, row: number): string {
  return `the ${noun} in row ${row}`;
}

/** A severity that nobody has counted: not 0. */
export function noCount(row: number): Problem {
  return notAvailable("no-count", `row ${row} has no count, which isn't 0: enter the number`);
}

/** No severity counted at all. */
export function noCounts(): Problem {
  return notAvailable("no-count", "there are no counts yet");
}

/** A count without a cap to hold. */
export function noCap(row: number): Problem {
  return valueError("no-cap", `row ${row} has a count and no cap: enter the most that may be, such as 0`);
}

/** What the columns of deliveries are called. */
export const deliveryNouns = { due: "due date", done: "date done", asAt: "the as-at date" } as const;

/** Nothing to be late with. */
export function nothingDue(): Problem {
  return notAvailable("nothing-due", "not applicable: nothing has been due");
}

/** Something done that was never due. */
export function noDueDate(row: number): Problem {
  return valueError("no-due-date", `row ${row} is done and has no due date: enter when it was due`);
}

/** Something open, and no day to look from. */
export function asAtNeeded(row: number): Problem {
  return valueError("as-at-needed", `row ${row} isn't done: give the as-at date it is looked at from`);
}

/** The names that the arguments of a window have in sentences. */
export const windowNouns = { date: "date", from: "from", to: "to" } as const;
