import type { Cell } from "../values/cell";
import { formatNumber } from "../thresholds/format";

/** A cell's value as one text, as a person would read it; an error cell as its code. */
export function shownText(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return formatNumber(cell);
  if (typeof cell === "object") return cell.code;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell.trim();
}

const lineTag = /<\/?(?:li|ul|ol|br|p|div)\b[^<>]*>/gi;
const bullet = /^(?:[•·▪‣◦●○■□*–—-]\s*|\d{1,2}[.)]\s+)+/;

/**
 * The lines of a cell that lists names: without bullets, numbering, the tags of a web page and trailing footnote stars.
 * Lines that hold nothing else are left out.
 */
export function nameLines(cell: Cell): string[] {
  return shownText(cell)
    .replace(lineTag, "\n")
    .replace(/&nbsp;/gi, " ")
    .replace(/&amp;/gi, "&")
    .split(/\r\n|\r|\n|[•▪‣●]/)
    .map((line) => line.trim().replace(bullet, "").replace(/\*+$/, "").trim())
    .filter((line) => line !== "");
}

/** A name on one line without footnote stars: "Customer / User". */
export function nameOf(cell: Cell): string {
  return nameLines(cell).join(" ").replace(/\s+/g, " ");
}
