import {
  judgementsNotSquare,
  judgementUnreadable,
  notReciprocal,
  pairNotJudged,
} from "../messages/agreement";
import { errorCell } from "../messages/errors";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError } from "../values/cell";
import { columnCount, isRange } from "../values/shape";
import { readNumber } from "../weighting/read-number";

/** How many times as important each row's metric is as each column's: positive, reciprocal, 1 on the diagonal. */
export type Judgements = readonly (readonly number[])[];

/**
 * The scale ends at 9; somewhat beyond is taken, but 1/3 typed as it is becomes a date in Excel, a number of tens of
 * thousands.
 */
const MOST = 100;

/** Two judgements of a pair multiply to 1, but for what is left out of a reciprocal of fifteen digits. */
const TOLERANCE = 1e-9;

/**
 * Reads a square matrix of pairwise judgements. Of each pair one judgement is enough: a blank one is the other's
 * reciprocal, a blank diagonal 1; rows at the end that are blank with their columns are ignored. `#VALUE!` naming the
 * pair for anything but a number above 0 (and up to 100), and for two that aren't reciprocal; `#N/A` for a pair that isn't
 * judged either way. The first error cell comes back as it is.
 */
export function readJudgements(judgements: Cells): Outcome<Judgements> {
  const cells: readonly (readonly Cell[])[] = isRange(judgements) ? judgements : [[judgements]];
  if (cells.length !== columnCount(cells)) return fail(judgementsNotSquare(cells.length, columnCount(cells)));
  let size = cells.length;
  while (
    size > 1 &&
    cells.every((row, index) => isBlank(row[size - 1]) && (index < size - 1 || row.every(isBlank)))
  )
    size--;
  const given: (number | undefined)[][] = [];
  for (let row = 0; row < size; row++) {
    const numbers: (number | undefined)[] = [];
    for (let column = 0; column < size; column++) {
      const cell = cells[row]?.[column];
      if (isCellError(cell)) return fail(errorCell(cell));
      const n = isBlank(cell) ? undefined : readNumber(cell);
      const isWrong = n === undefined ? !isBlank(cell) : n < 1 / MOST || n > MOST;
      if (isWrong) return fail(judgementUnreadable(row + 1, column + 1, cell));
      numbers.push(n);
    }
    given.push(numbers);
  }
  return completed(given);
}

/** Every pair filled from whichever of its judgements is given. */
function completed(given: readonly (readonly (number | undefined)[])[]): Outcome<Judgements> {
  const full = given.map((row) => row.map(() => 1));
  for (const [row, numbers] of given.entries()) {
    for (const [column, there] of numbers.entries()) {
      const back = row === column ? there : given[column]?.[row];
      if (there === undefined && back === undefined) {
        if (row === column) continue;
        return fail(pairNotJudged(row + 1, column + 1));
      }
      if (there !== undefined && back !== undefined && Math.abs(there * back - 1) > TOLERANCE)
        return fail(notReciprocal(row + 1, column + 1, there, back));
      (full[row] as number[])[column] = there ?? 1 / (back ?? 1);
    }
  }
  return ok(full);
}
