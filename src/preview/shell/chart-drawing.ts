import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  type ChartConfiguration,
  type ChartDataset,
  type ChartType,
  type Plugin,
} from "chart.js";
import type { ChartAxis, ChartFont } from "../chart";
import type { ChartView, SeriesView } from "../engine/chart-view";
import { displayText } from "../engine/values";
import { contrast, paletteColor, textOn, visibleOn, type ChartPaint } from "./chart-colors";

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
);

/** A drawn chart; `clear` takes it off its canvas. */
export interface Drawing {
  clear(): void;
}

const pixels = (points: number, zoom: number): number => (points / 0.75) * zoom;

/** Draws a chart into a canvas that has its size on the screen already. */
export function drawChart(
  canvas: HTMLCanvasElement,
  view: ChartView,
  paint: ChartPaint,
  zoom: number,
): Drawing {
  const chart = new Chart(canvas, configuration(view, paint, zoom));
  return { clear: () => chart.destroy() };
}

function configuration(view: ChartView, paint: ChartPaint, zoom: number): ChartConfiguration {
  const { kind, title, titleFont, legend, series } = view;
  const round = kind === "Pie" || kind === "Doughnut";
  const type: ChartType = round
    ? kind === "Pie"
      ? "pie"
      : "doughnut"
    : kind.startsWith("Line")
      ? "line"
      : "bar";
  const font = (given: ChartFont | undefined, size: number) => ({
    size: pixels(given?.size ?? size, zoom),
    weight: given?.bold ? ("bold" as const) : ("normal" as const),
    family: "Calibri, Carlito, Arial, sans-serif",
  });
  const stacked = kind.includes("Stacked");
  const horizontal = kind.startsWith("Bar");
  const scale = (axis: ChartAxis, value: boolean) => ({
    display: axis.visible || axis.gridlines,
    stacked,
    // Excel counts the categories of bars from below, Chart.js from above.
    reverse: (axis.reversed ?? false) !== (horizontal && !value),
    min: value ? (axis.minimum ?? (kind.startsWith("Line") ? undefined : 0)) : undefined,
    // Room for the labels behind the longest bars, which Excel's own choice of an end leaves too.
    grace: value && series.some(({ labels }) => labels) ? "15%" : 0,
    max: value ? (axis.maximum ?? (kind.endsWith("100") ? 1 : undefined)) : undefined,
    grid: { display: axis.gridlines, color: paint.line, drawTicks: false },
    border: { display: !value && axis.visible, color: paint.line },
    ticks: {
      display: axis.visible,
      color: axis.font?.color ? visibleOn(axis.font.color, paint) : paint.ink,
      font: font(axis.font, 9),
      ...(value
        ? { callback: (tick: string | number) => displayText(Number(tick), axis.numberFormat ?? "General") }
        : {}),
    },
  });
  const scales = { value: scale(view.valueAxis, true), category: scale(view.categoryAxis, false) };
  return {
    type,
    data: {
      labels: view.categories.map((name) => (round ? name : wrapped(name, horizontal ? 22 : 14))),
      datasets: series.map((each, index) => dataset(each, index, view, paint, round)),
    },
    options: {
      animation: false,
      responsive: false,
      events: [],
      devicePixelRatio: window.devicePixelRatio,
      indexAxis: horizontal ? "y" : "x",
      layout: { padding: { top: 4 * zoom, right: 16 * zoom, bottom: 6 * zoom, left: 8 * zoom } },
      ...(round
        ? {}
        : {
            scales: horizontal
              ? { x: scales.value, y: scales.category }
              : { x: scales.category, y: scales.value },
          }),
      plugins: {
        title: {
          display: title !== undefined,
          text: title === undefined ? undefined : wrapped(title, lineLength(view, titleFont)),
          color: titleFont?.color ? visibleOn(titleFont.color, paint) : paint.ink,
          font: font(titleFont, 14),
          padding: { top: 6 * zoom, bottom: 8 * zoom },
        },
        legend: {
          display: legend.visible,
          position: legend.position.toLowerCase() as "top",
          labels: {
            color: paint.ink,
            font: font(undefined, 9),
            boxWidth: 10 * zoom,
            boxHeight: 10 * zoom,
            // A series that only holds others up has no entry.
            filter: ({ datasetIndex }) => series[datasetIndex ?? 0]?.fill !== "none",
          },
        },
      },
    },
    plugins: [pointLabels(view, paint, zoom)],
  };
}

