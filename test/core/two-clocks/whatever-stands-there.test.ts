import fc from "fast-check";
import { planImprovement, reasonTimes, twoClocks, twoClocksSystem } from "../../../src/core/two-clocks";
import { caseLines, pageNote, partyLines, reasonLines } from "../../../src/core/two-clocks/page";
import type { Cell } from "../../../src/core/values/cell";
import { dayOf } from "../../../src/core/values/day";
import { gridOf, reading } from "../support/reading-of";

const day = dayOf(2026, 3, 2)!;
const cell = fc.oneof(
  fc.constantFrom<Cell>(
    "",
    null,
    0,
    -1,
    1e300,
    true,
    "A",
    "a ",
    7,
    "7",
    "<40h",
    "40h",
    "Customer",
    "x",
    "9:00",
  ),
  fc.constantFrom<Cell>(
    "2/3/2026",
    "3 Mar 2026 10:00",
    "=1+1",
    { code: "#N/A" },
    { code: "#REF!" },
    "Mon–Fri",
  ),
  fc.integer({ min: 0, max: 200 }).map((hours) => day + hours / 24),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const rows = (width: number) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 });

it("whatever the cells hold, it is found and shown, nothing throws, and every finding names a cell and what to do", () =>
  fc.assert(
    fc.property(
      cell,
      rows(4),
      rows(5),
      rows(3),
      fc.array(cell, { maxLength: 3 }),
      (asAt, cases, stops, week, off) => {
        const workbook = reading([
          gridOf("Cases", [["As at", asAt], [], ["Case", "Opened", "Closed", "SLA"], ...cases]),
          gridOf("Stops", [["Case", "From", "To", "Side", "Reason"], ...stops]),
          gridOf("Hours", [
            ["Weekday", "Start", "End", "", "Holiday"],
            ...week.map((row, at) => [...row, "", off[at]]),
          ]),
        ]);
        const [found] = twoClocksSystem.find(workbook);
        expect(found?.standing.text).toMatch(/^[✓✗!–] /);
        for (const { sentence, place } of found?.findings ?? []) {
          expect(sentence).toMatch(/^[^a-z].*\.$/s);
          expect(sentence).not.toMatch(/undefined|NaN|\[object/);
          expect(place.address).toMatch(/^[A-Z]+\d+$/);
        }
        const [clocks] = twoClocks(workbook);
        if (clocks === undefined) throw new Error("no cases");
        const shown = JSON.stringify([
          pageNote(clocks),
          partyLines(clocks),
          caseLines(clocks),
          reasonLines(reasonTimes(clocks)),
        ]);
        expect(shown).not.toMatch(/undefined|NaN|\[object/);
        planImprovement(clocks, workbook);
      },
    ),
    { numRuns: 300 },
  ));
