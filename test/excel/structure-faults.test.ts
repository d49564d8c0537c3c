import { planCompact } from "../../src/core/structure/compact";
import { planDetailed } from "../../src/core/structure/detailed";
import { planFill } from "../../src/core/structure/fill";
import {
  planAddMeasure,
  planDeleteMeasure,
  planEditMeasure,
  planMoveMeasure,
  planMoveToMetric,
} from "../../src/core/structure/measures";
import {
  planAddMetric,
  planDeleteMetric,
  planMoveMetric,
  planRenameMetric,
} from "../../src/core/structure/metrics";
import type { Outline } from "../../src/core/structure/outline";
import { applyChange } from "../../src/excel/apply-change";
import { failingSyncs, interceptSyncs } from "../support/failing-syncs";
import { givenTheSample, type Plan, planned } from "../support/sample-outline";

jest.setTimeout(300_000);

const shown = givenTheSample();

const row = (outline: Outline, index: number) => outline.metrics[index]?.row ?? -1;
const at = (outline: Outline, index: number, line: number) =>
  outline.metrics[index]?.measures[line]?.at ?? { row: -1 };

const writing: readonly (readonly [string, Plan])[] = [
  ["adding a metric", (reading, outline) => planAddMetric(reading, outline, "Sustainability")],
  ["renaming a metric", (reading, outline) => planRenameMetric(reading, outline, row(outline, 3), "Results")],
  ["moving a metric", (reading, outline) => planMoveMetric(reading, outline, row(outline, 3), -1)],
  [
    "adding a measure",
    (reading, outline) =>
      planAddMeasure(reading, outline, row(outline, 1), { measure: "Training", threshold: ">5" }),
  ],
  ["moving a measure", (reading, outline) => planMoveMeasure(reading, outline, at(outline, 0, 2), -1)],
  ["compact", (reading, outline) => planCompact(reading, outline)],
];

describe("a failing sync leaves the workbook as it was, or the change is done", () => {
  it.each(writing)("%s", async (_what, plan) => {
    const change = await planned(plan);
    const syncs = await failingSyncs(
      shown.book,
      () => applyChange(change),
      ({ result, before, after, done }) => expect(after).toEqual(result.ok ? done : before),
    );
    expect(syncs).toBe(3);
  });

  it("detailed, from compact", async () => {
    await applyChange(await planned((reading, outline) => planCompact(reading, outline)));
    await shown.book.workbook.idle();
    const change = await planned((reading, outline) => planDetailed(reading, outline));
    const syncs = await failingSyncs(
      shown.book,
      () => applyChange(change),
      ({ result, before, after, done }) => expect(after).toEqual(result.ok ? done : before),
    );
    expect(syncs).toBe(3);
  });

  it("filling in formulas", async () => {
    await shown.book.workbook.type("Scorecard", "F9", "");
    await shown.book.workbook.idle();
    const change = await planned((reading, outline) => planFill(reading, outline, "missing"));
    await failingSyncs(
      shown.book,
      () => applyChange(change),
      ({ result, before, after, done }) => expect(after).toEqual(result.ok ? done : before),
    );
  });
});

describe("a failing sync while something is deleted says what was done, where it can't be taken back", () => {
  it.each<[string, Plan]>([
    ["a metric", (reading, outline) => planDeleteMetric(reading, outline, row(outline, 2))],
    ["a measure", (reading, outline) => planDeleteMeasure(reading, outline, at(outline, 0, 2))],
    ["the measures' sheet", (reading, outline) => planCompact(reading, outline, { deleteMeasures: true })],
  ])("%s", async (_what, plan) => {
    const change = await planned(plan);
    const syncs = await failingSyncs(
      shown.book,
      () => applyChange(change),
      ({ result, before, after, done }) => {
        if (result.ok) expect(after).toEqual(done);
        else if (!/delete/i.test(result.problem.sentence)) expect(after).toEqual(before);
      },
    );
    expect(syncs).toBeLessThanOrEqual(3);
  });
});

