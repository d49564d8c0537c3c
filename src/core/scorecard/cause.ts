import { combined as combine, metricKey, metricName } from "../combined";
import { errorInCell, measureUnreadable } from "../messages/pane";
import type { Problem } from "../messages/problem";
import { readThresholds } from "../thresholds";
import { type Cell, isCellError } from "../values/cell";
import { cellAddress } from "./address";
import type { ColumnRole } from "./headers";
import type { FoundTable } from "./recognise";
import { cellAt, type SheetGrid } from "./sheet-grid";

/** A measures table with the sheet it was found in. */
export interface MeasuresTable {
  readonly grid: SheetGrid;
  readonly table: FoundTable;
}

/** Why a scorecard can't be judged, and the cell to look at. */
export interface Cause {
  readonly problem: Problem;
  readonly sheet: string;
  readonly address: string;
}

/**
 * The cell behind a row's error: the first measure of its metric that can't be scored, with the sentence that says
 * why, in the nearest table that has one; else the cell of the scorecard that holds the error.
 */
export function causeOf(
  metric: Cell,
  error: { readonly sheet: string; readonly address: string; readonly code: string },
  tables: readonly MeasuresTable[],
): Cause {
  const { sheet, address, code } = error;
  const found = tables.map((measures) => unreadable(metric, measures)).find((cause) => cause !== undefined);
  return found ?? { sheet, address, problem: errorInCell(String(metric ?? "").trim(), code) };
}

function unreadable(metric: Cell, { grid, table }: MeasuresTable): Cause | undefined {
  if (isCellError(metric)) return undefined;
  for (const row of table.rows) {
    const read = (role: ColumnRole): Cell => {
      const column = table.columns[role];
      return column === undefined ? undefined : cellAt(grid, row, column);
    };
    const name = read("metric");
    if (isCellError(name) || metricKey(name) !== metricKey(metric)) continue;
    const [actual, threshold, weight] = [read("actual"), read("threshold"), read("measureWeight")];
    const judged = combine(actual, threshold);
    const scored = judged.ok ? combine(actual, threshold, weight ?? "") : judged;
    const role = judged.ok ? "measureWeight" : readThresholds(threshold).ok ? "actual" : "threshold";
    if (scored.ok || scored.problem.error === "notAvailable") continue;
    const { problem } = scored;
    return {
      sheet: table.sheet,
      address: cellAddress(row, table.columns[role] ?? table.columns.metric ?? 0),
      problem: measureUnreadable(namedBy(read("measure"), name), problem),
    };
  }
  return undefined;
}

/** What to call a measure: its name; its metric where it has none, or stands there with others, a line each. */
function namedBy(measure: Cell, metric: Cell): string {
  const name = String(measure ?? "").trim();
  return name === "" || name.includes("\n") ? metricName(metric) : name;
}
