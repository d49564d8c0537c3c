import { errorCell } from "../messages/errors";
import { looksLikePercentage } from "../messages/scores";
import { scoreNotNumber, weightingNeeded } from "../messages/verdicts";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError, isNotAvailable } from "../values/cell";
import { round15 } from "../values/numbers";
import { cellsOf, countToLastFilled } from "../values/shape";
import { readNumber } from "../weighting/read-number";

/**
 * One score to judge or show, 0–1 at 15 significant digits; `undefined` when it is blank or `#N/A`. Text such as
 * "89.9%" is a number; other text, yes/no, 2 or more (95 typed for 95 %) and several scores are `#VALUE!`.
 */
export function readSingleScore(score: Cells): Outcome<number | undefined> {
  const cells = cellsOf(score);
  const count = countToLastFilled(cells);
  if (count > 1) return fail(weightingNeeded(count));
  const cell: Cell = cells[0];
  if (isBlank(cell) || isNotAvailable(cell)) return ok(undefined);
  if (isCellError(cell)) return fail(errorCell(cell));
  const n = readNumber(cell);
  if (n === undefined) return fail(scoreNotNumber(cell));
  return n >= 2 ? fail(looksLikePercentage(n)) : ok(round15(n));
}

/** True for an argument that was left out; a range of blanks is given all the same. */
export function isOmitted(cells: Cells): cells is null | undefined | "" {
  return cells === null || cells === undefined || cells === "";
}
