import { readThresholds } from "../thresholds";
import { cannotBeLine, cannotBeLines, notAgreedLine } from "../messages/structure";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { fromLines } from "./from-lines";
import { actualLine, cellText, onOneLine, percentText } from "./line-text";
import type { Measure, MeasureLines } from "./measure";
import { sameScore } from "./same-score";

/**
 * The measures of one metric as lines of cells that pair up: names, thresholds, actuals, and weights where any is
 * given. A blank actual keeps its line; a blank threshold says "not agreed", which means the same; a line break inside
 * a name becomes a space. A single measure keeps its cells as they are.
 *
 * Checked before it is given: read back, the lines hold as many measures, and they score alike to the last digit. What
 * can't be held in lines (two thresholds in one cell) is a problem that names the measure.
 */
export function toLines(metric: string, measures: readonly Measure[]): Outcome<MeasureLines> {
  const [only] = measures;
  if (only === undefined) return ok({ detail: "", threshold: "", actual: "", weight: "" });
  for (const { measure, threshold, actual } of measures) {
    const several = readThresholds(threshold);
    if (several.ok && several.value.length > 1) return fail(cannotBeLine(measure, metric));
    if (isCellError(threshold) || (isCellError(actual) && actual.code !== "#N/A"))
      return fail(cannotBeLine(measure, metric));
  }
  const lines = measures.length === 1 ? oneLine(only) : manyLines(measures);
  if (lines === undefined) return fail(cannotBeLines(metric));
  const back = fromLines(metric, lines);
  const kept = back.ok && back.value.length === measures.length && sameScore(measures, lines);
  return kept && sameScore(back.value, lines) ? ok(lines) : fail(cannotBeLines(metric));
}

function oneLine({ measure, threshold, actual, weight }: Measure): MeasureLines {
  const value = isCellError(actual) ? "" : actual;
  return {
    detail: onOneLine(measure),
    threshold: typeof threshold === "string" ? thresholdLine(threshold) : threshold,
    actual: typeof value === "string" ? onOneLine(value) : value,
    weight,
  };
}

function manyLines(measures: readonly Measure[]): MeasureLines | undefined {
  const actuals = measures.map(({ actual, threshold }) => actualLine(actual, threshold));
  if (actuals.includes(undefined)) return undefined;
  const weighted = measures.some(({ weight }) => !isBlank(weight));
  return {
    detail: joined(measures.map(({ measure }) => onOneLine(measure))),
    threshold: measures.map(({ threshold }) => thresholdLine(threshold)).join("\n"),
    actual: joined(actuals.map((line) => line ?? "")),
    // Beside other weights a blank one counts 0.
    weight: weighted
      ? measures.map(({ weight }) => (isBlank(weight) ? "0" : cellText(weight))).join("\n")
      : "",
  };
}

/** Lines with nothing in any of them are a blank cell. */
const joined = (lines: readonly string[]) => (lines.every((line) => line === "") ? "" : lines.join("\n"));

function thresholdLine(threshold: Cell): string {
  if (isBlank(threshold)) return notAgreedLine;
  if (typeof threshold === "number" && threshold > 0 && threshold <= 1) return percentText(threshold);
  return onOneLine(cellText(threshold));
}
