import type { ChartFont } from "../chart";
import { invalidArgument } from "../protocol/errors";
import { changeChart, changeSeries, findChart, findSeries, type SeriesObject } from "./chart-object";
import { defineType, type ModelHost } from "./define";

/** The texts of a chart that have a font of their own. */
export type ChartText = "title" | "valueAxis" | "categoryAxis" | "labels";

interface FontObject extends SeriesObject {
  readonly of: ChartText;
}

function read(object: FontObject, host: ModelHost): ChartFont {
  const { of } = object;
  return (of === "labels" ? findSeries(object, host).labels : findChart(object, host)[of])?.font ?? {};
}

function write(object: FontObject, change: ChartFont, host: ModelHost): void {
  const { of } = object;
  const font = { ...read(object, host), ...change };
  if (of === "labels") changeSeries(object, { labels: { ...findSeries(object, host).labels, font } }, host);
  else changeChart(object, { [of]: { ...findChart(object, host)[of], font } }, host);
}

export const chartFontType = defineType<FontObject>({
  name: "ChartFont",
  properties: {
    Bold: {
      get: (object, host) => read(object, host).bold ?? false,
      set: (object, value, host) => write(object, { bold: value === true }, host),
    },
    Size: {
      get: (object, host) => read(object, host).size ?? (object.of === "title" ? 14 : 9),
      set: (object, value, host) => {
        if (typeof value !== "number" || value < 1 || value > 409) throw invalidArgument();
        write(object, { size: value }, host);
      },
    },
    Color: {
      get: (object, host) => read(object, host).color ?? "#595959",
      set: (object, value, host) => {
        if (!/^#[0-9a-f]{6}$/i.test(String(value))) throw invalidArgument();
        write(object, { color: String(value) }, host);
      },
    },
  },
  methods: {},
});
