import type { ChartAxis, ChartData, ChartFont, ChartKind, ChartSeries, LegendPosition } from "../chart";
import { labelPositions } from "./chart-to-xml";
import { descendants, parseXml, type XmlElement } from "./xml";

/** What a part says of a chart: all but its name and its corners, which its drawing has. */
export type ChartContent = Omit<ChartData, "name" | "from" | "to">;

export interface ReadChart {
  readonly chart: ChartContent;
  /** False when the part says more than the preview keeps. */
  readonly whole: boolean;
}

const child = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce((at, name) => at?.children.find((each) => each.name === name), element);
const val = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined =>
  child(element, ...path)?.attributes["val"];
const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

const groupNames = /^(bar|line|pie|doughnut)Chart$/;
const anyGroup = /Chart$/;

/** The elements that are written again as they were read, or that change nothing a person sees. */
const known = new Set(
  (
    "chartSpace date1904 lang roundedCorners chart title tx rich bodyPr lstStyle p pPr defRPr r rPr t endParaRPr overlay " +
    "autoTitleDeleted plotArea layout barChart lineChart pieChart doughnutChart barDir grouping varyColors ser idx order " +
    "strRef f strCache ptCount pt v spPr solidFill srgbClr noFill ln invertIfNegative dPt bubble3D marker symbol dLbls numFmt " +
    "txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize cat val numRef numCache formatCode " +
    "smooth gapWidth overlap firstSliceAng holeSize axId catAx valAx scaling orientation max min delete axPos majorGridlines " +
    "majorTickMark minorTickMark tickLblPos crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl crossBetween legend legendPos " +
    "plotVisOnly dispBlanksAs printSettings headerFooter pageMargins pageSetup latin ea cs"
  ).split(" "),
);

/** Reads a chart's part; undefined when it is of a kind the preview can't draw, or of several at once. */
export function chartFromXml(xml: string): ReadChart | undefined {
  const root = child(parseXml(xml), "chartSpace");
  const space = child(root, "chart");
  const plot = child(space, "plotArea");
  const group = plot?.children.filter(({ name }) => anyGroup.test(name)) ?? [];
  const [only] = group;
  if (!root || !space || !plot || !only || group.length > 1 || !groupNames.test(only.name)) return undefined;
  const kind = kindOf(only);
  if (kind === undefined) return undefined;
  const legend = child(space, "legend");
  const sides: Readonly<Record<string, LegendPosition>> = { t: "Top", b: "Bottom", l: "Left", r: "Right" };
  const spacing = {
    ...number("gapWidth", val(only, "gapWidth")),
    ...number("overlap", val(only, "overlap")),
  };
  return {
    whole: everyName(root, (name) => known.has(name)),
    chart: {
      kind,
      title: titleOf(child(space, "title"), isOn(val(space, "autoTitleDeleted"))),
      legend: { visible: legend !== undefined, position: sides[val(legend, "legendPos") ?? ""] ?? "Right" },
      valueAxis: axisOf(child(plot, "valAx")),
      categoryAxis: axisOf(child(plot, "catAx")),
      series: only.children
        .filter(({ name }) => name === "ser")
        .map((each) => ({ ...seriesOf(each), ...spacing })),
    },
  };
}

function everyName(element: XmlElement, fits: (name: string) => boolean): boolean {
  return fits(element.name) && element.children.every((each) => everyName(each, fits));
}

function kindOf(group: XmlElement): ChartKind | undefined {
  const stacking = val(group, "grouping");
  switch (group.name) {
    case "barChart": {
      const side = val(group, "barDir") === "bar" ? "Bar" : "Column";
      if (stacking === "stacked") return `${side}Stacked`;
      return stacking === "percentStacked" ? `${side}Stacked100` : `${side}Clustered`;
    }
    case "lineChart": {
      if (stacking !== undefined && stacking !== "standard") return undefined;
      const bare = group.children
        .filter(({ name }) => name === "ser")
        .every((series) => val(series, "marker", "symbol") === "none");
      return bare ? "Line" : "LineMarkers";
    }
    case "pieChart":
      return "Pie";
    default:
      return "Doughnut";
  }
}

