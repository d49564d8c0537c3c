import type { Lever } from "./single-row";
import { distance } from "./standing";

/** What one row took from the whole, as a share of it (0.08 is eight points). */
export interface Loss {
  readonly index: number;
  readonly size: number;
}

/** A sentence names at most this many rows. */
const NAMED = 2;

/**
 * The rows that lost most against full marks, largest first, the earlier row on a tie; of a score that is too high,
 * those that added most.
 */
export function largestLosses(levers: readonly Lever[], side: "below" | "above"): readonly Loss[] {
  return levers
    .map(({ index, score, weight }) => ({
      index,
      size: distance(weight * (side === "below" ? 1 - score : score), 0),
    }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .slice(0, NAMED);
}
