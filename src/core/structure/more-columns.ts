import { columnsNotFree } from "../messages/structure";
import { fail, ok, type Outcome } from "../outcome";
import { blockAddress } from "../scorecard/address";
import type { ColumnRole } from "../scorecard/headers";
import type { PlacedTable } from "../scorecard/placed-table";
import type { FoundScorecard } from "../scorecard/recognise";
import { cellAt, type SheetGrid } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";

/** A column that a table is to get at its right. */
export interface NewColumn {
  readonly role: ColumnRole;
  readonly header: string;
}

/**
 * A scorecard's table as it will be with further columns right of its last one. Where something stands there already,
 * from the header to the total row, it is a problem.
 */
export function withColumns(
  reading: WorkbookReading,
  scorecard: FoundScorecard,
  table: PlacedTable,
  added: readonly NewColumn[],
): Outcome<PlacedTable> {
  if (added.length === 0) return ok(table);
  const { sheet, headerRow, totalRow } = scorecard;
  const first = table.lastColumn + 1;
  const last = table.lastColumn + added.length;
  const bottom = Math.max(table.lastRow, totalRow ?? 0);
  const block = blockAddress(headerRow, first, bottom, last);
  for (let row = headerRow; row <= bottom; row++) {
    for (let column = first; column <= last; column++) {
      if (!isBlank(cellAt(table.grid, row, column))) return fail(columnsNotFree(sheet, block));
    }
  }
  const clash = reading.tables.some(
    (each) =>
      each.sheet === sheet &&
      each.name !== table.excel?.name &&
      each.row <= bottom &&
      each.row + each.rowCount > headerRow &&
      each.column <= last &&
      each.column + each.columnCount > first,
  );
  if (clash) return fail(columnsNotFree(sheet, block));
  const columns = Object.fromEntries(added.map(({ role }, index) => [role, first + index]));
  const headers = new Map(added.map(({ header }, index) => [first + index, header]));
  return ok({
    ...table,
    lastColumn: last,
    found: { ...table.found, columns: { ...table.found.columns, ...columns } },
    grid: withHeaders(table.grid, headerRow, headers),
  });
}

function withHeaders(grid: SheetGrid, row: number, headers: ReadonlyMap<number, string>): SheetGrid {
  const values = grid.values.map((line, down) => {
    if (grid.row + down !== row) return line;
    const width = Math.max(line.length, ...[...headers.keys()].map((column) => column - grid.column + 1));
    return Array.from({ length: width }, (_, at) => headers.get(grid.column + at) ?? line[at]);
  });
  return { ...grid, values };
}
