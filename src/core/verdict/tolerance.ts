import { errorCell } from "../messages/errors";
import { toleranceUnreadable } from "../messages/verdicts";
import { fail, ok, type Outcome } from "../outcome";
import { readNumber } from "../weighting/read-number";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { round15 } from "../values/numbers";

/**
 * The points by which a missed score is only just missed, in the score's unit: 0.02 or "2%" is two points. Blank and 0
 * mean none. Negative, 1 or more, and what is no number: `#VALUE!`.
 */
export function readTolerance(cell: Cell): Outcome<number> {
  if (isBlank(cell)) return ok(0);
  if (isCellError(cell)) return fail(errorCell(cell));
  const tolerance = readNumber(cell);
  if (tolerance === undefined || tolerance < 0 || tolerance >= 1) return fail(toleranceUnreadable(cell));
  return ok(round15(tolerance));
}
