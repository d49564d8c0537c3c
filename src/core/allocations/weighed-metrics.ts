import {
  metricReserved,
  metricTooLong,
  metricTwice,
  metricUnnamed,
  noMetricsToWeigh,
  tooManyMetrics,
  allocationWords,
} from "../messages/agreement-sheet";
import { fail, ok, type Outcome } from "../outcome";
import { cellAddress } from "../scorecard/address";
import type { FoundScorecard } from "../scorecard/recognise";
import { cellAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { type Cell, isBlank, isCellError } from "../values/cell";

/** A metric of a scorecard: its row, and its name just as it stands in the cell. */
export interface WeighedMetric {
  readonly row: number;
  readonly name: string;
}

const most = 100;
const longestHeader = 255;
const reserved = [
  allocationWords.member,
  allocationWords.points,
  allocationWords.score,
  allocationWords.verdict,
].map((name) => name.toLowerCase());

/** Names as Excel compares them: case doesn't matter. */
export const nameKey = (name: string) => name.trim().toLowerCase();

/** The metrics of a scorecard that have a name, in their order. */
export function namedMetrics(reading: WorkbookReading, found: FoundScorecard): WeighedMetric[] {
  const { metric } = found.columns;
  const grid = reading.grids.find(({ sheet }) => sheet === found.sheet);
  if (metric === undefined || grid === undefined) return [];
  return found.rows.flatMap((row) => {
    const name = nameOf(cellAt(grid, row, metric));
    return name === undefined ? [] : [{ row, name }];
  });
}

/**
 * The metrics that members give points to. Each heads a column, so blank names, two alike, too long ones, and those of the
 * sheet's own columns are problems, as are more metrics than there are points.
 */
export function weighedMetrics(
  reading: WorkbookReading,
  found: FoundScorecard,
): Outcome<readonly WeighedMetric[]> {
  const { metric, weighting, combined, actual, threshold } = found.columns;
  const scored = combined !== undefined || (actual !== undefined && threshold !== undefined);
  if (metric === undefined || weighting === undefined || !scored || found.rows.length === 0)
    return fail(noMetricsToWeigh());
  const metrics = namedMetrics(reading, found);
  const unnamed = found.rows.find((row) => !metrics.some((each) => each.row === row));
  if (unnamed !== undefined) return fail(metricUnnamed(`${found.sheet}!${cellAddress(unnamed, metric)}`));
  if (metrics.length > most) return fail(tooManyMetrics(metrics.length, most));
  const seen = new Set<string>();
  for (const { name } of metrics) {
    const key = nameKey(name);
    if (seen.has(key)) return fail(metricTwice(name));
    if (reserved.includes(key)) return fail(metricReserved(name));
    if (name.length > longestHeader) return fail(metricTooLong(name));
    seen.add(key);
  }
  return ok(metrics);
}

function nameOf(cell: Cell): string | undefined {
  return isBlank(cell) || isCellError(cell) ? undefined : String(cell);
}
