import type { Block } from "../core/change/blocks";
import { selectionUnclear } from "../core/messages/adopt";
import { fail, ok, type Outcome } from "../core/outcome";
import { placeOf } from "./go-to-cell";
import { runInWorkbook, type RunOptions, supports } from "./run";

/** The cells a person has selected. */
export interface Selection {
  readonly block: Block;
  /** As Excel writes it, without the sheet. */
  readonly address: string;
}

/** The selected cells; a problem where a chart or several areas are selected. */
export async function readSelection(
  options: Pick<RunOptions, "onWaiting"> = {},
): Promise<Outcome<Selection>> {
  const read = await runInWorkbook<Selection>(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const { sheet, address } = placeOf(range.address);
    const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
    return ok({
      address,
      block: { sheet, row, column, lastRow: row + rowCount - 1, lastColumn: column + columnCount - 1 },
    });
  }, options);
  // Excel has no range for a chart, or for cells picked here and there.
  return !read.ok && read.problem.key === "excel" ? fail(selectionUnclear()) : read;
}

/** Calls back whenever another part of the workbook is selected, until the returned function is called. */
export async function followSelection(changed: () => void): Promise<() => Promise<void>> {
  let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetSelectionChangedEventArgs> | undefined;
  if (!supports("1.9")) return async () => undefined;
  const attached = await runInWorkbook(async (context) => {
    handler = context.workbook.worksheets.onSelectionChanged.add(async () => changed());
    await context.sync();
    return ok(undefined);
  });
  return async () => {
    if (!attached.ok || handler === undefined) return;
    const { context } = handler;
    handler.remove();
    handler = undefined;
    await context.sync();
  };
}

/** The merged cells of a sheet, and whether some of its rows are hidden, as a filter hides them. */
export async function readSurroundings(
  sheet: string,
): Promise<Outcome<{ readonly merged: readonly Block[]; readonly someHidden: boolean }>> {
  return runInWorkbook(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    used.load("rowHidden");
    const areas = supports("1.13") ? used.getMergedAreasOrNullObject() : undefined;
    areas?.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    await context.sync();
    if (used.isNullObject) return ok({ merged: [], someHidden: false });
    const merged =
      areas === undefined || areas.isNullObject
        ? []
        : areas.areas.items.map(({ rowIndex: row, columnIndex: column, rowCount, columnCount }) => ({
            sheet,
            row,
            column,
            lastRow: row + rowCount - 1,
            lastColumn: column + columnCount - 1,
          }));
    // Of rows that differ Excel gives null, whatever the typings say.
    return ok({ merged, someHidden: (used.rowHidden as boolean | null) !== false });
  });
}
