import { type Cell, isBlank } from "./cell";
import { dayText } from "./day";

/**
 * A moment as whole milliseconds on Excel's calendar, which keeps no finer time: sums and differences of moments are exact
 * where those of dates as Excel counts them, in days, aren't.
 */
export type Moment = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The first day after the last one that Excel has. */
const END_OF_DAYS = 2_958_466;

/** The moment a number of days stands for; `undefined` for one that Excel has no date for. */
export function momentOf(days: number): Moment | undefined {
  return days >= 1 && days < END_OF_DAYS ? Math.round(days * DAY) : undefined;
}

/** A moment as Excel counts it, in days. */
export function daysOf(moment: Moment): number {
  return moment / DAY;
}

/** The day a moment is on. */
export function dayOfMoment(moment: Moment): number {
  return Math.floor(moment / DAY);
}

/** A moment in words that no locale swaps: "4 Nov 2019 10:30"; midnight is the day alone. */
export function momentText(moment: Moment): string {
  const time = moment - dayOfMoment(moment) * DAY;
  const day = dayText(dayOfMoment(moment));
  return time === 0 ? day : `${day} ${timeText(time)}`;
}

/** A time of day: "9:00", "17:30:05"; the end of a day is "24:00". */
export function timeText(time: number): string {
  const seconds = Math.floor(time / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  const rest = seconds % 60 === 0 ? "" : `:${two(seconds % 60)}`;
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}${rest}`;
}

/** True for a cell without a date. A blank one reaches a function as 0 on some platforms, and 0 is no date (office-js 4702). */
export function isNoMoment(cell: Cell): boolean {
  return isBlank(cell) || cell === 0;
}

/** Hours of a span of milliseconds, as the nearest double. */
export function hoursOf(span: number): number {
  return span / HOUR;
}
