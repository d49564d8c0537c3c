import { noDate, textDate } from "../messages/kvi-findings";
import type { Place } from "../systems/finding";
import type { Cell } from "../values/cell";
import { dayText, readDay } from "../values/day";
import type { RowFault } from "./grouped";

/** What is wrong with a cell that should hold a date or nothing; `which` names it. */
export function dateFault(cell: Cell, which: string, place: Place): RowFault[] {
  const read = readDay(cell);
  const fault = { rule: "text-date", severity: "problem", place } as const;
  if (read.kind === "text")
    return [
      { ...fault, key: which, sentence: (more) => textDate(which, read.text, read.days.map(dayText), more) },
    ];
  return read.kind === "other" ? [{ ...fault, key: which, sentence: (more) => noDate(which, more) }] : [];
}
