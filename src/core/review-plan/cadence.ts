import { nthWeekday, offCadence } from "../messages/review-plan";
import type { Finding } from "../systems/finding";
import { placeIn } from "../systems/tables";
import { calendarOf, dayOf, dayText } from "../values/day";
import type { ReviewPlan } from "./activities";

/** Words for bodies that meet: an activity of one day that names one is a meeting. */
const meetings = /\b(?:meetings?|committee|board|council|forum|panel|steering|working group)\b/i;

/** From how many meetings on a rhythm can be told, and which share of them has to keep it. */
const enough = 3;
const share = 0.7;

/** Meetings that aren't on the weekday of the month that most meetings of the plan are on, such as the third Wednesday. */
export function meetingsOffCadence({ table, activities }: ReviewPlan): Finding[] {
  const held = activities.flatMap(({ row, name, start, end }) =>
    end !== undefined && start === end && meetings.test(name)
      ? [{ row, name, day: end, ...slotOf(end) }]
      : [],
  );
  const counts = new Map<string, number>();
  for (const { key } of held) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < enough || most[1] < share * held.length) return [];
  const usual = held.find(({ key }) => key === most[0]);
  if (usual === undefined) return [];
  const { nth, weekday } = usual;
  return held.flatMap(({ row, name, day, key }) => {
    const would = nthOfMonth(day, nth, weekday);
    if (key === most[0] || would === undefined) return [];
    return [
      {
        rule: "review-plan/off-cadence",
        severity: "warning",
        sentence: offCadence(name, dayText(day), nthWeekday(nth, weekday), dayText(would)),
        place: placeIn(table, row, "end"),
      },
    ];
  });
}

function slotOf(day: number) {
  const { date, weekday } = calendarOf(day);
  const nth = Math.ceil(date / 7);
  return { nth, weekday, key: `${nth} ${weekday}` };
}

/** The nth given weekday in the month of a day; `undefined` where the month has none. */
function nthOfMonth(day: number, nth: number, weekday: number): number | undefined {
  const { year, month } = calendarOf(day);
  const first = dayOf(year, month, 1);
  if (first === undefined) return undefined;
  const found = first + ((weekday - calendarOf(first).weekday + 7) % 7) + 7 * (nth - 1);
  return calendarOf(found).month === month ? found : undefined;
}
