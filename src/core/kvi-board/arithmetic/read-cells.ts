import { errorCell } from "../../messages/errors";
import { dateUnreadable } from "../../messages/kvi-measures";
import { fail, ok, type Outcome } from "../../outcome";
import { type Cell, isBlank, isCellError, isNotAvailable } from "../../values/cell";
import { readDay } from "../../values/day";
import { readNumber } from "../../weighting/read-number";

/** True for what isn't there: a blank, or `#N/A`. */
export const isAbsent = (cell: Cell) => isBlank(cell) || isNotAvailable(cell);

/**
 * The day of a date argument, without its time of day; `undefined` where it is absent. A blank cell may arrive as 0
 * (office-js 4702, 5262), which is no date in Excel: it counts as absent too. Anything else is `#VALUE!`.
 *
 * @param what What the date is, as a sentence names it.
 */
export function readDate(cell: Cell, what: string): Outcome<number | undefined> {
  if (isAbsent(cell) || cell === 0) return ok(undefined);
  if (isCellError(cell)) return fail(errorCell(cell));
  const number = readNumber(cell);
  const read = number === undefined ? undefined : readDay(number);
  return read?.kind === "day" ? ok(read.day) : fail(dateUnreadable(what, cell));
}
