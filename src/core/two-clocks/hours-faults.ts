import { clockFaults } from "../messages/two-clocks";
import type { Outcome } from "../outcome";
import type { Finding } from "../systems/finding";
import { cellIn, type DataTable, placeIn } from "../systems/tables";
import { type Cell, isBlank } from "../values/cell";
import type { TwoClocks } from "./cases";
import { readCounting } from "./read-counting";
import { readTime } from "./times";
import type { HoursColumn } from "./words";

/** What is wrong with the working hours and holidays, each row at the cell that can't be read. */
export function hoursFaults({ hours, holidays, counting }: TwoClocks): Finding[] {
  if (counting.ok) return [];
  return [
    ...rowFaults(
      hours,
      (table, row) => (["weekday", "start", "end"] as const).map((column) => cellIn(table, row, column)),
      (rows) => readCounting(rows, undefined),
      (key, cells) => hoursColumn(key, cells),
    ),
    ...rowFaults(
      holidays,
      (table, row) => [cellIn(table, row, "holiday")],
      (rows) => readCounting(undefined, rows),
      () => "holiday",
    ),
  ];
}

/** Reads each row of a table by itself, behind blank ones, so that the sentence counts rows as the table does. */
function rowFaults<Column extends string>(
  table: DataTable<Column> | undefined,
  cellsOf: (table: DataTable<Column>, row: number) => readonly Cell[],
  read: (rows: readonly (readonly Cell[])[]) => Outcome<unknown>,
  columnOf: (key: string, cells: readonly Cell[]) => Column,
): Finding[] {
  if (table === undefined) return [];
  return table.rows.flatMap((row, at): Finding[] => {
    const cells = cellsOf(table, row);
    const outcome = read([...Array.from({ length: at }, () => cells.map(() => "")), cells]);
    if (outcome.ok) return [];
    return [
      {
        rule: "two-clocks/hours-unreadable",
        severity: "problem",
        sentence: clockFaults.hoursUnreadable(outcome.problem.sentence),
        place: placeIn(table, row, columnOf(outcome.problem.key, cells)),
      },
    ];
  });
}

/** The cell of a row of working hours that a problem is about. */
function hoursColumn(key: string, [, start]: readonly Cell[]): HoursColumn {
  if (key === "weekday-unreadable") return "weekday";
  if (key === "shift-incomplete") return isBlank(start) ? "start" : "end";
  return isBlank(start) || readTime(start) !== undefined ? "end" : "start";
}
