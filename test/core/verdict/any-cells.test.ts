import fc from "fast-check";
import type { Cell, Cells } from "../../../src/core/values/cell";
import { combined, combinedIf, display, status, tally, verdict } from "../../../src/core/verdict";

/** Cells as careless as workbooks hold them. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    undefined,
    "",
    " ",
    0,
    1,
    0.5,
    0.93,
    95,
    -1,
    true,
    false,
    "30%",
    "yes",
    "TBC",
    "A",
    "A*",
  ),
  fc.constantFrom<Cell>(
    ">90%",
    "<5%",
    ">95%\n>80%",
    "96%\n63%",
    "zero",
    "exclude",
    { code: "#N/A" },
    { code: "#REF!" },
  ),
  // Excel has no larger numbers.
  fc.double({ noNaN: true, min: -9.99e307, max: 9.99e307 }),
  fc.string({ maxLength: 6 }),
);
const column = fc.array(cell, { maxLength: 4 }).map((cells) => cells.map((one) => [one]));
const cells: fc.Arbitrary<Cells> = fc.oneof(
  { weight: 5, arbitrary: column },
  { weight: 1, arbitrary: cell },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

it("nothing throws, and every result is a value Excel can show or a problem with a sentence", () =>
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 7, maxLength: 7 }),
      fc.array(cell, { minLength: 4, maxLength: 4 }),
      (ranges, one) => {
        const [a, b, c, d] = ranges;
        const outcomes = [
          combined(a, b, c, one[0], one[1], d),
          combinedIf(a, one[0], b, c, d, one[1], one[2], ranges[4]),
          tally(a, b, c),
          status(a, one[0], one[1], b, c, one[2]),
          status(one[0], one[1], one[2]),
          verdict(a, b, c, one[0], d, one[1]),
          display(a, one[0], one[1], b, one[2]),
          display(one[0], ">90%"),
        ];
        for (const outcome of outcomes) {
          if (!outcome.ok) expect(outcome.problem.sentence).not.toMatch(/^$|undefined|NaN|\[object/);
          else if (typeof outcome.value === "number")
            expect(outcome.value >= 0 && outcome.value <= 1).toBe(true);
          else expect(outcome.value).not.toMatch(/^$|undefined|NaN|Infinity|\[object/);
        }
      },
    ),
    { numRuns: 2000 },
  ));

it("scores and weights of every size give a sentence", () => {
  const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom<Cell>("", 0, 1));
  const three = fc.array(share, { minLength: 3, maxLength: 3 }).map((list) => list.map((one) => [one]));
  const weights = fc.constantFrom([[1 / 3], [1 / 3], [1 / 3]], [[98], [1], [1]], [[0.9999], [0.0001], [0]]);
  fc.assert(
    fc.property(
      three,
      weights,
      three,
      fc.constantFrom(">90%", "<5%", "40%–60%", "=50%"),
      (scores, shares, parts, target) => {
        for (const missing of ["zero", "exclude"]) {
          const outcome = verdict([["A"], ["B"], ["C"]], scores, shares, target, parts, missing);
          expect(outcome.ok && outcome.value).toMatch(/^[✓!✗…–] [A-Z][a-z ]+: .*[^.]\.$/);
          expect(outcome.ok && outcome.value).not.toMatch(/undefined|NaN|Infinity|e-\d|-\d| {2}/);
        }
      },
    ),
    { numRuns: 300 },
  );
});
