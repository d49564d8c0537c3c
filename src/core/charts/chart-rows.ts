import { missingPolicy } from "../scorecard/settings";
import type { ScorecardState } from "../scorecard/state";
import {
  add,
  type Decimal,
  decimalOf,
  multiply,
  quotient,
  subtract,
  toNumber,
  ZERO,
} from "../values/decimal";

/** One row of a scorecard as its pictures show it; shares of full marks, exact. */
export interface ChartRow {
  readonly metric: string;
  readonly weight: Decimal;
  readonly scored: Decimal;
  /** What the row lost of its weight. */
  readonly lost: Decimal;
  /** Its whole weight while it has no score, else 0. */
  readonly open: Decimal;
}

/** The rows of a scorecard; empty while its weightings can't be read. */
export function chartRows({ rows }: Pick<ScorecardState, "rows">): ChartRow[] {
  if (rows.every(({ weightingShare }) => weightingShare === 0)) return [];
  return rows.map(({ metric, combined, combinedShare, weightingShare }) => {
    const weight = decimalOf(weightingShare);
    if (combined.text === "") return { metric: metric.text, weight, scored: ZERO, lost: ZERO, open: weight };
    const scored = multiply(decimalOf(combinedShare), weight);
    return { metric: metric.text, weight, scored, lost: subtract(weight, scored), open: ZERO };
  });
}

/** A level a bridge starts from or ends at. */
export interface BridgeLevel {
  readonly name: string;
  readonly share: number;
}

/** One step of a bridge: where it begins, how far it goes (down is negative), and where it ends; shares of full marks. */
export interface BridgeStep {
  readonly name: string;
  readonly from: number;
  readonly change: number;
  readonly to: number;
}

export interface Bridge {
  readonly start: BridgeLevel;
  readonly steps: readonly BridgeStep[];
  readonly end: BridgeLevel;
}

/** How a level becomes another, change by change; exact, so that the steps end where the last level says. */
export function bridge(
  start: { readonly name: string; readonly share: Decimal },
  changes: readonly { readonly name: string; readonly change: Decimal }[],
  endName: string,
): Bridge {
  let level = start.share;
  const steps = changes.map(({ name, change }): BridgeStep => {
    const from = level;
    level = add(level, change);
    return { name, from: toNumber(from), change: toNumber(change), to: toNumber(level) };
  });
  return {
    start: { name: start.name, share: toNumber(start.share) },
    steps,
    end: { name: endName, share: toNumber(level) },
  };
}

/**
 * From full marks to the score: what each row took away, under the scorecard's own rule for blanks. Left out, a row
 * without a score takes nothing, and what the others lost is a share of their own weight.
 */
export function bridgeFromFullMarks(
  scorecard: Pick<ScorecardState, "rows" | "found">,
  names: { readonly full: string; readonly end: string },
): Bridge | undefined {
  const rows = chartRows(scorecard);
  const leftOut = missingPolicy(scorecard.found.settings) === "exclude";
  const sum = (shares: readonly Decimal[]) => shares.reduce(add, ZERO);
  const losses = rows.map(({ metric, lost, open }) => ({
    name: metric,
    change: subtract(ZERO, leftOut ? lost : add(lost, open)),
  }));
  const full = sum(rows.map(({ weight, open }) => (leftOut ? subtract(weight, open) : weight)));
  if (full.units === 0n) return undefined;
  const whole = leftOut ? full : undefined;
  const part = (share: Decimal) => (whole === undefined ? share : decimalOf(quotient(share, whole)));
  return bridge(
    { name: names.full, share: part(full) },
    losses.map(({ name, change }) => ({ name, change: part(change) })),
    names.end,
  );
}

/** From last period's score to this one's: what each row added or took away, by its metric; rows that came or went count whole. */
export function bridgeBetween(
  before: readonly ChartRow[],
  after: readonly ChartRow[],
  names: { readonly start: string; readonly end: string },
): Bridge {
  const total = before.reduce((sum, { scored }) => add(sum, scored), ZERO);
  const metrics = [...new Set([...after, ...before].map(({ metric }) => metric))];
  const scoredOf = (rows: readonly ChartRow[], metric: string) =>
    rows.filter((row) => row.metric === metric).reduce((sum, { scored }) => add(sum, scored), ZERO);
  return bridge(
    { name: names.start, share: total },
    metrics.map((name) => ({ name, change: subtract(scoredOf(after, name), scoredOf(before, name)) })),
    names.end,
  );
}