describe("a workbook that has changed meanwhile", () => {
  const refused = async (plan: Plan, meddle: () => Promise<void>): Promise<string> => {
    const change = await planned(plan);
    await meddle();
    await shown.book.workbook.idle();
    const before = JSON.stringify(shown.book.workbook.values("Scorecard", "A1:J20"));
    const applied = await applyChange(change);
    await shown.book.workbook.idle();
    expect(JSON.stringify(shown.book.workbook.values("Scorecard", "A1:J20"))).toBe(before);
    return applied.ok ? "applied" : applied.problem.sentence;
  };
  const compact: Plan = (reading, outline) => planCompact(reading, outline);
  const inExcel = (act: (context: Excel.RequestContext) => void) =>
    shown.book.Excel.run(async (context) => {
      act(context);
      await context.sync();
    }).then(() => undefined);

  it("by an actual typed since the lines were planned", async () =>
    expect(await refused(compact, async () => void shown.book.workbook.type("Measures", "D7", "9"))).toMatch(
      /Measures!D7/,
    ));

  it("by a protected sheet", async () =>
    expect(
      await refused(compact, () =>
        inExcel((context) => context.workbook.worksheets.getItem("Scorecard").protection.protect()),
      ),
    ).toMatch(/"?Scorecard"? is protected/));

  it("by a deleted sheet", async () =>
    expect(
      await refused(compact, () =>
        inExcel((context) => context.workbook.worksheets.getItem("Measures").delete()),
      ),
    ).toMatch(/Measures/));

  describe("by the scorecard's sheet deleted under a measure", () => {
    it.each<[string, Plan]>([
      [
        "to be added",
        (reading, outline) =>
          planAddMeasure(reading, outline, row(outline, 1), { measure: "Training", threshold: ">5" }),
      ],
      [
        "to be edited",
        (reading, outline) => planEditMeasure(reading, outline, at(outline, 0, 2), { threshold: ">9" }),
      ],
      ["to be moved", (reading, outline) => planMoveMeasure(reading, outline, at(outline, 0, 2), -1)],
      [
        "to be given to another metric",
        (reading, outline) => planMoveToMetric(reading, outline, at(outline, 0, 2), row(outline, 1)),
      ],
      ["to be deleted", (reading, outline) => planDeleteMeasure(reading, outline, at(outline, 0, 2))],
    ])("%s", async (_what, plan) => {
      const change = await planned(plan);
      await inExcel((context) => context.workbook.worksheets.getItem("Scorecard").delete());
      await shown.book.workbook.idle();
      const before = shown.book.workbook.formulas("Measures", "A1:G21");
      const applied = await applyChange(change);
      expect(applied).toMatchObject({
        ok: false,
        problem: { sentence: expect.stringContaining("Scorecard") },
      });
      expect(shown.book.workbook.formulas("Measures", "A1:G21")).toEqual(before);
    });
  });

  it("by a metric renamed under a measure", async () =>
    expect(
      await refused(
        (reading, outline) => planEditMeasure(reading, outline, at(outline, 0, 2), { threshold: ">9" }),
        async () => void shown.book.workbook.type("Scorecard", "A8", "Customer"),
      ),
    ).toMatch(/Scorecard!A8/));

  it("by a table turned into a range", async () =>
    expect(
      await refused(
        (reading, outline) => planAddMetric(reading, outline, "New"),
        () => inExcel((context) => void context.workbook.tables.getItem("Scorecard").convertToRange()),
      ),
    ).toMatch(/Scorecard/));
});

// A thousand metrics whose displays each read two thousand measures take the preview's engine minutes; the round trips
// don't depend on it, so the conversion is counted on fewer.
it.each<[string, number, Plan]>([
  ["moving one of a thousand metrics", 1_000, (reading, outline) => planMoveMetric(reading, outline, 500, 1)],
  ["adding to a thousand metrics", 1_000, (reading, outline) => planAddMetric(reading, outline, "One more")],
  ["bringing a hundred metrics into rows", 100, (reading, outline) => planDetailed(reading, outline)],
])("%s takes no more round trips", async (_what, count, plan) => {
  const header = ["Metric", "Threshold", "Actual", "Combined Score", "Weighting", "OXM Score"];
  shown.book.workbook.load({
    sheets: [
      {
        name: "Large",
        cells: Array.from({ length: count + 1 }, (_line, at) =>
          (at === 0 ? header : [`Metric ${at}`, ">90%\n>5", "95%\n6", 1, 1 / count, 1 / count]).map(
            (value, column) => ({
              row: at,
              column,
              value,
            }),
          ),
        ).flat(),
      },
    ],
    tables: [],
    names: [],
  });
  const change = await planned(plan);
  const intercepted = interceptSyncs(shown.book);
  const applied = await applyChange(change);
  intercepted.stop();
  expect(applied.ok).toBe(true);
  expect(intercepted.count()).toBeLessThanOrEqual(3);
});
