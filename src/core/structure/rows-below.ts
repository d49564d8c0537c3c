import type { WorkbookChange } from "../change/workbook-change";
import { nothingToFill } from "../messages/structure";
import { fail, ok, type Outcome } from "../outcome";
import { callsOf, referencesIn } from "../scorecard/formula-references";
import type { PlacedTable } from "../scorecard/placed-table";
import { cellAt, formulaAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";
import { ChangeDraft } from "./change-draft";
import type { Outline } from "./outline";
import { filledRow, measureRow, type RowFormulas, scorecardRow } from "./row-formulas";

/** Rows right below what formulas cover of a table: somebody typed them there, and no total counts them. */
export interface RowsBelow {
  readonly of: "metrics" | "measures";
  readonly table: PlacedTable;
  readonly rows: readonly number[];
}

/** The rows below a scorecard's table, and below its measures, that formulas don't reach. */
export function rowsBelow(outline: Outline): RowsBelow[] {
  const { feed } = outline;
  const found = [metricsBelow(outline)];
  if (feed.kind === "detailed") found.push(measuresBelow(feed.table));
  return found.flatMap((each) => (each === undefined ? [] : [each]));
}

/** Takes such rows in: the table or the formulas reach them, and they get the formulas of their neighbours. */
export function planTakeIn(
  reading: WorkbookReading,
  outline: Outline,
  { of, table, rows }: RowsBelow,
): Outcome<WorkbookChange> {
  const { feed, scorecard } = outline;
  if (rows.length === 0) return fail(nothingToFill());
  const draft = new ChangeDraft(reading);
  draft.guardTable(table);
  const grown: PlacedTable = { ...table, lastRow: table.lastRow + rows.length };
  draft.takeIn(table, rows.length);
  for (const row of rows) {
    const own: RowFormulas =
      of === "measures" ? measureRow(grown, row) : scorecardRow(feed, scorecard, grown, row);
    for (const [column, formula] of filledRow(grown, row, own)) {
      const free =
        isBlank(cellAt(table.grid, row, column)) && formulaAt(table.grid, row, column) === undefined;
      if (free) draft.write({ sheet: table.found.sheet, row, column }, { formula });
    }
  }
  return ok(draft.build());
}

function measuresBelow(table: PlacedTable): RowsBelow | undefined {
  const { columns } = table.found;
  const rows: number[] = [];
  const named = [columns.metric, columns.measure, columns.threshold];
  for (let row = table.lastRow + 1; ; row++) {
    const filled = named.filter(
      (column) => column !== undefined && !isBlank(cellAt(table.grid, row, column)),
    );
    if (filled.length < 2) break;
    rows.push(row);
  }
  return rows.length === 0 ? undefined : { of: "measures", table, rows };
}

function metricsBelow({ scorecard, table }: Outline): RowsBelow | undefined {
  const lastRow = table.excel === undefined ? covered(scorecard.settings.verdict, table) : table.lastRow;
  if (lastRow === undefined) return undefined;
  const rows = scorecard.rows.filter((row) => row > lastRow);
  return rows.length === 0 ? undefined : { of: "metrics", table: { ...table, lastRow }, rows };
}

/** The last row of a plain range that its verdict reads; `undefined` where that can't be told. */
function covered(
  verdict: { readonly row: number; readonly column: number } | undefined,
  { grid, found, firstRow }: PlacedTable,
): number | undefined {
  const formula = verdict && formulaAt(grid, verdict.row, verdict.column);
  const [metrics = ""] = callsOf(formula ?? "", "VERDICT")[0] ?? [];
  const [range] = referencesIn(metrics);
  if (range?.kind !== "range" || range.row !== firstRow || range.column !== found.columns.metric)
    return undefined;
  return range.lastRow;
}
