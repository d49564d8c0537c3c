import { nextPeriod, periodOf } from "../../../src/core/month/period";

describe("the period after another", () => {
  it.each([
    ["October 2026", "November 2026"],
    ["December 2026", "January 2027"],
    ["October 2026 (illustrative)", "November 2026"],
    ["OCT 2026", "NOV 2026"],
    ["Dec-26", "Jan-27"],
    ["Dec-99", "Jan-00"],
    ["2026 March", "2026 April"],
    ["März 2026", "April 2026"],
    ["décembre 2026", "janvier 2027"],
    ["2026-10", "2026-11"],
    ["2026-12", "2027-01"],
    ["9/2026", "10/2026"],
    ["12/2026", "01/2027"],
    ["2026-10-31", "2026-11-30"],
    ["2026-01-15", "2026-02-15"],
    ["2027-02-28", "2027-03-31"],
    ["Q3 2026", "Q4 2026"],
    ["Q4 2026", "Q1 2027"],
    ["Q4 2026/27", "Q1 2027/28"],
    ["2026-Q4", "2027-Q1"],
    ["H2 2026", "H1 2027"],
    ["Week 42 2026", "Week 43 2026"],
    ["2026-W53", "2027-W01"],
    ["2025-W52", "2026-W01"],
    ["2026", "2027"],
    ["FY 2026/27", "FY 2027/28"],
    ["2099/00", "2100/01"],
  ])("%s is followed by %s", (now, next) => expect(nextPeriod(now)).toEqual({ value: next, text: next }));

  it("of a date is the same day a month later, the last day after the last", () => {
    expect(nextPeriod(46296)).toEqual({ value: 46327, text: "2026-11-01" });
    expect(nextPeriod(46326)).toEqual({ value: 46356, text: "2026-11-30" });
  });
  it("of a year that was typed as a number is the next year", () =>
    expect(nextPeriod(2026)).toEqual({ value: 2027, text: "2027" }));
  it.each([
    "",
    "this month",
    "Sprint 12",
    "31/10/2026",
    "Q5 2026",
    "2026-13",
    "2026-02-30",
    "Whenever 2026",
    0.5,
    12,
    null,
    true,
  ])("%p has to be named by somebody", (period) => expect(nextPeriod(period)).toBeUndefined());
});

it("a month is called by its English name where nobody has named it", () =>
  expect(periodOf(new Date(2026, 10, 22))).toBe("November 2026"));
