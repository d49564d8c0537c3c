import { formatAddress, maxColumns, maxRows, parseAddress, quoteSheet } from "./a1";
import { tokenise } from "./tokens";

/**
 * A formula as it reads in a cell that lies so many rows and columns away: references without `$` go along, one that
 * would leave the sheet becomes `#REF!`. Structured references and names stay.
 */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return tokenise(formula)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const prefix = token.sheet === undefined ? "" : `${quoteSheet(token.sheet)}!`;
      const parts = token.cells.split(":").map((part) => movedCell(part, rows, columns));
      return parts.includes(undefined) ? `${prefix}#REF!` : prefix + parts.join(":");
    })
    .join("");
}

/** "A1", "$B2", "C" or "5" moved; undefined outside a sheet. */
function movedCell(part: string, rows: number, columns: number): string | undefined {
  const [, columnSign = "", column = "", rowSign = "", row = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(part) ?? [];
  if (column === "" && row === "") return part;
  const at = parseAddress(`${column || "A"}${row || "1"}`);
  if (!at) return part;
  // "$5" alone is a row: its sign stands where a column's would.
  const fixedRow = rowSign === "$" || (column === "" && columnSign === "$");
  const next = {
    row: at.row + (fixedRow ? 0 : rows),
    column: at.column + (columnSign === "$" ? 0 : columns),
  };
  const inside = next.row >= 0 && next.column >= 0 && next.row < maxRows && next.column < maxColumns;
  if (!inside) return undefined;
  const [, letters = "", digits = ""] =
    /^([A-Z]+)(\d+)$/.exec(formatAddress({ ...next, rows: 1, columns: 1 })) ?? [];
  const first = column === "" ? "" : `${columnSign}${letters}`;
  const sign = column === "" ? columnSign : rowSign;
  return first + (row === "" ? "" : `${sign}${digits}`);
}
