import type { Activity, ReviewPlan } from "./activities";

/** Activities by when they are due, the most pressing first within each part. */
export interface Outlook {
  readonly overdue: readonly Activity[];
  /** Due within the next thirty days. */
  readonly next: readonly Activity[];
  readonly later: readonly Activity[];
  readonly undated: readonly Activity[];
  readonly complete: readonly Activity[];
}

const soon = 30;

/** How a plan looks from its as-at date; without one, all that is open comes later. */
export function outlookOf({ activities, asAt }: ReviewPlan): Outlook {
  const byEnd = [...activities].sort((a, b) => (a.end ?? Infinity) - (b.end ?? Infinity));
  const open = byEnd.filter(({ complete }) => !complete);
  const isDue = (from: number, until: number) => (activity: Activity) =>
    asAt !== undefined &&
    activity.end !== undefined &&
    activity.end - asAt >= from &&
    activity.end - asAt <= until;
  const overdue = open.filter(isDue(-Infinity, -1));
  const next = open.filter(isDue(0, soon));
  return {
    overdue,
    next,
    later: open.filter((each) => each.end !== undefined && !overdue.includes(each) && !next.includes(each)),
    undated: open.filter(({ end }) => end === undefined),
    complete: byEnd.filter(({ complete }) => complete),
  };
}
