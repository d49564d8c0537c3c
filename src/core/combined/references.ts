import { readReferences, type References } from "../thresholds";
import type { Cells } from "../values/cell";
import { cellsOf, columnCount, isRange } from "../values/shape";

/**
 * Which reference the threshold of one row is read with. A column (or row) of as many references as there are rows
 * gives each row its own; one value, or a two-column table of names and values, serves them all.
 *
 * @param rows How many rows the ranges beside it were handed over with, blank ones at the end included.
 */
export function referencesOfRow(reference: Cells, rows: number): (index: number) => References {
  const shared = readReferences(reference);
  if (!isRange(reference) || rows < 2) return () => shared;
  const list = cellsOf(reference);
  const isNamesTable = columnCount(reference) === 2 && typeof list[0] === "string";
  const isOneLine = columnCount(reference) === 1 || reference.length === 1;
  if (isNamesTable || !isOneLine || list.length !== rows) return () => shared;
  return (index) => readReferences(list[index]);
}
