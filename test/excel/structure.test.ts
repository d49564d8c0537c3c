import { workbookState } from "../../src/core/scorecard/workbook-state";
import { measureHint, measuresUnread } from "../../src/core/messages/worksheet";
import { planCompact } from "../../src/core/structure/compact";
import { planDetailed } from "../../src/core/structure/detailed";
import { unreadMeasures, whyMeasuresStay } from "../../src/core/structure/measures-sheet-left";
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
import { givenTheSample, look, type Plan, planned } from "../support/sample-outline";

jest.setTimeout(120_000);

const shown = givenTheSample();

const metric = (outline: Outline, name: string) => {
  const found = outline.metrics.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No metric ${name}.`);
  return found;
};
const measure = (outline: Outline, name: string) => {
  const found = outline.metrics.flatMap(({ measures }) => measures).find((each) => each.measure === name);
  if (found === undefined) throw new Error(`No measure ${name}.`);
  return found;
};
const apply = async (plan: Plan) => {
  const applied = await applyChange(await planned(plan));
  if (!applied.ok) throw new Error(applied.problem.sentence);
  await shown.book.workbook.idle();
  return applied.value;
};
const cells = (sheet: string, address: string) => shown.book.workbook.values(sheet, address);
const shape = async () => {
  const { outline } = await look();
  return outline.metrics.map(({ name, measures }) => [name, measures.map(({ measure: each }) => each)]);
};
const verdict = async () => {
  const { reading } = await look();
  const [state] = workbookState(reading.grids);
  return JSON.stringify(state?.verdict);
};

describe("a metric added to the sample", () => {
  beforeEach(() => apply((reading, outline) => planAddMetric(reading, outline, "Sustainability")));

  it("stands above the total row with its neighbours' formulas, its weighting to be agreed", async () => {
    const { outline } = await look();
    const { row } = metric(outline, "Sustainability");
    const line = cells(outline.scorecard.sheet, `A${row + 1}:H${row + 1}`)[0];
    expect(line).toEqual(["Sustainability", "", "", "", "", 0, "– Not measured", 0]);
    expect(outline.scorecard.totalRow).toBe(row + 1);
    expect(outline.table.excel?.rowCount).toBe(6);
    expect(outline.metrics.every(({ source }) => source === "measures")).toBe(true);
  });

  it("has one measure to fill, with its result to come", async () => {
    const { outline } = await look();
    expect(metric(outline, "Sustainability").measures).toMatchObject([
      { measure: "", threshold: "", actual: "" },
    ]);
    expect(cells("Measures", "A21:F21")).toEqual([["Sustainability", "", "", "", "Not measured", ""]]);
  });

  it("takes part in the verdict as soon as it is filled", async () => {
    const { outline } = await look();
    const { row } = metric(outline, "Sustainability");
    await shown.book.workbook.type("Scorecard", `E${row + 1}`, "10%");
    await shown.book.workbook.type("Scorecard", "E8", "20%");
    await shown.book.workbook.type("Measures", "C21", ">50%");
    await shown.book.workbook.type("Measures", "D21", "60%");
    await shown.book.workbook.idle();
    expect(cells("Scorecard", `D${row + 1}:G${row + 1}`)).toEqual([[1, 0.1, 0.1, "✓ All met"]]);
    expect(cells("Scorecard", `E${row + 2}:F${row + 2}`)).toEqual([[1, 0.906]]);
  });
});

it("a metric renamed takes its measures along", async () => {
  await apply((reading, outline) =>
    planRenameMetric(reading, outline, metric(outline, "Outcome").row, "Results"),
  );
  expect((await shape()).map(([name, measures]) => [name, measures?.length])).toEqual([
    ["Customer / User", 3],
    ["Employee", 3],
    ["Practice / Process", 6],
    ["Results", 4],
  ]);
  expect(await verdict()).toContain("89.9%");
});

it("a metric renamed keeps its place among the rows that must meet the target, whatever stands in its names", async () => {
  const rename = (from: string, to: string) =>
    apply((reading, outline) => planRenameMetric(reading, outline, metric(outline, from).row, to));
  await shown.book.workbook.type("Scorecard", "B5", "Employee; outcome");
  await rename("Outcome", "Speed; quality");
  expect(cells("Scorecard", "B5:G5")[0]).toEqual([
    "Employee; Speed, quality",
    ...["Agreed by", "", "Agreed on", ""],
    "✗ Speed; quality must meet the target and is at 80%",
  ]);
  await rename("Speed; quality", "Results");
  expect(cells("Scorecard", "B5")).toEqual([["Employee; Results"]]);
});

it("a metric moved up changes places, and nothing else changes", async () => {
  await apply((reading, outline) => planMoveMetric(reading, outline, metric(outline, "Outcome").row, -1));
  expect((await shape()).map(([name]) => name)).toEqual([
    "Customer / User",
    "Employee",
    "Outcome",
    "Practice / Process",
  ]);
  expect(await verdict()).toContain("89.9%");
  const { outline } = await look();
  const { row } = metric(outline, "Outcome");
  expect(cells("Scorecard", `D${row + 1}:G${row + 1}`)).toEqual([[0.8, 0.4, 0.32, "! 1 of 4 missed"]]);
});

it("a metric deleted takes its measures with it and leaves the weightings alone", async () => {
  await apply((reading, outline) =>
    planDeleteMetric(reading, outline, metric(outline, "Practice / Process").row),
  );
  expect((await shape()).map(([name, measures]) => [name, measures?.length])).toEqual([
    ["Customer / User", 3],
    ["Employee", 3],
    ["Outcome", 4],
  ]);
  const { outline, reading } = await look();
  expect(outline.metrics.map(({ weighting }) => weighting)).toEqual([0.3, 0.2, 0.4]);
  expect(reading.tables.find(({ name }) => name === "Measures")?.rowCount).toBe(11);
  expect(await verdict()).toContain("10 points under");
});

describe("a measure", () => {
  it("is added after the others of its metric", async () => {
    await apply((reading, outline) =>
      planAddMeasure(reading, outline, metric(outline, "Employee").row, {
        measure: "Training days",
        threshold: ">5",
      }),
    );
    expect((await shape())[1]).toEqual([
      "Employee",
      ["Satisfaction index", "Management and peer feedback", "Attendance and retention", "Training days"],
    ]);
    expect(cells("Measures", "A11:G11")).toEqual([
      ["Employee", "Training days", ">5", "", "Not measured", "", 1],
    ]);
  });

  it("is added to the last metric inside the table", async () => {
    await apply((reading, outline) =>
      planAddMeasure(reading, outline, metric(outline, "Outcome").row, {
        measure: "Savings",
        threshold: ">£500",
      }),
    );
    const { reading, outline } = await look();
    expect(reading.tables.find(({ name }) => name === "Measures")?.rowCount).toBe(18);
    expect(measure(outline, "Savings").place).toEqual({ sheet: "Measures", address: "B21" });
  });

  it("gets another name and threshold", async () => {
    await apply((reading, outline) =>
      planEditMeasure(reading, outline, measure(outline, "NPS").at, {
        measure: "Net promoter score",
        threshold: ">9",
      }),
    );
    const { outline } = await look();
    expect(measure(outline, "Net promoter score")).toMatchObject({
      threshold: ">9",
      reading: { text: "more than 9" },
    });
    expect(cells("Measures", "E7")).toEqual([["Missed"]]);
  });

  it("keeps a threshold that looks like a number as it was typed", async () => {
    await apply((reading, outline) =>
      planEditMeasure(reading, outline, measure(outline, "NPS").at, { threshold: "100%" }),
    );
    expect(cells("Measures", "C7")).toEqual([["100%"]]);
  });

  it("moves up with its actual and its format", async () => {
    await apply((reading, outline) => planMoveMeasure(reading, outline, measure(outline, "NPS").at, -1));
    expect(cells("Measures", "B6:D7")).toEqual([
      ["NPS", ">7", 8],
      ["Relationship feedback", ">80%", 0.632],
    ]);
    expect(shown.book.workbook.text("Measures", "D6:D7")).toEqual([["8"], ["63.2%"]]);
    expect(await verdict()).toContain("89.9%");
  });

  it("moves to another metric", async () => {
    await apply((reading, outline) =>
      planMoveToMetric(reading, outline, measure(outline, "NPS").at, metric(outline, "Employee").row),
    );
    expect((await shape()).map(([, measures]) => measures?.length)).toEqual([2, 4, 6, 4]);
  });

  it("is deleted with its row", async () => {
    await apply((reading, outline) => planDeleteMeasure(reading, outline, measure(outline, "NPS").at));
    expect((await shape())[0]).toEqual([
      "Customer / User",
      ["Satisfaction surveys", "Relationship feedback"],
    ]);
    expect(cells("Scorecard", "D8")).toEqual([[0.895]]);
  });
});

describe("the layouts", () => {
  const toCompact = () => apply((reading, outline) => planCompact(reading, outline));
  const toDetailed = () => apply((reading, outline) => planDetailed(reading, outline));
  const scores = () => cells("Scorecard", "A8:H12");
  const measures = async () => {
    const { outline } = await look();
    return outline.metrics.map((one) => [
      one.name,
      one.measures.map(({ measure: name, threshold, actual, weight }) => [name, threshold, actual, weight]),
    ]);
  };

  it("compact holds the measures in lines and scores the same, the measures' sheet stays", async () => {
    const [before, had] = [scores(), await measures()];
    await toCompact();
    const { outline } = await look();
    expect(outline.feed.kind).toBe("compact");
    expect(cells("Scorecard", "I7:J8")).toEqual([
      ["Actual", "Measure weight"],
      ["96%\n63.2%\n8", "1\n1\n1"],
    ]);
    expect(shown.book.workbook.formulas("Scorecard", "B8:C8")).toEqual([
      ["Satisfaction surveys\nRelationship feedback\nNPS", ">95%\n>80%\n>7"],
    ]);
    expect(scores()).toEqual(before);
    expect(await measures()).toEqual(had);
    expect(shown.book.workbook.sheets()).toContain("Measures");
  });

  const hint = () => cells("Measures", "A2")[0]?.[0];

  it("compact says above the measures that nothing reads them any more", async () => {
    expect(hint()).toBe(measureHint(true));
    await toCompact();
    expect(hint()).toBe(measuresUnread);
  });

  it("compact leaves measures alone that a formula or a name still reads", async () => {
    await shown.book.workbook.type("Sheet1", "A1", "=Measures!D5");
    await toCompact();
    expect(hint()).toBe(measureHint(true));
    const { reading, outline } = await look();
    expect(unreadMeasures(reading, outline)).toEqual([]);
    expect(
      unreadMeasures({ ...reading, grids: reading.grids.filter(({ sheet }) => sheet !== "Sheet1") }, outline),
    ).toHaveLength(1);
    const names = [{ name: "First", formula: "=Measures!$D$5" }];
    const grids = reading.grids.filter(({ sheet }) => sheet !== "Sheet1");
    expect(unreadMeasures({ ...reading, grids, names }, outline)).toEqual([]);
  });

  it("neither is offered for deletion where a hidden sheet may read the measures", async () => {
    await shown.book.workbook.type("Sheet1", "A1", "=Measures!D5");
    await shown.book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
      await context.sync();
    });
    const { reading, outline } = await look();
    expect(whyMeasuresStay(reading, outline)).toContain('"Sheet1"');
    await toCompact();
    expect(hint()).toBe(measureHint(true));
    const compact = await look();
    expect(unreadMeasures(compact.reading, compact.outline)).toEqual([]);
  });

  it("detailed again takes the sheet that nothing reads away when asked, and nothing breaks", async () => {
    const [before, had] = [scores(), await measures()];
    await toCompact();
    await apply((reading, outline) => planDetailed(reading, outline, { deleteUnread: true }));
    expect(shown.book.workbook.sheets()).toEqual(["Sheet1", "Scorecard", "Measures 2"]);
    expect(scores()).toEqual(before);
    expect(await measures()).toEqual(had);
    const { reading, outline } = await look();
    expect(unreadMeasures(reading, outline)).toEqual([]);
  });

  it("compact takes the measures' sheet away when asked, and nothing breaks", async () => {
    await apply((reading, outline) => planCompact(reading, outline, { deleteMeasures: true }));
    expect(shown.book.workbook.sheets()).toEqual(["Sheet1", "Scorecard"]);
    expect(scores()[4]?.slice(4, 7)).toEqual([1, 0.899, "✗ Missed"]);
    expect(JSON.stringify(cells("Scorecard", "A1:J12"))).not.toContain("#");
  });

  it("compact and detailed again is what it was: measures, scores and formulas", async () => {
    const [before, had] = [scores(), await measures()];
    await toCompact();
    await toDetailed();
    const { outline } = await look();
    expect(outline.feed).toMatchObject({ kind: "detailed", table: { found: { sheet: "Measures 2" } } });
    expect(await measures()).toEqual(had);
    expect(scores()).toEqual(before);
    expect(cells("Scorecard", "I8")).toEqual([["96.0%\n63.2%\n8"]]);
    await toCompact();
    expect(scores()).toEqual(before);
    expect(await measures()).toEqual(had);
  });

  it("a typed score stays typed", async () => {
    await shown.book.workbook.type("Scorecard", "D11", "81%");
    await shown.book.workbook.idle();
    await toCompact();
    expect(cells("Scorecard", "D11:H12")).toEqual([
      [0.81, 0.4, 0.324, "✎ Typed score", 1],
      ["", 1, 0.903, "✓ Met", ""],
    ]);
    await toDetailed();
    expect(cells("Scorecard", "D11:G11")).toEqual([[0.81, 0.4, 0.324, "✎ Typed score"]]);
  });

  it("an open actual keeps its line", async () => {
    await shown.book.workbook.type("Measures", "D6", "");
    await shown.book.workbook.idle();
    const before = scores();
    await toCompact();
    expect(cells("Scorecard", "I8")).toEqual([["96%\n\n8"]]);
    expect(scores()[0]?.slice(3, 7)).toEqual(before[0]?.slice(3, 7));
    expect(scores()[0]?.[7]).toBeCloseTo(2 / 3, 12);
  });

  it("lines are edited as rows are", async () => {
    await toCompact();
    await apply((reading, outline) =>
      planAddMeasure(reading, outline, metric(outline, "Employee").row, {
        measure: "Training",
        threshold: ">5",
      }),
    );
    await apply((reading, outline) => planMoveMeasure(reading, outline, measure(outline, "NPS").at, -1));
    await apply((reading, outline) =>
      planDeleteMeasure(reading, outline, measure(outline, "Major incidents").at),
    );
    await apply((reading, outline) =>
      planMoveToMetric(
        reading,
        outline,
        measure(outline, "Satisfaction surveys").at,
        metric(outline, "Employee").row,
      ),
    );
    expect(await shape()).toEqual([
      ["Customer / User", ["NPS", "Relationship feedback"]],
      [
        "Employee",
        [
          "Satisfaction index",
          "Management and peer feedback",
          "Attendance and retention",
          "Training",
          "Satisfaction surveys",
        ],
      ],
      ["Practice / Process", expect.not.arrayContaining(["Major incidents"])],
      ["Outcome", expect.anything()],
    ]);
    expect(cells("Scorecard", "D8")).toEqual([[0.895]]);
  });

  it("a metric added to a compact scorecard waits for its lines", async () => {
    await toCompact();
    await apply((reading, outline) => planAddMetric(reading, outline, "Sustainability"));
    expect(cells("Scorecard", "A12:J12")).toEqual([
      ["Sustainability", "", "", "", "", 0, "– Not agreed", 0, "", ""],
    ]);
  });

  it("is refused where lines would lose something", async () => {
    shown.book.workbook.type("Measures", "D5", "=0.9+0.06");
    await shown.book.workbook.idle();
    const { reading, outline } = await look();
    expect(planCompact(reading, outline)).toMatchObject({ ok: false, problem: { key: "formulas" } });
  });
});

describe("what must not happen", () => {
  it.each<[string, Plan]>([
    ["a name twice", (reading, outline) => planAddMetric(reading, outline, " outcome *")],
    ["no name", (reading, outline) => planAddMetric(reading, outline, " ")],
    [
      "moving the first up",
      (reading, outline) => planMoveMetric(reading, outline, outline.metrics[0]?.row ?? 0, -1),
    ],
  ])("%s", async (_what, plan) => {
    const { reading, outline } = await look();
    expect(plan(reading, outline).ok).toBe(false);
  });
});
