import {
  endBeforeStart,
  momentUnreadable,
  noEnd,
  noStart,
  stopsColumns,
  stopReversed,
  stopSideUnknown,
  stopStartMissing,
} from "../messages/clock";
import { errorCell } from "../messages/errors";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError } from "../values/cell";
import { columnCount, isRange } from "../values/shape";
import { readNumber } from "../weighting/read-number";
import { hoursOf, isNoMoment, type Moment, momentOf, momentText } from "../values/moment";
import { readCounting } from "./read-counting";
import { readSide, type Side } from "./sides";
import { clockTimes, type Stop } from "./sides-of-case";
import type { Counting } from "./working-time";

/**
 * The two clocks of a case (CLOCK): one row [provider, customer, user] in hours. The user's clock runs from start to end;
 * the provider's stops while the case waits for the customer's side.
 *
 * @param start When the case began; blank is `#N/A`.
 * @param end When it ended, or the moment it is looked at from while it is open; blank is `#N/A`, before the start `#VALUE!`.
 * @param stops Rows [from, to] or [from, to, side], in any order; without a side they wait for the customer. A blank `to`
 *   lasts until `end`; overlaps count once; what lies outside the case is cut; a reversed stop is `#VALUE!` naming its row.
 * @param hours Rows [start time, end time] for Monday to Friday, or [weekday, start, end]; every hour counts without them.
 * @param holidays Days on which no working hours count.
 */
export function clock(
  start: Cell,
  end: Cell,
  stops: Cells,
  hours?: Cells,
  holidays?: Cells,
): Outcome<readonly (readonly number[])[]> {
  const hoursOfCase = caseHours(start, end, stops, readCounting(hours, holidays));
  return hoursOfCase.ok ? ok([hoursOfCase.value]) : hoursOfCase;
}

/** The same for working hours that are read once for many cases. */
export function caseHours(
  start: Cell,
  end: Cell,
  stops: Cells,
  counting: Outcome<Counting>,
): Outcome<readonly number[]> {
  const from = readMoment(start, "the start");
  if (!from.ok) return from;
  const to = readMoment(end, "the end");
  if (!to.ok) return to;
  const read = readStops(stops);
  if (!read.ok) return read;
  if (!counting.ok) return counting;
  if (from.value === undefined) return fail(noStart());
  if (to.value === undefined) return fail(noEnd());
  if (to.value < from.value) return fail(endBeforeStart(momentText(from.value), momentText(to.value)));
  const times = clockTimes({ from: from.value, to: to.value }, read.value, counting.value);
  return ok([times.provider, times.customer, times.user].map(hoursOf));
}

/** The moment in a cell, `undefined` in a blank one; anything else is `#VALUE!`, saying what it is. */
function readMoment(cell: Cell, what: string): Outcome<Moment | undefined> {
  if (isCellError(cell)) return fail(errorCell(cell));
  if (isNoMoment(cell)) return ok(undefined);
  const moment = momentOf(readNumber(cell) ?? 0);
  return moment === undefined ? fail(momentUnreadable(what, cell)) : ok(moment);
}

function readStops(cells: Cells): Outcome<readonly Stop[]> {
  const rows: readonly (readonly Cell[])[] = isRange(cells) ? cells : [[cells]];
  const stops: Stop[] = [];
  const columns = columnCount(cells);
  for (const [index, line] of rows.entries()) {
    if (line.every(isNoMoment)) continue;
    if (columns < 2 || columns > 3) {
      const error = line.find(isCellError);
      return fail(error === undefined ? stopsColumns(columns) : errorCell(error));
    }
    const stop = readStop(index + 1, line);
    if (!stop.ok) return stop;
    stops.push(stop.value);
  }
  return ok(stops);
}

function readStop(row: number, [fromCell, toCell, sideCell]: readonly Cell[]): Outcome<Stop> {
  const from = readMoment(fromCell, `row ${row} of the stops: From`);
  if (!from.ok) return from;
  const to = readMoment(toCell, `row ${row} of the stops: To`);
  if (!to.ok) return to;
  const side = readStopSide(row, sideCell);
  if (!side.ok) return side;
  if (from.value === undefined) return fail(stopStartMissing(row));
  if (to.value !== undefined && to.value < from.value) {
    return fail(stopReversed(row, momentText(from.value), momentText(to.value)));
  }
  return ok({ from: from.value, to: to.value, side: side.value });
}

/** A blank cell, 0 for one among them, waits for the customer. */
function readStopSide(row: number, cell: Cell): Outcome<Side> {
  if (isCellError(cell)) return fail(errorCell(cell));
  if (isBlank(cell) || cell === 0) return ok("customer");
  const side = readSide(String(cell));
  return side === undefined ? fail(stopSideUnknown(row, cell)) : ok(side);
}
