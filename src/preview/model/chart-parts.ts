import { legendPositions, type ChartAxis } from "../chart";
import { invalidArgument } from "../protocol/errors";
import { oneOf, textOf } from "./arguments";
import type { ChartText } from "./chart-font";
import { changeChart, findChart, part, type ChartObject } from "./chart-object";
import { defineType, type ModelHost, type PropertyModel } from "./define";

/** What an untitled chart shows: the name of its only series, else Excel's placeholder. */
function titleText(object: ChartObject, host: ModelHost): string {
  const { title, series } = findChart(object, host);
  if (title.text !== undefined) return title.text;
  const name = series.length === 1 ? series[0]?.name : undefined;
  if (name === undefined) return "Chart Title";
  if ("text" in name) return name.text;
  return host.engine.cells.read(name.cells.sheetId, name.cells.box)[0]?.[0]?.text ?? "";
}

export const chartTitleType = defineType<ChartObject>({
  name: "ChartTitle",
  properties: {
    Text: {
      get: titleText,
      set: (object, value, host) =>
        changeChart(object, { title: { ...findChart(object, host).title, text: textOf(value) } }, host),
    },
    Visible: {
      get: (object, host) => findChart(object, host).title.visible,
      set: (object, value, host) =>
        changeChart(object, { title: { ...findChart(object, host).title, visible: value === true } }, host),
    },
    Format: { leadsTo: (object) => part("ChartTitleFormat", object) },
  },
  methods: {},
});

const font = (of: ChartText): PropertyModel<ChartObject> => ({
  leadsTo: (object) => part("ChartFont", object, { of }),
});

export const chartTitleFormatType = defineType<ChartObject>({
  name: "ChartTitleFormat",
  properties: { Font: font("title") },
  methods: {},
});

export const chartLegendType = defineType<ChartObject>({
  name: "ChartLegend",
  properties: {
    Visible: {
      get: (object, host) => findChart(object, host).legend.visible,
      set: (object, value, host) =>
        changeChart(object, { legend: { ...findChart(object, host).legend, visible: value === true } }, host),
    },
    Position: {
      get: (object, host) => findChart(object, host).legend.position,
      set: (object, value, host) =>
        changeChart(
          object,
          { legend: { ...findChart(object, host).legend, position: oneOf(value, legendPositions) } },
          host,
        ),
    },
  },
  methods: {},
});

type AxisKey = "valueAxis" | "categoryAxis";
interface AxisObject extends ChartObject {
  readonly axis: AxisKey;
}

export const chartAxesType = defineType<ChartObject>({
  name: "ChartAxes",
  properties: {
    ValueAxis: { leadsTo: (object) => part("ChartAxis", object, { axis: "valueAxis" }) },
    CategoryAxis: { leadsTo: (object) => part("ChartAxis", object, { axis: "categoryAxis" }) },
  },
  methods: {},
});

const axisOf = (object: AxisObject, host: ModelHost): ChartAxis => findChart(object, host)[object.axis];

function changeAxis(object: AxisObject, change: Partial<ChartAxis>, host: ModelHost): void {
  changeChart(object, { [object.axis]: { ...axisOf(object, host), ...change } }, host);
}

/** A number of the axis; "" gives it back to Excel to choose. */
const limit = (key: "minimum" | "maximum"): PropertyModel<AxisObject> => ({
  get: (object, host) => axisOf(object, host)[key] ?? "",
  set: (object, value, host) => {
    if (value !== "" && typeof value !== "number") throw invalidArgument();
    changeAxis(object, { [key]: value === "" ? undefined : value }, host);
  },
});

export const chartAxisType = defineType<AxisObject>({
  name: "ChartAxis",
  properties: {
    Visible: {
      get: (object, host) => axisOf(object, host).visible,
      set: (object, value, host) => changeAxis(object, { visible: value === true }, host),
    },
    Minimum: limit("minimum"),
    Maximum: limit("maximum"),
    NumberFormat: {
      get: (object, host) => axisOf(object, host).numberFormat ?? "General",
      set: (object, value, host) => changeAxis(object, { numberFormat: textOf(value) }, host),
    },
    ReversePlotOrder: {
      get: (object, host) => axisOf(object, host).reversed === true,
      set: (object, value, host) => changeAxis(object, { reversed: value === true }, host),
    },
    MajorGridlines: { leadsTo: (object) => part("ChartGridlines", object) },
    Format: { leadsTo: (object) => part("ChartAxisFormat", object) },
  },
  methods: {},
});

export const chartGridlinesType = defineType<AxisObject>({
  name: "ChartGridlines",
  properties: {
    Visible: {
      get: (object, host) => axisOf(object, host).gridlines,
      set: (object, value, host) => changeAxis(object, { gridlines: value === true }, host),
    },
  },
  methods: {},
});

export const chartAxisFormatType = defineType<AxisObject>({
  name: "ChartAxisFormat",
  properties: { Font: { leadsTo: (object) => part("ChartFont", object, { of: object.axis }) } },
  methods: {},
});
