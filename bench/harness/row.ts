/**
 * One line of the benchmark table. `ratio` is the subject measured against its peer in the same run (below 1 is faster or
 * smaller), or a plain figure where `against` names its unit; `goal` is the most it should be (`atLeast`: the least).
 * Rows without a goal are there for comparison.
 */
export interface BenchRow {
  readonly name: string;
  /** The size it was counted at, where a command is counted at several: those are columns of a table of their own. */
  readonly size?: string;
  readonly against: string;
  readonly ratio: number;
  readonly goal: number | null;
  readonly met: boolean | null;
}

/** A row whose ratio should be at most `goal`. */
export function atMost(name: string, against: string, ratio: number, goal: number): BenchRow {
  return { name, against, ratio, goal, met: ratio <= goal };
}

/** A row whose ratio should be at least `goal`: how many times slower the peer is. */
export function atLeast(name: string, against: string, ratio: number, goal: number): BenchRow {
  return { name, against, ratio, goal, met: ratio >= goal };
}

/** A figure for comparison, without a goal. */
export function forComparison(name: string, against: string, ratio: number): BenchRow {
  return { name, against, ratio, goal: null, met: null };
}
