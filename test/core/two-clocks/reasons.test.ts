import fc from "fast-check";
import { reasonTimes, twoClocks } from "../../../src/core/two-clocks";
import { twoClocksTemplate } from "../../../src/core/two-clocks/template";
import type { Cell } from "../../../src/core/values/cell";
import { dayOf } from "../../../src/core/values/day";
import { gridOf, reading, readingOf } from "../support/reading-of";

const march = (date: number, hour = 0) => dayOf(2026, 3, date)! + hour / 24;

/** The reasons of one case from 2 to 22 March: [reason, side, hours]. */
function reasons(...stops: readonly (readonly Cell[])[]) {
  const [clocks] = twoClocks(
    reading([
      gridOf("Cases", [
        ["Case", "Opened", "Closed", "SLA"],
        ["A", march(2), march(22), "<40h"],
      ]),
      gridOf("Stops", [["Case", "From", "To", "Side", "Reason"], ...stops.map((stop) => ["A", ...stop])]),
    ]),
  );
  if (clocks === undefined) throw new Error("no cases");
  return { clocks, times: reasonTimes(clocks) };
}
const listed = (...stops: readonly (readonly Cell[])[]) =>
  reasons(...stops).times.map(({ reason, side, hours }) => [reason, side, hours]);

it("the sample's reasons, the worst first, with their share of all waiting", () => {
  const [clocks] = twoClocks(readingOf(twoClocksTemplate("sample", { sheets: [], tables: [], names: [] })));
  const times = clocks === undefined ? [] : reasonTimes(clocks);
  expect(times.map(({ reason, side, hours, cases }) => [reason, side, hours, cases])).toEqual([
    ["Change approval", "customer", 89, 2],
    ["Purchasing", "customer", 60, 1],
    ["Another supplier", "customer", 36, 1],
    ["Budget release", "customer", 36, 1],
    ["Second-line staff", "provider", 20, 1],
    ["Power supply", "third party", 12, 1],
  ]);
  expect(times.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

it("hours that wait for two reasons of one side are halved", () =>
  expect(
    listed([march(3), march(5), "Customer", "Approval"], [march(4), march(6), "Customer", "Budget"]),
  ).toEqual([
    ["Approval", "customer", 36],
    ["Budget", "customer", 36],
  ]));

it("hours that wait for two sides are the customer's, then a third party's", () =>
  expect(
    listed(
      [march(3), march(6), "Provider", "Staff"],
      [march(3), march(5), "Third party", "Power"],
      [march(4), march(5), "Customer", "Approval"],
    ),
  ).toEqual([
    ["Approval", "customer", 24],
    ["Power", "third party", 24],
    ["Staff", "provider", 24],
  ]));

it("2 hours shared with a third party are the customer's in the reasons as on the clock", () => {
  const { clocks, times } = reasons(
    [march(3, 8), march(3, 12), "Customer", "Approval"],
    [march(3, 10), march(3, 14), "Third party", "Power"],
  );
  expect(times.map(({ side, hours }) => [side, Math.round(hours)])).toEqual([
    ["customer", 4],
    ["third party", 2],
  ]);
  const hours = clocks.caseRows[0]?.hours;
  expect(hours?.ok === true && hours.value[1]).toBeCloseTo(4, 9);
});

it("a case that waited outside working hours alone isn't among those that lost time", () => {
  const [clocks] = twoClocks(
    reading([
      gridOf("Cases", [
        ["Case", "Opened", "Closed", "SLA"],
        ["A", march(2), march(6), "<40h"],
        ["B", march(2), march(6), "<40h"],
      ]),
      gridOf("Stops", [
        ["Case", "From", "To", "Side", "Reason"],
        ["A", march(3, 10), march(3, 12), "Customer", "Approval"],
        ["B", march(3, 18), march(3, 22), "Customer", "Approval"],
      ]),
      gridOf("Hours", [
        ["Weekday", "Start", "End"],
        ["Mon-Fri", 9 / 24, 17 / 24],
      ]),
    ]),
  );
  expect(reasonTimes(clocks!)).toEqual([
    { reason: "Approval", side: "customer", hours: 2, share: 1, cases: 1 },
  ]);
});

it("a reason is one whatever its capitals, and no reason is one too", () =>
  expect(
    listed(
      [march(3), march(4), "Customer", "Approval"],
      [march(5), march(6), "Customer", " approval"],
      [march(7), march(8), "", ""],
    ),
  ).toEqual([
    ["Approval", "customer", 48],
    ["", "customer", 24],
  ]));

it("stops that can't be used, and cases without dates, take no time", () =>
  expect(listed([march(5), march(3), "Customer", "Approval"], ["3 March", march(4), "", "Budget"])).toEqual(
    [],
  ));

describe("whatever the stops", () => {
  const hour = fc.integer({ min: 0, max: 21 * 24 }).map((hours) => march(1) + hours / 24);
  const stop = fc
    .tuple(hour, hour, fc.constantFrom("Customer", "Third party", "Provider"), fc.constantFrom("a", "b", "c"))
    .map(([a, b, side, reason]): Cell[] => [Math.min(a, b), Math.max(a, b), side, reason]);
  const stops = fc.array(stop, { maxLength: 7 });

  it("the reasons of the customer's side add up to the customer's clock", () =>
    fc.assert(
      fc.property(stops, (list) => {
        const { clocks, times } = reasons(...list);
        const hours = clocks.caseRows[0]?.hours;
        const sum = times
          .filter(({ side }) => side === "customer")
          .reduce((total, { hours: time }) => total + time, 0);
        expect(sum).toBeCloseTo(hours?.ok === true ? (hours.value[1] ?? NaN) : NaN, 8);
      }),
    ));

  it("neither their order nor a cut makes a difference", () =>
    fc.assert(
      fc.property(stops, stop, hour, (list, one, cut) => {
        const [from, to, ...rest] = one as [number, number, string, string];
        if (cut < from || cut > to) return;
        const whole = reasons(...list, one).times;
        const parts = reasons([cut, to, ...rest], [from, cut, ...rest], ...[...list].reverse()).times;
        expect(parts.map(({ side, reason }) => [side, reason]).sort()).toEqual(
          whole.map(({ side, reason }) => [side, reason]).sort(),
        );
        for (const { side, reason, hours } of whole) {
          const same = parts.find((each) => each.side === side && each.reason === reason);
          expect(same?.hours).toBeCloseTo(hours, 8);
        }
      }),
    ));
});
