import { twoClocks, twoClocksSystem } from "../../../src/core/two-clocks";
import { clocksFaults } from "../../../src/core/two-clocks/faults";
import { twoClocksTemplate } from "../../../src/core/two-clocks/template";
import { looks } from "../../../src/core/scorecard/looks";
import type { Cell } from "../../../src/core/values/cell";
import { dayOf } from "../../../src/core/values/day";
import { gridOf, reading, readingOf } from "../support/reading-of";

const march = (date: number, hour = 0) => dayOf(2026, 3, date)! + hour / 24;
const nothing = { sheets: [], tables: [], names: [] };
const sample = () => readingOf(twoClocksTemplate("sample", nothing));

interface Typed {
  readonly asAt?: Cell;
  /** Case, opened, closed, SLA. */
  readonly cases?: readonly (readonly Cell[])[];
  /** Case, from, to, side, reason. */
  readonly stops?: readonly (readonly Cell[])[];
  readonly hours?: readonly (readonly Cell[])[];
  readonly holidays?: readonly Cell[];
}

/** One good case of four days, unless others are given. */
const good: Cell[] = ["A", march(2), march(6), "<40h"];

function typed({ asAt = march(31), cases = [good], stops = [], hours = [], holidays = [] }: Typed) {
  const rows = Math.max(hours.length, holidays.length);
  return reading([
    gridOf("Cases", [["As at", asAt], [], ["Case", "Opened", "Closed", "SLA"], ...cases]),
    gridOf("Stops", [["Case", "From", "To", "Side", "Reason"], ...stops]),
    gridOf("Hours", [
      ["Weekday", "Start", "End", "", "Holiday"],
      ...Array.from({ length: rows }, (_, at) => [...(hours[at] ?? ["", "", ""]), "", holidays[at] ?? ""]),
    ]),
  ]);
}
const faults = (given: Typed) => twoClocks(typed(given)).flatMap(clocksFaults);
const rules = (given: Typed) =>
  faults(given).map(
    ({ rule, place }) => `${rule.replace("two-clocks/", "")} ${place.sheet}!${place.address}`,
  );

describe("the sample", () => {
  it("is found with its stops and hours, and stands as the users live it", () => {
    const [found, ...more] = twoClocksSystem.find(sample());
    expect(more).toEqual([]);
    expect(found?.standing).toEqual({ tone: "bad", text: "✗ In time: provider 4 of 6, users 1 of 6" });
  });

  it("has hints that are read without scrolling", () => {
    const hints = twoClocksTemplate("sample", nothing).sheets.flatMap(({ cells }) =>
      cells.filter(({ style }) => style === looks.hint).map(({ value }) => String(value).length),
    );
    expect(hints).toHaveLength(5);
    expect(Math.max(...hints)).toBeLessThanOrEqual(135);
  });

  it("works out in the pane what its formulas work out in the cells", () => {
    const [clocks] = twoClocks(sample());
    expect(clocks?.caseRows.map(({ hours }) => hours.ok && hours.value)).toEqual([
      [38, 62, 100],
      [24, 96, 120],
      [24, 36, 72],
      [3, 0, 3],
      [56, 0, 56],
      [40, 0, 40],
      [6, 27, 33],
    ]);
  });

  it("says where stops overlap and where one began before its case", () =>
    expect(
      twoClocksSystem
        .find(sample())[0]
        ?.findings.map(({ rule, severity, place }) => [rule, severity, place.sheet, place.address]),
    ).toEqual([
      ["two-clocks/stop-outside-case", "warning", "Stops", "B8"],
      ["two-clocks/stops-overlap", "warning", "Stops", "B7"],
    ]));

  it("is quiet while it is empty", () => {
    const [found] = twoClocksSystem.find(readingOf(twoClocksTemplate("empty", nothing)));
    expect(found?.findings).toEqual([]);
    expect(found?.standing).toEqual({ tone: "open", text: "– No cases yet" });
  });
});

