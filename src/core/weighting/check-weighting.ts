import { errorCell } from "../messages/errors";
import {
  faultSentence,
  NO_WEIGHTS,
  offTotal,
  pointsAmongShares,
  pointsWithoutTotal,
  sharesWithPointsTotal,
  totalNotPositive,
} from "../messages/weightings";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError } from "../values/cell";
import { absolute, type Decimal, decimalOf, subtract, toNumber, toShortText } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";
import { cellsOf, countToLastFilled } from "../values/shape";
import { plainTotal } from "./plain-total";
import { readNumber } from "./read-number";
import { POINTS_TOTAL, SHARES_TOTAL, totals } from "./weight-total";
import { readWeightingRow, type WeightingFault, type WeightingRow } from "./weighting-rows";

/** What a weighting comes to. */
export interface WeightingCheck {
  /** The exact total, text that reads as a number included, as the nearest double. */
  readonly total: number;
  /** What it should total: as given, else 1. */
  readonly expected: number;
  /**
   * True when SCORE can rely on the total: it is the expected one or, where none was given, 100 points. A text weight
   * that reads as a number doesn't make it false; the faults name it.
   */
  readonly totals: boolean;
  /** All faults, the total first, then row by row. */
  readonly faults: readonly WeightingFault[];
  /** "OK", or every fault, joined by "; ". */
  readonly sentence: string;
}

/**
 * Checks that weightings total `total` (1 when omitted), exactly in decimal and in any order of the rows, and finds
 * every fault: "5 points over", "row 3 is text (30%)", "row 2 is blank". A total that is no number above 0 is
 * `#VALUE!`; blank rows at the end are ignored. The tolerance is one unit of the fifteenth digit per weight.
 */
export function checkWeighting(weightings: Cells, total?: Cell): Outcome<WeightingCheck> {
  const expected = readTotal(total);
  if (!expected.ok) return expected;
  const plain = plainTotal(weightings);
  const count = Array.isArray(weightings) ? weightings.length : 1;
  if (plain !== undefined && count > 0 && totals(plain, expected.value, count)) {
    return ok({
      total: toNumber(plain),
      expected: expected.value,
      totals: true,
      faults: [],
      sentence: faultSentence([]),
    });
  }
  return ok(checkRows(weightings, expected.value, isBlank(total)));
}

/** What weightings should total: the number given, or 1. */
export function readTotal(total: Cell): Outcome<number> {
  if (isBlank(total)) return ok(SHARES_TOTAL);
  if (isCellError(total)) return fail(errorCell(total));
  const n = readNumber(total);
  return n !== undefined && n > 0 ? ok(n) : fail(totalNotPositive(total));
}

function checkRows(weightings: Cells, expected: number, assumed: boolean): WeightingCheck {
  const cells = cellsOf(weightings);
  const rows = cells
    .slice(0, countToLastFilled(cells))
    .map((cell, index) => readWeightingRow(cell, index + 1));
  const exact = new ExactTotal();
  for (const { weight } of rows) exact.add(weight);
  const total = exact.toDecimal();
  const met = totals(total, expected, rows.length);
  const ofTotal = met ? [] : totalFaults(rows, total, expected, assumed);
  const faults = [...ofTotal, ...rows.flatMap(({ fault }) => fault ?? [])];
  return {
    total: toNumber(total),
    expected,
    totals: met || (assumed && totals(total, POINTS_TOTAL, rows.length)),
    faults,
    sentence: faultSentence(faults.map(({ sentence }) => sentence)),
  };
}

/** What is wrong with a total that isn't the expected one: first the mistakes of unit, then the difference. */
function totalFaults(
  rows: readonly WeightingRow[],
  total: Decimal,
  expected: number,
  assumed: boolean,
): WeightingFault[] {
  if (rows.length === 0) return [{ kind: "empty", sentence: NO_WEIGHTS }];
  if (assumed && rows.some(({ weight }) => weight > 1)) {
    const mixed = pointsIn(rows);
    if (mixed.length > 0) return mixed;
    if (toNumber(total) > 2) return [{ kind: "points", sentence: pointsWithoutTotal(toShortText(total)) }];
  }
  if (expected === POINTS_TOTAL && totals(total, SHARES_TOTAL, rows.length)) {
    return [{ kind: "shares", sentence: sharesWithPointsTotal(expected) }];
  }
  const difference = subtract(total, decimalOf(expected));
  const over = difference.units > 0n;
  return [{ kind: over ? "over" : "under", sentence: offTotal(absolute(difference), expected, over) }];
}

/** 30 among shares that total 100 % once it is read as 30 %. */
function pointsIn(rows: readonly WeightingRow[]): WeightingFault[] {
  if (!rows.some(({ weight }) => weight > 0 && weight < 1)) return [];
  const exact = new ExactTotal();
  for (const { weight } of rows) exact.addProduct(weight, weight > 1 ? 0.01 : 1);
  if (!totals(exact.toDecimal(), SHARES_TOTAL, rows.length)) return [];
  return rows.flatMap(({ weight }, index) =>
    weight > 1 ? [{ kind: "points", row: index + 1, sentence: pointsAmongShares(index + 1, weight) }] : [],
  );
}
