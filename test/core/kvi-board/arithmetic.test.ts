import fc from "fast-check";
import {
  favourable,
  headroom,
  interval,
  onTime,
  pooled,
  withinCaps,
} from "../../../src/core/kvi-board/arithmetic";
import { normalQuantile } from "../../../src/core/kvi-board/arithmetic/normal-quantile";
import type { Outcome } from "../../../src/core/outcome";
import type { Cell } from "../../../src/core/values/cell";
import { dayOf } from "../../../src/core/values/day";

const valueOf = <T>(outcome: Outcome<T>): T | string =>
  outcome.ok ? outcome.value : `${String(outcome.problem.error)}: ${outcome.problem.sentence}`;
const column = (...cells: Cell[]) => cells.map((cell) => [cell]);
const times = (count: number, answer: string) => Array.from({ length: count }, () => answer);
const on = (year: number, month: number, date: number) => dayOf(year, month, date)!;
const notAvailable = { code: "#N/A" };
const divided = { code: "#DIV/0!" };

describe("favourable answers", () => {
  const trust = column("Trust", "Starting to Trust");
  const share = (good: number, all: number) =>
    valueOf(favourable(column(...times(good, "Trust"), ...times(all - good, "Don't Trust")), trust));

  it("are a share of those given: 19 of 20, 94 of 100", () => {
    expect(share(19, 20)).toBe(0.95);
    expect(share(94, 100)).toBe(0.94);
  });

  it("are pooled over the months: 9 of 10, 196 of 200 and 28 of 30 are 97.1%, not 93.8%", () => {
    const answers = [
      ...times(9, "Always"),
      "Never",
      ...times(196, "Usually"),
      ...times(4, "Rarely"),
      ...times(28, "Always"),
      ...times(2, "Never"),
    ];
    expect(valueOf(favourable(column(...answers), column("Always", "Usually")))).toBe(233 / 240);
  });

  it("leave out those who didn't answer, and none at all isn't 0%", () => {
    expect(valueOf(favourable(column("Trust", "", null, notAvailable, "Don't Trust"), trust))).toBe(0.5);
    expect(valueOf(favourable(column("", null), trust))).toMatch(/^notAvailable: nobody has answered/);
  });

  it("are compared without case, outer spaces and kinds of apostrophe", () =>
    expect(valueOf(favourable(column(" trust ", "STARTING  TO TRUST", "don’t trust"), trust))).toBe(2 / 3));

  describe("within a window", () => {
    const answers = column("Trust", "Trust", "Don't Trust", "Don't Trust");
    const dates = column(on(2020, 3, 31), on(2020, 4, 1), on(2020, 6, 30) + 0.6, null);
    const from = on(2020, 4, 1);
    const to = on(2020, 6, 30);

    it("count with both ends, undated ones don't", () =>
      expect(valueOf(favourable(answers, trust, dates, from, to))).toBe(0.5));
    it("may be open on either side", () => {
      expect(valueOf(favourable(answers, trust, dates, null, to))).toBe(2 / 3);
      expect(valueOf(favourable(answers, trust, dates, from))).toBe(0.5);
    });
    it("need dates that are dates, and in order", () => {
      expect(valueOf(favourable(answers, trust, column("04/11/2019", 1, 1, 1), from))).toBe(
        "value: the date in row 1 is text (04/11/2019): enter it as a date",
      );
      expect(valueOf(favourable(answers, trust, undefined, from))).toMatch(/^value: a window needs/);
      expect(valueOf(favourable(answers, trust, dates, to, from))).toMatch(/^value: the window ends before/);
      expect(valueOf(favourable(answers, trust, column(1), from))).toMatch(/^value: 4 answers and 1 date/);
    });
  });

  it("an error among the answers comes back, options have to be named", () => {
    expect(favourable(column("Trust", divided), trust)).toMatchObject({ problem: { error: divided } });
    expect(valueOf(favourable(column("Trust"), ""))).toMatch(/^value: name the favourable/);
  });

  it("don't depend on their order", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Trust", "Starting to Trust", "Don't Trust", ""), { minLength: 1 }),
        (answers) =>
          valueOf(favourable(column(...answers), trust)) ===
          valueOf(favourable(column(...[...answers].reverse()), trust)),
      ),
    ));
});

describe("pooled", () => {
  it("is the ratio of sums", () =>
    expect(valueOf(pooled(column(9, 196, 28), column(10, 200, 30)))).toBe(233 / 240));
  it("is exact", () => expect(valueOf(pooled(column(0.1, 0.2), column(0.3, 0)))).toBe(1));
  it("leaves out rows absent on both sides, and never one half of a pair", () => {
    expect(valueOf(pooled(column(9, null, 28), column(10, notAvailable, 30)))).toBe(37 / 40);
    expect(valueOf(pooled(column(9, ""), column(10, 200)))).toMatch(/^notAvailable: row 2 has only one/);
  });
  it("of nothing is not available; text is named", () => {
    expect(valueOf(pooled(column(0), column(0)))).toMatch(/^notAvailable: the denominators total 0/);
    expect(valueOf(pooled(column(9, "many"), column(10, 20)))).toMatch(
      /^value: the numerator in row 2 is text \(many\)/,
    );
  });
  it("of parts of one whole lies between the least and the greatest share", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 })), { minLength: 1, maxLength: 20 }),
        (rows) => {
          const result = valueOf(
            pooled(column(...rows.map(([a]) => a)), column(...rows.map(([, b]) => b))),
          ) as number;
          const shares = rows.map(([a, b]) => a / b);
          expect(result).toBeGreaterThanOrEqual(Math.min(...shares) * (1 - 1e-15));
          expect(result).toBeLessThanOrEqual(Math.max(...shares) * (1 + 1e-15));
        },
      ),
    ));
});

