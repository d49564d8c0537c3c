import { metricBlank, noSuchMetric } from "../messages/combined";
import { errorCell } from "../messages/errors";
import { fail, type Outcome } from "../outcome";
import { type Cell, type Cells, isCellError, isNotAvailable } from "../values/cell";
import { cellsOf } from "../values/shape";
import { combineRows, measureRows } from "./combined";
import { metricKey, metricName } from "./metric-name";

/**
 * The combined score over the rows whose metric matches, as SUMIF adds the rows that match (COMBINEDIF). Case, outer
 * spaces and a trailing `*` don't matter; there are no wildcards, and a blank metric cell doesn't inherit the one
 * above it. Only matching rows are judged.
 *
 * @returns As `combined`; `#N/A` when no row matches. An error among the metrics comes back as it is, since its row
 *   could belong to any metric; `#N/A` there matches nothing.
 */
export function combinedIf(
  metrics: Cells,
  metric: Cells,
  actuals: Cells,
  thresholds: Cells,
  weights?: Cells,
  method?: Cell,
  missing?: Cell,
  reference?: Cells,
): Outcome<number> {
  const asked = cellsOf(metric)[0];
  if (isCellError(asked)) return fail(errorCell(asked));
  const key = metricKey(asked);
  if (key === "") return fail(metricBlank());
  const names = cellsOf(metrics);
  const rows = measureRows(actuals, thresholds, weights, reference, metrics);
  if (!rows.ok) return rows;
  const broken = names.find((name) => isCellError(name) && !isNotAvailable(name));
  if (isCellError(broken)) return fail(errorCell(broken));
  const mine = rows.value.filter(({ row }) => metricKey(names[row - 1]) === key);
  if (mine.length === 0) return fail(noSuchMetric(metricName(asked)));
  return combineRows(mine, method, missing);
}
