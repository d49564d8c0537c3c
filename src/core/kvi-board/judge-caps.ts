import { cellIn, textIn } from "../systems/tables";
import type { Cell } from "../values/cell";
import { dayIn } from "../values/day";
import { type Board, type Card, rowsOf } from "./board";
import { foldWord } from "../values/fold-word";
import type { CardState } from "./card-state";
import { monthOf, monthsUntil } from "./window";
import type { BreachColumn, CapColumn } from "./words";

/** One severity under its cap. */
export interface Capped {
  readonly severity: string;
  readonly cap: number | undefined;
  /** The most in any month of the window; `undefined` where no month is counted. */
  readonly most: number | undefined;
  readonly headroom: number | undefined;
}

/** What the state of a card of caps rests on. */
export interface CapsResult {
  readonly kind: "caps";
  readonly rows: readonly Capped[];
  /** Per calendar month, oldest first: its counts by severity, `undefined` where there is none. */
  readonly months: readonly { readonly month: number; readonly counts: readonly (number | undefined)[] }[];
}

/** A number of things there can be. */
export const isCount = (cell: Cell) => typeof cell === "number" && cell >= 0 && Number.isInteger(cell);

type Judged = { readonly state: CardState; readonly detail: CapsResult };

/** Judges a card by its caps: every severity in every calendar month of its window. */
export function judgeCaps(board: Board, card: Card, asAt: number): Judged {
  const caps = rowsOf<CapColumn>(board.caps, card.key);
  const breaches = rowsOf<BreachColumn>(board.breaches, card.key).flatMap(({ table, row }) => {
    const [count, day] = [cellIn(table, row, "count"), dayIn(cellIn(table, row, "month"))];
    return typeof count === "number" && day !== undefined
      ? [{ severity: foldWord(cellIn(table, row, "severity")), month: monthOf(day), count }]
      : [];
  });
  const severities = caps.map(({ table, row }) => foldWord(cellIn(table, row, "severity")));
  const months = monthsUntil(asAt, card.months).map((month) => ({
    month,
    counts: severities.map((severity) => {
      const mine = breaches.filter((each) => each.month === month && each.severity === severity);
      return mine.length === 0 ? undefined : mine.reduce((sum, { count }) => sum + count, 0);
    }),
  }));
  const rows = caps.map(({ table, row }, index): Capped => {
    const known = months.flatMap(({ counts }) => counts[index] ?? []);
    const most = known.length === 0 ? undefined : Math.max(...known);
    const cell = cellIn(table, row, "cap");
    const cap = typeof cell === "number" ? cell : undefined;
    return {
      severity: textIn(table, row, "severity"),
      cap,
      most,
      headroom: cap === undefined || most === undefined ? undefined : cap - most,
    };
  });
  const faulty = breaches.some(({ severity, count }) => severities.includes(severity) && !isCount(count));
  const state = faulty || rows.some(({ cap }) => !isCount(cap)) ? "cannot" : stateOf(rows, months);
  return { state, detail: { kind: "caps", rows, months } };
}

function stateOf(rows: readonly Capped[], months: CapsResult["months"]): CardState {
  if (rows.length === 0) return "cannot";
  if (rows.some(({ headroom }) => (headroom ?? 0) < 0)) return "missed";
  const known = months.flatMap(({ counts }) => counts.filter((count) => count !== undefined)).length;
  if (known === rows.length * months.length) return "met";
  return known === 0 ? "notMeasured" : "incomplete";
}
