import { ok, type Outcome } from "../outcome";
import { meets } from "../thresholds";
import type { Cell } from "../values/cell";

/** How a card stands; the sheet says the same in the words of `kviBoardSheet.formulas`. */
export type CardState =
  | "met"
  | "missed"
  | "incomplete"
  | "notMeasured"
  | "notApplicable"
  | "notAgreed"
  | "notYet"
  | "wasReplaced"
  | "noAsAt"
  | "cannot"
  | "unknownKind";

/** The state of a share that a commitment is made about; `none` is what no share at all means. */
export function stateOfShare(
  share: Outcome<number>,
  commitment: Cell,
  none: "notMeasured" | "notApplicable",
): CardState {
  if (!share.ok) return share.problem.error === "notAvailable" ? none : "cannot";
  const met = meets(share.value, commitment);
  if (met.ok) return met.value ? "met" : "missed";
  return met.problem.error === "notAvailable" ? "notAgreed" : "cannot";
}

/** Whether a share meets a commitment; false where that can't be said. */
export function isMet(share: number, commitment: Cell): boolean {
  return stateOfShare(ok(share), commitment, "notMeasured") === "met";
}
