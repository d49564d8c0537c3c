import { metricKey } from "../combined";
import { countedElsewhere, liveFirst } from "../messages/in-the-way";
import type { Problem } from "../messages/problem";
import { readersOfSameMeasures } from "../month/borrowed-measures";
import { foldHeader } from "../scorecard/headers";
import { measuresOutOfSight } from "../scorecard/measures-in-sight";
import { cellAt } from "../scorecard/sheet-grid";
import { formulasWords } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isCellError } from "../values/cell";
import type { MetricItem, Outline } from "./outline";

/** Why rows can't be built or rebuilt now: the measures aren't in sight, or the formulas are kept as values. */
export function whyNotBuild(reading: WorkbookReading, { scorecard }: Outline): Problem | undefined {
  const shared = foldHeader(scorecard.settings.formulas?.value) === foldHeader(formulasWords.shared);
  return measuresOutOfSight(reading, scorecard) ?? (shared ? liveFirst() : undefined);
}

/** Why a metric can't be renamed or deleted with its measures: they aren't in sight, or another scorecard counts them. */
export function whyNotWithMeasures(
  reading: WorkbookReading,
  { scorecard, feed }: Outline,
  metric: MetricItem,
): Problem | undefined {
  if (feed.kind !== "detailed") return measuresOutOfSight(reading, scorecard);
  if (metric.measures.length === 0) return undefined;
  const sheets = readersOfSameMeasures(reading, scorecard)
    .filter(({ sheet, rows, columns }) => {
      const grid = reading.grids.find((each) => each.sheet === sheet);
      return rows.some((row) => {
        const cell = grid && columns.metric !== undefined ? cellAt(grid, row, columns.metric) : undefined;
        return !isCellError(cell) && metricKey(cell) === metric.key;
      });
    })
    .map(({ sheet }) => sheet);
  return sheets.length === 0 ? undefined : countedElsewhere(metric.name, sheets);
}
