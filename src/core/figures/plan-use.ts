import type { WorkbookChange } from "../change/workbook-change";
import type { Outcome } from "../outcome";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { planAddMeasures } from "../structure/measures";
import type { Outline } from "../structure/outline";
import type { Figure } from "./figures-of";

/** Adds a measure to a metric of a scorecard whose actual refers to a figure, such as `=Journey!Journey_score`. */
export function planUse(
  reading: WorkbookReading,
  outline: Outline,
  metricRow: number,
  { name, threshold, reference, numberFormat }: Figure,
): Outcome<WorkbookChange> {
  const fed = { formula: `=${reference}`, numberFormat };
  return planAddMeasures(reading, outline, metricRow, [
    { measure: name.trim(), threshold: threshold.trim(), fed },
  ]);
}
