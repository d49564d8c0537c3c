import type { Applied } from "../core/change/workbook-change";
import { periodOf } from "../core/month/period";
import type { Outcome } from "../core/outcome";
import { emptyScorecard } from "../core/scorecard/empty";
import { planScorecard } from "../core/scorecard/layout";
import { sample } from "../core/scorecard/sample";
import { applyChange } from "./apply-change";
import type { RunOptions } from "./run";

/** The scorecards there are to begin with: worked out in full, or to fill in. */
export type ScorecardKind = "sample" | "empty";

/**
 * Inserts a scorecard as two new sheets under free names, whole or not at all, and gives what was read back. An empty
 * one begins with the month of `today`.
 */
export async function insertScorecard(
  kind: ScorecardKind,
  options: Pick<RunOptions, "onWaiting"> = {},
  today = new Date(),
): Promise<Outcome<Applied>> {
  const data = kind === "sample" ? sample : emptyScorecard(periodOf(today));
  return applyChange((taken) => {
    const { sheets, tables, names, activeSheet } = planScorecard(data, taken);
    return { sheets, tables, names, show: { sheet: activeSheet, address: "A1" } };
  }, options);
}
