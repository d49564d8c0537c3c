/** True for two formulas that say the same, however Excel writes them down. */
export function sameFormula(one: string | undefined, other: string): boolean {
  return one !== undefined && plain(one) === plain(other);
}

const table = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const thisRow = new RegExp(String.raw`(?:${table})?\[\[#This Row\],\[((?:'.|[^\]])*)\]\]`, "giu");
const short = new RegExp(String.raw`(?:${table})?\[@(?!\[)((?:'.|[^\]])*)\]`, "gu");
const bracketed = new RegExp(String.raw`(?:${table})?\[@\[((?:'.|[^\]])*)\]\]`, "gu");

/** A formula without what Excel writes its own way: case, spaces, and `[@Metric]` for `Table[[#This Row],[Metric]]`. */
function plain(formula: string): string {
  return formula
    .replace(bracketed, "[@[$1]]")
    .replace(thisRow, "[@[$1]]")
    .replace(short, "[@[$1]]")
    .replace(/_xldudf_OXM_/gi, "OXM.")
    .replace(/\s+/g, "")
    .toLowerCase();
}
