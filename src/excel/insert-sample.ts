import type { Applied } from "../core/change/workbook-change";
import type { Outcome } from "../core/outcome";
import { planScorecard } from "../core/scorecard/layout";
import { sample } from "../core/scorecard/sample";
import { applyChange } from "./apply-change";
import type { RunOptions } from "./run";

/** Inserts the sample as two new sheets under free names, whole or not at all, and gives what was read back. */
export async function insertSample(options: Pick<RunOptions, "onWaiting"> = {}): Promise<Outcome<Applied>> {
  return applyChange((taken) => {
    const { sheets, tables, activeSheet } = planScorecard(sample, taken);
    return { sheets, tables, show: { sheet: activeSheet, address: "A1" } };
  }, options);
}
