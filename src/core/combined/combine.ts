import { actualRequired } from "../messages/combined";
import { noActual } from "../messages/thresholds";
import { fail, ok, type Outcome } from "../outcome";
import type { MissingPolicy } from "../scoring";
import { quotient } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";
import { round15 } from "../values/numbers";
import type { WeighedMeasure } from "./measures";

/** The ways measures make a combined score, the default first. */
export const combinedMethods = ["attainment", "met", "worst"] as const;
export type CombinedMethod = (typeof combinedMethods)[number];

/**
 * A metric's combined score from its weighed measures, 0–1 at 15 significant digits.
 *
 * - `attainment`: Σ weight × attainment ÷ Σ weight, exact in decimal.
 * - `met`: the weight of the measures met ÷ Σ weight.
 * - `worst`: the least attainment, whatever the weights.
 *
 * A missing measure is left out (`exclude`), counts 0 (`zero`) or is `#N/A` (`error`). With no actual at all there is
 * no score to give under any policy: `#N/A` "no actual".
 */
export function combine(
  measures: readonly WeighedMeasure[],
  method: CombinedMethod,
  missing: MissingPolicy,
): Outcome<number> {
  const firstMissing = measures.find(isMissing);
  if (measures.every(isMissing)) return fail(noActual());
  if (firstMissing && missing === "error") return fail(actualRequired(firstMissing.row));
  const counted = missing === "exclude" ? measures.filter((measure) => !isMissing(measure)) : measures;
  const credits = counted.map((measure) => credit(measure, method));
  if (method === "worst") return ok(round15(credits.reduce((least, next) => Math.min(least, next), 1)));
  const credited = new ExactTotal();
  const weights = new ExactTotal();
  counted.forEach(({ weight }, index) => {
    weights.add(weight);
    credited.addProduct(weight, credits[index] ?? 0);
  });
  return ok(round15(quotient(credited.toDecimal(), weights.toDecimal())));
}

function isMissing({ judgement }: WeighedMeasure): boolean {
  return judgement.state === "missing";
}

function credit({ judgement }: WeighedMeasure, method: CombinedMethod): number {
  if (judgement.state === "missing") return 0;
  if (method === "met") return judgement.state === "met" ? 1 : 0;
  return judgement.attainment;
}
