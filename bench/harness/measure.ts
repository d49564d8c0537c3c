/** How a comparison is timed. */
export interface Timing {
  /** Pairs of measurements; the ratio is their median. Odd, so that there is one. */
  readonly rounds?: number;
  /** Each side runs as often in a row as it takes to last this long, in milliseconds. */
  readonly least?: number;
}

/** What the measured functions return ends here, so that no engine can leave their work out. */
let sink: unknown;

/**
 * How many times as long `subject` takes as `peer`: the median of ratios, each between two measurements made right
 * after one another, in changing order, so that the machine's moods fall on both.
 */
export function ratioOf(subject: () => unknown, peer: () => unknown, timing: Timing = {}): number {
  const { rounds = 41, least = 2 } = timing;
  // What was just made moves to where it stays, so that it lies alike for both.
  globalThis.gc?.();
  const ofSubject = repeatsFor(subject, least);
  const ofPeer = repeatsFor(peer, least);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const a = time(subject, ofSubject);
      ratios.push(a / time(peer, ofPeer));
    } else {
      const b = time(peer, ofPeer);
      ratios.push(time(subject, ofSubject) / b);
    }
  }
  return median(ratios);
}

/** Milliseconds of processor time of one run, over so many in a row: what other programs take doesn't count. */
function time(run: () => unknown, repeats: number): number {
  const start = process.cpuUsage();
  for (let i = 0; i < repeats; i++) sink = run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / repeats;
}

/** Warms up, and finds how many runs in a row are long enough to be timed. */
function repeatsFor(run: () => unknown, least: number): number {
  for (let i = 0; i < 3; i++) sink = run();
  let repeats = 1;
  for (let took = time(run, 1); took * repeats < least; took = time(run, repeats)) {
    if (took * repeats * 2 >= least || repeats >= 1 << 20) return Math.ceil(least / Math.max(took, 1e-6));
    repeats *= 2;
  }
  return repeats;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The last result, for benches that want to look at it. */
export function lastResult(): unknown {
  return sink;
}
