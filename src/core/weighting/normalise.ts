import { errorCell } from "../messages/errors";
import { negativeWeighting, notANumber } from "../messages/scores";
import { decimalsOutOfRange, nothingToShare, totalHasMoreDecimals } from "../messages/weightings";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError } from "../values/cell";
import { type Decimal, decimalOf, tenTo, toNumber, unitsAt, ZERO } from "../values/decimal";
import { cellsOf, columnCount, countToLastFilled, inColumns } from "../values/shape";
import { readTotal } from "./check-weighting";
import { readNumber } from "./read-number";

/** Hundredths of a percent of the total, unless more or fewer decimals are asked for. */
const DECIMALS_OF_A_SHARE = 4;
const MOST_DECIMALS = 12;

/**
 * Weightings in the same proportion that total exactly `total` (1 when omitted) with so many `decimals` of the value
 * (4 for a total of 1, 2 for 100: hundredths of a percent), in the shape of the weightings. What rounding down leaves
 * goes to the largest remainders, on a tie to the earlier row (Hamilton's method). Blank weights are 0; other text
 * than numbers, negative ones, a zero total, and decimals that can't make the total are `#VALUE!`.
 */
export function normalise(weightings: Cells, total?: Cell, decimals?: Cell): Outcome<number[][]> {
  const target = readTotal(total);
  if (!target.ok) return target;
  const places = readDecimals(decimals, target.value);
  if (!places.ok) return places;
  const weights = readWeights(weightings);
  if (!weights.ok) return weights;
  const exact = decimalOf(target.value);
  if (!endsWithin(exact, places.value)) return fail(totalHasMoreDecimals(target.value, places.value));
  const seats = shareOut(weights.value, toUnits(exact, places.value));
  if (seats === undefined) return fail(nothingToShare());
  const columns = columnCount(weightings);
  return ok(
    inColumns(
      seats.map((units) => toNumber({ units, decimals: places.value })),
      columns,
    ).map((row) => row.map((n) => (n === "" ? 0 : n))),
  );
}

/** Shares `units` out in proportion to the weights; `undefined` when there is no proportion. */
function shareOut(weights: readonly Decimal[], units: bigint): bigint[] | undefined {
  const decimals = Math.max(0, ...[...new Set(weights.map((weight) => weight.decimals))]);
  const parts = weights.map((weight) => unitsAt(weight, decimals));
  const sum = parts.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return undefined;
  const seats = parts.map((part) => (part * units) / sum);
  const left = Number(units - seats.reduce((a, b) => a + b, 0n));
  const remainders = parts.map((part) => (part * units) % sum);
  const order = remainders.map((_, index) => index);
  order.sort((a, b) => {
    const [x, y] = [remainders[a] as bigint, remainders[b] as bigint];
    return x > y ? -1 : x < y ? 1 : a - b;
  });
  for (const index of order.slice(0, left)) seats[index] = (seats[index] as bigint) + 1n;
  return seats;
}

function readWeights(weightings: Cells): Outcome<readonly Decimal[]> {
  const cells = cellsOf(weightings);
  const weights: Decimal[] = [];
  for (const [index, cell] of cells.slice(0, countToLastFilled(cells)).entries()) {
    if (isCellError(cell)) return fail(errorCell(cell));
    if (isBlank(cell)) {
      weights.push(ZERO);
      continue;
    }
    const n = readNumber(cell);
    if (n === undefined) return fail(notANumber("weighting", index + 1, cell));
    if (n < 0) return fail(negativeWeighting(index + 1, n));
    weights.push(decimalOf(n));
  }
  return ok(weights);
}

function readDecimals(decimals: Cell, total: number): Outcome<number> {
  if (isBlank(decimals)) return ok(Math.max(0, DECIMALS_OF_A_SHARE - Math.round(Math.log10(total))));
  if (isCellError(decimals)) return fail(errorCell(decimals));
  const n = readNumber(decimals);
  const fits = n !== undefined && Number.isInteger(n) && n >= 0 && n <= MOST_DECIMALS;
  return fits ? ok(n) : fail(decimalsOutOfRange(decimals));
}

function endsWithin(exact: Decimal, places: number): boolean {
  return exact.decimals <= places || exact.units % tenTo(exact.decimals - places) === 0n;
}

function toUnits(exact: Decimal, places: number): bigint {
  return exact.decimals <= places ? unitsAt(exact, places) : exact.units / tenTo(exact.decimals - places);
}
