import { sideChoices } from "../two-clocks/sides";
import type { Cell } from "../values/cell";
import { notAvailable, type Problem, valueError } from "./problem";
import { held, listed } from "./words";

/** A case that nobody says the beginning of. */
export function noStart(): Problem {
  return notAvailable("no-start", "the case has no start: enter when it was opened");
}

/** An open case that isn't looked at from any moment. */
export function noEnd(): Problem {
  return notAvailable(
    "no-end",
    "the case is still open: give the moment you look at it from as its end, such as an as-at cell",
  );
}

/** Something that should be a date; `what` says which. */
export function momentUnreadable(what: string, cell: Cell): Problem {
  return valueError(
    "moment-unreadable",
    `${what} is ${held(cell)}, which is no date: type it again as a date with its time, such as 4 Nov 2019 10:30`,
  );
}

export function endBeforeStart(start: string, end: string): Problem {
  return valueError(
    "end-before-start",
    `the case ends on ${end}, before it starts on ${start}: put one of the two right`,
  );
}

/** A range of stops with too few or too many columns. */
export function stopsColumns(columns: number): Problem {
  return valueError(
    "stops-columns",
    `the stops have ${columns} ${columns === 1 ? "column" : "columns"}: select From and To, or From, To and Side`,
  );
}

export function stopReversed(row: number, from: string, to: string): Problem {
  return valueError(
    "stop-reversed",
    `row ${row} of the stops ends on ${to}, before it begins on ${from}: put one of the two right`,
  );
}

export function stopStartMissing(row: number): Problem {
  return valueError("stop-start-missing", `row ${row} of the stops has no beginning: enter its From`);
}

export function stopSideUnknown(row: number, cell: Cell): Problem {
  return valueError(
    "stop-side-unknown",
    `row ${row} of the stops has the side ${held(cell)}: use ${listed(sideChoices, "or")}`,
  );
}

/** Working hours that aren't two or three columns. */
export function hoursColumns(columns: number): Problem {
  return valueError(
    "hours-columns",
    `the working hours have ${columns} ${columns === 1 ? "column" : "columns"}: select start and end time, or weekday, start and end time`,
  );
}

export function weekdayUnreadable(row: number, cell: Cell): Problem {
  return valueError(
    "weekday-unreadable",
    `row ${row} of the working hours has the weekday ${held(cell)}: use a name such as Monday, or Mon–Fri`,
  );
}

export function timeUnreadable(row: number, cell: Cell): Problem {
  return valueError(
    "time-unreadable",
    `row ${row} of the working hours has the time ${held(cell)}: enter a time of day, such as 9:00`,
  );
}

export function shiftIncomplete(row: number): Problem {
  return valueError(
    "shift-incomplete",
    `row ${row} of the working hours has only one of its two times: enter both, or none for a day off`,
  );
}

export function hoursReversed(row: number, from: string, to: string): Problem {
  return valueError(
    "hours-reversed",
    `row ${row} of the working hours ends at ${to}, not after its start at ${from}: give hours over midnight as two rows, one until 24:00 and one from 0:00`,
  );
}

export function holidayUnreadable(row: number, cell: Cell): Problem {
  return valueError(
    "holiday-unreadable",
    `row ${row} of the holidays is ${held(cell)}, which is no date: type it again as a date, such as 25 Dec 2026`,
  );
}
