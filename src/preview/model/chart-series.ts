import type { ChartSeries } from "../chart";
import type { SheetBox } from "../engine/state";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { textOf } from "./arguments";
import {
  changeChart,
  changeSeries,
  findChart,
  findSeries,
  part,
  type ChartObject,
  type SeriesObject,
} from "./chart-object";
import { spacing } from "./chart-source";
import { defineType, type HostObject, type ModelHost, type PropertyModel } from "./define";
import { readRange } from "./range-object";

const seriesObject = (chart: ChartObject, index: number): SeriesObject =>
  part("ChartSeries", chart, { index }) as SeriesObject;

export const chartSeriesCollectionType = defineType<ChartObject>({
  name: "ChartSeriesCollection",
  properties: { Count: { get: (object, host) => findChart(object, host).series.length } },
  methods: {
    GetCount: (object, _args, host) => findChart(object, host).series.length,
    GetItemAt: (object, [index], host) => {
      if (!findChart(object, host).series[Number(index)]) throw itemNotFound();
      return seriesObject(object, Number(index));
    },
    Add: (object, [name, index], host) => {
      const { series, kind } = findChart(object, host);
      const at = typeof index === "number" ? index : series.length;
      const text = typeof name === "string" ? name : `Series${series.length + 1}`;
      const added = { name: { text }, ...spacing(kind) };
      changeChart(object, { series: [...series.slice(0, at), added, ...series.slice(at)] }, host);
      return seriesObject(object, at);
    },
  },
  items: (object, host) =>
    findChart(object, host).series.map((_series, index) => seriesObject(object, index)),
});

function nameOf({ name }: ChartSeries<SheetBox>, host: ModelHost): string {
  if (name === undefined) return "";
  if ("text" in name) return name.text;
  return host.engine.cells.read(name.cells.sheetId, name.cells.box)[0]?.[0]?.text ?? "";
}

function percentage(key: "gapWidth" | "overlap", least: number, most: number): PropertyModel<SeriesObject> {
  return {
    get: (object, host) => findSeries(object, host)[key] ?? 0,
    set: (object, value, host) => {
      if (typeof value !== "number" || value < least || value > most) throw invalidArgument();
      changeSeries(object, { [key]: value }, host);
    },
  };
}

const cellsOf = (source: unknown, { sheetId }: SeriesObject, host: ModelHost): SheetBox => {
  const range = readRange(source, sheetId, host);
  return { sheetId: range.sheetId, box: range.box };
};

export const chartSeriesType = defineType<SeriesObject>({
  name: "ChartSeries",
  properties: {
    Name: {
      get: (object, host) => nameOf(findSeries(object, host), host),
      set: (object, value, host) => changeSeries(object, { name: { text: textOf(value) } }, host),
    },
    ChartType: { get: (object, host) => findChart(object, host).kind },
    HasDataLabels: {
      get: (object, host) => findSeries(object, host).labels !== undefined,
      set: (object, value, host) =>
        changeSeries(
          object,
          { labels: value === true ? (findSeries(object, host).labels ?? {}) : undefined },
          host,
        ),
    },
    GapWidth: percentage("gapWidth", 0, 500),
    Overlap: percentage("overlap", -100, 100),
    Format: { leadsTo: (object) => part("ChartSeriesFormat", object) },
    DataLabels: { leadsTo: (object) => part("ChartDataLabels", object) },
    Points: { leadsTo: (object) => part("ChartPointsCollection", object) },
  },
  methods: {
    Delete: (object, _args, host) => {
      const own = findSeries(object, host);
      const { series } = findChart(object, host);
      changeChart(object, { series: series.filter((each) => each !== own) }, host);
    },
    SetValues: (object, [source], host) =>
      changeSeries(object, { values: cellsOf(source, object, host) }, host),
    SetXAxisValues: (object, [source], host) =>
      changeSeries(object, { categories: cellsOf(source, object, host) }, host),
    GetDimensionValues: (object, [dimension], host) => {
      const { values, categories } = findSeries(object, host);
      const place = dimension === "Values" ? values : categories;
      if (!place) return [];
      return host.engine.cells.read(place.sheetId, place.box).flatMap((row) => row.map((cell) => cell.value));
    },
  },
});

export const chartSeriesFormatType = defineType<SeriesObject>({
  name: "ChartSeriesFormat",
  properties: { Fill: { leadsTo: (object) => part("ChartFill", object) } },
  methods: {},
});

interface PointObject extends SeriesObject {
  readonly point: number;
}

function pointCount(object: SeriesObject, host: ModelHost): number {
  const box = findSeries(object, host).values?.box;
  return box ? box.rows * box.columns : 0;
}

export const chartPointsCollectionType = defineType<SeriesObject>({
  name: "ChartPointsCollection",
  properties: { Count: { get: pointCount } },
  methods: {
    GetCount: (object, _args, host) => pointCount(object, host),
    GetItemAt: (object, [index], host) => {
      if (typeof index !== "number" || index < 0 || index >= pointCount(object, host)) throw itemNotFound();
      return part("ChartPoint", object, { point: index });
    },
  },
  items: (object, host) =>
    Array.from({ length: pointCount(object, host) }, (_value, point) =>
      part("ChartPoint", object, { point }),
    ),
});

export const chartPointType = defineType<PointObject>({
  name: "ChartPoint",
  properties: { Format: { leadsTo: (object) => part("ChartPointFormat", object) } },
  methods: {},
});

export const chartPointFormatType = defineType<PointObject>({
  name: "ChartPointFormat",
  properties: { Fill: { leadsTo: (object) => part("ChartFill", object) } },
  methods: {},
});

function paint(object: SeriesObject & { readonly point?: number }, fill: string, host: ModelHost): void {
  const { points } = findSeries(object, host);
  const { point } = object;
  changeSeries(object, point === undefined ? { fill } : { points: { ...points, [point]: fill } }, host);
}

/** The fill of a series or of one of its points. */
export const chartFillType = defineType<SeriesObject & { readonly point?: number }>({
  name: "ChartFill",
  properties: {},
  methods: {
    SetSolidColor: (object, [color], host) => {
      if (!/^#[0-9a-f]{6}$/i.test(textOf(color))) throw invalidArgument();
      paint(object, textOf(color), host);
    },
    Clear: (object, _args, host) => paint(object, "none", host),
  },
});

const labelWord = (key: "numberFormat" | "position"): PropertyModel<SeriesObject> => ({
  get: (object, host) => findSeries(object, host).labels?.[key] ?? "",
  set: (object, value, host) =>
    changeSeries(object, { labels: { ...findSeries(object, host).labels, [key]: textOf(value) } }, host),
});

export const chartDataLabelsType = defineType<SeriesObject>({
  name: "ChartDataLabels",
  properties: {
    NumberFormat: labelWord("numberFormat"),
    Position: labelWord("position"),
    Format: { leadsTo: (object) => part("ChartDataLabelFormat", object) },
  },
  methods: {},
});

export const chartDataLabelFormatType = defineType<SeriesObject>({
  name: "ChartDataLabelFormat",
  properties: { Font: { leadsTo: (object) => part("ChartFont", object, { of: "labels" }) as HostObject } },
  methods: {},
});
