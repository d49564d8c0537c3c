import type { ChartsPlan } from "../core/charts/chart-plan";
import { holds } from "../core/change/content";
import { chartsLeft } from "../core/messages/charts";
import type { Problem } from "../core/messages/problem";
import { apiMissing, nothingChanged, readBackDiffers } from "../core/messages/workbook";
import { fail, ok, type Outcome } from "../core/outcome";
import { cellAddress } from "../core/scorecard/address";
import { runInWorkbook, supports, type RunOptions } from "./run";
import { type Before, type ChartedScorecard, surveyForCharts } from "./survey-charts";
import { queueChartData, queueCharts, queueContent } from "./write-charts";
import { queueFormulas, queueValues } from "./write-cells";

/** What was written, as read back. */
export interface ChartsInserted {
  readonly sheet: string;
  readonly added: number;
  readonly renewed: number;
  readonly cells: number;
}

type Options = Pick<RunOptions, "onWaiting">;

/**
 * Puts a scorecard's charts, and the cells they are drawn from, below everything its sheet holds; charts that stand
 * there already are brought up to date instead, their titles with the period. One undo step and three round trips:
 * what stands, writing, reading back. When one fails, what was done is taken back, and the problem says so.
 */
export async function insertCharts(
  scorecard: ChartedScorecard,
  options: Options = {},
): Promise<Outcome<ChartsInserted>> {
  if (!supports("1.8")) return fail(apiMissing("charts"));
  let sent: { readonly plan: ChartsPlan; readonly before: Before } | undefined;
  const outcome = await runInWorkbook<ChartsInserted>(
    async (context) => {
      const surveyed = await surveyForCharts(context, scorecard);
      if (!surveyed.ok) return surveyed;
      const { plan, before, left } = surveyed.value;
      const worksheet = context.workbook.worksheets.getItem(plan.sheet);
      queueChartData(worksheet, plan);
      queueCharts(worksheet, plan, new Set(before.titles.keys()), left);
      sent = { plan, before };
      await context.sync();
      return readBack(context, plan, before);
    },
    { ...options, writes: true, mayRestart: () => sent === undefined },
  );
  if (outcome.ok) return outcome;
  if (sent === undefined)
    return refused.has(outcome.problem.key) ? outcome : fail(nothingChanged(outcome.problem));
  return fail(await takeBack(sent.plan, sent.before, outcome.problem, options));
}

/** Problems found before anything was sent, whose sentences say so themselves. */
const refused = new Set([
  "sheet-gone",
  "sheet-protected",
  "scorecard-moved",
  "nothing-to-chart",
  "too-many-to-chart",
]);

/** Round trip 3: the cells hold what was written, and every chart is there. */
async function readBack(
  context: Excel.RequestContext,
  plan: ChartsPlan,
  { titles }: Before,
): Promise<Outcome<ChartsInserted>> {
  const worksheet = context.workbook.worksheets.getItem(plan.sheet);
  const block = worksheet.getRange(plan.address);
  block.load("formulas,rowIndex,columnIndex");
  worksheet.charts.load("items/name");
  await context.sync();
  const contents = block.formulas as unknown[][];
  const written = plan.cells.filter(({ value, formula }) => value !== undefined || formula !== undefined);
  const wrong = written.filter(
    (cell) => !holds(contents[cell.row - block.rowIndex]?.[cell.column - block.columnIndex], cell),
  );
  const first = wrong[0];
  if (first !== undefined) {
    return fail(readBackDiffers(wrong.length, `${plan.sheet}!${cellAddress(first.row, first.column)}`));
  }
  const there = new Set(worksheet.charts.items.map(({ name }) => name));
  const missing = plan.charts.find(({ name }) => !there.has(name));
  if (missing !== undefined) return fail(readBackDiffers(1, missing.name));
  const renewed = titles.size;
  return ok({ sheet: plan.sheet, added: plan.charts.length - renewed, renewed, cells: written.length });
}

/** Takes away the charts that weren't there, and gives titles and cells back what they held. */
async function takeBack(
  plan: ChartsPlan,
  before: Before,
  problem: Problem,
  options: Options,
): Promise<Problem> {
  // A batch that stopped between adding a chart and naming it leaves one that Excel named.
  const isOurs = (name: string) =>
    plan.charts.some((chart) => chart.name === name) || /^Chart \d+$/.test(name);
  const back = await runInWorkbook(
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(plan.sheet);
      const { charts } = worksheet;
      charts.load("items/name");
      await context.sync();
      for (const chart of charts.items) {
        const title = before.titles.get(chart.name);
        const standing = plan.standing.find(({ name }) => name === chart.name);
        if (title !== undefined && standing !== undefined)
          queueContent(worksheet, chart, { ...standing, title });
        else if (!before.names.has(chart.name) && isOurs(chart.name)) chart.delete();
      }
      const { used } = before;
      const contentOf = ({ row, column }: { row: number; column: number }) =>
        used.formulas[row - used.row]?.[column - used.column] ?? "";
      const fresh = plan.cells.every((cell) => contentOf(cell) === "");
      if (fresh) worksheet.getRange(plan.address).clear();
      else {
        const cells = plan.cells.map(({ row, column }) => {
          const held = contentOf({ row, column });
          return typeof held === "string" && held.startsWith("=")
            ? { row, column, formula: held }
            : { row, column, value: held as string | number | boolean };
        });
        queueValues(worksheet, cells);
        queueFormulas(worksheet, cells);
      }
      await context.sync();
      return ok(undefined);
    },
    { ...options, writes: true },
  );
  return back.ok ? nothingChanged(problem) : chartsLeft(problem, plan.sheet, plan.address);
}
