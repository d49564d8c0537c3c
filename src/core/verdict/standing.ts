import type { TargetBounds } from "../thresholds";
import { round15 } from "../values/numbers";

/** On which side of its target a figure lies; `within` means the target is met. */
export type Side = "below" | "within" | "above";

/**
 * Where a figure lies against the bounds of a target. Both are taken at 15 significant digits first, so that
 * ⅔ × 30 % + 70 % is 90 % and not a little more.
 */
export function sideOf(figure: number, bounds: TargetBounds): Side {
  const value = round15(figure);
  if (bounds.low !== undefined) {
    const low = round15(bounds.low);
    if (value < low || (bounds.strictLow && value === low)) return "below";
  }
  if (bounds.high !== undefined) {
    const high = round15(bounds.high);
    if (value > high || (bounds.strictHigh && value === high)) return "above";
  }
  return "within";
}

/** What can be said of a score that will end between `floor` and `ceiling`; `side` is where it lies when missed. */
export type Standing =
  | { readonly word: "Met" }
  | { readonly word: "Missed"; readonly side: "below" | "above"; readonly shortfall: number }
  | { readonly word: "Incomplete" };

/**
 * Judges a score known only as a range: met when every end of it meets the target, missed when none can, open
 * otherwise. A score that is fully measured has both ends alike. `shortfall` is the distance, in the score's own
 * unit, from the bound to the end of the range that is farther from it.
 */
export function standingOf(floor: number, ceiling: number, bounds: TargetBounds): Standing {
  if (bounds.low !== undefined && sideOf(ceiling, bounds) === "below") {
    return { word: "Missed", side: "below", shortfall: distance(bounds.low, floor) };
  }
  if (bounds.high !== undefined && sideOf(floor, bounds) === "above") {
    return { word: "Missed", side: "above", shortfall: distance(ceiling, bounds.high) };
  }
  return sideOf(floor, bounds) === "within" && sideOf(ceiling, bounds) === "within"
    ? { word: "Met" }
    : { word: "Incomplete" };
}

/** `from − to` of two shares, without the binary dust that would push 0.9 − 0.88 past a tolerance of 0.02. */
export function distance(from: number, to: number): number {
  return round15(Number((round15(from) - round15(to)).toFixed(15)));
}
