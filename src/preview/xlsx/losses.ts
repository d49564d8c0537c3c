import type { ReadCharts } from "./drawings";
import type { PackageParts } from "./package-parts";

/** What a book has no place for, by the parts of the file that hold it, in words for a person. */
const unknownParts: readonly (readonly [RegExp, string])[] = [
  [/^xl\/media\//, "pictures"],
  [/^xl\/pivotTables\//, "pivot tables"],
  [/^xl\/(threadedComments|comments)/, "comments"],
  [/^xl\/vbaProject\.bin$/, "macros"],
  [/^xl\/slicers\//, "slicers"],
  [/^xl\/externalLinks\//, "links to other workbooks"],
  [/^xl\/connections\.xml$/, "data connections"],
  [/^xl\/chartsheets\//, "chart sheets"],
];

/**
 * What a file holds that the preview doesn't keep, so that a copy saved here would lack it: "charts", "comments".
 * Empty for files whose every part is understood.
 */
export async function findLosses(
  parts: PackageParts,
  charts: Pick<ReadCharts, "missing" | "simplified">,
): Promise<string[]> {
  const losses = unknownParts
    .filter(([pattern]) => parts.names.some((name) => pattern.test(name)))
    .map(([, words]) => words);
  if (charts.missing) losses.unshift("charts of some kinds");
  else if (charts.simplified) losses.unshift("finer looks of charts");
  for (const { part } of parts.sheets) {
    const text = await parts.read(part);
    if (/<(?:dataBar|colorScale|iconSet)[\s>]/.test(text)) losses.push("colour scales, data bars and icons");
  }
  return [...new Set(losses)];
}
