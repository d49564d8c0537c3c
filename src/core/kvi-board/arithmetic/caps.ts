import { countsDiffer } from "../../messages/arguments";
import { errorCell } from "../../messages/errors";
import { capNouns, inRow, noCap, noCount, noCounts, wholeNumberWanted } from "../../messages/kvi-measures";
import { fail, ok, type Outcome } from "../../outcome";
import { type Cell, type Cells, isCellError } from "../../values/cell";
import { round15 } from "../../values/numbers";
import { cellsOf, columnCount, countToLastFilled, inColumns, sideBySide } from "../../values/shape";
import { readNumber } from "../../weighting/read-number";
import { isAbsent } from "./read-cells";

/** A severity's count and the most there may be; `undefined` for a row that is absent on both sides. */
type Capped = { readonly count: number | undefined; readonly cap: number } | undefined;

/**
 * Whether every count is within its cap (WITHINCAPS); the cap itself is. A count that isn't there is `#N/A` naming its
 * row, since it isn't 0; negative and fractional counts and caps are `#VALUE!`, as is a count without a cap.
 */
export function withinCaps(counts: Cells, caps: Cells): Outcome<boolean> {
  const rows = readRows(counts, caps);
  if (!rows.ok) return rows;
  const missing = rows.value.findIndex((row) => row !== undefined && row.count === undefined);
  if (missing >= 0) return fail(noCount(missing + 1));
  return ok(rows.value.every((row) => row === undefined || (row.count ?? 0) <= row.cap));
}

/**
 * What is left under each cap (HEADROOM), in the shape of the counts: 0 at the cap, negative above it, "" where the count
 * isn't there. Cells as in `withinCaps`.
 */
export function headroom(counts: Cells, caps: Cells): Outcome<readonly (readonly (number | "")[])[]> {
  const rows = readRows(counts, caps);
  if (!rows.ok) return rows;
  const left = rows.value.map((row) => (row?.count === undefined ? "" : round15(row.cap - row.count)));
  return ok(inColumns(left, columnCount(counts)));
}

function readRows(counts: Cells, caps: Cells): Outcome<readonly Capped[]> {
  const lists = sideBySide([counts, caps]);
  if (lists === undefined)
    return fail(
      countsDiffer([
        [countToLastFilled(cellsOf(counts)), capNouns.count],
        [countToLastFilled(cellsOf(caps)), capNouns.cap],
      ]),
    );
  const [countCells = [], capCells = []] = lists;
  const rows: Capped[] = [];
  for (const [index, cell] of countCells.entries()) {
    const count = readWhole(cell, inRow(capNouns.count, index + 1));
    if (!count.ok) return count;
    const cap = readWhole(capCells[index], inRow(capNouns.cap, index + 1));
    if (!cap.ok) return cap;
    if (cap.value === undefined && count.value !== undefined) return fail(noCap(index + 1));
    rows.push(cap.value === undefined ? undefined : { count: count.value, cap: cap.value });
  }
  return rows.some((row) => row !== undefined) ? ok(rows) : fail(noCounts());
}

function readWhole(cell: Cell, what: string): Outcome<number | undefined> {
  if (isAbsent(cell)) return ok(undefined);
  if (isCellError(cell)) return fail(errorCell(cell));
  const number = readNumber(cell);
  const whole = number === undefined ? undefined : round15(number);
  return whole === undefined || whole < 0 || !Number.isInteger(whole)
    ? fail(wholeNumberWanted(what, cell))
    : ok(whole);
}
