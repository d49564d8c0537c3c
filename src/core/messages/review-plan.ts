import { listed, shorten } from "./words";

/** What the review plan's sheet says; headings and words that are looked for again stand in `core/review-plan/words.ts`. */
export const reviewPlanSheet = {
  title: "Review plan",
  overdue: "Overdue",
  hint: "One row per activity. Set the as-at date, and the last column says what is overdue and what comes next.",
  illustrative:
    "Sample: the review of a committee's key value indicators, with the dates as they were published, slips included.",
  asAt: {
    title: "As at",
    message:
      "The day the plan is looked at from. Type it each time: a date that changed by itself would change old packs too.",
  },
  /** Words of the sheet's own formulas. */
  formulas: {
    complete: "✓ Complete",
    noEnd: "! No end date",
    noAsAt: "– No as-at date",
    noAsAtYet: "– No as-at date: type the day you look at the plan from",
    empty: "– No activities yet",
    allComplete: "✓ All complete",
    onTrack: "✓ Nothing overdue, ",
    toGo: " to go",
    overdue: " overdue",
    of: " of ",
    today: "… Due today",
    in: "… In ",
    day: " day",
    days: " days",
  },
} as const;

const named = (activity: string) =>
  activity === "" ? "an activity without a name" : `"${shorten(activity)}"`;

/** An activity that ends before it starts. */
export function datesReversed(activity: string, start: string, end: string): string {
  return `${named(activity)} starts on ${start} and ends on ${end}, before that: put one of the two right.`;
}

/** How a date of an activity is called: 'Start of "Draft"'. */
export function dateOf(which: "Start" | "End", activity: string): string {
  return `${which} of ${named(activity)}`;
}

/** A year far from all others of the plan; `meant` is the date that was probably meant. */
export function absurdYear(
  activity: string,
  which: "Start" | "End",
  is: string,
  meant: string | undefined,
): string {
  const proposal = meant === undefined ? "type the date that was meant" : `was ${meant} meant? Type it if so`;
  return `${dateOf(which, activity)} is ${is}, far from the rest of the plan: ${proposal}.`;
}

/** A date that is text, with what it can mean. */
export function textDate(which: string, text: string, days: readonly string[]): string {
  const meaning =
    days.length === 0
      ? "type a date, such as 4 Nov 2019"
      : days.length === 1
        ? `type it again as a date (${days[0] ?? ""})`
        : `it can mean ${listed(days, "or")}, so type it with the month in letters`;
  return `${which} is text ("${shorten(text)}"), which no date can be compared with: ${meaning}.`;
}

/** Something that is neither a date nor text. */
export function noDate(which: string): string {
  return `${which} isn't a date: type one, such as 4 Nov 2019.`;
}

/** A day and month that look swapped: swapped back the date fits between its neighbours. */
export function daySwapped(activity: string, which: "Start" | "End", is: string, swapped: string): string {
  return `${dateOf(which, activity)} is ${is}, out of the plan's order; with day and month swapped it is ${swapped}, which fits: which one was meant?`;
}

/** An activity without an end, without a name for who does it, or whose status isn't one of the words. */
export function noOwner(activity: string): string {
  return `${named(activity)} has no owner: name who does it.`;
}

export function noEnd(activity: string): string {
  return `${named(activity)} has no end date, so it can never be overdue: type one.`;
}

export function unknownStatus(activity: string, status: string, known: readonly string[]): string {
  const is = status === "" ? "is blank" : `is "${shorten(status)}"`;
  return `Status of ${named(activity)} ${is}: use ${listed(known, "or")}, so that it is counted.`;
}

/** An activity past its end that isn't complete. */
export function overdue(activity: string, owner: string, end: string, days: number): string {
  const by = `${days} day${days === 1 ? "" : "s"}`;
  return `${named(activity)} was due on ${end}, ${by} ago, and isn't complete: ask ${owner === "" ? "its owner" : owner} for a new date or tick it off.`;
}

/** A review that is complete although what it reviews was finished later. */
export function reviewBeforeDraft(review: string, reviewed: string, draft: string, drafted: string): string {
  return `${named(review)} was complete on ${reviewed}, but ${named(draft)} ended on ${drafted}: check both dates.`;
}

/** A meeting that isn't on the day the others are on. */
export function offCadence(activity: string, is: string, rule: string, would: string): string {
  return `${named(activity)} is on ${is}; the other meetings are on the ${rule}, which would be ${would}: check the date.`;
}

const ordinals = ["first", "second", "third", "fourth", "fifth"];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** "third Wednesday of the month". */
export function nthWeekday(nth: number, weekday: number): string {
  return `${ordinals[nth - 1] ?? ""} ${weekdays[weekday] ?? ""} of the month`;
}

/** No day to look from. */
export function noAsAt(): string {
  return "The plan has no as-at date, so nothing can be overdue: type the day you look at it from.";
}

/** How a plan stands. */
export const reviewPlanStanding = {
  noAsAt: "– No as-at date",
  empty: "– No activities yet",
  overdue: (count: number, total: number) => `✗ ${count} of ${total} overdue`,
  allComplete: (total: number) => `✓ All ${total} complete`,
  onTrack: (open: number) => `✓ Nothing overdue, ${open} to go`,
} as const;

/** What is done first with an empty plan. */
export const planSteps = {
  asAt: "the day you look at the plan from",
  activities: "a row per activity: who does it, from when to when, and how it stands",
} as const;

/** The page of a review plan. */
export const reviewPlanPage = {
  overdue: "Overdue",
  next: "Next 30 days",
  later: "Later",
  complete: "Complete",
  undated: "Without an end date",
  asAt: (day: string) => `As at ${day}`,
  asAtCell: "As-at date",
  activity: "Activity",
  owner: (owner: string) => (owner === "" ? "no owner" : owner),
  due: (day: string) => `due ${day}`,
  lateBy: (days: number) => `✗ ${days} day${days === 1 ? "" : "s"} late`,
  inDays: (days: number) => (days === 0 ? "today" : `in ${days} day${days === 1 ? "" : "s"}`),
} as const;
