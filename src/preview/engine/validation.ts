import type { LimitRule } from "../book";
import { contains } from "../formulas/a1";
import type { SheetState, ValidationState } from "./state";
import type { CellValue } from "./values";

/** What Excel says of a value that a validation without words of its own refuses. */
export const refusal = "This value doesn't match the data validation restrictions defined for this cell.";

/** The values a formula of a validation stands for; undefined when it is more than a reference. */
export type Resolve = (formula: string) => readonly CellValue[] | undefined;

/**
 * Why a person may not type a value into a cell, in the words of its validation; undefined when they may. Blanks, and
 * formulas, are not judged, nor are rules that would have to be calculated.
 */
export function refused(
  sheet: SheetState,
  row: number,
  column: number,
  value: CellValue,
  resolve: Resolve,
): string | undefined {
  const validation = sheet.validations?.find(({ box }) => contains(box, row, column));
  if (validation?.error?.style !== "Stop" || value === "") return undefined;
  return allows(validation, value, resolve) ? undefined : validation.error.message || refusal;
}

function allows({ list, listFormula, rule }: ValidationState, value: CellValue, resolve: Resolve): boolean {
  if (list) return list.includes(String(value));
  if (listFormula !== undefined) {
    const wanted = String(value).toLowerCase();
    return resolve(listFormula)?.some((item) => String(item).toLowerCase() === wanted) ?? true;
  }
  return !rule || rule.kind === "custom" || withinLimits(rule, value, resolve);
}

function withinLimits({ kind, operator, limits }: LimitRule, value: CellValue, resolve: Resolve): boolean {
  const judged = kind === "textLength" ? String(value).length : value;
  if (typeof judged !== "number" || (kind === "wholeNumber" && !Number.isInteger(judged))) return false;
  const [first, second] = limits.map((limit) => (typeof limit === "string" ? resolve(limit)?.[0] : limit));
  if (typeof first !== "number") return true;
  const between = typeof second !== "number" || (judged >= first && judged <= second);
  switch (operator) {
    case "Between":
      return between;
    case "NotBetween":
      return typeof second !== "number" || !between;
    case "EqualTo":
      return judged === first;
    case "NotEqualTo":
      return judged !== first;
    case "GreaterThan":
      return judged > first;
    case "LessThan":
      return judged < first;
    case "GreaterThanOrEqualTo":
      return judged >= first;
    case "LessThanOrEqualTo":
      return judged <= first;
  }
}
