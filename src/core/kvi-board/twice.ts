import { countedTwice, listedTwice } from "../messages/kvi-findings";
import { cellIn, type DataTable, placeIn, textIn } from "../systems/tables";
import { dayIn, monthText } from "../values/day";
import { foldWord } from "../values/fold-word";
import type { Board } from "./board";
import type { RowFault } from "./grouped";
import { firstOf, monthOf } from "./window";

/** What stands twice: an aspect, answer or severity of a KVI, and a severity's count of a month. */
export function repeatedRows({ aspects, scale, caps, breaches }: Board): RowFault[] {
  const listed = <Column extends string>(tables: readonly DataTable<Column | "kvi">[], column: Column) =>
    again(
      tables,
      (table, row) => [foldWord(cellIn(table, row, column))],
      (table, row): RowFault => ({
        rule: "listed-twice",
        severity: "warning",
        key: placeIn(table, row, column).address,
        place: placeIn(table, row, column),
        sentence: () => listedTwice(textIn(table, row, column), textIn(table, row, "kvi")),
      }),
    );
  return [
    ...listed(aspects, "aspect"),
    ...listed(scale, "answer"),
    ...listed(caps, "severity"),
    ...again(
      breaches,
      (table, row) => {
        const [day, count] = [dayIn(cellIn(table, row, "month")), cellIn(table, row, "count")];
        return day === undefined || typeof count !== "number"
          ? ["", ""]
          : [foldWord(cellIn(table, row, "severity")), String(monthOf(day))];
      },
      (table, row): RowFault => {
        const month = monthText(firstOf(monthOf(dayIn(cellIn(table, row, "month")) ?? 0)));
        return {
          rule: "counted-twice",
          severity: "warning",
          key: placeIn(table, row, "count").address,
          place: placeIn(table, row, "count"),
          sentence: () => countedTwice(month, textIn(table, row, "severity"), textIn(table, row, "kvi")),
        };
      },
    ),
  ];
}

/** A fault for each row whose KVI and words a row before it has too; a blank word is no match. */
function again<Column extends string>(
  tables: readonly DataTable<Column | "kvi">[],
  words: (table: DataTable<Column | "kvi">, row: number) => readonly string[],
  fault: (table: DataTable<Column | "kvi">, row: number) => RowFault,
): RowFault[] {
  const seen = new Set<string>();
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const own = words(table, row);
      if (own.includes("")) return [];
      const key = JSON.stringify([foldWord(cellIn(table, row, "kvi")), ...own]);
      if (seen.has(key)) return [fault(table, row)];
      seen.add(key);
      return [];
    }),
  );
}
