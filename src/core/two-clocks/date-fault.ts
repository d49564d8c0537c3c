import { clockFaults } from "../messages/two-clocks";
import type { Finding } from "../systems/finding";
import { cellIn, type DataTable, placeIn } from "../systems/tables";
import type { Cell } from "../values/cell";
import { dayText } from "../values/day";
import { readMomentCell } from "./read-moment";

/** A finding about a date that can't be read, for the cell of a row. */
export function dateFault<Column extends string>(
  table: DataTable<Column>,
  row: number,
  column: Column,
  which: string,
): Finding[] {
  const sentence = unreadableDate(cellIn(table, row, column), which);
  return sentence === undefined
    ? []
    : [{ rule: "two-clocks/text-date", severity: "problem", sentence, place: placeIn(table, row, column) }];
}

/** What is wrong with a cell that should hold a date; `undefined` for a date and for a blank one. */
export function unreadableDate(cell: Cell, which: string): string | undefined {
  const read = readMomentCell(cell);
  if (read.kind === "text") return clockFaults.textDate(which, read.text, read.days.map(dayText));
  return read.kind === "other" ? clockFaults.noDate(which) : undefined;
}
