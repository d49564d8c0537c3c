import fc from "fast-check";
import { clock } from "../../../src/core/two-clocks/clock";
import type { Cell, Cells } from "../../../src/core/values/cell";
import { dayOf } from "../../../src/core/values/day";
import { round15 } from "../../../src/core/values/numbers";

/** Days of March 2026: the 2nd is a Monday, the 7th a Saturday. */
const march = (date: number, hour = 0, minute = 0) => dayOf(2026, 3, date)! + (hour + minute / 60) / 24;
const nine = 9 / 24;
const five = 17 / 24;
const week: Cells = [[nine, five]];

/** What the function gives: [provider, customer, user], or the sentence of its problem. */
function hours(start: Cell, end: Cell, stops: Cells, working?: Cells, holidays?: Cells) {
  const given = clock(start, end, stops, working, holidays);
  return given.ok ? given.value[0] : given.problem.sentence;
}
const kind = (...given: Parameters<typeof clock>) => {
  const outcome = clock(...given);
  return outcome.ok ? "" : [outcome.problem.error, outcome.problem.key];
};

describe("the source's case", () => {
  const [opened, closed] = [march(2, 8), march(6, 12)];

  it("of 100 hours, 62 of them waiting for the customer, is 38, 62 and 100", () =>
    expect(hours(opened, closed, [[march(2, 20), march(5, 10), "Customer"]])).toEqual([38, 62, 100]));

  it("is the same whatever the stops are cut into, and without a side", () =>
    expect(
      hours(opened, closed, [
        [march(4), march(5, 10)],
        [march(2, 20), march(4)],
      ]),
    ).toEqual([38, 62, 100]));

  it("without a stop is the provider's alone", () => {
    expect(hours(opened, closed, null)).toEqual([100, 0, 100]);
    expect(hours(opened, closed, "")).toEqual([100, 0, 100]);
    expect(hours(opened, closed, [["", "", ""]])).toEqual([100, 0, 100]);
  });
});

describe("stops", () => {
  const [opened, closed] = [march(2, 8), march(3, 8)];

  it("that are open last until the end", () => {
    expect(hours(opened, closed, [[march(2, 20), "", "Customer"]])).toEqual([12, 12, 24]);
    expect(hours(opened, closed, [[march(2, 20), 0, 0]])).toEqual([12, 12, 24]);
  });

  it("that overlap count once", () =>
    expect(
      hours(opened, closed, [
        [march(2, 10), march(2, 14)],
        [march(2, 12), march(2, 16)],
        [march(2, 11), march(2, 13)],
      ]),
    ).toEqual([18, 6, 24]));

  it("are cut to the case", () =>
    expect(
      hours(opened, closed, [
        [march(1), march(2, 10)],
        [march(3, 7), march(9)],
        [march(20), march(21)],
        [march(20), ""],
      ]),
    ).toEqual([21, 3, 24]));

  it("for a third party are on neither clock; with the customer's at the same time they are the customer's", () => {
    const waiting = [march(2, 10), march(2, 14), "Third party"];
    expect(hours(opened, closed, [waiting])).toEqual([20, 0, 24]);
    expect(hours(opened, closed, [waiting, [march(2, 12), march(2, 16), "customer"]])).toEqual([18, 4, 24]);
  });

  it("for the provider's own people stop nothing", () =>
    expect(hours(opened, closed, [[march(2, 10), march(2, 14), "Provider"]])).toEqual([24, 0, 24]));

  it("that can't be read are #VALUE!, naming their row", () => {
    const second = (...stop: Cell[]) => hours(opened, closed, [[march(2, 9), march(2, 10), ""], stop]);
    expect(second(march(2, 14), march(2, 10), "Customer")).toBe(
      "row 2 of the stops ends on 2 Mar 2026 10:00, before it begins on 2 Mar 2026 14:00: put one of the two right",
    );
    expect(second("2/3/2026", march(2, 10), "")).toContain("row 2 of the stops: From is text (2/3/2026)");
    expect(second(march(2, 10), true, "")).toContain("row 2 of the stops: To is TRUE");
    expect(second("", march(2, 10), "")).toContain("row 2 of the stops has no beginning");
    expect(second(march(2, 10), "", "Facilities")).toBe(
      "row 2 of the stops has the side text (Facilities): use Customer, Provider or Third party",
    );
    expect(hours(opened, closed, [[march(2, 9)]])).toContain("the stops have 1 column");
    expect(hours(opened, closed, [["C1", march(2, 9), march(2, 10), ""]])).toContain(
      "the stops have 4 columns",
    );
  });
});

