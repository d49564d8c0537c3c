import { ok, type Outcome } from "../core/outcome";
import { setCulture } from "../core/values/culture";
import { runInWorkbook, supports } from "./run";

/** Reads how this Excel writes numbers (ExcelApi 1.11) and tells the core; older versions stay with en-US. */
export async function readCulture(): Promise<Outcome<void>> {
  if (!supports("1.11")) return ok(undefined);
  return runInWorkbook(async (context) => {
    const format = context.application.cultureInfo.numberFormat;
    format.load("numberDecimalSeparator,numberGroupSeparator");
    await context.sync();
    setCulture({ decimal: format.numberDecimalSeparator, group: format.numberGroupSeparator });
    return ok(undefined);
  });
}
