import { ok, type Outcome } from "../outcome";
import type { Cells } from "../values/cell";
import { round15 } from "../values/numbers";
import { type Judgements, readJudgements } from "./judgements";

/** Where the eigenvalues lie close together it takes many steps; a matrix of judgements needs a few dozen. */
const MOST_STEPS = 10_000;
/** A step that changes no share by more than its last bits. */
const SETTLED = 2e-16;

/**
 * Weightings from pairwise judgements (PAIRWISE): the principal eigenvector of the matrix, as shares that total 1, one row
 * per metric. Each cell says how many times as important its row's metric is as its column's; how cells are read, and
 * what is `#VALUE!`, see `readJudgements`.
 *
 * Source: Saaty, The Analytic Hierarchy Process (1980).
 */
export function pairwise(judgements: Cells): Outcome<readonly (readonly number[])[]> {
  const read = readJudgements(judgements);
  return read.ok ? ok(principal(read.value).shares.map((share) => [round15(share)])) : read;
}

/** The principal eigenvector of a positive matrix, its entries totalling 1, and its eigenvalue, by power iteration. */
export function principal(judgements: Judgements): {
  readonly shares: readonly number[];
  readonly value: number;
} {
  let shares = judgements.map(() => 1 / judgements.length);
  for (let step = 1; ; step++) {
    const grown = judgements.map((row) => row.reduce((sum, times, at) => sum + times * (shares[at] ?? 0), 0));
    const value = grown.reduce((sum, n) => sum + n, 0);
    const next = grown.map((n) => n / value);
    const change = Math.max(...next.map((n, at) => Math.abs(n - (shares[at] ?? 0))));
    shares = next;
    if (change <= SETTLED || step === MOST_STEPS) return { shares, value };
  }
}
