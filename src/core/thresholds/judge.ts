import { countsDiffer } from "../messages/thresholds";
import { fail, ok, type Outcome } from "../outcome";
import type { Cell, Cells } from "../values/cell";
import { type Actual, readActuals } from "./actual";
import { judgeOne } from "./judge-one";
import type { Judgement } from "./judgement";
import { readThresholds } from "./read-thresholds";
import { readReferences, type References } from "./references";

/**
 * Judges what a cell asks for by what another cell holds. One actual serves all thresholds of the cell; as many
 * actuals as thresholds pair line by line; other counts are `#VALUE!`.
 *
 * @param actual A number in the threshold's own unit, text with its unit, an answer; blank or `#N/A` is missing.
 * @param reference What names in the threshold (`<SLA`, `On budget`) stand for: a value, one a line, or a
 * two-column table of names and values.
 * @returns One judgement a threshold, or the first problem: an unreadable threshold or actual, units that can't be
 * compared, a missing reference, `#N/A` for a threshold that isn't agreed, or an error cell as it came.
 */
export function judge(actual: Cell, threshold: Cell, reference?: Cells): Outcome<readonly Judgement[]> {
  return judgeBy(actual, threshold, readReferences(reference));
}

/** As `judge`, by references that have been read already: once for all rows that share them. */
export function judgeBy(
  actual: Cell,
  threshold: Cell,
  references: References,
): Outcome<readonly Judgement[]> {
  const thresholds = readThresholds(threshold);
  if (!thresholds.ok) return thresholds;
  const actuals = readActuals(actual);
  if (!actuals.ok) return actuals;
  const count = thresholds.value.length;
  const paired = pair(actuals.value, count);
  if (!paired) return fail(countsDiffer(count, filled(actuals.value).length, "actuals"));
  const judgements: Judgement[] = [];
  for (const [line, one] of thresholds.value.entries()) {
    const judgement = judgeOne(paired[line] ?? { kind: "missing", cell: null }, one, references, line, count);
    if (!judgement.ok) return judgement;
    judgements.push(judgement.value);
  }
  return ok(judgements);
}

/** An actual for each threshold. Blank lines count where that makes the lines pair, and are spacing otherwise. */
function pair(actuals: readonly Actual[], count: number): readonly Actual[] | undefined {
  if (actuals.length === count) return actuals;
  const there = filled(actuals);
  if (there.length === count) return there;
  const only = there[0] ?? actuals[0];
  return there.length <= 1 && only ? new Array<Actual>(count).fill(only) : undefined;
}

function filled(actuals: readonly Actual[]): readonly Actual[] {
  return actuals.filter(({ cell }) => cell !== "");
}