describe("start and end", () => {
  it("that are blank are #N/A, and say what is missing", () => {
    for (const blank of [null, undefined, "", " ", 0]) {
      expect(kind(march(2), blank, null)).toEqual(["notAvailable", "no-end"]);
      expect(kind(blank, march(2), null)).toEqual(["notAvailable", "no-start"]);
    }
  });

  it("in the wrong order or of no date are #VALUE!", () => {
    expect(hours(march(3), march(2), null)).toContain("ends on 2 Mar 2026, before it starts on 3 Mar 2026");
    expect(kind("yesterday", march(2), null)).toEqual(["value", "moment-unreadable"]);
    expect(kind(march(2), -3, null)).toEqual(["value", "moment-unreadable"]);
    expect(kind(march(2), true, null)).toEqual(["value", "moment-unreadable"]);
  });

  it("may be the same moment", () => expect(hours(march(2), march(2), null)).toEqual([0, 0, 0]));

  it("may be dates written as numbers in text", () =>
    expect(hours(String(march(2)), String(march(3)), null)).toEqual([24, 0, 24]));

  it("hand an error cell back as it is, wherever it stands", () => {
    const error = { code: "#REF!" };
    const given: Parameters<typeof clock>[] = [
      [error, march(2), null],
      [march(2), error, null],
      [march(2), march(3), error],
      [march(2), march(3), [[march(2), march(3), error]]],
      [march(2), march(3), null, [[error, five]]],
      [march(2), march(3), null, week, [[error]]],
    ];
    for (const each of given) expect(kind(...each)).toEqual([error, "error-cell"]);
  });
});

describe("working hours", () => {
  it("count Monday to Friday where no weekday is given", () =>
    // Friday 16:00 to Monday 10:00: an hour on either side of the weekend.
    expect(hours(march(6, 16), march(9, 10), null, week)).toEqual([2, 0, 2]));

  it("count the weekdays given, names and spans of them", () => {
    const given: Cells = [
      ["Mon–Thu", nine, five],
      ["fri", "9:00", "15:00"],
      ["Saturday", "", ""],
      ["", "", ""],
    ];
    expect(hours(march(2), march(9), null, given)).toEqual([4 * 8 + 6, 0, 38]);
  });

  it("stop every clock outside them", () =>
    // The customer is asked on Friday at noon and answers on Monday at noon: five hours of Friday, three of Monday.
    expect(hours(march(6, 9), march(9, 17), [[march(6, 12), march(9, 12)]], week)).toEqual([8, 8, 16]));

  it("leave holidays out, wherever they are listed and however often", () => {
    const off: Cells = [
      [march(4), march(4)],
      ["", march(7)],
      [march(20), null],
    ];
    expect(hours(march(2), march(9), null, week, off)).toEqual([32, 0, 32]);
    expect(hours(march(4, 10), march(4, 12), null, week, march(4))).toEqual([0, 0, 0]);
  });

  it("that overlap count once, and may fill the day", () => {
    expect(
      hours(march(2), march(3), null, [
        ["Mon", 0, 1],
        ["Monday", nine, five],
      ]),
    ).toEqual([24, 0, 24]);
  });

  it("that are blank leave every hour counted; holidays alone take nothing away", () => {
    expect(hours(march(7), march(8), null, [["", ""]], [[march(7)]])).toEqual([24, 0, 24]);
    expect(hours(march(7), march(8), null, null, [[march(7)]])).toEqual([24, 0, 24]);
  });

  it.each<[string, Cells, string]>([
    ["an end before the start", [["Mon", five, nine]], "ends at 9:00, not after its start at 17:00"],
    ["one of two times", [["Mon", nine, ""]], "row 1 of the working hours has only one of its two times"],
    ["hours as numbers", [[9, 17]], "row 1 of the working hours has the time 9: enter a time of day"],
    ["a weekday nobody knows", [["Someday", nine, five]], "the weekday text (Someday)"],
    ["a weekday as a number", [[2, nine, five]], "the weekday 2: use a name such as Monday"],
    ["one column", [[nine]], "the working hours have 1 column"],
  ])("with %s are #VALUE!", (_what, given, sentence) =>
    expect(hours(march(2), march(3), null, given)).toContain(sentence),
  );

  it("with a holiday of no date are #VALUE!", () =>
    expect(hours(march(2), march(3), null, week, [["Easter"]])).toContain(
      "row 1 of the holidays is text (Easter)",
    ));
});

