/** One element of a small XML part (the workbook, a table, a block of validations), prefixes dropped from names. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const markup =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text as it stood before it was escaped for XML. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, code?: string, name?: string) => {
      if (hex) {
        return String.fromCodePoint(parseInt(hex, 16));
      }
      return code ? String.fromCodePoint(Number(code)) : (entities[name ?? ""] ?? whole);
    },
  );
}

/** Text safe as XML content and in double-quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/**
 * Reads a well-formed part into a tree; the root returned stands above the document's own root.
 * Meant for the small parts ExcelJS drops something of, not for whole sheets.
 */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = { name: "", attributes: {}, children: [], text: "" };
  const open: OpenElement[] = [root];
  let textFrom = 0;
  for (const match of source.matchAll(markup)) {
    const top = open[open.length - 1] ?? root;
    top.text += unescapeXml(source.slice(textFrom, match.index)) + (match[1] ?? "");
    textFrom = match.index + match[0].length;
    const name = match[3]?.replace(/^.*:/, "");
    if (name === undefined) {
      continue;
    }
    if (match[2]) {
      if (open.length > 1) {
        open.pop();
      }
      continue;
    }
    const element: OpenElement = { name, attributes: readAttributes(match[4] ?? ""), children: [], text: "" };
    top.children.push(element);
    if (!match[5]) {
      open.push(element);
    }
  }
  return root;
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of source.matchAll(attribute)) {
    attributes[name] = unescapeXml(double ?? single ?? "");
  }
  return attributes;
}

/** All elements of that name below `element`, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}
