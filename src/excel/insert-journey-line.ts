import type { LineChartPlan } from "../core/journey/line-chart";
import { sheetGone, sheetProtected } from "../core/messages/changes";
import { lineLeft, mapMoved } from "../core/messages/journey";
import type { Problem } from "../core/messages/problem";
import { apiMissing, nothingChanged, readBackDiffers } from "../core/messages/workbook";
import { fail, ok, type Outcome } from "../core/outcome";
import { blockAddress, cellAddress } from "../core/scorecard/address";
import { runInWorkbook, type RunOptions, supports } from "./run";

/** What was done: a chart that stood there already was brought up to date instead of added. */
export interface LineInserted {
  readonly sheet: string;
  readonly renewed: boolean;
}

type Options = Pick<RunOptions, "onWaiting">;

const size = { width: 640, height: 210 };

/**
 * Draws the emotional line of a journey map as a native chart below everything its sheet holds, or brings the one that
 * stands there up to date with the map's rows. One undo step and three round trips: what stands, writing, reading back. When
 * one fails, an added chart is taken back, and the problem says so.
 */
export async function insertJourneyLine(
  plan: LineChartPlan,
  options: Options = {},
): Promise<Outcome<LineInserted>> {
  if (!supports("1.8")) return fail(apiMissing("charts"));
  let sent: { readonly names: ReadonlySet<string> } | undefined;
  let refused = false;
  const outcome = await runInWorkbook<LineInserted>(
    async (context) => {
      const surveyed = await survey(context, plan);
      if (!surveyed.ok) {
        refused = true;
        return surveyed;
      }
      const { names, row, left } = surveyed.value;
      const worksheet = context.workbook.worksheets.getItem(plan.sheet);
      const renewed = names.has(plan.name);
      if (renewed) queueContent(worksheet, worksheet.charts.getItem(plan.name), plan);
      else queueChart(worksheet, plan, row, left);
      sent = { names };
      await context.sync();
      worksheet.charts.load("items/name");
      await context.sync();
      return worksheet.charts.items.some(({ name }) => name === plan.name)
        ? ok({ sheet: plan.sheet, renewed })
        : fail(readBackDiffers(1, plan.name));
    },
    { ...options, writes: true, mayRestart: () => sent === undefined },
  );
  if (outcome.ok || refused) return outcome;
  if (sent === undefined) return fail(nothingChanged(outcome.problem));
  return fail(await takeBack(plan, sent.names, outcome.problem, options));
}

/** Round trip 1: the map is where it was planned from; which charts there are, and where the sheet is free. */
async function survey(
  context: Excel.RequestContext,
  { sheet, guards, firstCell }: LineChartPlan,
): Promise<Outcome<{ names: ReadonlySet<string>; row: number; left: number }>> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("standardHeight");
  worksheet.protection.load("protected");
  const cells = guards.map(({ row, column }) => worksheet.getRange(cellAddress(row, column)).load("values"));
  const start = worksheet.getRange(firstCell).load("left");
  const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount,top,height");
  const { charts } = worksheet;
  charts.load("items/name,items/top,items/height");
  await context.sync();
  if (worksheet.isNullObject) return fail(sheetGone(sheet));
  if (worksheet.protection.protected) return fail(sheetProtected(sheet));
  const stands = guards.every(({ holds }, index) => (cells[index]?.values as unknown[][])[0]?.[0] === holds);
  if (used.isNullObject || !stands) return fail(mapMoved(sheet));
  const end = used.rowIndex + used.rowCount;
  const rowHeight = worksheet.standardHeight || 15;
  const underCharts = charts.items.map(
    ({ top, height }) => end + Math.ceil((top + height - used.top - used.height) / rowHeight),
  );
  return ok({
    names: new Set(charts.items.map(({ name }) => name)),
    row: Math.max(end, ...underCharts) + 1,
    left: start.left,
  });
}

function queueChart(worksheet: Excel.Worksheet, plan: LineChartPlan, row: number, left: number): void {
  const chart = worksheet.charts.add("LineMarkers", dataOf(worksheet, plan), "Columns");
  chart.name = plan.name;
  queueContent(worksheet, chart, plan);
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.legend.visible = false;
  const { valueAxis } = chart.axes;
  valueAxis.minimum = 0;
  valueAxis.maximum = 1;
  valueAxis.numberFormat = "0%";
  chart.width = size.width;
  chart.height = size.height;
  chart.setPosition(cellAddress(row, 0));
  chart.left = left;
}

function queueContent(worksheet: Excel.Worksheet, chart: Excel.Chart, plan: LineChartPlan): void {
  const { headerRow, lastRow, stages } = plan;
  chart.setData(dataOf(worksheet, plan), "Columns");
  chart.series
    .getItemAt(0)
    .setXAxisValues(worksheet.getRange(blockAddress(headerRow + 1, stages, lastRow, stages)));
  chart.title.text = plan.title;
}

function dataOf(worksheet: Excel.Worksheet, { column, headerRow, lastRow }: LineChartPlan): Excel.Range {
  return worksheet.getRange(blockAddress(headerRow, column, lastRow, column));
}

/** Takes away a chart that wasn't there; one that stood keeps what it was given, which undo takes back. */
async function takeBack(
  plan: LineChartPlan,
  names: ReadonlySet<string>,
  problem: Problem,
  options: Options,
): Promise<Problem> {
  // A batch that stopped between adding a chart and naming it leaves one that Excel named.
  const isOurs = (name: string) => !names.has(name) && (name === plan.name || /^Chart \d+$/.test(name));
  const back = await runInWorkbook(
    async (context) => {
      const { charts } = context.workbook.worksheets.getItem(plan.sheet);
      charts.load("items/name");
      await context.sync();
      for (const chart of charts.items) if (isOurs(chart.name)) chart.delete();
      await context.sync();
      return ok(undefined);
    },
    { ...options, writes: true },
  );
  return back.ok && !names.has(plan.name) ? nothingChanged(problem) : lineLeft(problem, plan.sheet);
}
