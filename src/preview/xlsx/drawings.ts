import type JSZip from "jszip";
import type { Book, SheetData } from "../book";
import type { ChartCorner, ChartData } from "../chart";
import { parseAddress, splitAddress } from "../formulas/a1";
import { chartFromXml } from "./chart-from-xml";
import { chartToXml, type CellsAt } from "./chart-to-xml";
import { relationships, type PackageParts } from "./package-parts";
import { descendants, escapeXml, parseXml, type XmlElement } from "./xml";

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const emusPerPoint = 12_700;
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Adds the charts of a book to a finished file that has none: ExcelJS doesn't write any. */
export async function writeCharts(zip: JSZip, book: Book): Promise<void> {
  const cellsAt = cellReader(book);
  const overrides: string[] = [];
  let number = 0;
  let drawing = 0;
  for (const [index, { charts = [] }] of book.sheets.entries()) {
    const sheetPart = `xl/worksheets/sheet${index + 1}.xml`;
    const sheet = await zip.file(sheetPart)?.async("string");
    if (charts.length === 0 || sheet === undefined) continue;
    drawing++;
    const first = number + 1;
    for (const chart of charts) {
      number++;
      zip.file(`xl/charts/chart${number}.xml`, chartToXml(chart, cellsAt));
      overrides.push(override(`/xl/charts/chart${number}.xml`, "drawingml.chart"));
    }
    zip.file(`xl/drawings/drawing${drawing}.xml`, drawingXml(charts));
    zip.file(
      `xl/drawings/_rels/drawing${drawing}.xml.rels`,
      relations(charts.map((_chart, at) => [`rId${at + 1}`, "chart", `../charts/chart${first + at}.xml`])),
    );
    overrides.push(override(`/xl/drawings/drawing${drawing}.xml`, "drawing"));
    const relsPart = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
    const rels = (await zip.file(relsPart)?.async("string")) ?? relations([]);
    const entry = relation("rIdCharts", "drawing", `../drawings/drawing${drawing}.xml`);
    zip.file(relsPart, rels.replace("</Relationships>", `${entry}</Relationships>`));
    zip.file(sheetPart, insertDrawing(sheet));
  }
  if (overrides.length === 0) return;
  const contents = (await zip.file("[Content_Types].xml")?.async("string")) ?? "";
  zip.file("[Content_Types].xml", contents.replace("</Types>", `${overrides.join("")}</Types>`));
}

const override = (part: string, type: string) =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;

const relations = (entries: readonly (readonly [string, string, string])[]) =>
  `${header}<Relationships xmlns="${packageRelations}">${entries.map((each) => relation(...each)).join("")}</Relationships>`;

/** The order of a sheet's elements is fixed: the drawing comes before its tables and extensions. */
function insertDrawing(sheet: string): string {
  const element = `<drawing xmlns:r="${types}" r:id="rIdCharts"/>`;
  const next = /<(?:legacyDrawing|picture|oleObjects|controls|tableParts|extLst)[\s>]|<\/worksheet>/.exec(
    sheet,
  );
  const at = next?.index ?? sheet.length;
  return sheet.slice(0, at) + element + sheet.slice(at);
}

function drawingXml(charts: readonly ChartData[]): string {
  const frames = charts.map(
    ({ name, from, to }, index) =>
      `<xdr:twoCellAnchor>${cornerXml("from", from)}${cornerXml("to", to)}<xdr:graphicFrame macro="">` +
      `<xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
      '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${index + 1}"/>` +
      "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  );
  return (
    `${header}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"` +
    ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${types}">${frames.join("")}</xdr:wsDr>`
  );
}

function cornerXml(tag: string, { row, column, x, y }: ChartCorner): string {
  const emus = (points: number) => Math.round(points * emusPerPoint);
  return (
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>${emus(x)}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${emus(y)}</xdr:rowOff></xdr:${tag}>`
  );
}

function cellReader({ sheets }: Book): CellsAt {
  const byPlace = new Map<string, Map<string, SheetData["cells"][number]["value"]>>();
  const cellsOf = (sheet: SheetData) => {
    const name = sheet.name.toLowerCase();
    const known = byPlace.get(name);
    if (known) return known;
    const made = new Map(sheet.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
    byPlace.set(name, made);
    return made;
  };
  return (address) => {
    const { sheet: name, cells } = splitAddress(address);
    const sheet = sheets.find((each) => each.name.toLowerCase() === name?.toLowerCase());
    const box = parseAddress(cells);
    if (!sheet || !box) return [];
    const held = cellsOf(sheet);
    return Array.from({ length: box.rows * box.columns }, (_value, index) =>
      held.get(`${box.row + Math.floor(index / box.columns)},${box.column + (index % box.columns)}`),
    );
  };
}

/** The charts of a file by the name of their sheet, and whether all of them were read, and read whole. */
export interface ReadCharts {
  readonly bySheet: ReadonlyMap<string, readonly ChartData[]>;
  readonly missing: boolean;
  readonly simplified: boolean;
}

/** Reads the charts of the kinds the preview draws, where they are bound to cells. */
export async function readCharts(parts: PackageParts): Promise<ReadCharts> {
  const bySheet = new Map<string, ChartData[]>();
  let read = 0;
  let simplified = false;
  for (const { name, part } of parts.sheets) {
    const charts: ChartData[] = [];
    for (const { type, target } of (await relationships(parts.read, part)).values()) {
      if (type !== "drawing") continue;
      const targets = await relationships(parts.read, target);
      for (const anchor of descendants(parseXml(await parts.read(target)), "twoCellAnchor")) {
        const id = descendants(anchor, "chart")[0]?.attributes["r:id"];
        const chartPart = id === undefined ? undefined : targets.get(id)?.target;
        const content = chartPart === undefined ? undefined : chartFromXml(await parts.read(chartPart));
        if (content === undefined) continue;
        read++;
        simplified ||= !content.whole;
        charts.push({
          ...content.chart,
          name: nameOf(anchor),
          from: corner(anchor, "from"),
          to: corner(anchor, "to"),
        });
      }
    }
    if (charts.length > 0) bySheet.set(name, charts);
  }
  const all = parts.names.filter((each) => /^xl\/charts\/chart(?:Ex)?\d*\.xml$/.test(each)).length;
  return { bySheet, missing: read < all, simplified };
}

const nameOf = (anchor: XmlElement) => descendants(anchor, "cNvPr")[0]?.attributes["name"] ?? "";

function corner(anchor: XmlElement, tag: string): ChartCorner {
  const place = anchor.children.find(({ name }) => name === tag);
  const read = (name: string) => Number(place?.children.find((each) => each.name === name)?.text ?? 0);
  const points = (name: string) => Math.round((read(name) / emusPerPoint) * 100) / 100;
  return { row: read("row"), column: read("col"), x: points("colOff"), y: points("rowOff") };
}
