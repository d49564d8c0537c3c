import { ok, type Outcome } from "../outcome";
import type { Cell, Cells } from "../values/cell";
import { assess, readAgreedTarget, wordOf } from "./assess";
import { isOmitted, readSingleScore } from "./single-score";
import { standingOf } from "./standing";
import type { StatusWord } from "./status-word";
import { readTolerance } from "./tolerance";

/**
 * What a score amounts to against its target, in a word or two (STATUS): "Met", "Just missed", "Missed",
 * "Incomplete", "Not measured", "Not agreed" or "Check weightings".
 *
 * @param score One score, 0–1; or, given a weighting, the column of combined scores.
 * @param target Threshold text such as `>90%`; blank, "TBC" or "n/a" is "Not agreed".
 * @param tolerance Points by which a missed score is just missed, inclusive: 0.02 or "2%". None when omitted.
 * @param measured Each row's share of measures that have an actual; only with a weighting.
 * @param missing "zero" (default), "exclude" or "error"; only with a weighting.
 */
export function status(
  score: Cells,
  target: Cell,
  tolerance?: Cell,
  weighting?: Cells,
  measured?: Cells,
  missing?: Cell,
): Outcome<StatusWord> {
  if (!isOmitted(weighting)) {
    const assessment = assess({ combined: score, weighting, target, tolerance, measured, missing });
    return assessment.ok ? ok(assessment.value.word) : assessment;
  }
  const single = readSingleScore(score);
  if (!single.ok) return single;
  const agreed = readAgreedTarget(target);
  if (!agreed.ok) return agreed;
  const points = readTolerance(tolerance);
  if (!points.ok) return points;
  if (agreed.value === undefined) return ok("Not agreed");
  if (single.value === undefined) return ok("Not measured");
  return ok(wordOf(standingOf(single.value, single.value, agreed.value.bounds), points.value));
}
