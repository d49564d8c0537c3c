import { round15 } from "../values/numbers";

/** A share in whole percent, never rounded up: 99.6 % isn't all of it. */
export function wholePercent(share: number): string {
  return `${Math.floor(round15(share * 100))}%`;
}
