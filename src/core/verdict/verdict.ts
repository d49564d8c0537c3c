import { ok, type Outcome } from "../outcome";
import type { Cell, Cells } from "../values/cell";
import { judgeScorecard } from "./judge-scorecard";

/**
 * The verdict of a scorecard in a sentence or two (VERDICT): the score against its target, the rows that lost most
 * and the one that alone would meet it; what a met target has to spare; or, where that decides, what isn't measured
 * or is wrong with the weighting. It begins with shape and word: "✗ Missed: …".
 *
 * @param metrics The names of the rows.
 * @param measured Each row's share of measures that have an actual.
 * @param missing "zero" (default), "exclude" or "error".
 */
export function verdict(
  metrics: Cells,
  combined: Cells,
  weighting: Cells,
  target: Cell,
  measured?: Cells,
  missing?: Cell,
): Outcome<string> {
  const judged = judgeScorecard({ metrics, combined, weighting, target, measured, missing });
  return judged.ok ? ok(judged.value.sentence) : judged;
}
