import { DAY, dayOfMoment, type Moment } from "../values/moment";
import { type Span, union, within } from "./spans";

/** How much time counts between two moments, in milliseconds. */
export type Counting = (span: Span) => number;

/** Hours of a weekday in which a service runs: 0 is Sunday, times are milliseconds from the day's beginning. */
export interface Shift {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/** Every hour counts. */
export const elapsed: Counting = ({ from, to }) => to - from;

/** Only time within the shifts counts, and none on holidays (days as Excel counts them). Overlapping shifts count once. */
export function workingTime(shifts: readonly Shift[], holidays: readonly number[]): Counting {
  const week = Array.from({ length: 7 }, (_, weekday) =>
    union(shifts.filter((shift) => shift.weekday === weekday)),
  );
  const until = (day: number, time: number) =>
    (week[weekdayOf(day)] ?? []).reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, time) - from),
      0,
    );
  const whole = week.map((_, day) => until(day, DAY));
  const perWeek = whole.reduce((sum, time) => sum + time, 0);
  /** What counts from the calendar's beginning to a moment, were there no holidays. */
  const upTo = (moment: Moment) => {
    const day = dayOfMoment(moment);
    const fullWeeks = Math.floor(day / 7);
    const daysLeft = whole.slice(0, day - 7 * fullWeeks);
    return (
      fullWeeks * perWeek + daysLeft.reduce((sum, time) => sum + time, 0) + until(day, moment - day * DAY)
    );
  };
  const off = [...new Set(holidays)];
  return (span) =>
    off.reduce(
      (sum, day) => {
        const part = within({ from: day * DAY, to: (day + 1) * DAY }, span);
        return part === undefined ? sum : sum - (upTo(part.to) - upTo(part.from));
      },
      upTo(span.to) - upTo(span.from),
    );
}

/** The weekday of a day as Excel counts it: day 7 was a Saturday, from which 0, Sunday, is one day on. */
function weekdayOf(day: number): number {
  return (day + 6) % 7;
}
