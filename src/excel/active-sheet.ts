import { ok, type Outcome } from "../core/outcome";
import { runInWorkbook, type RunOptions } from "./run";

/** The name of the sheet the person is looking at. */
export async function activeSheet(options: Pick<RunOptions, "onWaiting"> = {}): Promise<Outcome<string>> {
  return runInWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return ok(sheet.name);
  }, options);
}
