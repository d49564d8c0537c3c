import { momentFaults } from "../messages/moments";
import type { Cell } from "../values/cell";
import { dayText } from "../values/day";
import { readMomentCell } from "../values/read-moment";
import type { Finding } from "./finding";
import { cellIn, type DataTable, placeIn } from "./tables";

/** A finding, under a rule's name, about a date that can't be read, for the cell of a row; none for a blank one. */
export function momentFault<Column extends string>(
  rule: string,
  table: DataTable<Column>,
  row: number,
  column: Column,
  which: string,
): Finding[] {
  const sentence = unreadableMoment(cellIn(table, row, column), which);
  return sentence === undefined
    ? []
    : [{ rule, severity: "problem", sentence, place: placeIn(table, row, column) }];
}

/** What is wrong with a cell that should hold a date and time; `undefined` for a date and for a blank one. */
export function unreadableMoment(cell: Cell, which: string): string | undefined {
  const read = readMomentCell(cell);
  if (read.kind === "text") return momentFaults.text(which, read.text, read.days.map(dayText));
  return read.kind === "other" ? momentFaults.none(which) : undefined;
}
