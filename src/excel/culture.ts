import { ok, type Outcome } from "../core/outcome";
import { getCulture, setCulture } from "../core/values/culture";
import { runInWorkbook, supports } from "./run";

/**
 * Reads how this Excel writes numbers (ExcelApi 1.11) and tells the core; older versions stay with en-US. What was
 * calculated before that was read the en-US way, so where Excel writes otherwise everything is calculated once more.
 */
export async function readCulture(): Promise<Outcome<void>> {
  if (!supports("1.11")) return ok(undefined);
  return runInWorkbook(async (context) => {
    const format = context.application.cultureInfo.numberFormat;
    format.load("numberDecimalSeparator,numberGroupSeparator");
    await context.sync();
    const before = getCulture();
    setCulture({ decimal: format.numberDecimalSeparator, group: format.numberGroupSeparator });
    const { decimal, group } = getCulture();
    if (decimal !== before.decimal || group !== before.group) {
      context.application.calculate("Full");
      await context.sync();
    }
    return ok(undefined);
  });
}
