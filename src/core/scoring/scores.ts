import { ok, type Outcome } from "../outcome";
import type { CellError, Cells } from "../values/cell";
import { inColumns } from "../values/shape";
import { rowScore } from "./score";
import { readScorecardRows } from "./scorecard-rows";

/**
 * The row scores combined × weighting, in the shape of the combined scores (without the blank rows at the end): the
 * exact product, "" where a score is missing, and an error cell in its own row. Otherwise as `score`.
 */
export function scores(combined: Cells, weighting: Cells): Outcome<(number | "" | CellError)[][]> {
  const read = readScorecardRows(combined, weighting, undefined, true);
  if (!read.ok) return read;
  const { rows, whole, columns } = read.value;
  const list = rows.map((row) => {
    if (row.error !== undefined) return row.error;
    return row.score === undefined ? "" : rowScore(row.score, row.weight, whole);
  });
  return ok(inColumns<number | "" | CellError>(list, columns));
}
