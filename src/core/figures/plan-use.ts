import type { WorkbookChange } from "../change/workbook-change";
import type { Outcome } from "../outcome";
import { sheetPrefix } from "../scorecard/placed-table";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { planAddMeasures } from "../structure/measures";
import type { Outline } from "../structure/outline";
import type { Figure } from "./figures-of";

/** Adds a measure to a metric of a scorecard whose actual refers to a figure's cell, `='KVI board'!$K$9`. */
export function planUse(
  reading: WorkbookReading,
  outline: Outline,
  metricRow: number,
  { name, threshold, place: { sheet, address }, numberFormat }: Figure,
): Outcome<WorkbookChange> {
  const cell = address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  const actual = { formula: `=${sheetPrefix(sheet)}${cell}`, numberFormat };
  return planAddMeasures(reading, outline, metricRow, [
    { measure: name.trim(), threshold: threshold.trim(), fed: actual },
  ]);
}
