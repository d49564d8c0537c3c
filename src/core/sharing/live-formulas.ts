import { compactRowFormulas } from "../scorecard/compact-formulas";
import { measureRowFormulas, scorecardFormulas, scorecardRowFormulas } from "../scorecard/formulas";
import type { ColumnRole } from "../scorecard/headers";
import { settingsColumns } from "../scorecard/settings-columns";
import { formulaAt } from "../scorecard/sheet-grid";
import { ownMeasureRefs } from "./shared-formulas";
import { cardRefs, measureRefs, type ScoredTable, type SharedPlace } from "./shared-place";

/** The formulas of one row while they are live; `undefined` for a scorecard whose scores are all typed. */
export type LiveRow = Readonly<Record<"combined" | "score" | "status" | "measured", string>>;

/** The add-in's own formulas of a scorecard's row. */
export function liveRow(place: SharedPlace, row: number): LiveRow {
  const refs = cardRefs(place, row);
  const { columns } = place.found;
  const { grid } = place.card.placed;
  return place.measures === undefined
    ? compactRowFormulas(refs, place.settings, {
        weights: columns.measureWeight !== undefined,
        status: columns.status !== undefined && formulaAt(grid, row, columns.status) !== undefined,
      })
    : scorecardRowFormulas(refs, measureRefs(place.measures, row, place.found.sheet), place.settings);
}

/** The add-in's own formulas of a measure's row. */
export function liveMeasure(table: ScoredTable, row: number) {
  return measureRowFormulas(ownMeasureRefs(table, row));
}

/** The add-in's own formulas above and below a scorecard's table. */
export function liveFormulas(place: SharedPlace) {
  const refs = cardRefs(place, place.card.placed.firstRow);
  return scorecardFormulas(settingsColumns(refs, place.found.columns), place.settings);
}

/** Columns of a scorecard's row, and of a measure's, that hold what the add-in works out. */
export const rowRoles = ["combined", "score", "status", "measured"] as const satisfies readonly ColumnRole[];
export const measureRoles = [
  ["status", "result"],
  ["credit", "credit"],
] as const satisfies readonly (readonly [ColumnRole, "result" | "credit"])[];
