import type { Cell } from "./cell";
import { isBlank } from "./cell";

const milliseconds = 86_400_000;
// Day 0 of Excel's calendar, for days from March 1900 on.
const zero = Date.UTC(1899, 11, 30);

/** The day Excel counts for a date of the calendar, months from 1; `undefined` for one that doesn't exist. */
export function dayOf(year: number, month: number, date: number): number | undefined {
  const time = Date.UTC(year, month - 1, date);
  const read = new Date(time);
  const exists =
    read.getUTCFullYear() === year && read.getUTCMonth() === month - 1 && read.getUTCDate() === date;
  return exists ? (time - zero) / milliseconds : undefined;
}

/** Year, month from 1, date and weekday (0 is Sunday) of a day as Excel counts it; a time of day is left out. */
export function calendarOf(day: number): { year: number; month: number; date: number; weekday: number } {
  const read = new Date(zero + Math.floor(day) * milliseconds);
  return {
    year: read.getUTCFullYear(),
    month: read.getUTCMonth() + 1,
    date: read.getUTCDate(),
    weekday: read.getUTCDay(),
  };
}

// As Excel's own "mmm" writes and reads them; browsers don't agree on a short September.
export const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day in words that no locale swaps: "4 Nov 2019". */
export function dayText(day: number): string {
  const { date, month, year } = calendarOf(day);
  return `${date} ${months[month - 1] ?? ""} ${year}`;
}

/** The month of a day in words: "Jun 2020". */
export function monthText(day: number): string {
  const { month, year } = calendarOf(day);
  return `${months[month - 1] ?? ""} ${year}`;
}

/** The last day Excel has: 31 December 9999. */
const lastDay = 2_958_465;

/** What a cell that should hold a date holds. Text that reads as a date comes with the day, or both days, it can mean. */
export type DayRead =
  | { readonly kind: "day"; readonly day: number }
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string; readonly days: readonly number[] }
  | { readonly kind: "other" };

/** Reads a cell that should hold a date: a day as Excel counts it, without its time of day. */
export function readDay(cell: Cell): DayRead {
  if (isBlank(cell)) return { kind: "blank" };
  if (typeof cell === "number")
    return cell >= 1 && cell < lastDay + 1 ? { kind: "day", day: Math.floor(cell) } : { kind: "other" };
  return typeof cell === "string"
    ? { kind: "text", text: cell.trim(), days: daysIn(cell.trim()) }
    : { kind: "other" };
}

/** The day of a cell that holds a date; `undefined` for anything else. */
export function dayIn(cell: Cell): number | undefined {
  const read = readDay(cell);
  return read.kind === "day" ? read.day : undefined;
}

/** The days that text can mean: two where day and month could be swapped. */
function daysIn(text: string): number[] {
  const found = (...days: (number | undefined)[]) => [
    ...new Set(days.filter((day): day is number => day !== undefined)),
  ];
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return found(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?[\s,-]+(\d{4})$/i.exec(text);
  if (named) {
    const month = months.findIndex((each) => each.toLowerCase() === named[2]?.toLowerCase()) + 1;
    return month === 0 ? [] : found(dayOf(Number(named[3]), month, Number(named[1])));
  }
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (slashed === null) return [];
  const [first, second, year] = slashed.slice(1).map(Number) as [number, number, number];
  return found(dayOf(year, second, first), dayOf(year, first, second));
}
