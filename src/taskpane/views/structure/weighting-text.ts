import type { MetricItem } from "../../../core/structure/outline";
import { isBlank, isCellError } from "../../../core/values/cell";
import { shareText } from "../../../core/verdict/figures";

/** A metric's weighting as people write it: a share as a percentage, points and text as they stand. */
export function weightingText({ weighting }: Pick<MetricItem, "weighting">): string {
  if (isBlank(weighting)) return "";
  if (isCellError(weighting)) return weighting.code;
  return typeof weighting === "number" && Math.abs(weighting) <= 2 ? shareText(weighting) : String(weighting);
}
