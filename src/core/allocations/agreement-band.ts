import { agreementBands } from "../messages/agreement-sheet";

/**
 * From which Kendall's W on members agree strongly, and above which they agree somewhat. Two members whose orders have
 * nothing in common are at 0.5 already.
 */
export const STRONG = 0.7;
export const SOME = 0.5;

/** How far members agree, in words. */
export function agreementBand(w: number): string {
  if (w >= STRONG) return agreementBands.strong;
  return w > SOME ? agreementBands.some : agreementBands.little;
}
