import { nothingRanked, nothingToCompare } from "../messages/agreement";
import { fail, ok, type Outcome } from "../outcome";
import type { Cells } from "../values/cell";
import { round15 } from "../values/numbers";
import { readAllocations } from "./allocations";

/**
 * How far the members agree (AGREEMENT): Kendall's coefficient of concordance W, from 0 (no common order) to 1 (all put
 * the metrics in the same order), over the ranks of each member's points, with the correction for ties:
 * W = 12 S ÷ (m² (n³ − n) − m Σ(t³ − t)), for m members, n metrics, S the squared deviations of the rank sums from their
 * mean, and t metrics that one member ranks alike.
 *
 * Cells as in `agree`; `#N/A` with fewer than two members or metrics, and when every member ranks all metrics alike.
 *
 * Source: Kendall and Gibbons, Rank Correlation Methods, chapter 6.
 */
export function agreement(allocations: Cells): Outcome<number> {
  const read = readAllocations(allocations);
  if (!read.ok) return read;
  const members = read.value;
  const metrics = members[0]?.given.length ?? 0;
  if (members.length < 2 || metrics < 2) return fail(nothingToCompare());
  const rankings = members.map(({ given }) => doubledRanks(given));
  const meanSum = members.length * (metrics + 1);
  let deviations = 0;
  let ties = 0;
  for (let row = 0; row < metrics; row++) {
    const sum = rankings.reduce((total, ranks) => total + (ranks[row] ?? 0), 0);
    deviations += (sum - meanSum) ** 2;
  }
  // Each of the t metrics of a tie adds t² − 1, together t³ − t.
  for (const { given } of members)
    for (const points of given) ties += given.filter((other) => other === points).length ** 2 - 1;
  const most = members.length ** 2 * (metrics ** 3 - metrics) - members.length * ties;
  // Doubled ranks make four times the deviations.
  return most === 0 ? fail(nothingRanked()) : ok(round15((3 * deviations) / most));
}

/** Each metric's rank × 2, tied ones at their mean: whole numbers, so that nothing is lost to rounding. */
function doubledRanks(given: readonly number[]): number[] {
  return given.map((points) => {
    const below = given.filter((other) => other < points).length;
    const alike = given.filter((other) => other === points).length;
    return 2 * below + alike + 1;
  });
}
