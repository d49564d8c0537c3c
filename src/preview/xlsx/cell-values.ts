import type { CellErrorValue, CellValue } from "exceljs";

/** What a cell of a Book may hold. */
export type PlainValue = number | string | boolean | null;

const errorTexts: ReadonlySet<string> = new Set([
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#GETTING_DATA",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
]);
/** Errors of the file format; newer ones stand in a file as the one they grew out of. */
const fileErrors = new Set(["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"]);

const millisecondsPerDay = 86_400_000;
const serialOf1970 = 25_569;

/** A book's value as ExcelJS writes it; error texts become error values, never text. */
export function valueToFile(
  value: PlainValue | undefined,
): string | number | boolean | CellErrorValue | null {
  if (typeof value === "string") {
    return errorTexts.has(value) ? errorToFile(value) : value;
  }
  // The format knows no infinity; Excel shows such a result as #NUM!.
  return typeof value === "number" && !Number.isFinite(value) ? errorToFile("#NUM!") : (value ?? null);
}

function errorToFile(text: string): CellErrorValue {
  const known = fileErrors.has(text)
    ? text
    : text === "#BUSY!" || text === "#GETTING_DATA"
      ? "#N/A"
      : "#VALUE!";
  return { error: known as CellErrorValue["error"] };
}

/** True for text that is an Excel error, as cells of a book hold it. */
export function isErrorText(value: unknown): boolean {
  return typeof value === "string" && errorTexts.has(value);
}

/**
 * Text as it must stand in the file's list of strings: `_x0041_` there means "A", so text that happens to look like
 * such a code is written as one itself; and a line ends with a line feed alone.
 */
export function textToFile(text: string): string {
  return text.replace(/_(x[0-9A-Fa-f]{4}_)/g, "_x005F_$1").replace(/\r\n?/g, "\n");
}

/** What ExcelJS read from a cell, as a book's value: rich text and links as their text, dates as Excel's day count. */
export function valueFromFile(value: CellValue | undefined): PlainValue {
  if (value === null || value === undefined) {
    return null;
  }
  if (value instanceof Date) {
    // One division, so that half past six is again what it was: days that are no whole ones have no room to lose.
    return (value.getTime() + serialOf1970 * millisecondsPerDay) / millisecondsPerDay;
  }
  if (typeof value !== "object") {
    return value;
  }
  if ("error" in value) {
    return value.error;
  }
  if ("richText" in value) {
    return value.richText.map((run) => run.text).join("");
  }
  if ("text" in value) {
    return valueFromFile(value.text as CellValue); // a link's text may itself be rich text
  }
  return "result" in value ? valueFromFile(value.result as CellValue) : null;
}
