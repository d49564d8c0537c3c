import { formatNumber } from "../thresholds/format";
import type { Cell } from "../values/cell";
import { type Decimal, toShortText } from "../values/decimal";
import { inCulture } from "../values/culture";
import { notAvailable, type Problem, valueError } from "./problem";
import { held } from "./words";

/** A member's points for one metric that are no number from 0 up. */
export function allocationUnreadable(column: number, row: number, cell: Cell): Problem {
  return valueError(
    "allocation-unreadable",
    `column ${column}, row ${row} is ${held(cell)}: enter points from 0 to 100`,
  );
}

/** A member who has given out more or fewer points than there are. */
export function allocationOff(column: number, total: Decimal): Problem {
  return valueError(
    "allocation-total",
    `column ${column} totals ${inCulture(toShortText(total))}: each member gives out 100 points (or 100%)`,
  );
}

/** Nobody has given out points yet. */
export function nothingAllotted(): Problem {
  return notAvailable("nothing-allotted", "no member has given out points yet");
}

/** Kendall's W needs an order to compare. */
export function nothingToCompare(): Problem {
  return notAvailable("nothing-to-compare", "agreement takes two members and two metrics at least");
}

/** Members who set every metric equal rank nothing. */
export function nothingRanked(): Problem {
  return notAvailable(
    "nothing-ranked",
    "no member puts any metric above another, so there is no order to compare",
  );
}

/** Judgements that aren't one row and one column per metric. */
export function judgementsNotSquare(rows: number, columns: number): Problem {
  return valueError(
    "judgements-not-square",
    `${rows} rows and ${columns} columns: select as many columns as rows, one of each per metric`,
  );
}

/** A judgement that can't say how many times as important one metric is as another. */
export function judgementUnreadable(row: number, column: number, cell: Cell): Problem {
  return valueError(
    "judgement-unreadable",
    `row ${row} against row ${column} is ${held(cell)}: enter how many times as important it is, such as 3 or =1/3`,
  );
}

/** Two judgements of one pair that contradict each other; on the diagonal, one of a metric against itself. */
export function notReciprocal(row: number, column: number, there: number, back: number): Problem {
  return valueError(
    "not-reciprocal",
    row === column
      ? `row ${row} against itself is ${formatNumber(there)}: enter 1, or leave it blank`
      : `row ${row} against row ${column} is ${formatNumber(there)}, but row ${column} against row ${row} is ${formatNumber(back)}: leave one of the two blank`,
  );
}

/** A pair that nobody has judged. */
export function pairNotJudged(row: number, column: number): Problem {
  return notAvailable("pair-not-judged", `row ${row} against row ${column} is not judged yet`);
}

/** Saaty gives no random index for so many. */
export function tooManyToCompare(most: number): Problem {
  return notAvailable("too-many-judgements", `the consistency ratio is defined for up to ${most} metrics`);
}
