import fc from "fast-check";
import { agreementBand } from "../../../src/core/allocations/agreement-band";
import { pointsStanding } from "../../../src/core/allocations/member-standing";
import { dayOf } from "../../../src/core/allocations/plan-agreed";
import { pointsText, readPoints } from "../../../src/core/allocations/read-points";
import { runningTotal } from "../../../src/core/messages/weightings-page";

describe("what a member's points amount to", () => {
  test.each([
    ["100 points", [30, 20, 10, 40], { state: "answered", shares: [0.3, 0.2, 0.1, 0.4] }],
    ["100 %", [0.3, 0.2, 0.5], { state: "answered", shares: [0.3, 0.2, 0.5] }],
    ["blanks among them", [60, null, "", 40], { state: "answered", shares: [0.6, 0, 0, 0.4] }],
    ["decimals that only total exactly", [33.3, 33.3, 33.4], { state: "answered" }],
    ["nothing", [null, "", " "], { state: "blank" }],
    ["too many", [50, 55.5], { state: "wrong", fault: "5.5 over" }],
    ["too few", [50, 15], { state: "wrong", fault: "35 still to give" }],
    ["zeros", [0, 0], { state: "wrong", fault: "100 still to give" }],
    ["text", [100, "x"], { state: "wrong", fault: "Not numbers" }],
    ["an error", [100, { code: "#N/A" }], { state: "wrong", fault: "Not numbers" }],
    ["less than nothing", [110, -10], { state: "wrong", fault: "Below 0" }],
  ])("%s", (_, cells, expected) => expect(pointsStanding(cells)).toMatchObject(expected));

  test("whole points that total 100 always count", () =>
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 8 }), (cuts) => {
        const ends = [0, ...[...cuts].sort((a, b) => a - b), 100];
        const points = ends.slice(1).map((end, index) => end - (ends[index] ?? 0));
        expect(pointsStanding(points).state).toBe("answered");
      }),
    ));
});

test.each([
  [1, "Strong"],
  [0.7, "Strong"],
  [0.69, "Some"],
  [0.51, "Some"],
  [0.5, "Little"],
  [0, "Little"],
])("a W of %d is in words: %s", (w, word) =>
  expect(agreementBand(w)).toMatch(new RegExp(`^${word} agreement`)),
);

test.each([
  ["30", 30],
  [" 12.5 ", 12.5],
  ["", undefined],
])("points typed as %p are read", (text, value) => expect(readPoints(text)).toEqual({ ok: true, value }));

test.each(["-1", "101", "many"])("%p is no number of points", (text) =>
  expect(readPoints(text)).toEqual({ ok: false }),
);

test("a field shows a number, or the text that somebody typed", () => {
  expect([30, "lots", null, true].map(pointsText)).toEqual(["30", "lots", "", ""]);
});

test.each([
  [35, "… 35 left to allot"],
  [0, "✓ 100 points given out"],
  [-5, "! 5 over"],
])("%d left reads %p", (left, sentence) => expect(runningTotal(left)).toBe(sentence));

test("a day is that of the person's own calendar", () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