describe("cases", () => {
  it("without a fault have no finding", () => expect(rules({})).toEqual([]));

  it("with dates that are text are asked for both days they can mean", () => {
    const given = { cases: [["A", "4/11/2025 08:30", march(6), "<40h"]] };
    expect(rules(given)).toEqual(["text-date Cases!B4"]);
    expect(faults(given)[0]?.sentence).toBe(
      'Opened of case A is text ("4/11/2025 08:30"), from which no hours can be counted: it can mean 4 Nov 2025 or 11 Apr 2025, so type it with the month in letters.',
    );
  });

  it("closed before they were opened, or opened after the moment they are looked at from", () => {
    expect(rules({ cases: [["A", march(6), march(2), "<40h"]] })).toEqual(["closed-before-opened Cases!C4"]);
    expect(rules({ cases: [["A", march(6), "", "<40h"]], asAt: march(5) })).toEqual([
      "opened-after-as-at Cases!B4",
    ]);
  });

  it("that are open need a moment to be looked at from", () => {
    expect(rules({ cases: [["A", march(2), "", "<40h"]], asAt: "" })).toEqual(["no-as-at Cases!B1"]);
    expect(rules({ cases: [["A", march(2), "", "<40h"]], asAt: "end of March" })).toEqual([
      "no-as-at Cases!B1",
    ]);
    expect(rules({ asAt: "" })).toEqual([]);
  });

  it("need an SLA that hours can be judged by", () => {
    const withSla = (sla: Cell) => rules({ cases: [["A", march(2), march(6), sla]] });
    expect(withSla("")).toEqual(["no-sla Cases!D4"]);
    expect(withSla("40h")).toEqual(["sla-unreadable Cases!D4"]);
    expect(withSla(">95%")).toEqual(["sla-unreadable Cases!D4"]);
    expect(withSla("<2 days")).toEqual([]);
    expect(rules({ cases: [["A", "soon", march(6), "40h"]] })).toEqual([
      "text-date Cases!B4",
      "sla-unreadable Cases!D4",
    ]);
    expect(
      rules({ cases: [["A", march(2), march(6), "<2 days"]], hours: [["Mon", 9 / 24, 17 / 24]] }),
    ).toEqual(["sla-in-days Cases!D4"]);
  });

  it("need a name of their own and a beginning", () => {
    expect(rules({ cases: [good, ["a", march(3), march(4), "<40h"]] })).toEqual(["duplicate-case Cases!A5"]);
    expect(rules({ cases: [["", march(3), march(4), "<40h"]] })).toEqual(["no-case-name Cases!A4"]);
    expect(rules({ cases: [["B", "", march(4), "<40h"]] })).toEqual(["no-opened Cases!B4"]);
  });
});