function dataset(
  series: SeriesView,
  index: number,
  { kind, series: all }: ChartView,
  paint: ChartPaint,
  round: boolean,
): ChartDataset {
  const { gapWidth = 150, overlap = 0, values } = series;
  const colorOf = (point: number): string => {
    const color = fillOf(series, index, point, kind);
    return color === "none" ? "transparent" : visibleOn(color, paint);
  };
  const colors = values.map((_value, point) => colorOf(point));
  const whole = kind.endsWith("100")
    ? values.map((_value, point) => all.reduce((sum, each) => sum + (each.values[point] ?? 0), 0))
    : undefined;
  return {
    label: series.name,
    data: values.map((value, point) =>
      value === undefined ? null : whole ? value / (whole[point] || 1) : value,
    ),
    backgroundColor: colors,
    borderColor: kind.startsWith("Line") ? colorOf(0) : colors.map((color) => edge(color, paint, round)),
    borderWidth: kind.startsWith("Line") ? 2 : paint.edge || round ? 1 : 0,
    ...(kind === "Line" ? { pointRadius: 0 } : {}),
    categoryPercentage: 1 / (1 + gapWidth / 100 / (kind.includes("Stacked") ? 1 : all.length)),
    barPercentage: kind.includes("Stacked") ? 1 : 1 - Math.max(0, -overlap) / 100 / 2,
  } as ChartDataset;
}

/** A point's own fill, its series', or the next of the palette: a pie has one for every point. */
function fillOf({ fill, points }: SeriesView, index: number, point: number, kind: ChartView["kind"]): string {
  const round = kind === "Pie" || kind === "Doughnut";
  return points?.[point] ?? fill ?? paletteColor(round ? point : index);
}

const edge = (color: string, paint: ChartPaint, round: boolean): string =>
  color === "transparent" ? color : (paint.edge ?? (round ? paint.surface : color));

/** Texts at bars and slices: Chart.js has none of its own. */
function pointLabels(view: ChartView, paint: ChartPaint, zoom: number): Plugin {
  return {
    id: "pointLabels",
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      view.series.forEach((series, index) => {
        const { labels } = series;
        if (!labels) return;
        const size = pixels(labels.font?.size ?? 9, zoom);
        ctx.save();
        ctx.font = `${labels.font?.bold ? "bold " : ""}${size}px Calibri, Carlito, Arial, sans-serif`;
        ctx.textBaseline = "middle";
        chart.getDatasetMeta(index).data.forEach((shape, point) => {
          const value = series.values[point];
          if (value === undefined) return;
          const text =
            labels.numberFormat === undefined
              ? (series.texts[point] ?? "")
              : displayText(value, labels.numberFormat);
          const bar = shape as BarElement & { readonly base: number };
          const color = fillOf(series, index, point, view.kind);
          const ground = color === "none" ? paint.surface : visibleOn(color, paint);
          const at = labelPlace(bar, labels.position, view.kind, ctx.measureText(text).width, size);
          const given = labels.font?.color;
          ctx.fillStyle = at.inside ? textOn(ground) : visibleOn(given ?? paint.ink, paint);
          if (!at.inside && given !== undefined && contrast(given, paint.surface) < 3)
            ctx.fillStyle = paint.ink;
          ctx.textAlign = at.align;
          ctx.fillText(text, Math.max(at.x, chartArea.left), at.y);
        });
        ctx.restore();
      });
    },
  };
}

/** Where a label stands; one that should stand in a bar too short for it goes behind the bar's end. */
function labelPlace(
  bar: BarElement & { readonly base: number },
  position: string | undefined,
  kind: ChartView["kind"],
  width: number,
  size: number,
): { x: number; y: number; align: CanvasTextAlign; inside: boolean } {
  const gap = size * 0.4;
  if (kind.startsWith("Bar")) {
    const length = Math.abs(bar.x - bar.base);
    const inside = position !== "OutsideEnd" && length > width + gap * 2;
    if (!inside) return { x: bar.x + gap, y: bar.y, align: "left", inside };
    if (position === "InsideBase") return { x: bar.base + gap, y: bar.y, align: "left", inside };
    if (position === "InsideEnd") return { x: bar.x - gap, y: bar.y, align: "right", inside };
  } else if (position === "OutsideEnd")
    return { x: bar.x, y: bar.y - size * 0.7, align: "center", inside: false };
  const centre = bar.getCenterPoint(true);
  return { x: centre.x ?? 0, y: centre.y ?? 0, align: "center", inside: true };
}

/** About how many characters of a title fit into a line. */
function lineLength({ frame }: ChartView, font: ChartFont | undefined): number {
  return Math.floor((frame.width - 20) / ((font?.size ?? 14) * 0.53));
}

/** A long name on several lines, broken between words. */
function wrapped(name: string, longest: number): string | string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 1 ? lines : name;
}