describe("Wilson's interval", () => {
  // Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
  ])("%i of %i", (successes, n, low, high) => {
    const [[from, to]] = valueOf(interval(successes, n)) as [[number, number]];
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });
  it("stands on a quantile of full precision", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.9599639845400536, 14);
    expect(normalQuantile(0.6)).toBeCloseTo(0.2533471031357998, 14);
    expect(normalQuantile(0.0001)).toBeCloseTo(-3.719016485455681, 14);
    expect(normalQuantile(0.9999999999)).toBeCloseTo(6.361340889697422, 8);
  });
  it("takes whole numbers, and a confidence between 0 and 1", () => {
    expect(valueOf(interval(0, 0))).toMatch(/^notAvailable/);
    expect(valueOf(interval(21, 20))).toMatch(/^value: 21 of 20 can't be/);
    expect(valueOf(interval(1.5, 20))).toMatch(/^value: successes is 1.5/);
    expect(valueOf(interval(-1, 20))).toMatch(/^value/);
    expect(valueOf(interval(19, 20, 95))).toMatch(/^value: a confidence of 95/);
    expect(valueOf(interval(19, 20, "95%"))).toEqual(valueOf(interval(19, 20)));
  });
  it("holds the share, is a mirror image, and narrows with more answers", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, seed) => {
        const good = seed % (n + 1);
        const [[low, high]] = valueOf(interval(good, n)) as [[number, number]];
        const [[mirrorLow, mirrorHigh]] = valueOf(interval(n - good, n)) as [[number, number]];
        const [[low10, high10]] = valueOf(interval(good * 10, n * 10)) as [[number, number]];
        expect(low).toBeLessThanOrEqual(good / n + 1e-15);
        expect(high).toBeGreaterThanOrEqual(good / n - 1e-15);
        expect(low).toBeCloseTo(1 - mirrorHigh, 12);
        expect(high).toBeCloseTo(1 - mirrorLow, 12);
        expect(high10 - low10).toBeLessThan(high - low);
      }),
    ));
});

describe("caps", () => {
  const caps = column(0, 0, 1, 5);
  it.each([
    [[0, 0, 1, 5], true, [0, 0, 0, 0]],
    [[0, 0, 2, 0], false, [0, 0, -1, 5]],
    [[0, 0, 0, 6], false, [0, 0, 1, -1]],
    [[0, 1, 0, 0], false, [0, -1, 1, 5]],
    [[0, 0, 0, 0], true, [0, 0, 1, 5]],
  ])("%j", (counts, held, left) => {
    expect(valueOf(withinCaps(column(...counts), caps))).toBe(held);
    expect(valueOf(headroom(column(...counts), caps))).toEqual(column(...left));
  });
  it("never take a blank for 0", () => {
    expect(valueOf(withinCaps(column(0, "", 1, 5), caps))).toBe(
      "notAvailable: row 2 has no count, which isn't 0: enter the number",
    );
    expect(valueOf(headroom(column(0, "", 1, 5), caps))).toEqual(column(0, "", 0, 0));
  });
  it.each([
    [-1, "the count in row 3 is -1"],
    [0.5, "the count in row 3 is 0.5"],
    ["some", "the count in row 3 is text (some)"],
  ])("refuse %j", (count, sentence) =>
    expect(valueOf(withinCaps(column(0, 0, count, 5), caps))).toContain(sentence),
  );
  it("leave out rows absent on both sides, and want a cap for every count", () => {
    expect(valueOf(withinCaps(column(0, "", 1), column(0, "", 1)))).toBe(true);
    expect(valueOf(withinCaps(column(0, 2), column(0, "")))).toMatch(/^value: row 2 has a count and no cap/);
    expect(valueOf(withinCaps(column("", ""), column("", "")))).toMatch(/^notAvailable: there are no counts/);
  });
  it("are held exactly when no headroom is negative", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1 }), (rows) => {
        const [counts, most] = [column(...rows.map(([a]) => a)), column(...rows.map(([, b]) => b))];
        const left = valueOf(headroom(counts, most)) as number[][];
        expect(valueOf(withinCaps(counts, most))).toBe(left.flat().every((each) => each >= 0));
      }),
    ));
});

describe("on time", () => {
  const due = column(on(2020, 4, 15), on(2020, 5, 29), on(2020, 7, 15));
  const asAt = on(2020, 6, 30);
  it("is a share of what is done or past its date: late isn't missing, and what isn't due doesn't count", () => {
    const done = column(on(2020, 4, 15), on(2020, 6, 2), null);
    expect(valueOf(onTime(due, done, asAt))).toBe(0.5);
    expect(valueOf(onTime(due, done, on(2020, 7, 15)))).toBe(0.5);
    expect(valueOf(onTime(due, done, on(2020, 7, 16)))).toBe(1 / 3);
  });
  it("counts days, not times", () =>
    expect(valueOf(onTime(column(on(2020, 4, 15)), column(on(2020, 4, 15) + 0.9)))).toBe(1));
  it("of nothing due is not applicable", () => {
    expect(valueOf(onTime(column(null), column(null), asAt))).toMatch(/^notAvailable: not applicable/);
    expect(valueOf(onTime(column(on(2020, 7, 15)), column(null), asAt))).toMatch(/not applicable/);
  });
  it("asks for what it needs", () => {
    expect(valueOf(onTime(due, column(on(2020, 4, 15), null, null)))).toMatch(/^value: row 2 isn't done/);
    expect(valueOf(onTime(column(null), column(on(2020, 4, 15)), asAt))).toMatch(/^value: row 1 is done and/);
    expect(valueOf(onTime(column("15/04/2020"), column(null), asAt))).toMatch(
      /^value: the due date in row 1 is text \(15\/04\/2020\)/,
    );
  });
});
