import {
  hoursColumns,
  hoursReversed,
  holidayUnreadable,
  shiftIncomplete,
  timeUnreadable,
  weekdayUnreadable,
} from "../messages/clock";
import { errorCell } from "../messages/errors";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError } from "../values/cell";
import { cellsOf, columnCount, isRange } from "../values/shape";
import { readNumber } from "../weighting/read-number";
import { dayOfMoment, isNoMoment, momentOf, timeText } from "../values/moment";
import { readTime, readWeekdays, workingWeek } from "./times";
import { type Counting, elapsed, type Shift, workingTime } from "./working-time";

/**
 * How time counts: within working hours where rows of them are given, and always where there are none; holidays only take
 * working hours away.
 */
export function readCounting(hours: Cells, holidays: Cells): Outcome<Counting> {
  const shifts = readShifts(hours);
  if (!shifts.ok) return shifts;
  const days = readHolidays(holidays);
  if (!days.ok) return days;
  return ok(shifts.value.length === 0 ? elapsed : workingTime(shifts.value, days.value));
}

function readShifts(cells: Cells): Outcome<readonly Shift[]> {
  const rows: readonly (readonly Cell[])[] = isRange(cells) ? cells : [[cells]];
  const columns = columnCount(cells);
  const shifts: Shift[] = [];
  for (const [index, line] of rows.entries()) {
    if (line.every(isNoMoment)) continue;
    const error = line.find(isCellError);
    if (error !== undefined) return fail(errorCell(error));
    if (columns < 2 || columns > 3) return fail(hoursColumns(columns));
    const [weekday, from, to] = columns === 2 ? [undefined, ...line] : line;
    const read = readShift(index + 1, weekday, from, to);
    if (!read.ok) return read;
    shifts.push(...read.value);
  }
  return ok(shifts);
}

/** The shifts of one row; none on a day without times, 0:00 to 0:00 among them: blank cells reach a function as 0. */
function readShift(row: number, weekday: Cell, from: Cell, to: Cell): Outcome<readonly Shift[]> {
  const weekdays = isNoMoment(weekday) ? workingWeek : readWeekdays(weekday);
  if (weekdays === undefined) return fail(weekdayUnreadable(row, weekday));
  if (isNoMoment(from) && isNoMoment(to)) return ok([]);
  const [first, last] = [readTime(from), readTime(to)];
  if (first === undefined && !isBlank(from)) return fail(timeUnreadable(row, from));
  if (last === undefined && !isBlank(to)) return fail(timeUnreadable(row, to));
  if (first === undefined || last === undefined) return fail(shiftIncomplete(row));
  if (last <= first) return fail(hoursReversed(row, timeText(first), timeText(last)));
  return ok(weekdays.map((day) => ({ weekday: day, from: first, to: last })));
}

function readHolidays(cells: Cells): Outcome<readonly number[]> {
  const days: number[] = [];
  for (const [index, cell] of cellsOf(cells).entries()) {
    if (isCellError(cell)) return fail(errorCell(cell));
    if (isNoMoment(cell)) continue;
    const moment = momentOf(readNumber(cell) ?? 0);
    if (moment === undefined) return fail(holidayUnreadable(index + 1, cell));
    days.push(dayOfMoment(moment));
  }
  return ok(days);
}
