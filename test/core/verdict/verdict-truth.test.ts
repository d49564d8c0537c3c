import fc from "fast-check";
import { score } from "../../../src/core/scoring";
import { meetsTarget, readNumberText, readTarget } from "../../../src/core/thresholds";
import { judgeScorecard, verdict } from "../../../src/core/verdict";
import { column, valueOf } from "./tables";

/** Sentences are taken at their word: what they say would meet or lose the target is put into the row and judged. */
const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const targets = fc.constantFrom(">90%", ">=90%", ">50%", "<50%", "<=30%", "40%–60%");
const weights = fc.constantFrom([0.3, 0.2, 0.1, 0.4], [0.25, 0.25, 0.25, 0.25], [0.7, 0.1, 0.1, 0.1]);
const names = column("A", "B", "C", "D");

const read = (text: string | undefined) => readNumberText(text ?? "") ?? NaN;

function scoresIn(span: string): number[] {
  const bounds = (span.match(/[\d.]+%/g) ?? []).map(read);
  const [first = NaN, second = first] = bounds;
  if (span.startsWith("between")) return [first, second, (first + second) / 2];
  if (span.startsWith("above")) return [first + 1e-9, 1];
  if (span.startsWith("below")) return [first - 1e-9, 0];
  if (span.endsWith("or more")) return [first, 1];
  if (span.endsWith("or less")) return [first, 0];
  return [first];
}

it("what would meet it meets it, what would lose it loses it", () => {
  let repairs = 0;
  let losses = 0;
  fc.assert(
    fc.property(fc.array(share, { minLength: 4, maxLength: 4 }), weights, targets, (scores, shares, goal) => {
      const text = valueOf(verdict(names, column(...scores), column(...shares), goal));
      const threshold = valueOf(readTarget(goal));
      const withRow = (name: string, value: number) =>
        valueOf(
          score(
            column(...scores.map((now, index) => ("ABCD"[index] === name ? value : now))),
            column(...shares),
          ),
        );
      const repair =
        /([ABCD]) ((?:above|below|at|between) (?!about)[^.]*(?:\.\d+[^.]*)*) would meet it\./.exec(text);
      if (repair) {
        repairs++;
        for (const value of scoresIn(repair[2] ?? "")) {
          expect([text, value, meetsTarget(withRow(repair[1] ?? "", value), threshold)]).toEqual([
            text,
            value,
            true,
          ]);
        }
      }
      const loss = /([ABCD]) \([\d.]+%\) is nearest to losing it, (.*)\.$/.exec(text);
      if (loss) {
        losses++;
        for (const value of scoresIn(loss[2] ?? "")) {
          expect([text, value, meetsTarget(withRow(loss[1] ?? "", value), threshold)]).toEqual([
            text,
            value,
            false,
          ]);
        }
      }
    }),
    { numRuns: 1000, seed: 20261121 },
  );
  expect(repairs).toBeGreaterThan(100);
  expect(losses).toBeGreaterThan(100);
});

it("says that no row alone would meet it only when none would", () =>
  fc.assert(
    fc.property(
      fc.array(share, { minLength: 4, maxLength: 4 }),
      weights,
      targets,
      share,
      (scores, shares, goal, trial) => {
        const text = valueOf(verdict(names, column(...scores), column(...shares), goal));
        fc.pre(text.includes("No row alone would meet it"));
        const threshold = valueOf(readTarget(goal));
        for (const changed of [0, 1, 2, 3]) {
          const tried = column(...scores.map((now, index) => (index === changed ? trial : now)));
          expect(meetsTarget(valueOf(score(tried, column(...shares))), threshold)).toBe(false);
        }
      },
    ),
  ));

it("row scores add up to the score, floor and ceiling enclose it", () =>
  fc.assert(
    fc.property(
      fc.array(fc.option(share, { nil: "" as const }), { minLength: 4, maxLength: 4 }),
      fc.array(share, { minLength: 4, maxLength: 4 }),
      (scores, measured) => {
        const judged = valueOf(
          judgeScorecard({
            combined: column(...scores),
            weighting: column(30, 20, 10, 40),
            target: ">90%",
            measured: column(...measured),
          }),
        );
        const { score: total, floor = 0, ceiling = 1, rows } = judged;
        if (total === undefined) return;
        expect(rows.reduce((sum, row) => sum + (row.score ?? 0), 0)).toBeCloseTo(total, 12);
        expect(floor).toBeLessThanOrEqual(total + 1e-12);
        expect(ceiling).toBeGreaterThanOrEqual(total - 1e-12);
      },
    ),
  ));
