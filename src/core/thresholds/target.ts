import { looksLikePercent, notATarget, severalTargets } from "../messages/thresholds";
import { fail, ok, type Outcome } from "../outcome";
import type { Cell } from "../values/cell";
import { round15 } from "../values/numbers";
import { compares } from "./compare";
import { readThresholds } from "./read-thresholds";
import type { Threshold } from "./threshold";
import { percent } from "./units";

/**
 * Reads what a score (0–1) has to reach: one limit or band, as a percentage or as a share (`>90%`, `0.9`,
 * `85%–95%`). A whole number where a percentage is meant (`>90`) is `#VALUE!`, as are several targets and any that
 * a score can't be compared with (`<20min`, `<SLA`, `soon`). Blank and not agreed are `#N/A`.
 */
export function readTarget(cell: Cell): Outcome<Threshold> {
  const reading = readThresholds(cell);
  if (!reading.ok) {
    // A word could be the name of a limit that stands elsewhere; a score has none.
    return reading.problem.key === "no-sign" ? fail(notATarget(String(cell))) : reading;
  }
  const [target] = reading.value;
  if (!target || reading.value.length > 1) return fail(severalTargets(String(cell)));
  if (target.kind !== "limit" && target.kind !== "band") return fail(notATarget(target.text));
  if (target.unit.kind === "percent") return ok(target);
  if (target.unit.kind !== "plain") return fail(notATarget(target.text));
  const most = target.kind === "limit" ? target.bound : target.high;
  if (most >= 2) return fail(looksLikePercent(most));
  return ok({ ...target, unit: percent });
}

/** What a target asks of a score, as numbers: an end that isn't there is open, a strict one not enough itself. */
export interface TargetBounds {
  readonly low?: number;
  readonly high?: number;
  readonly strictLow: boolean;
  readonly strictHigh: boolean;
}

/** The ends of what meets a target. A threshold that no score can be judged by has none. */
export function targetBounds(target: Threshold): TargetBounds {
  const open = { strictLow: false, strictHigh: false };
  if (target.kind === "band") return { low: target.low, high: target.high, ...open };
  if (target.kind !== "limit") return open;
  const { sign, bound } = target;
  switch (sign) {
    case ">":
    case ">=":
      return { low: bound, ...open, strictLow: sign === ">" };
    case "<":
    case "<=":
      return { high: bound, ...open, strictHigh: sign === "<" };
    case "=":
      return { low: bound, high: bound, ...open };
  }
}

/**
 * True when a score meets a target. The score is rounded to 15 significant digits first, so that ⅔ × 30 % + 70 %
 * is 90 %, and not above it. False for a threshold that no score can be judged by.
 */
export function meetsTarget(score: number, target: Threshold): boolean {
  const rounded = round15(score);
  if (target.kind === "band") return rounded >= round15(target.low) && rounded <= round15(target.high);
  return target.kind === "limit" && compares(rounded, target.sign, target.bound);
}
