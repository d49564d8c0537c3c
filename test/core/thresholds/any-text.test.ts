import fc from "fast-check";
import {
  attainment,
  describeAll,
  explain,
  judge,
  readNumberText,
  readTarget,
  readThresholds,
} from "../../../src/core/thresholds";
import { readAnyText } from "../../../src/core/thresholds/read-thresholds";

const anyString = fc.string({ unit: "binary", maxLength: 60 });
const pieces = fc.constantFrom(
  ...">,<,=,>=,<=,≥,95,0,1,5,99.5,1,000,%,min,h,m,k,£,–,-,+,±,+/-,..,to,and,between,from,at least,no,not,more than,or more,".split(
    ",",
  ),
  ...',|;|\n|\r\n|•|*|(|)|:|/|&gt;|&lt;|&amp;|<li>|</li>|<br>|</x>|=""|SLA|MIs|of|budget|On budget|yes|no|n/a|zero|one|.|…|\'|’|“|\u00a0|\u200b|％|＞|e5| |  '.split(
    "|",
  ),
  ", ",
);
const likelyText = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(""));
const spacedText = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(" "));
const text = fc.oneof(anyString, likelyText, spacedText);

describe("any text at all", () => {
  it("reads or is reported, and never throws", () =>
    fc.assert(
      fc.property(text, (cell) => {
        const reading = readThresholds(cell);
        if (reading.ok) {
          expect(reading.value.length).toBeGreaterThan(0);
          expect(describeAll(reading.value)).not.toMatch(/NaN|undefined|Infinity|null/);
        } else expect(reading.problem.sentence).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 3000 },
    ));

  it("is the same with the short cut and without", () =>
    fc.assert(
      fc.property(text, (cell) => expect(readThresholds(cell)).toEqual(readAnyText(cell))),
      { numRuns: 3000 },
    ));

  it("as an actual, a threshold or a reference gives a judgement or a problem", () =>
    fc.assert(
      fc.property(text, text, text, (actual, threshold, reference) => {
        for (const [a, t] of [
          [actual, threshold],
          [actual, ">95%"],
          [actual, "<SLA\n<20min"],
          [0.9, threshold],
        ] as const) {
          const judged = judge(a, t, reference);
          if (!judged.ok) continue;
          for (const { attainment: credit } of judged.value) {
            expect(credit).toBeGreaterThanOrEqual(0);
            expect(credit).toBeLessThanOrEqual(1);
          }
          attainment(a, t, reference);
        }
        explain(threshold, actual);
        readTarget(threshold);
        readNumberText(actual);
      }),
      { numRuns: 1500 },
    ));

  it("of which the readings in English read back as themselves, where they are one comparison", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(">", ">=", "<", "<=", "="),
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom(0, 1, 2, 4),
        fc.constantFrom("%", "", " MIs", "min", "h", " days"),
        (sign, digits, decimals, unit) => {
          const first = readThresholds(`${sign}${digits / 10 ** decimals}${unit}`);
          if (!first.ok) throw new Error(first.problem.sentence);
          const english = describeAll(first.value);
          const second = readThresholds(english);
          expect(second.ok && describeAll(second.value)).toBe(english);
        },
      ),
    ));
});
