/** A column as the host hands it over: rows of one cell, made by its JSON reader. */
export type Column = number[][];

/** The same numbers in every run. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function column(numbers: readonly number[]): Column {
  return JSON.parse(JSON.stringify(numbers.map((n) => [n]))) as Column;
}

/** Combined scores: percentages with two decimals, none of them full. */
export function percentages(count: number): number[] {
  const next = random(11);
  return Array.from({ length: count }, () => Math.round(next() * 9998 + 1) / 1e4);
}

/** The same with three in ten at 100 %, which the engine keeps as whole numbers, in cells of another kind. */
export function withFullMarks(count: number): number[] {
  const next = random(13);
  return percentages(count).map((n) => (next() < 0.3 ? 1 : n));
}

/** Weights in ten-millionths that total exactly 1. */
export function shares(count: number): number[] {
  const next = random(7);
  const units = Array.from(
    { length: count },
    (_, i) => Math.floor(((i + 1) * 1e7) / count) - Math.floor((i * 1e7) / count),
  );
  for (let i = 0; i < count; i++) {
    const taken = Math.floor(next() * (units[i] ?? 0));
    const to = Math.floor(next() * count);
    units[i] = (units[i] ?? 0) - taken;
    units[to] = (units[to] ?? 0) + taken;
  }
  return units.map((n) => n / 1e7);
}

/** Numbers no decimal grid holds: thirds, sevenths, ratios of counts. */
export function ratios(count: number): number[] {
  const next = random(5);
  return Array.from({ length: count }, () => {
    const of = 2 + Math.floor(next() * 97);
    return Math.floor(next() * of) / of;
  });
}
