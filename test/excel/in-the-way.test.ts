import type { WorkbookChange } from "../../src/core/change/workbook-change";
import { borrowedMeasures } from "../../src/core/month/borrowed-measures";
import { planOwnMeasures } from "../../src/core/month/own-measures";
import { planNextStart } from "../../src/core/month/start-next";
import type { Outcome } from "../../src/core/outcome";
import { planScorecard } from "../../src/core/scorecard/layout";
import { recognise } from "../../src/core/scorecard/recognise";
import { sample } from "../../src/core/scorecard/sample";
import { planLive, planRescore, planShared } from "../../src/core/sharing/plan-sharing";
import { planCompact } from "../../src/core/structure/compact";
import { planEditMeasure, planMoveMeasure, planMoveToMetric } from "../../src/core/structure/measures";
import { planAddMetric, planDeleteMetric, planRenameMetric } from "../../src/core/structure/metrics";
import { outlineOf } from "../../src/core/structure/outline";
import { applyChange } from "../../src/excel/apply-change";
import { readWorkbook } from "../../src/excel/read-workbook";
import type { Book } from "../../src/preview/book";
import { createCalculatingWorkbook } from "../support/calculating-workbook";
import type { TestWorkbook } from "../support/test-workbook";

jest.setTimeout(120_000);

const when = new Date(2026, 10, 22, 9, 5);
let book: TestWorkbook;
beforeAll(async () => {
  book = await createCalculatingWorkbook();
});
beforeEach(async () => {
  book.workbook.load(planScorecard(sample) as Book);
  await book.workbook.idle();
});
afterAll(() => book.close());

async function look() {
  await book.workbook.idle();
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.problem.sentence);
  const reading = read.value;
  const [card] = recognise(reading.grids, reading.names).scorecards;
  const outline = card && outlineOf(reading, card);
  if (card === undefined || outline === undefined) throw new Error("no scorecard");
  return { reading, card, outline };
}
type Looked = Awaited<ReturnType<typeof look>>;
async function apply(plan: (looked: Looked) => Outcome<WorkbookChange>) {
  const planned = plan(await look());
  if (!planned.ok) throw new Error(planned.problem.sentence);
  const applied = await applyChange(planned.value);
  if (!applied.ok) throw new Error(applied.problem.sentence);
  await book.workbook.idle();
}
const inExcel = async (act: (context: Excel.RequestContext) => void) => {
  await book.Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
  await book.workbook.idle();
};
const share = () => apply(({ reading, card }) => planShared(reading, card, when));
const key = (outcome: Outcome<unknown>) => (outcome.ok ? "done" : outcome.problem.key);
const shown = (address: string, sheet = "Scorecard") => book.workbook.values(sheet, address)[0]?.[0];
const hide = (sheet: string) =>
  inExcel((context) => (context.workbook.worksheets.getItem(sheet).visibility = "Hidden"));

describe("measures on a hidden sheet aren't taken for none", () => {
  const commands: readonly (readonly [string, (looked: Looked) => Outcome<unknown>])[] = [
    ["starting the next month", ({ reading, card }) => planNextStart(reading, card, { clearTyped: true })],
    ["adding a metric", ({ reading, outline }) => planAddMetric(reading, outline, "New")],
    ["renaming a metric", ({ reading, outline }) => planRenameMetric(reading, outline, 7, "Clients")],
    ["deleting a metric", ({ reading, outline }) => planDeleteMetric(reading, outline, 7)],
    ["sharing", ({ reading, card }) => planShared(reading, card, when)],
  ];
  it.each(commands)("%s", async (_what, plan) => {
    await hide("Measures");
    expect(key(plan(await look()))).toBe("measures-hidden");
  });

  it.each<[string, (looked: Looked) => Outcome<unknown>]>([
    ["scoring again", ({ reading }) => planRescore(reading, when)],
    ["going live", ({ reading, card }) => planLive(reading, card)],
    ["starting the next month", ({ reading, card }) => planNextStart(reading, card, { clearTyped: true })],
  ])("while shared: %s", async (_what, plan) => {
    await share();
    await hide("Measures");
    expect(key(plan(await look()))).toBe("measures-hidden");
  });
});

