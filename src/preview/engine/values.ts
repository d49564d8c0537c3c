import { CellValueType, numfmt, type ICellData, type Nullable } from "@univerjs/core";

/** What a cell shows: blank is "", an error is its text. */
export type CellValue = number | string | boolean;

const errors = new Set(
  "#N/A #VALUE! #REF! #DIV/0! #NUM! #NAME? #NULL! #SPILL! #CALC! #BUSY! #FIELD! #CONNECT!".split(" "),
);

/** True for the text of an Excel error. */
export function isErrorText(value: unknown): value is string {
  return typeof value === "string" && errors.has(value);
}

/** The value in a grid cell; the grid stores booleans as 1 and 0. */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) return "";
  return cell?.t === CellValueType.BOOLEAN ? Boolean(Number(value)) || value === "TRUE" : value;
}

/** The kind of value, in Office.js' words. */
export function valueType(value: CellValue): "Empty" | "Double" | "Boolean" | "Error" | "String" {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorText(value) ? "Error" : "String";
}

/** The value as the sheet shows it through its number format. */
export function displayText(value: CellValue, pattern: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return isErrorText(value) ? value : throughFormat(value, pattern);
  return throughFormat(value, pattern);
}

function throughFormat(value: number | string, pattern: string): string {
  if (typeof value === "string" && !pattern.includes("@")) return value;
  try {
    return numfmt.format(pattern === "" ? "General" : pattern, value, { locale: "en", throws: false });
  } catch {
    return String(value);
  }
}

/** Number formats count as blanks-free patterns: "" and "General" are the same. */
export function numberFormatOf(style: Nullable<{ n?: Nullable<{ pattern: string }> }>): string {
  return style?.n?.pattern || "General";
}

/** How one input is put into a cell: its content and, where the input implies one, a number format. */
export interface CellContent {
  readonly formula?: string;
  readonly value?: CellValue;
  /** True for text that must stay text although it looks like something else. */
  readonly text?: boolean;
  readonly numberFormat?: string;
}

/**
 * Reads an input as Excel does (en-US): a formula after "=", text after "'", percentages, thousands, TRUE and FALSE,
 * numbers. Dates stay text.
 *
 * @param typed true when a person types it: in a cell formatted as a percentage `81` then means 81 %
 */
export function readInput(input: CellValue, pattern: string, typed = false): CellContent {
  if (typeof input !== "string") return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1), text: true };
  if (pattern === "@") return { value: input, text: true };
  if (/^=./s.test(input)) return { formula: input };
  if (typed && /^[+-][A-Za-z(]/.test(input)) return { formula: `=${input}` };
  const trimmed = input.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  const number = /^([+-]?)(?:(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?|(\.\d+))(?:[eE]([+-]?\d+))?\s*(%?)$/.exec(
    trimmed,
  );
  if (!number) return { value: isErrorText(trimmed.toUpperCase()) ? trimmed.toUpperCase() : input };
  const [, sign = "", whole = "", fraction = "", bare = "", exponent = "", percent = ""] = number;
  const digits = `${sign}${whole.replace(/,/g, "")}${fraction}${bare}${exponent && `e${exponent}`}`;
  const value = Number(digits);
  if (percent) {
    const decimals = (fraction + bare).replace(/^\./, "").length;
    const format = pattern === "General" ? (decimals > 0 ? "0.00%" : "0%") : undefined;
    return { value: shiftPercent(digits), numberFormat: format };
  }
  if (typed && pattern.includes("%") && Math.abs(value) >= 1) return { value: shiftPercent(digits) };
  return { value };
}

/** A hundredth, by moving the decimal point: 0.29 for "29", not 0.28999…. */
function shiftPercent(digits: string): number {
  const [mantissa = "0", exponent = "0"] = digits.split("e");
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}
