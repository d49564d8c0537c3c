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

/**
 * True when a cell holds what it was given. Excel writes formulas its own way, so any formula stands for one, except
 * that which stood there before (`was`), though rows may have moved its addresses.
 */
export function holds(found: unknown, { value, formula }: Given, was?: Content): boolean {
  if (formula === undefined) return sameContent(found, value ?? "");
  if (!isFormula(found)) return false;
  if (!isFormula(was)) return true;
  const [now, wanted, before] = [found, formula, was].map(withoutAddresses);
  if (wanted === before) return plain(found) === plain(formula) || plain(found) !== plain(was);
  return now === wanted || now !== before;
}

const plain = (formula: string) => formula.toUpperCase().replace(/\s/g, "");
const withoutAddresses = (formula: string) => plain(formula).replace(/\$?\b[A-Z]{1,3}\$?\d+\b/g, "#");

/** True when two contents are the same to Excel: numbers at 15 digits, line ends alike. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return round15(a) === round15(b);
  if (typeof a === "string" && typeof b === "string")
    return a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");
  return (a ?? "") === (b ?? "");
}
