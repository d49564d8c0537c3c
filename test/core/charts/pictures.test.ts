import fc from "fast-check";
import { bridgeBetween, bridgeFromFullMarks, chartRows } from "../../../src/core/charts/chart-rows";
import { bridgePicture, picturesOf } from "../../../src/core/charts/pictures";
import { workbookState } from "../../../src/core/scorecard/workbook-state";
import type { Cell } from "../../../src/core/values/cell";

const names = { full: "Full marks", end: "Score" };
const scorecard = (rows: readonly (readonly [string, Cell, Cell])[], blanks?: string) => {
  const values: Cell[][] = [
    ["Blanks", blanks ?? "Zero", "", ""],
    [],
    ["Metric", "Combined Score", "Weighting"],
    ...rows.map((row) => [...row]),
  ];
  const [state] = workbookState([{ sheet: "S", row: 0, column: 0, values }]);
  if (!state) throw new Error("no scorecard");
  return state;
};
/** Worked table 3. */
const table3 = [
  ["Customer / User", 0.93, 0.3],
  ["Employee", 1, 0.2],
  ["Practice / Process", 1, 0.1],
  ["Outcome", 0.8, 0.4],
] as const;

describe("the pictures of worked table 3", () => {
  const [weights, scores, bridge] = picturesOf(scorecard(table3));

  test("weights", () => {
    expect(weights?.bars.map(({ name, figure }) => `${name} ${figure}`)).toEqual([
      "Customer / User 30%",
      "Employee 20%",
      "Practice / Process 10%",
      "Outcome 40%",
    ]);
    expect(weights?.width).toBe(0.4);
    expect(weights?.words).toBe(
      "Weights: Customer / User 30%, Employee 20%, Practice / Process 10% and Outcome 40%.",
    );
  });

  test("scores against full marks, without binary dust", () => {
    expect(scores?.bars[0]?.parts).toEqual([
      { kind: "scored", share: 0.279 },
      { kind: "lost", share: 0.021 },
      { kind: "open", share: 0 },
    ]);
    expect(scores?.words).toContain(
      "Customer / User scored 27.9% of 30%, 2.1% lost. Employee scored 20% of 20%.",
    );
    expect(scores?.legend.map(({ name }) => name)).toEqual(["scored", "lost"]);
  });

  test("the bridge from full marks to 89.9 %, rows that lost nothing left out", () => {
    expect(bridge?.bars.map(({ name, figure }) => `${name} ${figure}`)).toEqual([
      "Full marks 100%",
      "Customer / User −2.1",
      "Outcome −8",
      "OXM score 89.9%",
    ]);
    expect(bridge?.words).toBe("From 100%: Customer / User −2.1, Outcome −8; leaves 89.9%.");
  });
});

describe("rows without a score", () => {
  const rows = [["Customer", 0.9, 0.6] as const, ["Outcome", "", 0.4] as const];

  test("lose their weight where blanks count as zero", () => {
    expect(bridgeFromFullMarks(scorecard(rows), names)).toMatchObject({
      start: { share: 1 },
      end: { share: 0.54 },
    });
    expect(picturesOf(scorecard(rows))[1]?.words).toContain("Outcome: 40% not measured");
  });

  test("take no part where they are left out", () => {
    expect(bridgeFromFullMarks(scorecard(rows, "Leave out"), names)).toMatchObject({
      start: { share: 1 },
      steps: [{ change: -0.1 }, { change: 0 }],
      end: { share: 0.9 },
    });
  });
});

test("weightings that can't be read give no picture", () => {
  expect(picturesOf(scorecard([["Customer", 0.9, "lots"]]))).toEqual([]);
});

describe("the bridge between two periods", () => {
  const before = chartRows(scorecard(table3));
  const after = chartRows(
    scorecard([
      ["Employee", 1, 0.2],
      ["Customer / User", 0.9, 0.3],
      ["Outcome", 0.9, 0.5],
    ]),
  );
  const bridge = bridgeBetween(before, after, { start: "September", end: "October" });

  test("goes row by row, those that came or went included", () => {
    expect(bridge.steps.map(({ name, change }) => [name, change])).toEqual([
      ["Employee", 0],
      ["Customer / User", -0.009],
      ["Outcome", 0.13],
      ["Practice / Process", -0.1],
    ]);
    expect([bridge.start.share, bridge.end.share]).toEqual([0.899, 0.92]);
  });

  test("draws what was gained apart from what was lost", () => {
    const { bars } = bridgePicture(bridge);
    expect(bars.map(({ figure }) => figure)).toEqual(["89.9%", "−0.9", "+13", "−10", "92%"]);
    expect(bars[2]?.parts.map(({ kind }) => kind)).toEqual(["held", "gained"]);
  });
});

test("whatever the rows, a bridge's steps hang together and end at the score", () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(share, fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 8 }),
      (rows) => {
        const total = rows.reduce((sum, [, weight]) => sum + weight, 0);
        fc.pre(total <= 100);
        const state = scorecard(
          rows.map(([score, weight], index) => [`M${index}`, score, weight / 100] as const),
        );
        fc.pre(chartRows(state).length > 0);
        const bridge = bridgeFromFullMarks(state, names);
        let at = bridge?.start.share;
        for (const { from, to } of bridge?.steps ?? []) {
          expect(from).toBe(at);
          at = to;
        }
        expect(bridge?.end.share).toBe(at);
        const score = rows.reduce((sum, [own, weight]) => sum + Math.round(own * 1000) * weight, 0) / 100_000;
        expect(at).toBeCloseTo(score, 12);
      },
    ),
  );
});

test("nothing measured is nothing lost: there is no picture of where points went", () =>
  expect(
    picturesOf(scorecard(table3.map(([metric, , weight]) => [metric, "", weight]))).map(({ topic }) => topic),
  ).toEqual(["weights", "scores"]));
