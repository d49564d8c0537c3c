import { BooleanNumber, BorderStyleTypes, type IStyleData } from "@univerjs/core";
import type { TableState } from "./state";

/** Office's accent colours (black first) with the tint their tables use for every second row. */
const accents = [
  { strong: "#000000", tint: "#d9d9d9" },
  { strong: "#4472c4", tint: "#d9e1f2" },
  { strong: "#ed7d31", tint: "#fce4d6" },
  { strong: "#a5a5a5", tint: "#ededed" },
  { strong: "#ffc000", tint: "#fff2cc" },
  { strong: "#5b9bd5", tint: "#ddebf7" },
  { strong: "#70ad47", tint: "#e2efda" },
] as const;

/**
 * How a cell of a table looks before its own format: coloured header, bands, rules. A close likeness of Excel's
 * styles by family and accent, not each of their sixty.
 */
export function tableCellStyle(table: TableState, row: number): IStyleData | undefined {
  const found = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!found) return undefined;
  const [, family, number] = found;
  const { strong, tint } = accents[(Number(number) - 1) % 7] ?? accents[0];
  const at = row - table.box.row;
  const plainHeader = family === "Light" && Number(number) <= 7;
  const rule = { s: BorderStyleTypes.THIN, cl: { rgb: strong } };
  if (at === 0) {
    if (plainHeader) return { bl: BooleanNumber.TRUE, bd: { t: rule, b: rule } };
    return { bl: BooleanNumber.TRUE, bg: { rgb: strong }, cl: { rgb: "#ffffff" } };
  }
  if (table.showTotals && at === table.box.rows - 1) return { bl: BooleanNumber.TRUE, bd: { t: rule } };
  const last = at === table.box.rows - 1;
  const banded = table.showBandedRows && at % 2 === 1;
  return { ...(banded ? { bg: { rgb: tint } } : {}), ...(last ? { bd: { b: rule } } : {}) };
}
