import {
  absurdYear,
  datesReversed,
  daySwapped,
  noAsAt,
  noDate,
  noEnd,
  noOwner,
  overdue,
  textDate,
  unknownStatus,
} from "../messages/review-plan";
import type { Finding } from "../systems/finding";
import { placeIn, placeOfTable } from "../systems/tables";
import { calendarOf, dayOf, dayText, readDay } from "../values/day";
import { type Activity, dateCell, overdueActivities, type ReviewPlan } from "./activities";
import { meetingsOffCadence } from "./cadence";
import { reviewsBeforeDrafts } from "./review-before-draft";
import { statusChoices, statusWords } from "./words";

const headings = { start: "Start", end: "End" } as const;
type DateColumn = keyof typeof headings;

/** What is wrong with a plan's data, row by row; nothing is put right unasked. */
export function planFaults(plan: ReviewPlan): Finding[] {
  return [
    ...asAtFaults(plan),
    ...plan.activities.flatMap((activity) => [
      ...dateFaults(plan, activity, "start"),
      ...dateFaults(plan, activity, "end"),
      ...yearFaults(plan, activity),
      ...rowFaults(plan, activity),
    ]),
    ...swappedDays(plan),
    ...overdueActivities(plan).map((activity): Finding => ({
      rule: "review-plan/overdue",
      severity: "warning",
      sentence: overdue(
        activity.name,
        activity.owner,
        dayText(activity.end),
        (plan.asAt ?? 0) - activity.end,
      ),
      place: placeIn(plan.table, activity.row, "end"),
    })),
    ...reviewsBeforeDrafts(plan),
    ...meetingsOffCadence(plan),
  ];
}

function asAtFaults({ asAt, asAtCell, table }: ReviewPlan): Finding[] {
  if (asAt !== undefined || table.rows.length === 0) return [];
  const read = readDay(asAtCell?.value);
  const sentence = read.kind === "text" ? textDate("As at", read.text, read.days.map(dayText)) : noAsAt();
  return [
    {
      rule: "review-plan/no-as-at",
      severity: "problem",
      sentence,
      place: asAtCell?.place ?? placeOfTable(table),
    },
  ];
}

function dateFaults(plan: ReviewPlan, { row, name }: Activity, column: DateColumn): Finding[] {
  const read = dateCell(plan, row, column);
  const place = placeIn(plan.table, row, column);
  const which = `${headings[column]} of "${name}"`;
  const rule = "review-plan/text-date";
  if (read.kind === "text")
    return [
      { rule, severity: "problem", sentence: textDate(which, read.text, read.days.map(dayText)), place },
    ];
  if (read.kind === "other") return [{ rule, severity: "problem", sentence: noDate(which), place }];
  return [];
}

function rowFaults(plan: ReviewPlan, activity: Activity): Finding[] {
  const { row, name, owner, start, end, status } = activity;
  const findings: Finding[] = [];
  const add = (rule: string, column: "owner" | "end" | "status", sentence: string, problem = false) =>
    findings.push({
      rule: `review-plan/${rule}`,
      severity: problem ? "problem" : "warning",
      sentence,
      place: placeIn(plan.table, row, column),
    });
  if (start !== undefined && end !== undefined && start > end)
    add("dates-reversed", "end", datesReversed(name, dayText(start), dayText(end)), true);
  if (owner === "" && plan.table.columns.owner !== undefined) add("no-owner", "owner", noOwner(name));
  if (end === undefined && dateCell(plan, row, "end").kind === "blank") add("no-end", "end", noEnd(name));
  if (!knownStatuses.has(status.toLowerCase()))
    add("unknown-status", "status", unknownStatus(name, status, statusChoices));
  return findings;
}

const knownStatuses = new Set(
  [...statusWords.complete, ...statusWords.open].map((word) => word.toLowerCase()),
);

/** How many years from the middle of a plan a date may be before it looks like a slip of the keys. */
const yearsAround = 10;

function yearFaults({ table, activities }: ReviewPlan, { row, name, start, end }: Activity): Finding[] {
  const years = activities
    .flatMap((each) => [each.start, each.end])
    .flatMap((day) => (day === undefined ? [] : [calendarOf(day).year]))
    .sort((a, b) => a - b);
  const middle = years[Math.floor(years.length / 2)];
  if (middle === undefined) return [];
  const check = (column: DateColumn, day: number | undefined): Finding[] => {
    if (day === undefined || Math.abs(calendarOf(day).year - middle) <= yearsAround) return [];
    const meant = probableDay(day, new Set(years), column === "start" ? { until: end } : { from: start });
    return [
      {
        rule: "review-plan/absurd-year",
        severity: "problem",
        sentence: absurdYear(
          name,
          headings[column],
          dayText(day),
          meant === undefined ? undefined : dayText(meant),
        ),
        place: placeIn(table, row, column),
      },
    ];
  };
  return [...check("start", start), ...check("end", end)];
}

/** The same day in a year of the plan whose digits are those typed, or nearly; only one that keeps the row in order. */
function probableDay(
  day: number,
  years: ReadonlySet<number>,
  { from = -Infinity, until = Infinity }: { from?: number | undefined; until?: number | undefined },
): number | undefined {
  const { year, month, date } = calendarOf(day);
  const sorted = (number: number) => [...String(number)].sort().join("");
  const differing = (other: number) =>
    [...String(other)].filter((digit, index) => digit !== String(year)[index]).length;
  const fits = [...years].flatMap((other) => {
    const candidate = dayOf(other, month, date);
    if (candidate === undefined || other === year || candidate < from || candidate > until) return [];
    return [{ candidate, slips: sorted(other) === sorted(year) ? 0 : differing(other) }];
  });
  const [best] = fits.filter(({ slips }) => slips <= 1).sort((a, b) => a.slips - b.slips);
  return best?.candidate;
}

/**
 * Dates that a locale has swapped: out of order within the row, or before or after everything else of the plan, and in
 * order with day and month exchanged.
 */
function swappedDays({ table, activities }: ReviewPlan): Finding[] {
  return activities.flatMap((activity) => {
    const { row, name, start, end } = activity;
    const others = activities
      .filter((each) => each !== activity)
      .flatMap(({ start: from, end: until }) => [from, until])
      .filter((day): day is number => day !== undefined);
    if (others.length < 4) return [];
    const [least, most] = [Math.min(...others), Math.max(...others)];
    const fits = (day: number) => day >= least && day <= most;
    const check = (
      column: DateColumn,
      day: number | undefined,
      stays: (day: number) => boolean,
    ): Finding[] => {
      if (day === undefined || (fits(day) && stays(day))) return [];
      const { year, month, date } = calendarOf(day);
      const swapped = date === month ? undefined : dayOf(year, date, month);
      if (swapped === undefined || !fits(swapped) || !stays(swapped)) return [];
      return [
        {
          rule: "review-plan/day-month-swapped",
          severity: "problem",
          sentence: daySwapped(name, headings[column], dayText(day), dayText(swapped)),
          place: placeIn(table, row, column),
        },
      ];
    };
    return [
      ...check("start", start, (day) => end === undefined || day <= end),
      ...check("end", end, (day) => start === undefined || day >= start),
    ];
  });
}
