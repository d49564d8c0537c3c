import type { Problem } from "../messages/problem";
import { noActual } from "../messages/thresholds";
import { fail, ok, type Outcome } from "../outcome";
import type { Cell, Cells } from "../values/cell";
import { exactSum } from "../values/numbers";
import { share } from "./attainment";
import { judge } from "./judge";
import type { Judgement } from "./judgement";

/**
 * Whether an actual meets everything its threshold cell asks for. `false` as soon as one is missed; `#N/A` "no
 * actual" when none is missed but not all can be judged.
 */
export function meets(actual: Cell, threshold: Cell, reference?: Cells): Outcome<boolean> {
  const judged = judge(actual, threshold, reference);
  if (!judged.ok) return judged;
  if (judged.value.some(({ state }) => state === "missed")) return ok(false);
  const missing = missingLine(judged.value);
  return missing ? fail(missing) : ok(true);
}

/** The mean partial credit (0–1) over what a threshold cell asks for; `#N/A` "no actual" while one is missing. */
export function attainment(actual: Cell, threshold: Cell, reference?: Cells): Outcome<number> {
  const judged = judge(actual, threshold, reference);
  if (!judged.ok) return judged;
  const missing = missingLine(judged.value);
  if (missing) return fail(missing);
  return ok(share(exactSum(judged.value.map(({ attainment: credit }) => credit)), judged.value.length));
}

function missingLine(judgements: readonly Judgement[]): Problem | undefined {
  const line = judgements.findIndex(({ state }) => state === "missing");
  if (line < 0) return undefined;
  return noActual(judgements.every(({ state }) => state === "missing") ? undefined : line + 1);
}
