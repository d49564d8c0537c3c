/** True for two formulas that say the same, however Excel writes them down. */
export function sameFormula(one: string | undefined, other: string): boolean {
  if (one === undefined) return false;
  const [mine, theirs] = [plain(one), plain(other)];
  // Inside a table Excel leaves the table's own name out.
  const isSameTable = (table: string, index: number) =>
    table === "" || theirs.tables[index] === "" || table === theirs.tables[index];
  return mine.text === theirs.text && mine.tables.every(isSameTable);
}

const table = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const column = String.raw`((?:'.|[^'[\]@#])(?:'.|[^'[\]])*)`;
const thisRow = String.raw`\[#This Row\],\[${column}\]|@\[${column}\]|@${column}`;
const reference = new RegExp(String.raw`(${table})?\[(?:${thisRow}|${column})\]`, "giu");

/**
 * A formula without what Excel writes its own way: case, spaces, and `[@Metric]` for `Table[[#This Row],[Metric]]`. The
 * tables it names stand apart, in the order of its references, "" for one that is left out.
 */
function plain(formula: string): { readonly text: string; readonly tables: readonly string[] } {
  const tables: string[] = [];
  const text = formula.replace(
    reference,
    (_, name = "", long?: string, bracketed?: string, short?: string, whole = "") => {
      const here = long ?? bracketed ?? short;
      tables.push((name as string).toLowerCase());
      return here === undefined ? `[${whole}]` : `[@[${here}]]`;
    },
  );
  return {
    text: text
      .replace(/_xldudf_OXM_/gi, "OXM.")
      .replace(/\s+/g, "")
      .toLowerCase(),
    tables,
  };
}
