import type { ChartPlan, ChartsPlan, SeriesPlan } from "../core/charts/chart-plan";
import { blockAddress } from "../core/scorecard/address";
import { queueFormulas, queueValues } from "./write-cells";
import { queueStyles } from "./write-looks";

/** The room between two charts, in points. */
const gap = 8;

/** Queues the cells the charts are drawn from. */
export function queueChartData(worksheet: Excel.Worksheet, { cells }: ChartsPlan): void {
  queueValues(worksheet, cells);
  queueFormulas(worksheet, cells);
  queueStyles(worksheet, cells);
}

/**
 * Queues the charts: those whose name stands already are given their data and title anew and stay where they were put
 * and as they were made to look, the others are added side by side. `left` is where the table begins, in points.
 */
export function queueCharts(
  worksheet: Excel.Worksheet,
  plan: ChartsPlan,
  standing: ReadonlySet<string>,
  left: number,
): void {
  plan.charts.forEach((chart, index) => {
    if (standing.has(chart.name)) {
      queueContent(worksheet, worksheet.charts.getItem(chart.name), chart);
      return;
    }
    const added = worksheet.charts.add(chart.kind, dataOf(worksheet, chart), "Columns");
    added.name = chart.name;
    queueContent(worksheet, added, chart);
    queueLooks(added, chart);
    added.width = plan.width;
    added.height = plan.height;
    added.setPosition(blockAddress(plan.row, plan.column, plan.row, plan.column));
    added.left = left + index * (plan.width + gap);
  });
}

/** Queues what a chart shows: its title, its series, and the names of their bars. */
export function queueContent(worksheet: Excel.Worksheet, chart: Excel.Chart, plan: ChartPlan): void {
  chart.setData(dataOf(worksheet, plan), "Columns");
  const { row, column, lastRow } = plan.categories;
  const names = worksheet.getRange(blockAddress(row, column, lastRow, column));
  plan.series.forEach((_series, index) => chart.series.getItemAt(index).setXAxisValues(names));
  chart.title.text = plan.title;
}

function dataOf(worksheet: Excel.Worksheet, { data }: ChartPlan): Excel.Range {
  return worksheet.getRange(blockAddress(data.row, data.column, data.lastRow, data.lastColumn));
}

function queueLooks(chart: Excel.Chart, plan: ChartPlan): void {
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.legend.visible = plan.legend;
  if (plan.legend) chart.legend.position = "Bottom";
  const { valueAxis, categoryAxis } = chart.axes;
  // Every bar has its figure, and bars begin at nothing: their lengths compare.
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  // Excel counts the categories of bars from below; a table is read from above.
  categoryAxis.reversePlotOrder = true;
  plan.series.forEach((series, index) => queueSeries(chart.series.getItemAt(index), series));
}

function queueSeries(series: Excel.ChartSeries, { fill, labels }: SeriesPlan): void {
  if (fill === undefined) series.format.fill.clear();
  else series.format.fill.setSolidColor(fill);
  series.gapWidth = 45;
  if (labels === undefined) return;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = labels.numberFormat;
  series.dataLabels.position = labels.position;
  series.dataLabels.format.font.color = labels.color;
}
