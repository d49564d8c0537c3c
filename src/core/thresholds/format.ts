import { getCulture } from "../values/culture";
import { round15 } from "../values/numbers";

/**
 * A number as people write it in this workbook's culture, at 15 significant digits: `1,234.5`. What is beyond
 * writing out keeps its power of ten (`1E+21`), which the reader takes as well.
 */
export function formatNumber(n: number): string {
  const { decimal, group } = getCulture();
  const written = String(round15(n)).replace("e", "E");
  const [whole = "", ...rest] = written.split(".");
  const digits = whole.replace(/^-/, "");
  const isWritten = !written.includes("E");
  const grouped = isWritten && group !== "" ? digits.replace(/\B(?=(?:\d{3})+$)/g, group) : digits;
  return [(whole.startsWith("-") ? "-" : "") + grouped, ...rest].join(decimal);
}

/** A share as a percentage, without binary dust: 0.9 is `90%`. */
export function formatPercent(share: number): string {
  const percentage = share * 100;
  return Number.isFinite(percentage) ? `${formatNumber(percentage)}%` : formatNumber(share);
}
