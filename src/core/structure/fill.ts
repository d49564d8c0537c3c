import type { WorkbookChange } from "../change/workbook-change";
import { nothingToFill } from "../messages/structure";
import { fail, ok, type Outcome } from "../outcome";
import type { ColumnRole } from "../scorecard/headers";
import type { PlacedTable } from "../scorecard/placed-table";
import { cellAt, type CellPlace, formulaAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";
import { ChangeDraft } from "./change-draft";
import { copiedTo, rowless } from "./formula-rows";
import type { Outline } from "./outline";
import { filledRow, measureRow, patternOf, type RowFormulas, scorecardRow } from "./row-formulas";

/** A cell that lacks the formula it should have, or has another. */
export interface OddCell extends CellPlace {
  readonly role?: ColumnRole;
  readonly formula: string;
  readonly kind: "blank" | "value" | "formula";
}

// A number typed over a combined score is a typed score, and what people type in these is theirs.
const inputs: readonly ColumnRole[] = ["metric", "measure", "actual", "weighting", "measureWeight"];
const mayBeTyped: readonly ColumnRole[] = ["combined", "detail", "threshold"];

/** The cells of a scorecard, and of the measures that feed it, which don't hold the formula that they should. */
export function oddCells({ scorecard, table, feed }: Outline): OddCell[] {
  const own = oddIn(table, (row) => scorecardRow(feed, scorecard, table, row));
  return feed.kind === "detailed"
    ? [...own, ...oddIn(feed.table, (row) => measureRow(feed.table, row))]
    : own;
}

/** Writes formulas where they are missing; with `others` also over typed values and over formulas that differ. */
export function planFill(
  reading: WorkbookReading,
  outline: Outline,
  which: "missing" | "others",
): Outcome<WorkbookChange> {
  const cells = oddCells(outline).filter(({ kind }) => (kind === "blank") === (which === "missing"));
  if (cells.length === 0) return fail(nothingToFill());
  const draft = new ChangeDraft(reading);
  for (const { sheet, row, column, formula } of cells) draft.write({ sheet, row, column }, { formula });
  return ok(draft.build());
}

function oddIn(table: PlacedTable, ownOf: (row: number) => RowFormulas): OddCell[] {
  const { found, grid } = table;
  const { sheet, columns } = found;
  const roleOf = new Map(Object.entries(columns).map(([role, column]) => [column, role as ColumnRole]));
  const odd: OddCell[] = [];
  for (const row of found.rows) {
    for (const [column, formula] of filledRow(table, row, ownOf(row))) {
      const role = roleOf.get(column);
      if (role !== undefined && inputs.includes(role)) continue;
      const standing = formulaAt(grid, row, column);
      const place = { sheet, row, column, formula, ...(role === undefined ? {} : { role }) };
      if (standing === undefined) {
        const blank = isBlank(cellAt(grid, row, column));
        if (blank && role === "combined" && isTyped(table, row)) continue;
        if (blank) odd.push({ ...place, kind: "blank" });
        else if (role === undefined || !mayBeTyped.includes(role)) odd.push({ ...place, kind: "value" });
        continue;
      }
      const pattern = patternOf(table, column);
      if (pattern !== undefined && rowless(standing, row) !== pattern.key)
        odd.push({ ...place, formula: copiedTo(pattern.formula, pattern.row, row), kind: "formula" });
    }
  }
  return odd;
}

/** A blank combined score among typed ones is a score to come. */
function isTyped({ found, grid }: PlacedTable, row: number): boolean {
  const column = found.columns.combined;
  if (column === undefined) return false;
  const typed = found.rows.filter((each) => formulaAt(grid, each, column) === undefined).length;
  return typed * 2 > found.rows.length && formulaAt(grid, row, column) === undefined;
}
