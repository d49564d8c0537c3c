import { allocationOff, allocationUnreadable, nothingAllotted } from "../messages/agreement";
import { errorCell } from "../messages/errors";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError } from "../values/cell";
import { ExactTotal } from "../values/exact-total";
import { round15 } from "../values/numbers";
import { columnCount, isRange } from "../values/shape";
import { readNumber } from "../weighting/read-number";
import { POINTS_TOTAL, SHARES_TOTAL, totals } from "../weighting/weight-total";

/** What one member gave each metric, in the order of the rows. */
export interface Allocation {
  readonly given: readonly number[];
  /** What was to be given out, and was: 100 for points, 1 for shares. */
  readonly whole: 1 | 100;
}

/**
 * Reads the members' allocations: one row per metric, one column per member. A blank cell among a member's points is 0;
 * a column that is blank altogether is a member who hasn't answered, and is left out; rows that are blank for everybody
 * at the end are ignored. Points that total neither 100 nor 1 are `#VALUE!` naming the column, as is anything but a number
 * from 0 up; the first error cell comes back as it is; `#N/A` when nobody has answered.
 */
export function readAllocations(allocations: Cells): Outcome<readonly Allocation[]> {
  const all: readonly (readonly Cell[])[] = isRange(allocations) ? allocations : [[allocations]];
  let count = all.length;
  while (count > 0 && all[count - 1]?.every(isBlank)) count--;
  const rows = all.slice(0, count);
  const members: Allocation[] = [];
  for (let column = 0; column < columnCount(rows); column++) {
    if (rows.every((row) => isBlank(row[column]))) continue;
    const member = readMember(rows, column);
    if (!member.ok) return member;
    members.push(member.value);
  }
  return members.length === 0 ? fail(nothingAllotted()) : ok(members);
}

function readMember(rows: readonly (readonly Cell[])[], column: number): Outcome<Allocation> {
  const exact = new ExactTotal();
  const given: number[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = row[column];
    if (isCellError(cell)) return fail(errorCell(cell));
    const n = isBlank(cell) ? 0 : readNumber(cell);
    if (n === undefined || n < 0) return fail(allocationUnreadable(column + 1, index + 1, cell));
    exact.add(n);
    given.push(round15(n));
  }
  const total = exact.toDecimal();
  const whole = ([POINTS_TOTAL, SHARES_TOTAL] as const).find((each) => totals(total, each, given.length));
  return whole === undefined ? fail(allocationOff(column + 1, total)) : ok({ given, whole });
}
