import { countsDiffer } from "../messages/arguments";
import { errorCell } from "../messages/errors";
import {
  looksLikePercentage,
  negativeWeighting,
  notANumber,
  type ScoringColumn,
  weightsLikePoints,
} from "../messages/scores";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type CellError, type Cells, isBlank, isCellError, isNotAvailable } from "../values/cell";
import { type Decimal, toShortText } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";
import { cellsOf, columnCount, countToLastFilled, sideBySide } from "../values/shape";
import { readNumber } from "../weighting/read-number";
import { divisorOf, POINTS_TOTAL, SHARES_TOTAL, totals } from "../weighting/weight-total";

/** One row of a scorecard, as the scoring functions read it. */
export interface ScorecardRow {
  /** 0–1, capped; `undefined` when the score is missing. */
  readonly score: number | undefined;
  /** As entered, in shares or points; 0 when blank. */
  readonly weight: number;
  /** The share of the row's measures that have an actual, 0–1: 1 unless told otherwise, 0 when the score is missing. */
  readonly measured: number;
  /** True when every cell of the row is blank. */
  readonly blank: boolean;
  /** The error that stands in one of its cells, where errors are kept rather than handed back. */
  readonly error?: CellError;
}

/** The rows of a scorecard with what its weightings are counted in. */
export interface ScorecardRows {
  readonly rows: readonly ScorecardRow[];
  /** What a whole is in the unit of the weights: 1 for shares, 100 for points. */
  readonly whole: 1 | 100;
  readonly weightTotal: Decimal;
  /**
   * What a score is divided by: the whole, or the total itself where weights computed as thirds or sevenths total the
   * whole but for their fifteenth digits. Otherwise full marks in three rows of ⅓ would come to 99.9999999999999 %.
   */
  readonly divisor: Decimal;
  /** Columns of the range of combined scores: results spill in the same shape. */
  readonly columns: number;
}

/**
 * Reads combined scores and weightings (and measured shares) row by row. Scores are capped to 0–1, one of 2 or more is
 * `#VALUE!` (95 typed for 95 %); a blank or `#N/A` score is missing, a blank weight 0, text such as "30%" a number.
 * Other text, yes/no, negative weights, and ranges of different counts are `#VALUE!`; the first error cell is handed
 * back as it came, unless `keepErrors` leaves each in its row. A column of weights that totals 100 is read as
 * points; a weight above 1 in any other is `#VALUE!`.
 */
export function readScorecardRows(
  combined: Cells,
  weighting: Cells,
  measured?: Cells,
  keepErrors = false,
): Outcome<ScorecardRows> {
  const given = measured === null || measured === "" ? undefined : measured;
  const ranges = given === undefined ? [combined, weighting] : [combined, weighting, given];
  const lists = sideBySide(ranges);
  if (lists === undefined) return fail(countsDiffer(countsOf(ranges)));
  const [scoreCells = [], weightCells = [], measuredCells] = lists;
  const rows: ScorecardRow[] = [];
  const weightTotal = new ExactTotal();
  let weightError: CellError | undefined;
  let aboveOne: number | undefined;
  for (let index = 0; index < scoreCells.length; index++) {
    const row = readRow(
      scoreCells[index],
      weightCells[index],
      measuredCells?.[index],
      index + 1,
      scoreCells.length,
    );
    if (!row.ok) return row;
    if (row.value.error !== undefined) {
      if (!keepErrors) return fail(errorCell(row.value.error));
      if (isCellError(weightCells[index])) weightError ??= row.value.error;
    }
    if (row.value.weight > 1) aboveOne ??= row.value.weight;
    weightTotal.add(row.value.weight);
    rows.push(row.value);
  }
  const total = weightTotal.toDecimal();
  const points = totals(total, POINTS_TOTAL, rows.length);
  if (aboveOne !== undefined && !points) {
    return fail(weightError ? errorCell(weightError) : weightsLikePoints(toShortText(total), aboveOne));
  }
  return ok({
    rows,
    whole: points ? POINTS_TOTAL : SHARES_TOTAL,
    weightTotal: total,
    divisor: points ? total : divisorOf(total, rows.length),
    columns: columnCount(combined),
  });
}

function readRow(
  scoreCell: Cell,
  weightCell: Cell,
  measuredCell: Cell,
  row: number,
  rowCount: number,
): Outcome<ScorecardRow> {
  const error = errorAmong(scoreCell, weightCell, measuredCell);
  if (error !== undefined) {
    // A weight that can be read still counts towards what the column totals.
    const weight = isCellError(weightCell) ? ok(0) : readWeight(weightCell, row);
    return weight.ok
      ? ok({ score: undefined, weight: weight.value, measured: 0, blank: false, error })
      : weight;
  }
  const score = readShare(scoreCell, "combined score", row, rowCount);
  if (!score.ok) return score;
  const weight = readWeight(weightCell, row);
  if (!weight.ok) return weight;
  const share = readShare(measuredCell, "measured share", row, rowCount);
  if (!share.ok) return share;
  return ok({
    score: score.value,
    weight: weight.value,
    measured: score.value === undefined ? 0 : (share.value ?? 1),
    blank: isBlank(scoreCell) && isBlank(weightCell) && isBlank(measuredCell),
  });
}

/** `#N/A` is a missing score or measured share, but no weight: a lookup that failed must not count as 0 %. */
function errorAmong(scoreCell: Cell, weightCell: Cell, measuredCell: Cell): CellError | undefined {
  if (isCellError(scoreCell) && !isNotAvailable(scoreCell)) return scoreCell;
  if (isCellError(weightCell)) return weightCell;
  return isCellError(measuredCell) && !isNotAvailable(measuredCell) ? measuredCell : undefined;
}

/** A score or share as 0–1; `undefined` when it is missing. */
function readShare(
  cell: Cell,
  column: ScoringColumn,
  row: number,
  rowCount: number,
): Outcome<number | undefined> {
  if (isBlank(cell) || isNotAvailable(cell)) return ok(undefined);
  const n = readNumber(cell);
  if (n === undefined) return fail(notANumber(column, row, cell));
  if (n >= 2) return fail(looksLikePercentage(n, rowCount > 1 ? row : undefined));
  return ok(Math.min(1, Math.max(0, n)));
}

function readWeight(cell: Cell, row: number): Outcome<number> {
  if (isBlank(cell)) return ok(0);
  const n = readNumber(cell);
  if (n === undefined) return fail(notANumber("weighting", row, cell));
  return n < 0 ? fail(negativeWeighting(row, n)) : ok(n);
}

/** What each range comes to without the blank rows that all of them could drop. */
function countsOf(ranges: readonly Cells[]): (readonly [number, ScoringColumn])[] {
  const columns: readonly ScoringColumn[] = ["combined score", "weighting", "measured share"];
  const lists = ranges.map(cellsOf);
  const longest = Math.max(...lists.map(countToLastFilled));
  return lists.map((list, index) => [Math.min(list.length, longest), columns[index] as ScoringColumn]);
}
