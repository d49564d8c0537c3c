import type { Applied } from "../core/change/workbook-change";
import type { Outcome } from "../core/outcome";
import { loadParts, planServiceReview } from "../core/service-review";
import { applyChange } from "./apply-change";
import { onDemand } from "./on-demand";
import type { RunOptions } from "./run";

/** Inserts the service review sample: a scorecard and every system, whole or not at all, in one undo step. */
export async function insertServiceReview(
  options: Pick<RunOptions, "onWaiting"> = {},
): Promise<Outcome<Applied>> {
  return onDemand(
    () => loadParts(),
    (parts) =>
      applyChange((taken) => {
        const { sheets, tables, names, activeSheet } = planServiceReview(parts, taken);
        return { sheets, tables, names, show: { sheet: activeSheet, address: "A1" } };
      }, options),
  );
}
