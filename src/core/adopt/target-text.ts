import { readTarget } from "../thresholds";
import { formatPercent } from "../thresholds/format";

/**
 * A target as the scorecard's own cell holds it: words such as "more than 85%" by their sign, because the cell is narrow.
 * What says more than a sign can stays as it is written.
 */
export function targetText(text: string): string {
  const target = readTarget(text);
  if (!target.ok || target.value.kind !== "limit") return text;
  const { sign, bound, from, label, qualifier, unit } = target.value;
  const plain =
    from === undefined && qualifier === undefined && label === undefined && unit.kind === "percent";
  return plain && /^\p{L}/u.test(text.trim()) ? `${sign}${formatPercent(bound)}` : text;
}
