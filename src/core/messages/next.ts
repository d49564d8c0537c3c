import { inPoints } from "./verdicts";
import { listed } from "./words";

/** Fixed texts of what to do next. */
export const nextTexts = { title: "What to do next" } as const;

const NAMED = 3;

/** A cell that keeps the scorecard from being judged. */
export function fixCell(address: string): string {
  return `Put ${address} right: until then there is no score.`;
}

/** A threshold or actual that keeps a row from being scored, and why. */
export function putRight(metric: string, why: string): string {
  return `${metric} can't be scored yet: ${why}${/[.!?]$/.test(why) ? "" : "."}`;
}

/** A weighting that doesn't total; `fault` is what WEIGHTCHECK says of it. */
export function fixWeighting(fault: string): string {
  const off = /^(\S+ points?) (over|under)$/.exec(fault);
  if (off?.[1] === undefined) return `Put the weightings right: ${fault}.`;
  return off[2] === "over"
    ? `Take ${off[1]} off the weightings: they must total 100%.`
    : `Add ${off[1]} to the weightings: they must total 100%.`;
}

/** No target has been agreed. */
export function agreeTarget(): string {
  return "Agree the target with your customer and enter it, such as >90%.";
}

/** Measures without an agreed threshold. */
export function agreeThresholds(measures: readonly string[]): string {
  const named = measures.slice(0, NAMED);
  const rest = measures.length - named.length;
  return `Agree a threshold for ${listed(rest > 0 ? [...named, `${rest} more`] : named)}.`;
}

/** Actuals that haven't been entered. */
export function fillActuals(count: number, measure: string, metric: string): string {
  return count === 1
    ? `Fill in the missing actual: ${measure} (${metric}).`
    : `Fill in the ${count} missing actuals, beginning with ${measure} (${metric}).`;
}

/** "8 points". */
export const costliest = inPoints;

/** The measure that took most from a missed score. */
export function missedMost(measure: string, metric: string, cost: string, near: string): string {
  return `Begin with ${measure} (${metric}): it cost ${cost}. ${capital(near)}.`;
}

/** The measure that took most from a score that is met all the same. */
export function watchRow(measure: string, metric: string, cost: string, near: string): string {
  return `Watch ${measure} (${metric}): it cost ${cost}. ${capital(near)}.`;
}

/** Nobody stands behind the weightings yet. */
export function recordAgreement(): string {
  return "Record who agreed this scorecard, and when.";
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
