import {
  allOf,
  amountWords,
  answerWords,
  bandWords,
  budgetWords,
  noneOf,
  partialCredit,
  signWords,
  withBothEnds,
} from "../messages/readings";
import { formatNumber } from "./format";
import type { Band, Limit, Threshold } from "./threshold";

/**
 * A threshold in plain English, without its label: `more than 90%`, `fewer than 2 MIs`, `between 80% and 90%, both
 * included`, `more than 95%, with partial credit from 70%`.
 */
export function describeThreshold(threshold: Threshold): string {
  const words = describeBriefly(threshold);
  return threshold.kind === "band" ? withBothEnds(words) : words;
}

/** The same inside a longer sentence, where a band goes without saying that it includes its ends. */
export function describeBriefly(threshold: Threshold): string {
  const qualifier = threshold.qualifier === undefined ? "" : ` ${threshold.qualifier}`;
  switch (threshold.kind) {
    case "limit":
      return describeLimit(threshold, qualifier);
    case "band": {
      const { low, high, unit } = threshold;
      const saysUnitOnce =
        (unit.kind === "count" || unit.kind === "time") && Number.isInteger(low) && Number.isInteger(high);
      return bandWords(
        saysUnitOnce ? formatNumber(low) : amountWords(low, unit),
        amountWords(high, unit) + qualifier,
      );
    }
    case "answer":
      return answerWords(threshold.expected);
    case "budget": {
      const { tolerance } = threshold;
      return budgetWords(tolerance && amountWords(tolerance.size, tolerance.unit));
    }
    case "reference": {
      const { sign, name, from } = threshold;
      const credit = from ? partialCredit(amountWords(from.value, from.unit)) : "";
      return `${signWords(sign, false)} ${name}${credit}`;
    }
  }
}

function describeLimit(limit: Limit, qualifier: string): string {
  const { sign, bound, unit, from } = limit;
  if (unit.kind === "count" && isNone(limit)) return noneOf(unit.noun) + qualifier;
  const credit = from === undefined ? "" : partialCredit(amountWords(from, unit));
  return `${signWords(sign, unit.kind === "count")} ${amountWords(bound, unit)}${qualifier}${credit}`;
}

/** True for zero tolerance of something that is counted. */
export function isNone(threshold: Limit | Band): boolean {
  if (threshold.kind === "band" || threshold.unit.kind !== "count") return false;
  return threshold.bound === 0 && threshold.sign === "<=" && threshold.from === undefined;
}

/** A threshold with its label in front of it, where it has one. */
export function describeLabelled(threshold: Threshold): string {
  const reading = describeThreshold(threshold);
  return threshold.label === undefined ? reading : `${threshold.label}: ${reading}`;
}

/** All thresholds of a cell as one sentence. */
export function describeAll(thresholds: readonly Threshold[]): string {
  return allOf(thresholds.map(describeLabelled));
}
