import { absurdYear } from "../messages/review-plan";
import type { Finding } from "../systems/finding";
import { placeIn } from "../systems/tables";
import { calendarOf, dayOf, dayText } from "../values/day";
import type { ReviewPlan } from "./activities";

/** How many years from the middle of a plan a date may be before it looks like a slip of the keys. */
const yearsAround = 10;

type Activities = ReviewPlan["activities"];

const yearsOf = (activities: Activities) =>
  activities
    .flatMap(({ start, end }) => [start, end])
    .flatMap((day) => (day === undefined ? [] : [calendarOf(day).year]))
    .sort((a, b) => a - b);

/** Tells the days of a plan whose year is far from the middle of all its years. */
export function absurdYears(activities: Activities): (day: number) => boolean {
  const years = yearsOf(activities);
  const middle = years[Math.floor(years.length / 2)];
  return (day) => middle !== undefined && Math.abs(calendarOf(day).year - middle) > yearsAround;
}

/** The dates of a plan whose year is far off, each with the day that was probably meant. */
export function yearFaults({ table, activities }: ReviewPlan): Finding[] {
  const isAbsurd = absurdYears(activities);
  const years = new Set(yearsOf(activities));
  return activities.flatMap(({ row, name, start, end }) => {
    const check = (column: "start" | "end", day: number | undefined): Finding[] => {
      if (day === undefined || !isAbsurd(day)) return [];
      const meant = probableDay(day, years, column === "start" ? { until: end } : { from: start });
      const [which, proposal] = [
        column === "start" ? "Start" : "End",
        meant === undefined ? undefined : dayText(meant),
      ] as const;
      return [
        {
          rule: "review-plan/absurd-year",
          severity: "problem",
          sentence: absurdYear(name, which, dayText(day), proposal),
          place: placeIn(table, row, column),
        },
      ];
    };
    return [...check("start", start), ...check("end", end)];
  });
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
