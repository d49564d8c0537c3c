import type { TargetBounds } from "../thresholds";
import { toNumber } from "../values/decimal";
import { round15 } from "../values/numbers";
import type { Span } from "../messages/verdicts";
import { fewestDecimals, percent, roundShare, type Rounding } from "./figures";
import { distance, sideOf } from "./standing";

/** A row that can move the whole: its own score, and how far the whole moves when it goes from 0 to 1. */
export interface Lever {
  /** The row's index among those of the scorecard. */
  readonly index: number;
  readonly score: number;
  readonly weight: number;
}

/** One row, the span of scores that turns the verdict, and how far the row is from it. */
export interface Turn {
  readonly index: number;
  readonly span: Span;
  readonly change: number;
}

/** Decimals of a percentage in a sentence, before more are needed to keep it true. */
const DECIMALS = 2;

/**
 * The row that alone would bring `end`, the end of a missed score nearest to its target, to the target with the least
 * change of its own score; `undefined` when none can. Figures are rounded so that the span holds only scores that do.
 */
export function leastRepair(levers: readonly Lever[], end: number, bounds: TargetBounds): Turn | undefined {
  return least(levers, (lever) => repairOf(lever, end, bounds));
}

/** What one row's own score would have to be for the whole, now `end`, to meet its target; `undefined` when none does. */
export function repairOf(lever: Lever, end: number, bounds: TargetBounds): Omit<Turn, "index"> | undefined {
  const side = sideOf(end, bounds);
  if (side === "below" && bounds.low !== undefined) {
    const low = rowScoreAt(lever, end, bounds.low);
    if (bounds.strictLow ? low >= 1 : low > 1) return undefined;
    const high = bounds.high === undefined ? 1 : rowScoreAt(lever, end, bounds.high);
    const span = high < 1 ? between(low, high) : bounded("up", low, bounds.strictLow);
    return { span, change: distance(low, lever.score) };
  }
  if (side === "above" && bounds.high !== undefined) {
    const high = rowScoreAt(lever, end, bounds.high);
    if (bounds.strictHigh ? high <= 0 : high < 0) return undefined;
    const low = bounds.low === undefined ? 0 : rowScoreAt(lever, end, bounds.low);
    const span = low > 0 ? between(low, high) : bounded("down", high, bounds.strictHigh);
    return { span, change: distance(lever.score, high) };
  }
  return undefined;
}

/**
 * The row that needs the least change to lose a met target, falling from `floor` or rising from `ceiling`;
 * `undefined` when no row alone can. The span holds only scores that lose it.
 */
export function nearestLoss(
  levers: readonly Lever[],
  floor: number,
  ceiling: number,
  bounds: TargetBounds,
): Turn | undefined {
  const { low, high, strictLow, strictHigh } = bounds;
  const falling = least(levers, (lever) => {
    if (low === undefined) return undefined;
    const at = rowScoreAt(lever, floor, low);
    const isReachable = strictLow ? at >= 0 : at > 0;
    return isReachable
      ? { span: bounded("down", at, !strictLow), change: distance(lever.score, at) }
      : undefined;
  });
  const rising = least(levers, (lever) => {
    if (high === undefined) return undefined;
    const at = rowScoreAt(lever, ceiling, high);
    const isReachable = strictHigh ? at <= 1 : at < 1;
    return isReachable
      ? { span: bounded("up", at, !strictHigh), change: distance(at, lever.score) }
      : undefined;
  });
  if (falling === undefined || rising === undefined) return falling ?? rising;
  return falling.change <= rising.change ? falling : rising;
}

/** The row's own score at which the whole, now `whole`, would be `bound`; free of binary dust. */
export function rowScoreAt({ score, weight }: Lever, whole: number, bound: number): number {
  const moved = distance(bound, whole) / weight;
  return round15(Number((score + moved).toFixed(14)));
}

function least(
  levers: readonly Lever[],
  turnOf: (lever: Lever) => Omit<Turn, "index"> | undefined,
): Turn | undefined {
  let best: Turn | undefined;
  for (const lever of levers) {
    if (lever.weight <= 0) continue;
    const turn = turnOf(lever);
    if (turn && (best === undefined || turn.change < best.change)) best = { ...turn, index: lever.index };
  }
  return best;
}

/** From `at` upwards or downwards, cut towards the inside of the span but never out of 0–100 %. */
function bounded(kind: "up" | "down", at: number, strict: boolean): Span {
  const end = kind === "up" ? 1 : 0;
  const isInside = (shown: number) => (kind === "up" ? shown <= 1 : shown >= 0) && (!strict || shown !== end);
  const rounding: Rounding = kind === "up" ? "up" : "down";
  return { kind, bound: percent(fewestDecimals(at, DECIMALS, isInside, rounding)), strict };
}

function between(low: number, high: number): Span {
  if (low === high) {
    const rounded = roundShare(low, DECIMALS);
    return toNumber(rounded) === low
      ? { kind: "between", low: percent(rounded), high: percent(rounded) }
      : { kind: "about", value: percent(rounded) };
  }
  const ends = [low, high] as const;
  const shown = ends.map((end, index) =>
    percent(fewestDecimals(end, DECIMALS, (at) => at >= low && at <= high, index === 0 ? "up" : "down")),
  );
  return { kind: "between", low: shown[0] ?? "", high: shown[1] ?? "" };
}