describe("a shared scorecard", () => {
  it("isn't rebuilt: its formulas are kept as values", async () => {
    await share();
    const { reading, outline } = await look();
    expect(key(planCompact(reading, outline))).toBe("live-first");
    expect(key(planAddMetric(reading, outline, "New"))).toBe("live-first");
  });

  it.each(["D11", "D8"])("keeps a score typed meanwhile in %s, scored again or live", async (address) => {
    await share();
    await inExcel(
      (context) => (context.workbook.worksheets.getItem("Scorecard").getRange(address).values = [[0.95]]),
    );
    await apply(({ reading }) => planRescore(reading, when));
    expect(shown(address)).toBe(0.95);
    expect(String(shown("A2"))).not.toContain("Stale");
    await apply(({ reading, card }) => planLive(reading, card));
    expect(shown(address)).toBe(0.95);
  });

  it("keeps it live at once too", async () => {
    await share();
    await inExcel(
      (context) => (context.workbook.worksheets.getItem("Scorecard").getRange("D11").values = [[0.95]]),
    );
    await apply(({ reading, card }) => planLive(reading, card));
    expect(shown("D11")).toBe(0.95);
    expect(String(shown("A2"))).toMatch(/^✓ Met/);
  });
});

describe("a metric that a copied sheet counts as well", () => {
  it("isn't renamed or deleted with the measures they share", async () => {
    await inExcel((context) => context.workbook.worksheets.getItem("Scorecard").copy("End"));
    const { reading, outline } = await look();
    const renamed = planRenameMetric(reading, outline, 7, "Clients");
    expect(renamed).toMatchObject({
      ok: false,
      problem: { sentence: expect.stringContaining("Scorecard (2) counts the same measures") as string },
    });
    expect(key(planDeleteMetric(reading, outline, 7))).toBe("counted-elsewhere");
  });
});

describe("a sheet copied while shared", () => {
  it("is said to score the original's measures, and gets its own", async () => {
    await share();
    await inExcel((context) => context.workbook.worksheets.getItem("Scorecard").copy("End"));
    const { reading } = await look();
    const copy = recognise(reading.grids, reading.names).scorecards.find(
      ({ sheet }) => sheet !== "Scorecard",
    );
    const borrowed = copy && borrowedMeasures(reading, copy);
    if (borrowed === undefined) throw new Error("nothing borrowed");
    const applied = await applyChange(planOwnMeasures(reading, borrowed, { keepActuals: true }).change);
    expect(applied.ok).toBe(true);
    await inExcel(
      (context) => (context.workbook.worksheets.getItem("Measures (2)").getRange("D5").values = [[0.5]]),
    );
    expect(String(shown("A2"))).not.toContain("Stale");
    expect(String(shown("A2", "Scorecard (2)"))).toContain("Stale: 1 actual changed");
  });
});

describe("a measure whose row somebody moved meanwhile", () => {
  const first = ({ outline }: Looked) => {
    const at = outline.metrics[3]?.measures[0]?.at;
    if (at === undefined) throw new Error("no measure");
    return at;
  };
  it.each<[string, (looked: Looked) => Outcome<WorkbookChange>]>([
    [
      "isn't mistaken for another with its threshold",
      (looked) => planEditMeasure(looked.reading, looked.outline, first(looked), { threshold: ">1%" }),
    ],
    [
      "isn't mistaken for another of its metric",
      (looked) => planMoveToMetric(looked.reading, looked.outline, first(looked), 7),
    ],
  ])("%s", async (_what, plan) => {
    const looked = await look();
    const planned = plan(looked);
    if (!planned.ok) throw new Error(planned.problem.sentence);
    await apply(({ reading, outline }) => planMoveMeasure(reading, outline, first(looked), 1));
    expect(key(await applyChange(planned.value))).toBe("changed-meanwhile");
  });
});