describe("stops", () => {
  const stop = (...cells: Cell[]) => rules({ stops: [cells] });

  it("that are reversed, without a beginning or of text are problems: no hours can be counted", () => {
    expect(stop("A", march(5), march(3), "Customer")).toEqual(["stop-reversed Stops!C2"]);
    expect(stop("A", "", march(3), "Customer")).toEqual(["stop-without-from Stops!B2"]);
    expect(stop("A", "3 Mar 2026", march(4), "Customer")).toEqual(["text-date Stops!B2"]);
    expect(stop("A", march(3), true, "Customer")).toEqual(["text-date Stops!C2"]);
  });

  it("outside their case, wholly or in part, are worth a look", () => {
    expect(stop("A", march(1), march(3), "Customer")).toEqual(["stop-outside-case Stops!B2"]);
    expect(stop("A", march(5), march(7), "Customer")).toEqual(["stop-outside-case Stops!C2"]);
    expect(faults({ stops: [["A", march(10), march(11), "Customer"]] })[0]?.sentence).toBe(
      "A stop of case A lies outside the case (2 Mar 2026 to 6 Mar 2026), and isn't counted: check both.",
    );
  });

  it("that overlap are worth a look; those that touch aren't", () => {
    const first = ["A", march(3), march(4), "Customer"];
    expect(rules({ stops: [["A", march(3, 12), march(5), "Customer"], first] })).toEqual([
      "stops-overlap Stops!B2",
    ]);
    expect(rules({ stops: [first, ["A", march(4), march(5), "Customer"]] })).toEqual([]);
  });

  it("of a case that isn't there stop nothing", () => {
    expect(stop("Z", march(3), march(4), "Customer")).toEqual(["unknown-case Stops!A2"]);
    expect(stop("", march(3), march(4), "Customer")).toEqual(["stop-without-case Stops!A2"]);
    expect(
      faults({
        cases: [[1001, march(2), march(6), "<40h"]],
        stops: [["1001", march(3), march(4), "Customer"]],
      })[0]?.sentence,
    ).toContain("written otherwise here than in Cases!A4");
  });

  it("for somebody unknown are asked about", () => {
    expect(stop("A", march(3), march(4), "Facilities")).toEqual(["unknown-side Stops!D2"]);
    expect(stop("A", march(3), march(4), "")).toEqual([]);
  });

  it("left open in a closed case are worth a look", () =>
    expect(stop("A", march(3), "", "Customer")).toEqual(["stop-left-open Stops!C2"]));

  it("that can't be read leave only their own case without hours", () => {
    const [clocks] = twoClocks(
      typed({ cases: [good, ["B", march(2), march(3), "<40h"]], stops: [["A", march(5), march(3), ""]] }),
    );
    expect(clocks?.caseRows.map(({ verdicts }) => verdicts.user)).toEqual(["hoursUnreadable", "met"]);
  });
});

it("working hours and holidays that can't be read are said, each at its cell", () => {
  const nine = 9 / 24;
  expect(rules({ hours: [["Mon", 17 / 24, nine]] })).toEqual(["hours-unreadable Hours!C2"]);
  expect(
    rules({
      hours: [
        ["Mon", nine, 17 / 24],
        ["Someday", nine, 17 / 24],
      ],
    }),
  ).toEqual(["hours-unreadable Hours!A3"]);
  expect(
    rules({
      hours: [
        ["Mon", "9 ish", 17 / 24],
        ["Tue", nine, ""],
        ["Wed", nine, "late"],
      ],
    }),
  ).toEqual(["hours-unreadable Hours!B2", "hours-unreadable Hours!C3", "hours-unreadable Hours!C4"]);
  expect(
    faults({
      hours: [
        ["Mon", nine, 17 / 24],
        ["Tue", "9 ish", 17 / 24],
      ],
    })[0]?.sentence,
  ).toBe("Row 2 of the working hours has the time text (9 ish): enter a time of day, such as 9:00.");
  expect(rules({ holidays: [march(4), "Easter"] })).toEqual(["hours-unreadable Hours!E3"]);
});

it("two sets of cases have their own stops, by the names their formulas use", () => {
  const first = twoClocksTemplate("sample", nothing);
  const second = twoClocksTemplate("sample", {
    sheets: first.sheets.map(({ name }) => name),
    tables: first.tables.map(({ name }) => name),
    names: [],
  });
  const both = readingOf({
    ...first,
    // The second one's sheets in another order than the first one's.
    sheets: [...[...second.sheets].reverse(), ...first.sheets],
    tables: [...first.tables, ...second.tables],
  });
  expect(twoClocks(both).map(({ cases, stops, hours }) => [cases.sheet, stops?.sheet, hours?.sheet])).toEqual(
    [
      ["Cases 2", "Stops 2", "Working hours 2"],
      ["Cases", "Stops", "Working hours"],
    ],
  );
});

it("cases without any table of stops say that every hour is the provider's", () => {
  const alone = reading([gridOf("Cases", [["Case", "Opened", "Closed", "SLA"], good])]);
  const [found] = twoClocksSystem.find(alone);
  expect(found?.findings.map(({ rule }) => rule)).toEqual(["two-clocks/no-stops"]);
  expect(found?.standing.text).toBe("✗ In time: provider 0 of 1, users 0 of 1");
});
