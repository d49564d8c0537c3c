import { ok, type Outcome } from "../core/outcome";
import { runInWorkbook } from "./run";

/** Calculates every formula of the workbook again, whatever Excel believes has changed. */
export async function recalculate(): Promise<Outcome<void>> {
  return runInWorkbook(async (context) => {
    context.application.calculate("Full");
    await context.sync();
    return ok(undefined);
  });
}
