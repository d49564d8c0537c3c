import { dayOf, dayText, monthText, readDay } from "../../../src/core/values/day";

it("a day in words is read again as the day it was", () => {
  for (let month = 1; month <= 12; month++) {
    const day = dayOf(2026, month, 3)!;
    expect(readDay(dayText(day))).toMatchObject({ kind: "text", days: [day] });
  }
});

it("a month is three letters, as Excel writes and reads it", () =>
  expect([dayText(dayOf(2026, 9, 3)!), monthText(dayOf(2026, 9, 3)!)]).toEqual(["3 Sep 2026", "Sep 2026"]));
