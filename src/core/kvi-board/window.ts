import { calendarOf, dayOf } from "../values/day";

/** A calendar month as one number, so that months can be counted: 12 × year + month from 0. */
export function monthOf(day: number): number {
  const { year, month } = calendarOf(day);
  return year * 12 + month - 1;
}

/** The first day of a month. */
export function firstOf(month: number): number {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1) ?? 0;
}

/** The calendar months that a window of `months` ends with on a day, oldest first. */
export function monthsUntil(asAt: number, months: number): number[] {
  const last = monthOf(asAt);
  return Array.from({ length: months }, (_, back) => last - months + 1 + back);
}

/** The last day of the month before that of a day, where that month isn't over on the day; `undefined` on its last day. */
export function lastWholeMonthEnd(asAt: number): number | undefined {
  return monthOf(asAt + 1) === monthOf(asAt) ? firstOf(monthOf(asAt)) - 1 : undefined;
}

/**
 * The first day of a window of `months` that ends on a day: as many months before the day after it, so that 30 June leads
 * to 1 April; where that month is shorter, its last day (as EDATE does).
 */
export function windowStart(asAt: number, months: number): number {
  const after = asAt + 1;
  const first = firstOf(monthOf(after) - months);
  const length = firstOf(monthOf(after) - months + 1) - first;
  return first + Math.min(calendarOf(after).date, length) - 1;
}
