import { quoteSheet } from "./a1";
import { formatStructured, parseStructured } from "./structured";
import { tokenise } from "./tokens";

/** What stands for what: a sheet and its tables, by their names, and those that take their place. */
export interface Retargeting {
  readonly sheet: readonly [from: string, to: string];
  /** New names of tables by the old ones in lower case. */
  readonly tables: ReadonlyMap<string, string>;
}

/**
 * A formula of a copied sheet: what pointed at the sheet or at its tables points at the copy, all else stays. This is
 * what Excel does, and why a copied scorecard still reads the measures of another sheet.
 */
export function retarget(formula: string, { sheet: [from, to], tables }: Retargeting): string {
  const own = (sheet: string | undefined): boolean => sheet?.toLowerCase() === from.toLowerCase();
  return tokenise(formula)
    .map((token) => {
      switch (token.kind) {
        case "structured": {
          const table = tables.get(token.table.toLowerCase());
          const spec = parseStructured(token.inner);
          return table !== undefined && spec ? formatStructured(table, spec) : token.text;
        }
        case "reference":
          return own(token.sheet) ? `${quoteSheet(to)}!${token.cells}` : token.text;
        case "name":
          if (own(token.sheet)) return `${quoteSheet(to)}!${token.name}`;
          return token.sheet === undefined
            ? (tables.get(token.name.toLowerCase()) ?? token.text)
            : token.text;
        case "text":
          return token.text;
      }
    })
    .join("");
}

/** A formula after a sheet has been deleted, and its tables with it: what pointed there is `#REF!`. */
export function withoutSheet(formula: string, sheet: string, tables: readonly string[]): string {
  const gone = new Set(tables.map((table) => table.toLowerCase()));
  return tokenise(formula)
    .map((token) => {
      if (token.kind === "text") return token.text;
      if (token.kind === "structured") return gone.has(token.table.toLowerCase()) ? "#REF!" : token.text;
      return token.sheet?.toLowerCase() === sheet.toLowerCase() ? "#REF!" : token.text;
    })
    .join("");
}
