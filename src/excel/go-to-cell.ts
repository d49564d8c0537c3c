import { sheetNotShown } from "../core/messages/workbook";
import { fail, ok, type Outcome } from "../core/outcome";
import { runInWorkbook, type RunOptions } from "./run";

/** A place in the workbook: a sheet's name and an A1 address on it. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/**
 * Shows a cell and selects it. Gives the cell that was selected before, the way back. A sheet that is hidden or gone
 * is a problem, and the selection stays.
 */
export async function goToCell(
  { sheet, address }: Place,
  options: Pick<RunOptions, "onWaiting"> = {},
): Promise<Outcome<Place>> {
  return runInWorkbook<Place>(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    const before = context.workbook.getActiveCell();
    worksheet.load("visibility");
    before.load("address");
    await context.sync();
    if (worksheet.isNullObject || worksheet.visibility !== "Visible") return fail(sheetNotShown(sheet));
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
    return ok(placeOf(before.address));
  }, options);
}

/** Splits "'My sheet'!A1" into its sheet and its address; quotes doubled inside a name are one. */
export function placeOf(full: string): Place {
  const at = full.lastIndexOf("!");
  const sheet = full.slice(0, Math.max(0, at));
  const quoted = sheet.startsWith("'") && sheet.endsWith("'");
  return {
    sheet: quoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    address: full.slice(at + 1),
  };
}
