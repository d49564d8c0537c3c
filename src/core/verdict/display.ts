import { errorCell } from "../messages/errors";
import { decimalsUnreadable } from "../messages/verdicts";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError } from "../values/cell";
import { readNumber } from "../weighting/read-number";
import { type Assessment, assess, readAgreedTarget } from "./assess";
import { scoreText } from "./figures";
import { isOmitted, readSingleScore } from "./single-score";
import type { StatusWord } from "./status-word";

/** Decimals of the percentage unless told otherwise, and the most one can ask for. */
const DEFAULT_DECIMALS = 1;
const MOST_DECIMALS = 12;

/**
 * The score as text that can't contradict its verdict (DISPLAY): "89.9%", never "90%" beside a missed `>90%`. One
 * decimal unless told otherwise, without trailing zeros, and only as many more as it takes. Where there is no score,
 * the word that stands instead: "Not measured", "Check weightings".
 *
 * @param score One score, 0–1; or, given a weighting, the column of combined scores.
 * @param target Threshold text such as `>90%`; while none is agreed, the decimals are all that counts.
 * @param decimals 0–12, else `#VALUE!`.
 * @param missing "zero" (default), "exclude" or "error"; only with a weighting.
 */
export function display(
  score: Cells,
  target: Cell,
  decimals?: Cell,
  weighting?: Cells,
  missing?: Cell,
): Outcome<string> {
  const count = readDecimals(decimals);
  if (!count.ok) return count;
  if (!isOmitted(weighting)) {
    const assessment = assess({ combined: score, weighting, target, missing });
    return assessment.ok ? ok(assessedText(assessment.value, count.value)) : assessment;
  }
  const single = readSingleScore(score);
  if (!single.ok) return single;
  const agreed = readAgreedTarget(target);
  if (!agreed.ok) return agreed;
  if (single.value === undefined) return ok<StatusWord>("Not measured");
  return ok(scoreText(single.value, agreed.value?.bounds, count.value));
}

/** The score of an assessment as text, or the word that stands instead of it. */
export function assessedText(assessment: Assessment, decimals = DEFAULT_DECIMALS): string {
  if (assessment.word === "Check weightings") return assessment.word;
  const { score, target } = assessment;
  return score === undefined
    ? ("Not measured" satisfies StatusWord)
    : scoreText(score, target?.bounds, decimals);
}

function readDecimals(cell: Cell): Outcome<number> {
  if (isBlank(cell)) return ok(DEFAULT_DECIMALS);
  if (isCellError(cell)) return fail(errorCell(cell));
  const count = readNumber(cell);
  return count !== undefined && Number.isInteger(count) && count >= 0 && count <= MOST_DECIMALS
    ? ok(count)
    : fail(decimalsUnreadable(cell, MOST_DECIMALS));
}
