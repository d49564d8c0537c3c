import { chartKinds, type ChartKind } from "../chart";
import { cornersOf, frameOf, frameOfBox, type Frame } from "../engine/charts";
import type { ChartState } from "../engine/state";
import { bounding } from "../formulas/a1";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/errors";
import { textOf } from "./arguments";
import { changeChart, chartsOf, findChart, part, setCharts, type ChartObject } from "./chart-object";
import { seriesIn, spacing } from "./chart-source";
import { defineType, type HostObject, type ModelHost, type PropertyModel } from "./define";
import { readRange } from "./range-object";
import type { WorksheetObject } from "./worksheet";

const chartObject = (sheetId: string, { id }: { readonly id: string }): ChartObject => ({
  objectType: "Chart",
  sheetId,
  chartId: id,
});

/** A new chart's size in points, as Excel makes it. */
const firstSize = { width: 360, height: 216 };

function kindOf(value: unknown): ChartKind {
  const kind = chartKinds.find((each) => each === value);
  if (!kind) throw notImplemented(`ChartType.${String(value)}`);
  return kind;
}

function add(sheetId: string, [type, source, seriesBy]: readonly unknown[], host: ModelHost): ChartObject {
  const kind = kindOf(type);
  const range = readRange(source, sheetId, host);
  const others = chartsOf(sheetId, host);
  const used = Object.values(host.engine.state.current.sheets).flatMap((sheet) => sheet.charts ?? []);
  const number = Math.max(0, ...used.map(({ id }) => Number(/\d+/.exec(id)?.[0] ?? 0))) + 1;
  let name = others.length + 1;
  while (others.some((chart) => chart.name === `Chart ${name}`)) name++;
  const series = seriesIn(range, seriesBy, kind, host);
  const chart: ChartState = {
    id: `{chart-${number}}`,
    name: `Chart ${name}`,
    kind,
    ...cornersOf({ left: 96, top: 60, ...firstSize }, sheetId, host.engine.layout),
    title: { visible: true },
    legend: { visible: series.length > 1 || kind === "Pie" || kind === "Doughnut", position: "Bottom" },
    valueAxis: { visible: true, gridlines: true },
    categoryAxis: { visible: true, gridlines: false },
    series,
  };
  setCharts(sheetId, [...others, chart], host);
  return chartObject(sheetId, chart);
}

function byName(sheetId: string, key: unknown, host: ModelHost): ChartState | undefined {
  const name = String(key).toLowerCase();
  return chartsOf(sheetId, host).find((chart) => chart.id === key || chart.name.toLowerCase() === name);
}

export const chartCollectionType = defineType<WorksheetObject>({
  name: "ChartCollection",
  properties: { Count: { get: ({ sheetId }, host) => chartsOf(sheetId, host).length } },
  methods: {
    Add: ({ sheetId }, args, host) => add(sheetId, args, host),
    GetCount: ({ sheetId }, _args, host) => chartsOf(sheetId, host).length,
    GetItem: ({ sheetId }, [key], host) => {
      const chart = byName(sheetId, key, host);
      if (!chart) throw itemNotFound();
      return chartObject(sheetId, chart);
    },
    GetItemOrNullObject: ({ sheetId }, [key], host) => {
      const chart = byName(sheetId, key, host);
      return chart ? chartObject(sheetId, chart) : null;
    },
    GetItemAt: ({ sheetId }, [index], host) => {
      const chart = chartsOf(sheetId, host)[Number(index)];
      if (!chart) throw itemNotFound();
      return chartObject(sheetId, chart);
    },
  },
  items: ({ sheetId }, host) => chartsOf(sheetId, host).map((chart) => chartObject(sheetId, chart)),
});

/** One of the four numbers of a chart's frame, in points. */
function side(key: keyof Frame): PropertyModel<ChartObject> {
  return {
    get: (object, host) => frameOf(findChart(object, host), object.sheetId, host.engine.layout)[key],
    set: (object, value, host) => {
      if (typeof value !== "number" || !Number.isFinite(value) || value < 0) throw invalidArgument();
      place(
        object,
        { ...frameOf(findChart(object, host), object.sheetId, host.engine.layout), [key]: value },
        host,
      );
    },
  };
}

function place(object: ChartObject, frame: Frame, host: ModelHost): void {
  changeChart(object, cornersOf(frame, object.sheetId, host.engine.layout), host);
}

/** With one cell the chart goes there and keeps its size; with two it covers all between them. */
function setPosition(object: ChartObject, [start, end]: readonly unknown[], host: ModelHost): void {
  const { sheetId } = object;
  const { layout } = host.engine;
  const first = readRange(start, sheetId, host).box;
  const { width, height } = frameOf(findChart(object, host), sheetId, layout);
  if (end === null || end === undefined || end === "") {
    place(object, { ...frameOfBox(first, sheetId, layout), width, height }, host);
  } else {
    place(object, frameOfBox(bounding(first, readRange(end, sheetId, host).box), sheetId, layout), host);
  }
}

const leadsTo = (type: string, more: object = {}): PropertyModel<ChartObject> => ({
  leadsTo: (object) => part(type, object, more),
});

export const chartType = defineType<ChartObject>({
  name: "Chart",
  identity: ({ chartId }) => ({ Id: chartId }),
  properties: {
    Id: { get: ({ chartId }) => chartId },
    Name: {
      get: (object, host) => findChart(object, host).name,
      set: (object, value, host) => changeChart(object, { name: textOf(value) }, host),
    },
    ChartType: {
      get: (object, host) => findChart(object, host).kind,
      set: (object, value, host) => {
        const kind = kindOf(value);
        const { series } = findChart(object, host);
        changeChart(object, { kind, series: series.map((each) => ({ ...each, ...spacing(kind) })) }, host);
      },
    },
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
    Title: leadsTo("ChartTitle"),
    Legend: leadsTo("ChartLegend"),
    Axes: leadsTo("ChartAxes"),
    Series: leadsTo("ChartSeriesCollection"),
    Worksheet: { leadsTo: ({ sheetId }) => ({ objectType: "Worksheet", sheetId }) as HostObject },
  },
  methods: {
    Activate: ({ sheetId }, _args, host) => host.engine.sheets.activate(sheetId),
    Delete: (object, _args, host) => {
      findChart(object, host);
      setCharts(
        object.sheetId,
        chartsOf(object.sheetId, host).filter((chart) => chart.id !== object.chartId),
        host,
      );
    },
    SetData: (object, [source, seriesBy], host) => {
      const { kind, series } = findChart(object, host);
      const found = seriesIn(readRange(source, object.sheetId, host), seriesBy, kind, host);
      // A series keeps its look, as in Excel, where the new data has one in its place.
      changeChart(
        object,
        { series: found.map((each, index) => ({ ...each, ...looksOf(series[index]) })) },
        host,
      );
    },
    SetPosition: setPosition,
  },
});

/** How a series looks, without what it shows. */
function looksOf(series: ChartState["series"][number] | undefined): ChartState["series"][number] {
  const looks: { -readonly [K in keyof ChartState["series"][number]]: ChartState["series"][number][K] } = {
    ...series,
  };
  delete looks.name;
  delete looks.values;
  delete looks.categories;
  return looks;
}
