import { formatNumber } from "../thresholds/format";
import { type Cell, isCellError } from "../values/cell";

/** The longest text of a cell that a sentence repeats. */
const LONGEST_QUOTE = 60;

/** Text of a cell on one line, cut where it would drown the sentence. */
export function shorten(text: string): string {
  // Cut once before the spaces are looked at, so that a cell full of text takes no time.
  const line = text
    .trim()
    .slice(0, LONGEST_QUOTE * 4)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}

/** "A", "A and B", "A, B and C"; with `link` "or", "A, B or C". */
export function listed(items: readonly string[], link = "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${link} ${last}`;
}

/** What a cell holds where something else is wanted: `text (abc)`, `TRUE`, `1.5`, `#DIV/0!`. */
export function held(cell: Cell): string {
  if (typeof cell === "string") return `text (${shorten(cell)})`;
  if (isCellError(cell)) return cell.code;
  return typeof cell === "number" ? formatNumber(cell) : String(cell).toUpperCase();
}
