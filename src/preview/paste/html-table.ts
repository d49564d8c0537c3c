import type { PastedCells, PastedMerge } from "./clipboard";

interface HtmlCell {
  readonly lines: readonly string[];
  readonly rows: number;
  readonly columns: number;
}

/** Elements that begin a line of their own. */
const blocks = new Set([
  "P",
  "DIV",
  "LI",
  "UL",
  "OL",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "BLOCKQUOTE",
  "PRE",
]);

/**
 * The first table of a piece of HTML, or undefined when it holds none. As in Excel each line of a cell becomes a row,
 * beside which the row's other cells are merged; only a break marked `mso-data-placement:same-cell`, as Excel's own
 * clipboard has it, stays within its cell.
 */
export function readHtmlTable(html: string): PastedCells | undefined {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return undefined;
  const source = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({
      lines: linesOf(cell),
      rows: Math.max(1, cell.rowSpan),
      columns: Math.max(1, cell.colSpan),
    })),
  );
  return source.length === 0 ? undefined : layOut(source);
}

/** Places the cells as their spans push them, every source row as high as its tallest cell. */
function layOut(source: readonly (readonly HtmlCell[])[]): PastedCells {
  const heights = source.map((row) =>
    Math.max(1, ...row.filter((cell) => cell.rows === 1).map((cell) => cell.lines.length)),
  );
  const tops = heights.map((_height, index) => sum(heights.slice(0, index)));
  const rows: string[][] = Array.from({ length: sum(heights) }, () => []);
  const taken = new Set<string>();
  const merges: PastedMerge[] = [];
  source.forEach((cells, index) => {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${index},${column}`)) column++;
      const last = Math.min(index + cell.rows, source.length);
      for (let row = index; row < last; row++) {
        for (let across = 0; across < cell.columns; across++) taken.add(`${row},${column + across}`);
      }
      const top = tops[index] ?? 0;
      const height = sum(heights.slice(index, last));
      const single = cell.lines.length <= 1;
      cell.lines.forEach((line, at) => {
        const target = rows[top + Math.min(at, height - 1)];
        if (target) target[column] = at < height ? line : `${target[column] ?? ""}\n${line}`;
      });
      const size = { rows: single ? height : 1, columns: cell.columns };
      if (size.rows * size.columns > 1) merges.push({ row: top, column, ...size });
      column += cell.columns;
    }
  });
  const width = Math.max(1, ...[...taken].map((key) => Number(key.split(",")[1]) + 1));
  return { rows: rows.map((row) => Array.from({ length: width }, (_value, at) => row[at] ?? "")), merges };
}

/** The texts of a cell by line, spaces as a browser shows them. */
function linesOf(cell: Element): string[] {
  const lines = [""];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      lines.push(`${lines.pop() ?? ""}${(node.textContent ?? "").replace(/[ \t\n\r]+/g, " ")}`);
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element.tagName === "BR") {
      const same = /mso-data-placement:\s*same-cell/i.test(element.getAttribute("style") ?? "");
      if (same) lines.push(`${lines.pop() ?? ""}\n`);
      else lines.push("");
      return;
    }
    const block = blocks.has(element.tagName);
    if (block && lines.at(-1)?.trim() !== "") lines.push("");
    element.childNodes.forEach(walk);
    if (block && lines.at(-1)?.trim() !== "") lines.push("");
  };
  cell.childNodes.forEach(walk);
  const texts = lines.map((line) => line.replace(/ *\n */g, "\n").replace(/^ +| +$/g, ""));
  while (texts.length > 1 && texts.at(-1) === "") texts.pop();
  return texts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
