import { ok, type Outcome } from "../core/outcome";
import { planRescore, sharedPlaces } from "../core/sharing/plan-sharing";
import { applyChange } from "./apply-change";
import { readWorkbook } from "./read-workbook";
import { recalculate } from "./recalculate";
import type { RunOptions } from "./run";

/** What was scored again: how many shared scorecards, and the cells written for them. */
export interface ScoredAgain {
  readonly shared: number;
  readonly cells: number;
}

/**
 * Scores the whole workbook again: live scorecards are calculated anew, shared ones get what their measures give now,
 * all of them in one undo step.
 */
export async function scoreAgain(
  options: Pick<RunOptions, "onWaiting"> = {},
  when: Date = new Date(),
): Promise<Outcome<ScoredAgain>> {
  const calculated = await recalculate();
  if (!calculated.ok) return calculated;
  const reading = await readWorkbook(options);
  if (!reading.ok) return reading;
  const shared = sharedPlaces(reading.value).length;
  if (shared === 0) return ok({ shared, cells: 0 });
  const planned = planRescore(reading.value, when);
  if (!planned.ok) return planned;
  const applied = await applyChange(planned.value, options);
  return applied.ok ? ok({ shared, cells: applied.value.cells }) : applied;
}
