import type { ChangeDraft } from "./change-draft";
import type { MetricItem, Outline } from "./outline";

/**
 * A measure is changed for the sake of its scorecard: where the metric's row holds another name by now, or the sheet is
 * gone, the change must be planned anew. Without a metric the scorecard's header stands for it.
 */
export function guardMetric(draft: ChangeDraft, { scorecard }: Outline, metric?: MetricItem): void {
  const { sheet, headerRow, columns } = scorecard;
  draft.guard({ sheet, row: metric?.row ?? headerRow, column: columns.metric ?? 0 });
}
