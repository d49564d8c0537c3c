import {
  dateOf,
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
import { absurdYears, yearFaults } from "./absurd-years";
import { meetingsOffCadence } from "./cadence";
import { reviewsBeforeDrafts } from "./review-before-draft";
import { statusChoices, statusWords } from "./words";

const headings = { start: "Start", end: "End" } as const;
type DateColumn = keyof typeof headings;

/** What is wrong with a plan's data, row by row; nothing is put right unasked. */
export function planFaults(plan: ReviewPlan): Finding[] {
  const isAbsurd = absurdYears(plan.activities);
  return [
    ...asAtFaults(plan),
    ...yearFaults(plan),
    ...plan.activities.flatMap((activity) => [
      ...dateFaults(plan, activity, "start"),
      ...dateFaults(plan, activity, "end"),
      ...rowFaults(plan, activity, isAbsurd),
    ]),
    ...swappedDays(plan, isAbsurd),
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
  const which = dateOf(headings[column], name);
  const rule = "review-plan/text-date";
  if (read.kind === "text")
    return [
      { rule, severity: "problem", sentence: textDate(which, read.text, read.days.map(dayText)), place },
    ];
  if (read.kind === "other") return [{ rule, severity: "problem", sentence: noDate(which), place }];
  return [];
}

function rowFaults(plan: ReviewPlan, activity: Activity, isAbsurd: (day: number) => boolean): Finding[] {
  const { row, name, owner, start, end, status } = activity;
  const findings: Finding[] = [];
  const add = (rule: string, column: "owner" | "end" | "status", sentence: string, problem = false) =>
    findings.push({
      rule: `review-plan/${rule}`,
      severity: problem ? "problem" : "warning",
      sentence,
      place: placeIn(plan.table, row, column),
    });
  // A year that is far off is asked about by itself.
  if (start !== undefined && end !== undefined && start > end && !isAbsurd(start) && !isAbsurd(end))
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

/**
 * Dates that a locale has swapped: out of order within the row, or among the rows before or after everything else of the
 * plan, and in order with day and month exchanged.
 */
function swappedDays({ table, activities }: ReviewPlan, isAbsurd: (day: number) => boolean): Finding[] {
  const dated = activities.filter(({ start, end }) => start !== undefined || end !== undefined);
  return dated.flatMap((activity, index) => {
    const { row, name, start, end } = activity;
    const others = dated
      .filter((each) => each !== activity)
      .flatMap(({ start: from, end: until }) => [from, until])
      .filter((day): day is number => day !== undefined && !isAbsurd(day));
    if (others.length < 4) return [];
    const [least, most] = [Math.min(...others), Math.max(...others)];
    // The first row may well be the earliest, and the last the latest.
    const inOrder = (day: number) =>
      (day >= least || index === 0) && (day <= most || index === dated.length - 1);
    const fits = (day: number) => day >= least && day <= most;
    const check = (
      column: DateColumn,
      day: number | undefined,
      stays: (day: number) => boolean,
    ): Finding[] => {
      if (day === undefined || isAbsurd(day) || (inOrder(day) && stays(day))) return [];
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
