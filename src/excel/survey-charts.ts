import type { ChartsPlan } from "../core/charts/chart-plan";
import { planCharts } from "../core/charts/plan-charts";
import { sheetGone, sheetProtected } from "../core/messages/changes";
import { scorecardMoved } from "../core/messages/charts";
import { fail, ok, type Outcome } from "../core/outcome";
import { cellAddress } from "../core/scorecard/address";
import { recognise } from "../core/scorecard/recognise";
import type { SheetGrid } from "../core/scorecard/sheet-grid";
import { scorecardState, type ScorecardState } from "../core/scorecard/state";
import { cellOf } from "./cell-values";

/** Which scorecard is to get charts: where its table begins, and where its period stands. */
export type ChartedScorecard = Pick<ScorecardState, "sheet" | "place" | "period">;

/** What stood on the sheet before. */
export interface Before {
  /** The names of all charts. */
  readonly names: ReadonlySet<string>;
  /** The titles of those of the scorecard's own charts that were there, by name. */
  readonly titles: ReadonlyMap<string, string>;
  readonly used: {
    readonly row: number;
    readonly column: number;
    readonly formulas: readonly (readonly unknown[])[];
  };
}

export interface ChartsSurvey {
  readonly plan: ChartsPlan;
  readonly before: Before;
  /** Where the table begins, in points. */
  readonly left: number;
}

/** Formats may reach down a whole column; then only what holds something is kept clear of. */
const farDown = 5_000;

/** One round trip: what the sheet holds and shows, and the charts planned from it. */
export async function surveyForCharts(
  context: Excel.RequestContext,
  { sheet, place, period }: ChartedScorecard,
): Promise<Outcome<ChartsSurvey>> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("standardHeight");
  worksheet.protection.load("protected");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,values,formulas,top,height");
  const formatted = worksheet.getUsedRangeOrNullObject(false);
  formatted.load("rowIndex,rowCount");
  const start = worksheet.getRange(place);
  start.load("left");
  const periodCell = worksheet.getRange(period?.address ?? place);
  periodCell.load("text");
  const { charts } = worksheet;
  charts.load("items/name,items/top,items/height,items/title/text");
  await context.sync();
  if (worksheet.isNullObject) return fail(sheetGone(sheet));
  if (worksheet.protection.protected) return fail(sheetProtected(sheet));
  if (used.isNullObject) return fail(scorecardMoved(sheet));
  const grid: SheetGrid = {
    sheet,
    row: used.rowIndex,
    column: used.columnIndex,
    values: (used.values as unknown[][]).map((row) => row.map(cellOf)),
  };
  const { scorecards } = recognise([grid]);
  const index = scorecards.findIndex(
    ({ headerRow, columns }) => cellAddress(headerRow, columns.metric ?? 0) === place,
  );
  const found = scorecards[index];
  if (found === undefined) return fail(scorecardMoved(sheet));
  const rowHeight = worksheet.standardHeight || 15;
  const endOfUsed = used.rowIndex + grid.values.length;
  const endOfFormats = formatted.isNullObject ? 0 : formatted.rowIndex + formatted.rowCount;
  // Rows below what is used have the standard height, so a chart's lower edge can be told as a row.
  const underCharts = charts.items.map(
    ({ top, height }) => endOfUsed + Math.ceil((top + height - used.top - used.height) / rowHeight),
  );
  const freeRow = Math.max(endOfUsed, endOfFormats < farDown ? endOfFormats : 0, ...underCharts);
  const names = {
    ordinal: index + 1,
    service: scorecardState(grid, found).title,
    period: period === undefined ? "" : String((periodCell.text as string[][])[0]?.[0] ?? "").trim(),
  };
  const plan = planCharts(grid, found, names, { freeRow, rowHeight });
  if (!plan.ok) return plan;
  const ours = new Set(plan.value.charts.map(({ name }) => name));
  const titles = new Map(
    charts.items.filter(({ name }) => ours.has(name)).map(({ name, title }) => [name, title.text]),
  );
  return ok({
    plan: plan.value,
    left: start.left,
    before: {
      names: new Set(charts.items.map(({ name }) => name)),
      titles,
      used: { row: grid.row, column: grid.column, formulas: used.formulas as unknown[][] },
    },
  });
}
