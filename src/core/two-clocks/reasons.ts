import type { TwoClocks } from "./cases";
import { HOUR } from "../values/moment";
import { cutToCase } from "./sides-of-case";
import type { Side } from "./sides";

/** What cases waited for, and how long. */
export interface ReasonTime {
  /** As it is written first; "" where no reason is given. */
  readonly reason: string;
  readonly side: Side;
  readonly hours: number;
  /** Of all the time that cases waited, 0 to 1. */
  readonly share: number;
  /** How many cases lost time that counts to it. */
  readonly cases: number;
}

const order: readonly Side[] = ["customer", "third party", "provider"];

/**
 * The time that cases waited, by reason, the most first. Every hour counts once: where stops overlap it is that of the
 * customer's side before a third party's before the provider's, and shared evenly between several reasons of one side. So
 * the reasons of a side add up to its clock, whatever the order of the rows.
 */
export function reasonTimes({ caseRows, counting }: Pick<TwoClocks, "caseRows" | "counting">): ReasonTime[] {
  if (!counting.ok) return [];
  const reasons = new Map<string, { reason: string; side: Side; time: number; cases: Set<number> }>();
  for (const { row, opened, end, stops } of caseRows) {
    if (opened === undefined || end === undefined || end < opened) continue;
    const cut = stops.flatMap(({ from, to, side, reason, usable }) => {
      if (!usable || from === undefined || side === undefined) return [];
      const span = cutToCase({ from, to }, { from: opened, to: end });
      return span === undefined ? [] : [{ ...span, side, reason, key: `${side} ${reason.toLowerCase()}` }];
    });
    const edges = [...new Set(cut.flatMap(({ from, to }) => [from, to]))];
    edges.sort((a, b) => a - b);
    edges.slice(1).forEach((to, index) => {
      const from = edges[index] ?? to;
      const during = cut.filter((stop) => stop.from <= from && stop.to >= to);
      const side = order.find((each) => during.some((stop) => stop.side === each));
      if (side === undefined) return;
      const waiting = new Map(during.filter((stop) => stop.side === side).map((stop) => [stop.key, stop]));
      const time = counting.value({ from, to }) / waiting.size;
      // Outside working hours nothing is lost, nor is a case that waited only then among those that lost some.
      if (time === 0) return;
      for (const [key, { reason }] of waiting) {
        const sum = reasons.get(key) ?? { reason, side, time: 0, cases: new Set() };
        sum.time += time;
        sum.cases.add(row);
        reasons.set(key, sum);
      }
    });
  }
  const all = [...reasons.values()];
  const total = all.reduce((sum, { time }) => sum + time, 0);
  return all
    .sort((a, b) => b.time - a.time || a.reason.localeCompare(b.reason, "en"))
    .map(({ reason, side, time, cases }) => ({
      reason,
      side,
      hours: time / HOUR,
      share: time / total,
      cases: cases.size,
    }));
}
