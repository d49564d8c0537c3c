import { round15 } from "../values/numbers";

/** What stands in a cell as the formula bar shows it; "" when blank, a formula starts with "=". */
export type Content = string | number | boolean;

/** What a cell is given: a formula, a value, or neither, which clears it. */
interface Given {
  readonly value?: Content;
  readonly formula?: string;
}

export const isFormula = (content: unknown): content is string =>
  typeof content === "string" && content.startsWith("=");

/** The content that a planned cell is to have. */
export function contentOf({ value, formula }: Given): Content {
  return formula ?? value ?? "";
}

/** True when a cell holds what it was given. Excel writes formulas its own way, so any formula stands for one. */
export function holds(found: unknown, { value, formula }: Given): boolean {
  return formula === undefined ? sameContent(found, value ?? "") : isFormula(found);
}

/** True when two contents are the same to Excel: numbers at 15 digits, line ends alike. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return round15(a) === round15(b);
  if (typeof a === "string" && typeof b === "string")
    return a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");
  return (a ?? "") === (b ?? "");
}
