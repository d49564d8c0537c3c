import { readNumberText } from "../thresholds";
import { formatNumber } from "../thresholds/format";

/** What somebody has typed for points. */
export type ReadPoints = { readonly ok: true; readonly value: number | undefined } | { readonly ok: false };

/** Points as a person types them, in the workbook's culture: a number from 0 to 100, or nothing. */
export function readPoints(text: string): ReadPoints {
  if (text.trim() === "") return { ok: true, value: undefined };
  const n = readNumberText(text);
  return n === undefined || n < 0 || n > 100 ? { ok: false } : { ok: true, value: n };
}

/** Points as a field shows them; text that is none stays as it stands in the cell. */
export function pointsText(cell: unknown): string {
  if (typeof cell === "number") return formatNumber(cell);
  return typeof cell === "string" ? cell : "";
}
