import type { Place } from "../systems/finding";
import { cellIn, placeIn, textIn } from "../systems/tables";
import { type Cell, isBlank } from "../values/cell";
import { dayIn } from "../values/day";
import { onTime } from "./arithmetic";
import { type Board, type Card, type FedRow, rowsOf } from "./board";
import { type CardState, stateOfShare } from "./card-state";
import { windowStart } from "./window";
import type { DeliveryColumn } from "./words";

/** One thing due: late isn't the same as missing. */
export interface Delivery {
  readonly item: string;
  readonly place: Place;
  readonly due: number | undefined;
  readonly state: "inTime" | "late" | "overdue" | "notDue" | "undated" | "unreadable";
  /** Days late or overdue. */
  readonly days: number;
  /** The day it was done, where that is after the as-at date: on that date it was open. */
  readonly doneAfter: number | undefined;
}

/** What the state of a card of deliveries rests on. */
export interface DeliveriesResult {
  readonly kind: "onTime";
  readonly share: number | undefined;
  readonly items: readonly Delivery[];
}

type Judged = { readonly state: CardState; readonly detail: DeliveriesResult };

/** Judges a card by what was due since its window began, or is still open from before. */
export function judgeDeliveries(board: Board, card: Card, asAt: number): Judged {
  const from = windowStart(asAt, card.months);
  const rows = rowsOf<DeliveryColumn>(board.deliveries, card.key).filter(({ table, row }) => {
    const due = cellIn(table, row, "due");
    // Text in place of a date counts, so that it is seen.
    return isBlank(doneBy(cellIn(table, row, "done"), asAt)) || !(typeof due === "number" && due < from);
  });
  const share = onTime(
    rows.map(({ table, row }) => [cellIn(table, row, "due")]),
    rows.map(({ table, row }) => [doneBy(cellIn(table, row, "done"), asAt)]),
    asAt,
  );
  const items = rows.map((each) => deliveryOf(each, asAt));
  const unreadable = items.some(({ state }) => state === "unreadable");
  return {
    state: unreadable ? "cannot" : stateOfShare(share, card.commitment, "notApplicable"),
    detail: { kind: "onTime", share: share.ok && !unreadable ? share.value : undefined, items },
  };
}

/** When something was done, as it was known on the as-at date: nothing where that is a later day. */
function doneBy(done: Cell, asAt: number): Cell {
  return (dayIn(done) ?? asAt) > asAt ? "" : done;
}

function deliveryOf({ table, row }: FedRow<DeliveryColumn>, asAt: number): Delivery {
  const cells = [cellIn(table, row, "due"), doneBy(cellIn(table, row, "done"), asAt)] as const;
  const [due, done] = [dayIn(cells[0]), dayIn(cells[1])];
  const open = isBlank(cells[1]);
  const doneAfter = open ? dayIn(cellIn(table, row, "done")) : undefined;
  const base = { item: textIn(table, row, "item"), place: placeIn(table, row, "item"), due, doneAfter };
  // What is open and has no due date yet can't be late, and doesn't keep the rest from being judged.
  if (open && isBlank(cells[0])) return { ...base, state: "undated", days: 0 };
  if (due === undefined || (done === undefined && !open)) return { ...base, state: "unreadable", days: 0 };
  if (done !== undefined)
    return done <= due ? { ...base, state: "inTime", days: 0 } : { ...base, state: "late", days: done - due };
  return asAt > due ? { ...base, state: "overdue", days: asAt - due } : { ...base, state: "notDue", days: 0 };
}
