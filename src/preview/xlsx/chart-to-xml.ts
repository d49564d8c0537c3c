import type { ChartAxis, ChartData, ChartFont, ChartKind, ChartSeries } from "../chart";
import { escapeXml } from "./xml";

/** What the cells of an address hold, for the copy of them a chart keeps in a file. */
export type CellsAt = (address: string) => readonly (number | string | boolean | null | undefined)[];

/** How a file names the parts of a kind of chart. */
const groups = {
  Column: { element: "barChart", direction: "col" },
  Bar: { element: "barChart", direction: "bar" },
  Line: { element: "lineChart", direction: undefined },
  Pie: { element: "pieChart", direction: undefined },
  Doughnut: { element: "doughnutChart", direction: undefined },
} as const;

export const labelPositions: Readonly<Record<string, string>> = {
  InsideBase: "inBase",
  InsideEnd: "inEnd",
  OutsideEnd: "outEnd",
  Center: "ctr",
};

const legendSides = { Top: "t", Bottom: "b", Left: "l", Right: "r" } as const;

function groupOf(kind: ChartKind) {
  const name = (Object.keys(groups) as (keyof typeof groups)[]).find((each) => kind.startsWith(each));
  return groups[name ?? "Column"];
}

/** A chart as the part of an .xlsx file that describes it. */
export function chartToXml(chart: ChartData, cellsAt: CellsAt): string {
  const { kind, title, legend } = chart;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:roundedCorners val="0"/><c:chart>' +
    (title.visible ? titleXml(title) : "") +
    flag("autoTitleDeleted", !title.visible) +
    `<c:plotArea><c:layout/>${plotXml(chart, cellsAt)}${isRound(kind) ? "" : axesXml(chart)}</c:plotArea>` +
    (legend.visible
      ? `<c:legend>${one("legendPos", legendSides[legend.position])}${flag("overlay", false)}</c:legend>`
      : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const isRound = (kind: ChartKind) => kind === "Pie" || kind === "Doughnut";
const one = (name: string, value: string | number) => `<c:${name} val="${value}"/>`;
const flag = (name: string, on: boolean) => one(name, on ? 1 : 0);

function titleXml({ text, font }: ChartData["title"]): string {
  const look = runProperties(font, "a:rPr", ' lang="en-US"');
  const written =
    text === undefined
      ? ""
      : `<c:tx><c:rich><a:bodyPr/><a:p><a:r>${look}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
  return `<c:title>${written}${flag("overlay", false)}</c:title>`;
}

function runProperties(font: ChartFont | undefined, tag: string, more = ""): string {
  const size = font?.size === undefined ? "" : ` sz="${Math.round(font.size * 100)}"`;
  const bold = font?.bold === undefined ? "" : ` b="${font.bold ? 1 : 0}"`;
  return `<${tag}${more}${size}${bold}>${font?.color === undefined ? "" : solid(font.color)}</${tag}>`;
}

function textProperties(font: ChartFont | undefined): string {
  if (font === undefined) return "";
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${runProperties(font, "a:defRPr")}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

const solid = (color: string) =>
  `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;

function shape(fill: string | undefined, line: boolean): string {
  if (fill === undefined) return "";
  if (fill === "none") return "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
  return `<c:spPr>${line ? `<a:ln w="28575">${solid(fill)}</a:ln>` : solid(fill)}</c:spPr>`;
}

function plotXml({ kind, series }: ChartData, cellsAt: CellsAt): string {
  const { element, direction } = groupOf(kind);
  const stacking = kind.endsWith("100") ? "percentStacked" : kind.endsWith("Stacked") ? "stacked" : undefined;
  const first = series[0];
  const bars = direction !== undefined;
  return (
    `<c:${element}>` +
    (bars ? one("barDir", direction) : "") +
    (bars || element === "lineChart" ? one("grouping", stacking ?? (bars ? "clustered" : "standard")) : "") +
    flag("varyColors", isRound(kind)) +
    series.map((each, index) => seriesXml(each, index, kind, cellsAt)).join("") +
    (bars ? one("gapWidth", first?.gapWidth ?? 150) + one("overlap", first?.overlap ?? 0) : "") +
    (element === "lineChart" ? '<c:marker val="1"/>' : "") +
    (element === "doughnutChart" ? '<c:firstSliceAng val="0"/><c:holeSize val="50"/>' : "") +
    (isRound(kind) ? "" : '<c:axId val="111111111"/><c:axId val="222222222"/>') +
    `</c:${element}>`
  );
}

function seriesXml(
  { name, values, categories, fill, points, labels }: ChartSeries<string>,
  index: number,
  kind: ChartKind,
  cellsAt: CellsAt,
): string {
  const line = kind.startsWith("Line");
  const title =
    name === undefined
      ? ""
      : `<c:tx>${"text" in name ? `<c:v>${escapeXml(name.text)}</c:v>` : texts(name.cells, cellsAt)}</c:tx>`;
  const point = ([at, color]: [string, string]) =>
    `<c:dPt>${one("idx", at)}${line ? "" : flag("invertIfNegative", false)}${flag("bubble3D", false)}${shape(color, line)}</c:dPt>`;
  return (
    `<c:ser>${one("idx", index)}${one("order", index)}${title}${shape(fill, line)}` +
    (groupOf(kind).direction === undefined ? "" : flag("invertIfNegative", false)) +
    (kind === "Line" ? '<c:marker><c:symbol val="none"/></c:marker>' : "") +
    Object.entries(points ?? {})
      .map(point)
      .join("") +
    (labels === undefined ? "" : labelsXml(labels, kind)) +
    (categories === undefined ? "" : `<c:cat>${texts(categories, cellsAt)}</c:cat>`) +
    (values === undefined ? "" : `<c:val>${numbers(values, cellsAt)}</c:val>`) +
    (line ? flag("smooth", false) : "") +
    "</c:ser>"
  );
}

/** Excel calls a file damaged whose labels stand where a kind of chart has none. */
function labelsXml(
  { numberFormat, position, font }: NonNullable<ChartSeries<string>["labels"]>,
  kind: ChartKind,
): string {
  const stacked = kind.includes("Stacked");
  const allowed =
    groupOf(kind).direction === undefined
      ? kind === "Pie" && position !== "InsideBase"
      : !(stacked && position === "OutsideEnd");
  const code = allowed ? labelPositions[position ?? ""] : undefined;
  const format =
    numberFormat === undefined ? "" : `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`;
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"];
  return (
    `<c:dLbls>${format}${font === undefined ? "" : "<c:spPr><a:noFill/></c:spPr>"}${textProperties(font)}` +
    (code === undefined ? "" : one("dLblPos", code)) +
    shown.map((what) => flag(`show${what}`, what === "Val")).join("") +
    "</c:dLbls>"
  );
}

function texts(address: string, cellsAt: CellsAt): string {
  const cells = cellsAt(address);
  const points = cells.map((cell, index) =>
    cell === null || cell === undefined
      ? ""
      : `<c:pt idx="${index}"><c:v>${escapeXml(String(cell))}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${escapeXml(address)}</c:f><c:strCache>${one("ptCount", cells.length)}${points.join("")}</c:strCache></c:strRef>`;
}

function numbers(address: string, cellsAt: CellsAt): string {
  const cells = cellsAt(address);
  const points = cells.map((cell, index) =>
    typeof cell === "number" ? `<c:pt idx="${index}"><c:v>${cell}</c:v></c:pt>` : "",
  );
  return (
    `<c:numRef><c:f>${escapeXml(address)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `${one("ptCount", cells.length)}${points.join("")}</c:numCache></c:numRef>`
  );
}

function axesXml({ kind, categoryAxis, valueAxis }: ChartData): string {
  const horizontal = kind.startsWith("Bar");
  return (
    `<c:catAx><c:axId val="111111111"/>${axisXml(categoryAxis, horizontal ? "l" : "b")}` +
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>' +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="222222222"/>${axisXml(valueAxis, horizontal ? "b" : "l")}` +
    '<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
  );
}

function axisXml(
  { visible, gridlines, reversed, minimum, maximum, numberFormat, font }: ChartAxis,
  side: string,
): string {
  return (
    `<c:scaling>${one("orientation", reversed ? "maxMin" : "minMax")}` +
    (maximum === undefined ? "" : one("max", maximum)) +
    (minimum === undefined ? "" : one("min", minimum)) +
    `</c:scaling>${flag("delete", !visible)}${one("axPos", side)}` +
    (gridlines ? "<c:majorGridlines/>" : "") +
    `<c:numFmt formatCode="${escapeXml(numberFormat ?? "General")}" sourceLinked="${numberFormat === undefined ? 1 : 0}"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    textProperties(font)
  );
}
