import { countsDiffer } from "../messages/arguments";
import { errorCell } from "../messages/errors";
import {
  bandHalf,
  bandsShape,
  belowBands,
  boundTwice,
  noBands,
  noNumber,
  nothingCounts,
  priorityNouns,
  stillBlank,
} from "../messages/issue-register";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError, isNotAvailable } from "../values/cell";
import { quotient } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";
import { round15 } from "../values/numbers";
import { cellsOf, columnCount, countToLastFilled, isRange, sideBySide } from "../values/shape";
import { readNumber } from "../weighting/read-number";

/** A class and the impact it begins at. */
export interface Band {
  readonly from: number;
  readonly name: string;
}

/**
 * The class of an issue (PRIORITY): its impact is Σ score × weight ÷ Σ weight, exact, and its class that of the highest
 * band the impact reaches, the lower bound included. The matrix is the user's own; nothing is assumed about it.
 *
 * A blank score or weight, no bands, and an impact below the lowest band are `#N/A`; anything but numbers from 0 on,
 * two classes from the same bound, and half a band `#VALUE!`.
 */
export function priority(scores: Cells, weights: Cells, bands: Cells): Outcome<string> {
  const impact = impactOf(scores, weights);
  if (!impact.ok) return impact;
  const read = readBands(bands);
  if (!read.ok) return read;
  return classOf(impact.value, read.value);
}

/** Σ score × weight ÷ Σ weight; problems as PRIORITY gives them. */
export function impactOf(scores: Cells, weights: Cells): Outcome<number> {
  const lists = sideBySide([scores, weights]);
  if (lists === undefined)
    return fail(
      countsDiffer([
        [countToLastFilled(cellsOf(scores)), priorityNouns.score],
        [countToLastFilled(cellsOf(weights)), priorityNouns.weight],
      ]),
    );
  const [scoreCells = [], weightCells = []] = lists;
  if (scoreCells.length === 0) return fail(stillBlank(priorityNouns.score, 1));
  const [sum, whole] = [new ExactTotal(), new ExactTotal()];
  for (const [index, cell] of scoreCells.entries()) {
    const score = readPart(cell, priorityNouns.score, index + 1);
    if (!score.ok) return score;
    const weight = readPart(weightCells[index], priorityNouns.weight, index + 1);
    if (!weight.ok) return weight;
    sum.addProduct(score.value, weight.value);
    whole.add(weight.value);
  }
  const total = whole.toDecimal();
  if (total.units === 0n) return fail(nothingCounts());
  const impact = round15(quotient(sum.toDecimal(), total));
  return Number.isFinite(impact) ? ok(impact) : fail(nothingCounts());
}

function readPart(cell: Cell, noun: string, position: number): Outcome<number> {
  if (isBlank(cell) || isNotAvailable(cell)) return fail(stillBlank(noun, position));
  if (isCellError(cell)) return fail(errorCell(cell));
  const number = readNumber(cell);
  return number === undefined || number < 0 ? fail(noNumber(noun, position, cell)) : ok(number);
}

/** Two columns, lower bounds and classes, in any order of rows; blank rows don't count. The highest bound comes first. */
export function readBands(cells: Cells): Outcome<readonly Band[]> {
  if (!isRange(cells) || columnCount(cells) !== 2)
    return cellsOf(cells).every(isBlank) ? fail(noBands()) : fail(bandsShape(columnCount(cells)));
  const bands: Band[] = [];
  for (const [index, [from, name]] of cells.entries()) {
    if (isBlank(from) && isBlank(name)) continue;
    for (const cell of [from, name]) if (isCellError(cell)) return fail(errorCell(cell));
    if (isBlank(from)) return fail(bandHalf(index + 1, priorityNouns.bound));
    if (isBlank(name)) return fail(bandHalf(index + 1, priorityNouns.class));
    const bound = readNumber(from);
    if (bound === undefined || bound < 0) return fail(noNumber(priorityNouns.bound, index + 1, from));
    bands.push({ from: round15(bound), name: String(name).trim() });
  }
  if (bands.length === 0) return fail(noBands());
  bands.sort((a, b) => b.from - a.from);
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    if (next?.from === band.from && next.name.toLowerCase() !== band.name.toLowerCase())
      return fail(boundTwice(band.from, [next.name, band.name]));
  }
  return ok(bands);
}

/** The class of the highest band that an impact reaches. */
export function classOf(impact: number, bands: readonly Band[]): Outcome<string> {
  const reached = bands.find(({ from }) => impact >= from);
  return reached === undefined ? fail(belowBands(impact, bands.at(-1)?.from ?? 0)) : ok(reached.name);
}
