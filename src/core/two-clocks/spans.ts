import type { Moment } from "../values/moment";

/** From one moment to a later one, or to the same. */
export interface Span {
  readonly from: Moment;
  readonly to: Moment;
}

/** What the spans cover, each moment once, from the earliest on. */
export function union(spans: readonly Span[]): Span[] {
  const covered: { from: Moment; to: Moment }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = covered.at(-1);
    if (last === undefined || from > last.to) covered.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return covered;
}

/** The part of a span inside another; `undefined` where they have no time in common. */
export function within(span: Span, { from, to }: Span): Span | undefined {
  const [first, last] = [Math.max(span.from, from), Math.min(span.to, to)];
  return first < last ? { from: first, to: last } : undefined;
}