function titleOf(title: XmlElement | undefined, deleted: boolean): ChartData["title"] {
  if (title === undefined || deleted) return { visible: false };
  const runs = descendants(title, "t").map(({ text }) => text);
  const font = fontOf(descendants(title, "rPr")[0] ?? descendants(title, "defRPr")[0]);
  return { visible: true, ...(runs.length > 0 ? { text: runs.join("") } : {}), ...(font ? { font } : {}) };
}

function fontOf(run: XmlElement | undefined): ChartFont | undefined {
  if (run === undefined) return undefined;
  const { sz, b } = run.attributes;
  const color = colorOf(run);
  const font = {
    ...(sz === undefined ? {} : { size: Number(sz) / 100 }),
    ...(b === undefined ? {} : { bold: isOn(b) }),
    ...(color === undefined ? {} : { color }),
  };
  return Object.keys(font).length > 0 ? font : undefined;
}

function colorOf(element: XmlElement | undefined): string | undefined {
  const color = val(element, "solidFill", "srgbClr");
  return color === undefined ? undefined : `#${color}`;
}

function fillOf(holder: XmlElement): string | undefined {
  const shape = child(holder, "spPr");
  if (child(shape, "noFill")) return "none";
  return colorOf(shape) ?? colorOf(child(shape, "ln"));
}

function seriesOf(series: XmlElement): ChartSeries<string> {
  const cells = (name: string) => child(series, name)?.children.map((each) => child(each, "f")?.text)[0];
  const named = cells("tx");
  const written = child(series, "tx", "v")?.text;
  const [values, categories] = [cells("val"), cells("cat")];
  const fill = fillOf(series);
  const points = series.children.flatMap((each): [string, string][] => {
    const color = each.name === "dPt" ? fillOf(each) : undefined;
    return color === undefined ? [] : [[val(each, "idx") ?? "0", color]];
  });
  const labels = child(series, "dLbls");
  return {
    ...(named ? { name: { cells: named } } : written === undefined ? {} : { name: { text: written } }),
    ...(values ? { values } : {}),
    ...(categories ? { categories } : {}),
    ...(fill === undefined ? {} : { fill }),
    ...(points.length > 0 ? { points: Object.fromEntries(points) } : {}),
    ...(labels && isOn(val(labels, "showVal")) ? { labels: labelsOf(labels) } : {}),
  };
}

function labelsOf(labels: XmlElement): NonNullable<ChartSeries<string>["labels"]> {
  const format = child(labels, "numFmt")?.attributes;
  const code = val(labels, "dLblPos");
  const position = Object.keys(labelPositions).find((each) => labelPositions[each] === code);
  const font = fontOf(descendants(labels, "defRPr")[0]);
  return {
    ...(format && !isOn(format["sourceLinked"]) ? { numberFormat: format["formatCode"] } : {}),
    ...(position === undefined ? {} : { position }),
    ...(font ? { font } : {}),
  };
}

function axisOf(axis: XmlElement | undefined): ChartAxis {
  const format = child(axis, "numFmt")?.attributes;
  const font = fontOf(axis && descendants(axis, "defRPr")[0]);
  return {
    visible: axis !== undefined && !isOn(val(axis, "delete")),
    gridlines: child(axis, "majorGridlines") !== undefined,
    ...(val(axis, "scaling", "orientation") === "maxMin" ? { reversed: true } : {}),
    ...number("minimum", val(axis, "scaling", "min")),
    ...number("maximum", val(axis, "scaling", "max")),
    ...(format && !isOn(format["sourceLinked"]) ? { numberFormat: format["formatCode"] } : {}),
    ...(font ? { font } : {}),
  };
}

function number<K extends string>(key: K, value: string | undefined): Partial<Record<K, number>> {
  return value === undefined || value === "" ? {} : ({ [key]: Number(value) } as Record<K, number>);
}
