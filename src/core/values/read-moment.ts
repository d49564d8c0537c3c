import { type Cell, isBlank } from "./cell";
import { readDay } from "./day";
import { type Moment, momentOf } from "./moment";

/** What a cell that should hold a date with its time holds. Text comes with the day, or both days, it can mean. */
export type MomentRead =
  | { readonly kind: "moment"; readonly moment: Moment }
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string; readonly days: readonly number[] }
  | { readonly kind: "other" };

/** Reads a cell that should hold a date and time; `blank` for one that holds nothing. */
export function readMomentCell(cell: Cell): MomentRead {
  if (isBlank(cell)) return { kind: "blank" };
  if (typeof cell === "number") {
    const moment = momentOf(cell);
    return moment === undefined ? { kind: "other" } : { kind: "moment", moment };
  }
  if (typeof cell !== "string") return { kind: "other" };
  const text = cell.trim();
  const day = readDay(text.replace(/[T\s,]+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]m)?$/i, ""));
  return { kind: "text", text, days: day.kind === "text" ? day.days : [] };
}

/** The moment of a cell that holds one. */
export function momentIn(cell: Cell): Moment | undefined {
  const read = readMomentCell(cell);
  return read.kind === "moment" ? read.moment : undefined;
}
