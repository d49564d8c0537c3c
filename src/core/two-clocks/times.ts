import type { Cell } from "../values/cell";
import { DAY, HOUR, MINUTE } from "../values/moment";

/** The time of day in a cell, in milliseconds from the day's beginning: 0.375, "9:00" and "09:00" are 9 o'clock, 1 and "24:00" the day's end. */
export function readTime(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell >= 0 && cell <= 1 ? Math.round(cell * DAY) : undefined;
  const parts = typeof cell === "string" ? /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/.exec(cell) : null;
  if (parts === null) return undefined;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  const time = hours * HOUR + minutes * MINUTE + seconds * 1000;
  return minutes < 60 && seconds < 60 && time <= DAY ? time : undefined;
}

const names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Monday to Friday; 0 is Sunday. */
export const workingWeek: readonly number[] = [1, 2, 3, 4, 5];

/** The weekdays a cell names: "Monday", "Tue", "Mon–Fri"; 0 is Sunday. `undefined` for anything else. */
export function readWeekdays(cell: Cell): readonly number[] | undefined {
  if (typeof cell !== "string") return undefined;
  const [first, last, ...more] = cell.split(/[-–—]| to /i).map(weekday);
  if (first === undefined || more.length > 0) return undefined;
  if (!/[-–—]| to /i.test(cell)) return [first];
  if (last === undefined) return undefined;
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, day) => (first + day) % 7);
}

function weekday(text: string): number | undefined {
  const word = text.trim().toLowerCase().replace(/\.$/, "").replace(/s$/, "");
  const at = word.length < 2 ? -1 : names.findIndex((name) => name.startsWith(word) && isShort(word, name));
  return at < 0 ? undefined : at;
}

/** Two, three or four letters, or the whole name. */
const isShort = (word: string, name: string) => word.length <= 4 || word === name;
