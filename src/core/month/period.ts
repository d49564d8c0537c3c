import type { Cell } from "../values/cell";
import { readMonth } from "./month-names";

/** The period after another: what to write, and how to say it. */
export interface NextPeriod {
  readonly value: string | number;
  readonly text: string;
}

const english = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/** What a month is called where nobody has said it otherwise: "November 2026". */
export function periodOf(date: Date): string {
  return english.format(Date.UTC(date.getFullYear(), date.getMonth(), 1));
}

/**
 * The period that follows the one a cell names, written the same way: "October 2026" is followed by "November 2026",
 * "Q4 2026" by "Q1 2027", "2026-12" by "2027-01", "H1 2026", "2026/27", "Week 42 2026" and years likewise, and a date
 * by the same day of the next month. A note in brackets, such as (illustrative), was about the old period and goes.
 * `undefined` when it isn't recognised: somebody has to name the next one.
 */
export function nextPeriod(cell: Cell): NextPeriod | undefined {
  if (typeof cell === "number") return nextNumber(cell);
  if (typeof cell !== "string") return undefined;
  const text = cell.replace(/\s*\([^()]*\)\s*$/, "").trim();
  for (const follow of ways) {
    const next = follow(text);
    if (next !== undefined) return { value: next, text: next };
  }
  return undefined;
}

// Days as Excel counts them, from 30 December 1899; below 20,000 (1954) a number is no date of a scorecard.
const day = 86_400_000;
const origin = Date.UTC(1899, 11, 30);

function nextNumber(number: number): NextPeriod | undefined {
  if (!Number.isInteger(number)) return undefined;
  if (isYear(number)) return { value: number + 1, text: String(number + 1) };
  if (number < 20_000 || number > 80_000) return undefined;
  const next = nextMonthDay(new Date(origin + number * day));
  return { value: Math.round((next.getTime() - origin) / day), text: next.toISOString().slice(0, 10) };
}

const isYear = (number: number) => number >= 1950 && number < 2200;

/** The same day of the next month; the last day of a month is followed by the last of the next. */
function nextMonthDay(date: Date): Date {
  const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const last = (at: number) => new Date(Date.UTC(year, at + 1, 0)).getUTCDate();
  return new Date(
    Date.UTC(year, month + 1, of === last(month) ? last(month + 1) : Math.min(of, last(month + 1))),
  );
}

const two = (number: number) => String(number).padStart(2, "0");

