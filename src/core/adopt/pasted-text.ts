import { readNumberText } from "../thresholds";

/** A pasted cell as Excel would take it: a number with its format, or text. */
export interface PastedCell {
  readonly value: string | number;
  readonly numberFormat?: string;
}

/**
 * The cells of a table that was copied as text: tabs between columns, cells with line breaks in quotation marks, as
 * spreadsheets, slides and web pages put it on the clipboard. Text without a tab may have columns between `|` or of two spaces
 * and more. Rows that are blank at the edges are left out; all rows have the same length.
 */
export function pastedCells(text: string): PastedCell[][] {
  const plain = text.replace(/\r\n?/g, "\n");
  const rows = plain.includes("\t") ? tabbed(plain) : plain.split("\n").map(columnsOf);
  const kept = rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const width = Math.max(0, ...kept.map((cells) => cells.length));
  return kept.map((cells) => Array.from({ length: width }, (_, index) => pastedCell(cells[index] ?? "")));
}

/** Tabs part columns and line ends rows, but within quotation marks; two of them inside are one. */
function tabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(at++);
      else quoted = false;
    } else if (sign === '"' && cell === "") {
      quoted = true;
    } else if (sign === "\t" || sign === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === "\n") rows.push([]);
    } else {
      cell += sign;
    }
  }
  rows.at(-1)?.push(cell);
  return rows;
}

function columnsOf(line: string): string[] {
  if (!line.includes("|")) return line.trim().split(/ {2,}/);
  if (/^[\s|:-]*$/.test(line)) return [];
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|");
}

const LONGEST_NUMBER = 20;

function pastedCell(text: string): PastedCell {
  const value = text.trim();
  const number =
    value.length > LONGEST_NUMBER || !/^[-+]?[\d.,]+\s*%?$/.test(value) ? undefined : readNumberText(value);
  if (number === undefined) return { value, ...(value === "" ? {} : { numberFormat: "@" }) };
  if (!value.endsWith("%")) return { value: number };
  const decimals = /[.,](\d+)\s*%$/.exec(value)?.[1]?.length ?? 0;
  return { value: number, numberFormat: decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%` };
}
