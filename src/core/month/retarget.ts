import { sheetPrefix } from "../scorecard/placed-table";

/** A table that formulas name, and what they are to name instead. */
export interface Retarget {
  readonly sheet: readonly [from: string, to: string];
  /** The names of Excel's tables; none where the measures are a plain range. */
  readonly table?: readonly [from: string, to: string];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * A formula that reads another table, or the same cells of another sheet, than it did. What stands in quotation marks
 * stays, and so does everything that only begins or ends like the name.
 */
export function retargeted(formula: string, { sheet, table }: Retarget): string {
  const [from, to] = sheet.map(sheetPrefix) as [string, string];
  const quoted = `'${sheet[0].replaceAll("'", "''")}'!`;
  const sheets = `(?<![\\p{L}\\p{N}_.'!\\]])(?:${escaped(from)}|${escaped(quoted)})`;
  const tables =
    table === undefined ? "" : `|(?<table>(?<![\\p{L}\\p{N}_.\\\\!'])${escaped(table[0])}(?=\\[))`;
  const pattern = new RegExp(`(?<text>"(?:[^"]|"")*")|${sheets}${tables}`, "giu");
  return formula.replace(pattern, (match, ...rest) => {
    const groups = rest.at(-1) as { readonly text?: string; readonly table?: string };
    if (groups.text !== undefined) return match;
    return groups.table === undefined ? to : (table?.[1] ?? match);
  });
}
