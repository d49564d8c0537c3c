import fc from "fast-check";
import { attain, judge } from "../../../src/core/thresholds";
import type { Band, Limit, Sign } from "../../../src/core/thresholds";

const unit = { kind: "plain" } as const;
const limit = (sign: Sign, bound: number, from?: number): Limit => ({
  kind: "limit",
  text: "",
  sign,
  bound,
  unit,
  from,
});
const band = (low: number, high: number): Band => ({ kind: "band", text: "", low, high, unit });

const any = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(0, -0, 1, 1e308, -1e308, 5e-324, 1e-300),
);
const sign = fc.constantFrom<Sign>(">", ">=", "<", "<=", "=");

describe("whatever the numbers", () => {
  it("partial credit is within 0–1, and 1 when met", () =>
    fc.assert(
      fc.property(any, any, any, any, sign, (actual, bound, other, from, s) => {
        const thresholds = [
          limit(s, bound),
          limit(s, bound, from),
          band(Math.min(bound, other), Math.max(bound, other)),
        ];
        for (const threshold of thresholds) {
          const { met, attainment, atBound } = attain(actual, threshold);
          expect(attainment).toBeGreaterThanOrEqual(0);
          expect(attainment).toBeLessThanOrEqual(1);
          if (met || atBound) expect(attainment).toBe(1);
          expect(met && atBound).toBe(false);
        }
      }),
      { numRuns: 500 },
    ));

  it("moving towards a limit never costs credit", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom<Sign>(">", ">=", "<", "<="),
        (actual, bound, step, s) => {
          const nearer = s === ">" || s === ">=" ? actual + step : actual - step;
          const credit = attain(actual, limit(s, bound)).attainment;
          expect(attain(nearer, limit(s, bound)).attainment).toBeGreaterThanOrEqual(credit);
        },
      ),
    ));

  it("a strict bound itself has full credit and isn't met; an inclusive one is", () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e307, max: 1e307 }), (bound) => {
        for (const s of [">", "<"] as const)
          expect(attain(bound, limit(s, bound))).toEqual({ met: false, attainment: 1, atBound: true });
        for (const s of [">=", "<=", "="] as const) expect(attain(bound, limit(s, bound)).met).toBe(true);
      }),
    ));
});

describe("units make no dust", () => {
  it("minutes and hours that are equal are equal", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (minutes) => {
        const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
        for (const [actual, threshold] of [
          [clock, `<=${minutes}min`],
          [`${minutes}min`, `<=${clock}`],
          [`${minutes * 60}s`, `<=${clock}`],
          [`${minutes}min`, `<=${Math.floor(minutes / 60)}h ${minutes % 60}min`],
        ] as const) {
          expect(judge(actual, threshold)).toMatchObject({ value: [{ state: "met" }] });
          expect(judge(actual, threshold.replace("<=", "<"))).toMatchObject({ value: [{ atBound: true }] });
        }
      }),
    ));

  it("tenths of a unit are equal to their smaller parts", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (tenths) => {
        expect(judge(`${tenths * 6}min`, `<=${tenths / 10}h`)).toMatchObject({ value: [{ state: "met" }] });
        expect(judge(`${tenths * 6}min`, `<${tenths / 10}h`)).toMatchObject({ value: [{ atBound: true }] });
      }),
    ));
});
