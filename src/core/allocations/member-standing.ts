import { allocationWords as words } from "../messages/agreement-sheet";
import { memberNumber, overBy, stillToGive } from "../messages/weightings-page";
import { cellAt } from "../scorecard/sheet-grid";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { compare, decimalOf, subtract, toNumber } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";
import { round15 } from "../values/numbers";
import { POINTS_TOTAL, SHARES_TOTAL, totals } from "../weighting/weight-total";
import type { FoundAllocations } from "./find";

/** What one member has given, by the sheet's metrics. */
export interface MemberStanding {
  readonly row: number;
  readonly name: string;
  /** The cells as they stand. */
  readonly cells: readonly Cell[];
  /** "answered" when the points total 100 (or 100 %); only then they count. */
  readonly state: "answered" | "blank" | "wrong";
  /** What is wrong, without a shape: "5 over", "35 still to give". */
  readonly fault?: string;
  /** What they gave each metric, as shares of their whole, once they have answered. */
  readonly shares?: readonly number[];
}

/** Reads the members' rows as AGREE and the sheet's own Points column do. */
export function memberStandings({ grid, rows, memberColumn, metrics }: FoundAllocations): MemberStanding[] {
  return rows.map((row, index) => {
    const named = cellAt(grid, row, memberColumn);
    const name = isBlank(named) || isCellError(named) ? memberNumber(index + 1) : String(named).trim();
    const cells = metrics.map(({ column }) => cellAt(grid, row, column));
    return { row, name, cells, ...pointsStanding(cells) };
  });
}

/** What points amount to; blanks among them are 0. */
export function pointsStanding(cells: readonly Cell[]): Pick<MemberStanding, "state" | "fault" | "shares"> {
  if (cells.every(isBlank)) return { state: "blank" };
  const given: number[] = [];
  const exact = new ExactTotal();
  for (const cell of cells) {
    const n = isBlank(cell) ? 0 : cell;
    if (typeof n !== "number") return { state: "wrong", fault: words.notNumbers.slice(2) };
    if (n < 0) return { state: "wrong", fault: words.below.slice(2) };
    exact.add(n);
    given.push(n);
  }
  const total = exact.toDecimal();
  const whole = [POINTS_TOTAL, SHARES_TOTAL].find((each) => totals(total, each, given.length));
  if (whole !== undefined) return { state: "answered", shares: given.map((n) => round15(n / whole)) };
  const off = subtract(total, decimalOf(POINTS_TOTAL));
  const size = Math.abs(toNumber(off));
  return { state: "wrong", fault: compare(off, decimalOf(0)) > 0 ? overBy(size) : stillToGive(size) };
}
