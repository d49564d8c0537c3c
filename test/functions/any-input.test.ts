import fc from "fast-check";
import { unexpectedFault } from "../../src/core/messages/functions";
import { FUNCTIONS } from "../../src/functions/registry";
import { errorCell } from "./support/custom-functions";
import { oxm } from "./support/oxm";

/** The largest number that Excel takes in a cell. */
const LARGEST = 9.99999999999999e307;

/** Cells as workbooks hold them: what belongs there, what nearly does, and what doesn't. */
const cell = fc.oneof(
  fc.constantFrom<unknown>(
    0,
    1,
    0.3,
    95,
    100,
    1e-12,
    -1,
    LARGEST,
    -LARGEST,
    -0,
    0.1 + 0.2,
    1 / 3,
    5e-324,
    1e21,
  ),
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    "\u00a0",
    true,
    false,
    "yes",
    "no",
    "On budget",
    "SLA",
    "TBC",
    "n/a",
  ),
  fc.constantFrom<unknown>(
    ">95%",
    "<20min",
    "<SLA",
    "> 95% from 70%",
    "80%–90%",
    "20 ± 2",
    "0 incidents",
    "=x",
  ),
  fc.constantFrom<unknown>(
    ">95%; <2 MIs\n>7",
    "96%\n1\n8",
    "18min",
    "1h30",
    "£5k",
    "zero",
    "exclude",
    "met",
    "30%",
  ),
  fc.constantFrom("#N/A", "#DIV/0!", "#REF!", "#SPILL!").map(errorCell),
  fc.double({ noNaN: true, min: -LARGEST, max: LARGEST }),
  fc.string({ unit: "binary", maxLength: 12 }),
);

const range = fc.oneof(
  cell,
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  ),
);

const isValue = (value: unknown) =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value));
const isError = (value: unknown) =>
  /^#.+[!?A]$/.test((value as { code?: string }).code ?? "") &&
  (value as { sentence: string }).sentence !== unexpectedFault();

describe("whatever the cells hold, a function gives a value or an error that says why", () => {
  it.each(FUNCTIONS.map((entry) => [entry.id, entry] as const))("%s", async (id, { parameters, shape }) => {
    const args = fc.tuple(
      ...parameters.map(({ kind, optional }) => {
        const given = kind === "range" ? range : cell;
        return optional ? fc.option(given, { nil: null }) : given;
      }),
    );
    await fc.assert(
      fc.asyncProperty(args, async (given) => {
        const result = await oxm(id, ...given);
        if (Array.isArray(result)) {
          expect(shape).toBe("range");
          const width = (result as unknown[][])[0]?.length ?? 0;
          expect(width).toBeGreaterThan(0);
          for (const row of result as unknown[][]) {
            expect(row).toHaveLength(width);
            for (const value of row) expect(isValue(value) || isError(value)).toBe(true);
          }
        } else if (!isValue(result)) {
          expect(result).toEqual({ code: expect.any(String), sentence: expect.stringMatching(/\S/) });
          expect(isError(result)).toBe(true);
        } else expect(shape).toBe("value");
      }),
      { numRuns: 500 },
    );
  });
});

describe("shares stay between 0 and 1", () => {
  it.each([["ATTAINMENT"], ["COMBINED"], ["SCORE"], ["COVERAGE"]])("%s", (id) => {
    const { parameters } = FUNCTIONS.find((entry) => entry.id === id)!;
    fc.assert(
      fc.property(
        fc.tuple(...parameters.map(({ optional }) => (optional ? fc.constant(null) : range))),
        (given) => {
          const result = oxm(id, ...given);
          if (typeof result !== "number") return;
          expect(result).toBeGreaterThanOrEqual(0);
          // A score can pass 1 only where the weightings do; WEIGHTCHECK and every verdict say so.
          if (id !== "SCORE") expect(result).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