const ways: readonly ((text: string) => string | undefined)[] = [
  // October 2026, Oct-26, 2026 October
  (text) => {
    const found = /^(\p{L}{3,}\.?)([\s\-/,]+)(\d{4}|\d{2})$/u.exec(text);
    const read = readMonth(found?.[1] ?? "");
    if (found === null || read === undefined) return undefined;
    const [, , gap = " ", year = ""] = found;
    const december = read.month === 11;
    return `${read.names[(read.month + 1) % 12] ?? ""}${gap}${december ? later(year) : year}`;
  },
  (text) => {
    const found = /^(\d{4})([\s\-/]+)(\p{L}{3,}\.?)$/u.exec(text);
    const read = readMonth(found?.[3] ?? "");
    if (found === null || read === undefined) return undefined;
    const [, year = "", gap = " "] = found;
    return `${read.month === 11 ? later(year) : year}${gap}${read.names[(read.month + 1) % 12] ?? ""}`;
  },
  // 2026-10-31, the day of a month
  (text) => {
    const [, year, month, of] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(of)));
    const valid = date.getUTCMonth() === Number(month) - 1;
    return year === undefined || !valid ? undefined : nextMonthDay(date).toISOString().slice(0, 10);
  },
  // 2026-10, 10/2026
  (text) => {
    const [, year = "", sign = "", month] = /^(\d{4})([-/.])(\d{2})$/.exec(text) ?? [];
    return monthNumber(month, (next, over) => `${over ? later(year) : year}${sign}${next}`);
  },
  (text) => {
    const [, month, sign = "", year = ""] = /^(\d{1,2})([-/.])(\d{4})$/.exec(text) ?? [];
    return monthNumber(month, (next, over) => `${next}${sign}${over ? later(year) : year}`);
  },
  // Q3 2026, 2026 Q3, H1 2026, Q4 2026/27
  (text) => {
    const [, letter = "", part = "", gap = "", year = ""] =
      /^([QqHh])\s?([1-4])([\s\-/]+)(\d{4}(?:\/\d{2}|-\d{2})?)$/.exec(text) ?? [];
    return partOfYear(letter, part, (next, over) => `${letter}${next}${gap}${over ? later(year) : year}`);
  },
  (text) => {
    const [, year = "", gap = "", letter = "", part = ""] =
      /^(\d{4})([\s\-/]*)([QqHh])\s?([1-4])$/.exec(text) ?? [];
    return partOfYear(letter, part, (next, over) => `${over ? later(year) : year}${gap}${letter}${next}`);
  },
  // Week 42 2026, W42 2026, 2026-W42
  (text) => {
    const [, word = "", week, gap = "", year = ""] =
      /^(week\s*|w\s*)(\d{1,2})([\s\-/,]+)(\d{4})$/i.exec(text) ?? [];
    return weekNumber(week, year, (next, of) => `${word}${next}${gap}${of}`);
  },
  (text) => {
    const [, year = "", gap = "", week] = /^(\d{4})([\s-]?W)(\d{1,2})$/i.exec(text) ?? [];
    return weekNumber(week, year, (next, of) => `${of}${gap}${next}`);
  },
  // 2026, FY 2026, 2026/27
  (text) => {
    const [, word = "", year] = /^((?:FY|year)?\s*)(\d{4}(?:[/-]\d{2})?)$/i.exec(text) ?? [];
    return year === undefined || !isYearName(year) ? undefined : word + later(year);
  },
];

/** A year, or two that follow on one another: 2026, 2026/27. */
function isYearName(year: string): boolean {
  const [first, second] = year.split(/[/-]/).map(Number);
  return isYear(first ?? 0) && (second === undefined || second === ((first ?? 0) + 1) % 100);
}

/** The year after: 2026 is followed by 2027, 26 by 27, 2026/27 by 2027/28. */
function later(year: string): string {
  const [first = "", sign = "", second] = year.split(/([/-])/);
  const next = String(Number(first) + 1);
  const plain = first.length === 2 ? next.slice(-2).padStart(2, "0") : next;
  return second === undefined ? plain : `${plain}${sign}${two((Number(second) + 1) % 100)}`;
}

function monthNumber(
  month: string | undefined,
  write: (next: string, over: boolean) => string,
): string | undefined {
  const number = Number(month);
  if (month === undefined || number < 1 || number > 12) return undefined;
  const next = (number % 12) + 1;
  return write(month.length === 1 && next < 10 ? String(next) : two(next), number === 12);
}

function partOfYear(
  letter: string,
  part: string,
  write: (next: number, over: boolean) => string,
): string | undefined {
  const parts = letter.toUpperCase() === "Q" ? 4 : 2;
  const number = Number(part);
  if (letter === "" || number > parts) return undefined;
  return write((number % parts) + 1, number === parts);
}

function weekNumber(
  week: string | undefined,
  year: string,
  write: (next: string, of: number) => string,
): string | undefined {
  const [number, of] = [Number(week), Number(year)];
  if (week === undefined || number < 1 || number > weeksIn(of)) return undefined;
  const over = number === weeksIn(of);
  const next = over ? 1 : number + 1;
  return write(week.length === 1 && next < 10 ? String(next) : two(next), over ? of + 1 : of);
}

/** A year has 53 weeks (ISO 8601) when it begins on a Thursday, or on a Wednesday in a leap year. */
function weeksIn(year: number): number {
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return first === 4 || (first === 3 && leap) ? 53 : 52;
}
