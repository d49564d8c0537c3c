import { countsDiffer } from "../messages/arguments";
import { BRIDGE_COLUMNS, onSide } from "../messages/moves";
import { fail, ok, type Outcome } from "../outcome";
import { readScorecardRows, type ScorecardRow } from "../scoring";
import type { Cell, Cells } from "../values/cell";
import { add, type Decimal, decimalOf, multiply, subtract, toNumber } from "../values/decimal";
import { cellsOf, countToLastFilled, sideBySide } from "../values/shape";

/** What changed in one row between two states of a scorecard, as shares of the whole: −0.08 is eight points less. */
export interface RowChange {
  /** The change of its combined score × its weighting before. */
  readonly performance: number;
  /** The change of its weighting × its combined score after. */
  readonly weighting: number;
  /** Both together: the change of the row's own OXM score. */
  readonly total: number;
  /** On which sides it had no combined score, which counts as 0. */
  readonly unscored: { readonly before: boolean; readonly after: boolean };
}

/**
 * What changed between two states of a scorecard (BRIDGE), per row: [performance, weighting, total], as shares of the
 * whole. Performance is the change of the combined score × the old weighting, weighting the change of the weighting ×
 * the new score; together they are exactly the change of the row's OXM score, and all rows together that of the whole
 * (each figure is exact in decimal and rounded once). A score or weighting that is missing on one side counts 0 there.
 *
 * The four ranges run row by row, shares beside points if need be; rows that are blank altogether give "". What else
 * cells may hold: as in `readScorecardRows`.
 */
export function bridge(
  combined0: Cells,
  weighting0: Cells,
  combined1: Cells,
  weighting1: Cells,
): Outcome<readonly (readonly (number | "")[])[]> {
  const changes = rowChanges(combined0, weighting0, combined1, weighting1);
  if (!changes.ok) return changes;
  return ok(changes.value.map((row) => (row ? [row.performance, row.weighting, row.total] : ["", "", ""])));
}

/** What `bridge` gives, row by row; `undefined` for a row that is blank on both sides. */
export function rowChanges(
  combined0: Cells,
  weighting0: Cells,
  combined1: Cells,
  weighting1: Cells,
): Outcome<readonly (RowChange | undefined)[]> {
  const ranges = [combined0, weighting0, combined1, weighting1];
  const lists = sideBySide(ranges);
  if (!lists) return fail(countsDiffer(countsOf(ranges)));
  const before = readSide(lists[0], lists[1], "earlier");
  if (!before.ok) return before;
  const after = readSide(lists[2], lists[3], "later");
  if (!after.ok) return after;
  return ok((lists[0] ?? []).map((_, index) => changeOf(before.value(index), after.value(index))));
}

/** One row on one side, its weight as a share. */
interface Side {
  readonly score: Decimal;
  readonly weight: Decimal;
  readonly row: ScorecardRow | undefined;
}

function readSide(
  combined: readonly Cell[] = [],
  weighting: readonly Cell[] = [],
  side: "earlier" | "later",
): Outcome<(index: number) => Side> {
  const read = readScorecardRows([combined], [weighting]);
  if (!read.ok) return fail(onSide(side, read.problem));
  const { rows, whole } = read.value;
  const unit = decimalOf(1 / whole);
  return ok((index) => {
    const row = rows[index];
    return {
      row,
      score: decimalOf(row?.score ?? 0),
      weight: multiply(decimalOf(row?.weight ?? 0), unit),
    };
  });
}

function changeOf(before: Side, after: Side): RowChange | undefined {
  if ((before.row?.blank ?? true) && (after.row?.blank ?? true)) return undefined;
  const performance = multiply(subtract(after.score, before.score), before.weight);
  const weighting = multiply(subtract(after.weight, before.weight), after.score);
  return {
    performance: toNumber(performance),
    weighting: toNumber(weighting),
    total: toNumber(add(performance, weighting)),
    unscored: { before: before.row?.score === undefined, after: after.row?.score === undefined },
  };
}

/** What each range comes to without the blank rows that all of them could drop. */
function countsOf(ranges: readonly Cells[]): (readonly [number, string])[] {
  const lists = ranges.map(cellsOf);
  const longest = Math.max(...lists.map(countToLastFilled));
  return lists.map((list, index) => [Math.min(list.length, longest), BRIDGE_COLUMNS[index] ?? ""]);
}
