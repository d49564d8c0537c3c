import type { ChartSeries } from "../chart";
import type { ChartState, SheetBox } from "../engine/state";
import { itemNotFound } from "../protocol/errors";
import type { HostObject, ModelHost } from "./define";
import { assertUnprotected } from "./range-object";

/** A chart, or one of its parts: title, legend, an axis. */
export interface ChartObject extends HostObject {
  readonly sheetId: string;
  readonly chartId: string;
}

/** One series of a chart, or one of its parts. */
export interface SeriesObject extends ChartObject {
  readonly index: number;
}

export function chartsOf(sheetId: string, host: ModelHost): readonly ChartState[] {
  return host.engine.sheets.state(sheetId).charts ?? [];
}

export function findChart({ sheetId, chartId }: ChartObject, host: ModelHost): ChartState {
  const chart = chartsOf(sheetId, host).find((each) => each.id === chartId);
  if (!chart) throw itemNotFound();
  return chart;
}

/** Puts another list of charts over a sheet; a protected sheet refuses. */
export function setCharts(sheetId: string, charts: readonly ChartState[], host: ModelHost): void {
  assertUnprotected(sheetId, host);
  host.engine.state.updateSheet(sheetId, { charts });
}

export function changeChart(object: ChartObject, change: Partial<ChartState>, host: ModelHost): void {
  findChart(object, host);
  setCharts(
    object.sheetId,
    chartsOf(object.sheetId, host).map((chart) =>
      chart.id === object.chartId ? { ...chart, ...change } : chart,
    ),
    host,
  );
}

export function findSeries(object: SeriesObject, host: ModelHost): ChartSeries<SheetBox> {
  const series = findChart(object, host).series[object.index];
  if (!series) throw itemNotFound();
  return series;
}

export function changeSeries(
  object: SeriesObject,
  change: Partial<ChartSeries<SheetBox>>,
  host: ModelHost,
): void {
  const own = findSeries(object, host);
  const { series } = findChart(object, host);
  changeChart(object, { series: series.map((each) => (each === own ? { ...own, ...change } : each)) }, host);
}

/** Another object of the model on the same chart: `part("ChartTitle", chart)`. */
export function part(objectType: string, object: ChartObject, more: object = {}): HostObject {
  return { ...object, ...more, objectType } as HostObject;
}
