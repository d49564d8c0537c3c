import { planNextStart, presentPeriod } from "../../../src/core/month/start-next";
import { sampleWorkbook } from "../../../src/core/scorecard/layout";
import { recognise } from "../../../src/core/scorecard/recognise";
import type { WorkbookReading } from "../../../src/core/scorecard/workbook-reading";
import { gridOf, reading, readingOf, type Held } from "../support/reading-of";

const scorecardOf = (workbook: WorkbookReading) => {
  const [scorecard] = recognise(workbook.grids).scorecards;
  if (scorecard === undefined) throw new Error("No scorecard was recognised.");
  return scorecard;
};
const plan = (workbook: WorkbookReading, options: { period?: string; clearTyped?: boolean } = {}) =>
  planNextStart(workbook, scorecardOf(workbook), { clearTyped: false, ...options });
const planned = (workbook: WorkbookReading, options?: { period?: string; clearTyped?: boolean }) => {
  const outcome = plan(workbook, options);
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
};

describe("starting the next period of the sample", () => {
  const sample = readingOf(sampleWorkbook());

  it("clears its 16 actuals and moves the period on", () => {
    const { will, stays, change } = planned(sample);
    expect(will).toBe("Will clear 16 actuals on Measures and set the period to November 2026.");
    expect(stays).toBe(
      "Stays as it is: the thresholds, weightings and who agreed them. Titles of its charts follow the period.",
    );
    expect(change.chartTitles).toEqual([
      {
        sheet: "Scorecard",
        charts: ["OXM weights", "OXM score by row", "OXM where points were lost"],
        from: ", October 2026 (illustrative)",
        to: ", November 2026",
      },
    ]);
    expect(change.cells).toHaveLength(17);
    expect(change.cells?.slice(0, 2)).toEqual([
      { sheet: "Measures", row: 4, column: 3 },
      { sheet: "Measures", row: 5, column: 3 },
    ]);
    expect(change.cells?.at(-1)).toEqual({ sheet: "Scorecard", row: 2, column: 1, value: "November 2026" });
  });

  it("guards every cell it clears, so that an actual typed meanwhile isn't lost", () =>
    expect(planned(sample).change.guards).toEqual(
      expect.arrayContaining([
        { sheet: "Measures", row: 4, column: 3, holds: 0.96 },
        { sheet: "Scorecard", row: 2, column: 1, holds: "October 2026 (illustrative)" },
      ]),
    ));

  it("takes the name somebody gives it", () =>
    expect(planned(sample, { period: " Week 45 " }).will).toContain("set the period to Week 45"));

  it("looks at the present one first", () =>
    expect(presentPeriod(sample, scorecardOf(sample))).toMatchObject({
      period: "October 2026 (illustrative)",
      next: { text: "November 2026" },
      actuals: 16,
      typed: 0,
      typedOnly: false,
      keep: 'To keep this period\'s figures, first right-click the tab "Scorecard", choose Move or Copy and tick Create a copy, open the copy here and choose "Give it its own measures…".',
    }));
});

describe("a scorecard of somebody's own", () => {
  const compact = (period: Held, actual: Held, score: Held = { formula: "=OXM.COMBINED(D4,C4)", value: 1 }) =>
    reading([
      gridOf("Own", [
        ["Period", period],
        ["", ""],
        ["Metric", "Combined score", "Threshold", "Actual", "Weight"],
        ["Speed", score, ">90%", actual, 1],
      ]),
    ]);

  it("with lines in cells has its Actual column cleared", () =>
    expect(planned(compact("Q4 2026", 0.95)).will).toBe(
      "Will clear 1 actual on Own and set the period to Q1 2027.",
    ));

  it("keeps actuals that a formula works out", () => {
    const { change, stays } = planned(compact("2026", { formula: "=Feed!A1", value: 0.9 }));
    expect(change.cells).toEqual([{ sheet: "Own", row: 0, column: 1, value: "2027" }]);
    expect(stays).toContain("1 actual worked out by formulas");
  });

  it("whose period is no known one has to be told the next", () => {
    const outcome = plan(compact("Sprint 12", 0.9));
    expect(outcome).toMatchObject({ ok: false, problem: { key: "period-unknown" } });
    expect(planned(compact("Sprint 12", 0.9), { period: "Sprint 13" }).period).toBe("Sprint 13");
  });

  it("leaves a period that a formula works out alone", () =>
    expect(planned(compact({ formula: "=TODAY()", value: 46300 }, 0.9)).will).toBe(
      "Will clear 1 actual on Own.",
    ));

  it("moves a date on as a date", () =>
    expect(planned(compact(46296, 0.9)).change.cells?.at(-1)?.value).toBe(46327));

  it("keeps typed scores unless it is told to clear them", () => {
    const typed = compact("2026-10", "", 0.8);
    expect(planned(typed).stays).toContain("1 typed score");
    expect(planned(typed, { clearTyped: true }).will).toBe(
      "Will clear 1 typed score and set the period to 2026-11.",
    );
  });
});
