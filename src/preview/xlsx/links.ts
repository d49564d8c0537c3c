import type JSZip from "jszip";
import type { LinkData, SheetData } from "../book";
import { relationships, type PackageParts } from "./package-parts";
import { descendants, escapeXml, parseXml } from "./xml";

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The hyperlinks of a sheet's part. A place that goes with a link out of the workbook lies in its target. */
export async function readLinks(parts: PackageParts, part: string): Promise<LinkData[]> {
  const text = await parts.read(part);
  const block = /<(?:\w+:)?hyperlinks[\s>][\s\S]*?<\/(?:\w+:)?hyperlinks>/.exec(text)?.[0];
  if (block === undefined) return [];
  const targets = await relationships(parts.read, part);
  return descendants(parseXml(block), "hyperlink").flatMap(({ attributes }) => {
    const { ref, location: place, tooltip: tip } = attributes;
    const target = targets.get(attributes["r:id"] ?? "")?.target;
    if (ref === undefined || (place ?? target) === undefined) return [];
    return [{ address: ref, ...(place && { place }), ...(target && { target }), ...(tip && { tip }) }];
  });
}

/** Adds the hyperlinks of sheets to a finished file: ExcelJS knows them only as what a cell of text holds. */
export async function writeLinks(zip: JSZip, sheets: readonly SheetData[]): Promise<void> {
  for (const [index, { links = [] }] of sheets.entries()) {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const sheet = await zip.file(part)?.async("string");
    if (links.length === 0 || sheet === undefined) continue;
    const elements = links.map(({ address, place, target, tip }, at) => {
      const attributes = { ref: address, "r:id": target && `rIdLink${at}`, location: place, tooltip: tip };
      const written = Object.entries(attributes).flatMap(([name, value]) =>
        value ? [` ${name}="${escapeXml(value)}"`] : [],
      );
      return `<hyperlink${written.join("")}/>`;
    });
    zip.file(part, insert(sheet, `<hyperlinks xmlns:r="${types}">${elements.join("")}</hyperlinks>`));
    const relations = links.flatMap(({ target }, at) =>
      target
        ? [
            `<Relationship Id="rIdLink${at}" Type="${types}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
          ]
        : [],
    );
    if (relations.length === 0) continue;
    const relsPart = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
    const rels =
      (await zip.file(relsPart)?.async("string")) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${packageRelations}"></Relationships>`;
    zip.file(relsPart, rels.replace("</Relationships>", `${relations.join("")}</Relationships>`));
  }
}

/** The order of a sheet's elements is fixed: links stand before all that is about the page. */
function insert(sheet: string, element: string): string {
  const next =
    /<(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing|legacyDrawing|tableParts|extLst)[\s>/]|<\/worksheet>/.exec(
      sheet,
    );
  const at = next?.index ?? sheet.length;
  return sheet.slice(0, at) + element + sheet.slice(at);
}
