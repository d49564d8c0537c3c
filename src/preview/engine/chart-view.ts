import type { Chart, ChartSeries } from "../chart";
import { frameOf, type Frame } from "./charts";
import type { CellView, Engine } from "./engine";
import type { ChartState, SheetBox } from "./state";

/** One series with what its cells hold now. */
export interface SeriesView extends Omit<ChartSeries<never>, "name" | "values" | "categories"> {
  readonly name: string;
  /** A blank or a text has no bar. */
  readonly values: readonly (number | undefined)[];
  /** The values as their cells show them. */
  readonly texts: readonly string[];
}

/** A chart as it is to be drawn: where, and with which figures. */
export interface ChartView extends Omit<Chart<never>, "series" | "title" | "from" | "to"> {
  readonly title?: string;
  readonly titleFont?: Chart<never>["title"]["font"];
  readonly frame: Frame;
  /** The cell under its upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly categories: readonly string[];
  readonly series: readonly SeriesView[];
}

/** The charts over a sheet, with the figures their cells hold now. */
export function chartViews(sheetId: string, engine: Engine): ChartView[] {
  return (engine.sheets.state(sheetId).charts ?? []).map((chart) => chartView(chart, sheetId, engine));
}

function chartView(chart: ChartState, sheetId: string, engine: Engine): ChartView {
  const read = (place: SheetBox | undefined): CellView[] => {
    // A sheet that is gone takes its figures with it.
    if (!place || !engine.sheets.list().some((sheet) => sheet.id === place.sheetId)) return [];
    return engine.cells.read(place.sheetId, place.box).flat();
  };
  const series = chart.series.map(({ name, values, ...look }): SeriesView => {
    const cells = read(values);
    const { fill, points, labels, gapWidth, overlap } = look;
    return {
      fill,
      points,
      labels,
      gapWidth,
      overlap,
      name: name === undefined ? "" : "text" in name ? name.text : (read(name.cells)[0]?.text ?? ""),
      values: cells.map(({ value }) => (typeof value === "number" ? value : undefined)),
      texts: cells.map((cell) => cell.text),
    };
  });
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const named = read(chart.series[0]?.categories);
  const { title, name, kind, legend, valueAxis, categoryAxis, from } = chart;
  const text = title.text ?? (series.length === 1 ? series[0]?.name : "Chart Title");
  return {
    name,
    kind,
    legend,
    valueAxis,
    categoryAxis,
    ...(title.visible && text !== undefined ? { title: text, titleFont: title.font } : {}),
    frame: frameOf(chart, sheetId, engine.layout),
    row: from.row,
    column: from.column,
    categories: Array.from({ length: count }, (_value, index) => named[index]?.text ?? String(index + 1)),
    series,
  };
}
