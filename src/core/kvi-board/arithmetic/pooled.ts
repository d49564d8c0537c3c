import { countsDiffer } from "../../messages/arguments";
import { errorCell } from "../../messages/errors";
import { inRow, nothingToPool, numberUnreadable, pairHalf, pooledNouns } from "../../messages/kvi-measures";
import { fail, ok, type Outcome } from "../../outcome";
import { type Cell, type Cells, isCellError } from "../../values/cell";
import { quotient } from "../../values/decimal";
import { ExactTotal } from "../../values/exact-total";
import { cellsOf, countToLastFilled, sideBySide } from "../../values/shape";
import { readNumber } from "../../weighting/read-number";
import { isAbsent } from "./read-cells";

/**
 * A ratio of sums (POOLED), exact: 9 of 10, 196 of 200 and 28 of 30 are 233 of 240, not the mean of three percentages.
 * Rows absent on both sides don't count; a row with only one of its two numbers is `#N/A` naming it, as are denominators
 * that total 0; anything but a number is `#VALUE!` naming its row.
 */
export function pooled(numerators: Cells, denominators: Cells): Outcome<number> {
  const lists = sideBySide([numerators, denominators]);
  if (lists === undefined)
    return fail(
      countsDiffer([
        [countToLastFilled(cellsOf(numerators)), pooledNouns.numerator],
        [countToLastFilled(cellsOf(denominators)), pooledNouns.denominator],
      ]),
    );
  const [above, below] = [new ExactTotal(), new ExactTotal()];
  const [numeratorCells = [], denominatorCells = []] = lists;
  for (const [index, cell] of numeratorCells.entries()) {
    const numerator = readPart(cell, inRow(pooledNouns.numerator, index + 1));
    if (!numerator.ok) return numerator;
    const denominator = readPart(denominatorCells[index], inRow(pooledNouns.denominator, index + 1));
    if (!denominator.ok) return denominator;
    if (numerator.value === undefined && denominator.value === undefined) continue;
    if (numerator.value === undefined || denominator.value === undefined) return fail(pairHalf(index + 1));
    above.add(numerator.value);
    below.add(denominator.value);
  }
  const whole = below.toDecimal();
  if (whole.units === 0n) return fail(nothingToPool());
  const share = quotient(above.toDecimal(), whole);
  // Sums of the largest numbers that Excel has can leave what a cell can hold.
  return Number.isFinite(share) ? ok(share) : fail(nothingToPool());
}

function readPart(cell: Cell, what: string): Outcome<number | undefined> {
  if (isAbsent(cell)) return ok(undefined);
  if (isCellError(cell)) return fail(errorCell(cell));
  const number = readNumber(cell);
  return number === undefined ? fail(numberUnreadable(what, cell)) : ok(number);
}