describe("whatever the case", () => {
  const minute = fc.integer({ min: 0, max: 20 * 24 * 60 }).map((minutes) => march(2) + minutes / 1440);
  const span = fc.tuple(minute, minute).map(([a, b]) => (a < b ? [a, b] : [b, a]) as [number, number]);
  const sides = fc.constantFrom("Customer", "Third party", "Provider", "");
  const stop = fc
    .tuple(span, sides, fc.boolean())
    .map(([[from, to], side, open]): Cell[] => [from, open ? "" : to, side]);
  const stops = fc.array(stop, { maxLength: 8 });
  const working = fc.constantFrom<Cells>(null, week, [["Mon–Sun", 0, 1]], [["Sat", nine, five]]);
  const given = (outcome: ReturnType<typeof hours>) => (outcome as readonly number[]).map(round15);

  it("provider and customer add up to the user, where no third party is waited for", () =>
    fc.assert(
      fc.property(span, stops, working, ([start, end], list, shifts) => {
        const two = list.map(([from, to, side]) => [from, to, side === "Third party" ? "Customer" : side]);
        const [provider = 0, customer = 0, user = 0] = given(hours(start, end, two, shifts));
        expect(provider + customer).toBeCloseTo(user, 9);
        expect(Math.min(provider, customer)).toBeGreaterThanOrEqual(0);
      }),
    ));

  it("the order of the stops makes no difference", () =>
    fc.assert(
      fc.property(span, stops, working, ([start, end], list, shifts) =>
        expect(hours(start, end, [...list].reverse(), shifts)).toEqual(hours(start, end, list, shifts)),
      ),
    ));

  it("a stop cut in two makes no difference", () =>
    fc.assert(
      fc.property(span, stops, stop, span, working, ([start, end], list, one, [cut], shifts) => {
        const [from, to, side] = one as [number, number | "", string];
        if (cut < from || (to !== "" && cut > to)) return;
        const parts: Cell[][] = [
          [cut, to, side],
          [from, cut, side],
        ];
        expect(hours(start, end, [...list, ...parts], shifts)).toEqual(
          hours(start, end, [...list, one], shifts),
        );
      }),
    ));

  it("working hours count what a walk through its minutes counts", () =>
    fc.assert(
      fc.property(span, fc.array(fc.integer({ min: 1, max: 22 }), { maxLength: 3 }), ([start, end], off) => {
        let minutes = 0;
        for (let at = Math.round(start * 1440); at < Math.round(end * 1440); at++) {
          const [day, time] = [Math.floor(at / 1440), at % 1440];
          const weekend = (day + 6) % 7 === 0 || (day + 6) % 7 === 6;
          const holiday = off.some((date) => march(date) === day);
          if (!weekend && !holiday && time >= 540 && time < 1020) minutes++;
        }
        const [, , user = NaN] = given(hours(start, end, null, week, [off.map((date) => march(date))]));
        expect(user).toBeCloseTo(minutes / 60, 9);
      }),
      { numRuns: 50 },
    ));

  it("no cells make it throw", () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(null, "", 0, true, "x", "9:00", 45_000.5, -1, 1e300, { code: "#N/A" }),
      fc.double(),
    );
    const range = fc.oneof(
      cell,
      fc
        .integer({ min: 0, max: 4 })
        .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 4 })),
    );
    fc.assert(
      fc.property(cell, cell, range, range, range, (...cells) => {
        const outcome = clock(...cells);
        if (outcome.ok) for (const each of outcome.value.flat()) expect(Number.isFinite(each)).toBe(true);
      }),
    );
  });
});
