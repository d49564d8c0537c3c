import { willChange } from "../messages/changes";
import type { RowsChange, WorkbookChange } from "./workbook-change";
import { movedBack } from "./places";
import { addedSheets, cellWrites } from "./writes";

/**
 * What a change will do, counted in one sentence: "Will change 12 cells on 2 sheets, add 1 sheet and insert 3 rows."
 * Cells of rows and sheets that it adds aren't counted as changed.
 */
export function describeChange(change: WorkbookChange): string {
  const changed = cellWrites(change).filter(
    (write) => !isNew(write.sheet, change) && movedBack(write, change.insertRows ?? []) !== undefined,
  );
  return willChange({
    cells: changed.length,
    cellSheets: unique(changed),
    newSheets: addedSheets(change).length,
    newTables: (change.tables ?? []).filter(({ sheet }) => !isNew(sheet, change)).length,
    insertedRows: rowCount(change.insertRows),
    deletedRows: rowCount(change.deleteRows),
    deletedSheets: change.deleteSheets ?? [],
    looks: unique(change.dress ?? []),
  });
}

const unique = (parts: readonly { readonly sheet: string }[]) => [
  ...new Set(parts.map(({ sheet }) => sheet)),
];

const isNew = (sheet: string, change: WorkbookChange) =>
  addedSheets(change).some((name) => name.toLowerCase() === sheet.toLowerCase());

const rowCount = (rows: readonly RowsChange[] = []) => rows.reduce((sum, { count }) => sum + count, 0);
