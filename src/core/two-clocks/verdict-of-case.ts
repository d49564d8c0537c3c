import { ok, type Outcome } from "../outcome";
import { meets } from "../thresholds";
import { type Cell, isBlank } from "../values/cell";
import { inCulture } from "../values/culture";

/** How one party's clock of a case stands against the SLA. */
export type CaseVerdict =
  "met" | "missed" | "soFar" | "noAsAt" | "noSla" | "hoursUnreadable" | "slaUnreadable";

/**
 * Judges hours by an SLA, as the worksheet's formulas do: as text in seconds, which says its unit, so that "<2 days" is 48
 * hours, and stands for every moment Excel keeps without a recurring decimal (20 minutes aren't 0.333333333333333 h). A case
 * that is still open can't have met anything yet, but it can have missed.
 */
export function verdictOf(
  hours: Outcome<readonly number[]>,
  index: number,
  sla: Cell,
  open: boolean,
): CaseVerdict {
  if (!hours.ok) return hours.problem.error === "notAvailable" ? "noAsAt" : "hoursUnreadable";
  if (isBlank(sla)) return "noSla";
  const judged = meets(inCulture(`${Math.round((hours.value[index] ?? 0) * 3_600_000) / 1000}s`), sla);
  if (!judged.ok) return "slaUnreadable";
  return judged.value ? (open ? "soFar" : "met") : "missed";
}

/** True for an SLA that hours can be judged by, whether or not a case's own can be counted. */
export function canBeJudgedBy(sla: Cell): boolean {
  return verdictOf(ok([0]), 0, sla, false) !== "slaUnreadable";
}
