import { formatNumber } from "../thresholds/format";
import type { Cell } from "../values/cell";
import { type Problem, valueError } from "./problem";
import { held, listed } from "./words";

/** A score to judge or show that is no number. */
export function scoreNotNumber(cell: Cell): Problem {
  return valueError(
    "score-not-number",
    `the score is ${held(cell)}: give a number such as ${formatNumber(89.9)}% or ${formatNumber(0.899)}`,
  );
}

/** Several combined scores without the weighting that would make one score of them. */
export function weightingNeeded(count: number): Problem {
  return valueError(
    "weighting-needed",
    `${count} scores and no weighting: give the weighting beside them, or one score`,
  );
}

/** A tolerance that is no share between 0 and 1. */
export function toleranceUnreadable(cell: Cell): Problem {
  return valueError(
    "tolerance-unreadable",
    `the tolerance is ${held(cell)}: give points as a percentage, such as 2% or ${formatNumber(0.02)}`,
  );
}

/** A number of decimals that isn't a whole number in range. */
export function decimalsUnreadable(cell: Cell, most: number): Problem {
  return valueError(
    "decimals-unreadable",
    `decimals is ${held(cell)}: give a whole number from 0 to ${most}`,
  );
}

/** What a row is called when its metric has no name. */
export function unnamedRow(row: number): string {
  return `Row ${row}`;
}

/** "A", "A and B", "A, B and C"; beyond three, "A, B, C and 2 more". */
export function joined(items: readonly string[]): string {
  if (items.length > 3) return `${items.slice(0, 3).join(", ")} and ${items.length - 3} more`;
  return listed(items);
}

/** "8 points", "1 point". */
export function inPoints(figure: string): string {
  return figure === "1" ? "1 point" : `${figure} points`;
}

/** The headline of a score that has been judged. `exactly` marks one that equals a bound that isn't enough. */
export function againstTarget(score: string, target: string, exactly: boolean): string {
  return `${exactly ? "exactly " : ""}${score}, and the target is ${target}`;
}

/** A score that counts the measured part only. */
export function onMeasured(score: string, measured: string): string {
  return `${score} on the measured ${measured}`;
}

/** A verdict that what is unmeasured can't change; `low` and `high` are the ends the score can still reach. */
export function whateverTheRest(low: string | undefined, high: string | undefined, open: string): string {
  const range =
    low === undefined ? `at most ${high}` : high === undefined ? `at least ${low}` : `from ${low} to ${high}`;
  return `${range} whatever the unmeasured ${open} scores`;
}

/** A verdict that even the best luck of the unmeasured part can't save. */
export function evenAtBest(side: "below" | "above", end: string, open: string): string {
  return side === "below"
    ? `at most ${end} even if the unmeasured ${open} scored 100%`
    : `at least ${end} even if the unmeasured ${open} scored 0%`;
}

/** What a met target has in hand. */
export function toSpare(points: string): string {
  return points === "0" ? "nothing to spare" : `${inPoints(points)} to spare`;
}

/** The rows that took most from a missed score (or added most to one that should be low), each with its points. */
export function costs(
  side: "below" | "above",
  rows: readonly { readonly metric: string; readonly combined: string; readonly points: string }[],
): string {
  const verb = side === "below" ? "lost" : "added";
  const parts = rows.map(
    ({ metric, combined, points }, index) =>
      `${metric} (${combined}) ${verb} ${index === 0 ? inPoints(points) : points}`,
  );
  return `${joined(parts)}.`;
}

/** A span of combined scores in words; `strict` where its end isn't part of it. */
export type Span =
  | { readonly kind: "up" | "down"; readonly bound: string; readonly strict: boolean }
  | { readonly kind: "between"; readonly low: string; readonly high: string }
  | { readonly kind: "about"; readonly value: string };

/** "above 80.25%", "at 80.25% or less", "between 80.25% and 90%". */
export function spanWords(span: Span): string {
  if (span.kind === "between")
    return span.low === span.high ? `at ${span.low}` : `between ${span.low} and ${span.high}`;
  if (span.kind === "about") return `at about ${span.value}`;
  const { kind, bound, strict } = span;
  if (strict) return `${kind === "up" ? "above" : "below"} ${bound}`;
  return `at ${bound} or ${kind === "up" ? "more" : "less"}`;
}

/** The one row that could turn a missed target into a met one. */
export function wouldMeet(metric: string, span: Span): string {
  return `${metric} ${spanWords(span)} would meet it.`;
}

/** The same where even the best of what is unmeasured is counted in. */
export function wouldMeetThen(metric: string, span: Span): string {
  return `Even then it would take a change such as ${metric} ${spanWords(span)}.`;
}

/** No one row can turn it. */
export function noRowMeets(): string {
  return "No row alone would meet it.";
}

/** The row of a met target that has least to fall (or rise) before it is lost. */
export function nearestToLosing(metric: string, combined: string, span: Span): string {
  return `${metric} (${combined}) is nearest to losing it, ${spanWords(span)}.`;
}

/** A met target that no one row could lose. */
export function noRowLoses(): string {
  return "No row alone could lose it.";
}

/** What isn't measured, wholly or in part. */
export function unmeasured(
  none: readonly string[],
  partly: readonly { metric: string; share: string }[],
): string {
  const parts: string[] = [];
  if (none.length > 0) parts.push(`Not measured: ${joined(none)}.`);
  if (partly.length > 0) {
    parts.push(`Measured in part: ${joined(partly.map(({ metric, share }) => `${metric} (${share})`))}.`);
  }
  return parts.join(" ");
}

/** A score that what is unmeasured can still turn either way. */
export function stillOpen(measured: string, floor: string, ceiling: string, target: string): string {
  return `with ${measured} measured it can end anywhere from ${floor} to ${ceiling}, and the target is ${target}.`;
}

/** No row has a combined score. */
export function nothingYet(target: string): string {
  return `no row that carries weight has a combined score yet. The target is ${target}.`;
}

/** There is no target to judge by; what the score is, as far as it is known. */
export function noTargetYet(score: string): string {
  return `no target is agreed yet. ${score}`;
}

export function scoreIs(score: string): string {
  return `The score is ${score}.`;
}

export function scoreIsBetween(floor: string, ceiling: string): string {
  return `The score can end anywhere from ${floor} to ${ceiling}.`;
}

export function nothingIsMeasured(): string {
  return "Nothing is measured yet.";
}
