import { countsDiffer } from "../messages/arguments";
import { errorCell } from "../messages/errors";
import { levelMissing, levelUnknown, nothingAssessed, resultUnreadable } from "../messages/maturity";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError, isNotAvailable } from "../values/cell";
import { readChoice } from "../values/choice";
import { cellsOf, countToLastFilled, sideBySide } from "../values/shape";
import { type AssessedMetric, levelReached, sharePerLevel } from "./level-reached";
import { readLevel } from "./levels";
import { readResult } from "./results";

/** What MATURITY gives: the level reached, or the share met per level. */
export const maturityMethods = ["reached", "share"] as const;

/**
 * How mature something is (MATURITY): with "reached" one cell, the highest level with it and all lower levels met, 0 when
 * there is none; with "share" one row of five, the share of each level's metrics that are met, "" for a level without any.
 * The source states neither rule: which one counts is the user's choice.
 *
 * Rows blank on both sides are passed over; a result without a level, an unknown level and an unreadable result are
 * `#VALUE!` naming the row; a missing result isn't met; errors but `#N/A` come back as they are; no row at all is `#N/A`.
 */
export function maturity(levelCells: Cells, resultCells: Cells, method?: Cell): Outcome<(number | "")[][]> {
  const chosen = readChoice(method, maturityMethods, "reached", "method");
  if (!chosen.ok) return chosen;
  const metrics = readMetrics(levelCells, resultCells);
  if (!metrics.ok) return metrics;
  return ok(
    chosen.value === "reached"
      ? [[levelReached(metrics.value)]]
      : [sharePerLevel(metrics.value).map((share) => share ?? "")],
  );
}

function readMetrics(levelCells: Cells, resultCells: Cells): Outcome<readonly AssessedMetric[]> {
  const lists = sideBySide([levelCells, resultCells]);
  if (lists === undefined) {
    const count = (cells: Cells) => countToLastFilled(cellsOf(cells));
    return fail(
      countsDiffer([
        [count(levelCells), "level"],
        [count(resultCells), "result"],
      ]),
    );
  }
  const [named = [], found = []] = lists;
  const metrics: AssessedMetric[] = [];
  for (const [index, cell] of named.entries()) {
    const given = found[index];
    if (isBlank(cell) && isBlank(given)) continue;
    for (const each of [cell, given]) {
      if (isCellError(each) && !(each === given && isNotAvailable(each))) return fail(errorCell(each));
    }
    if (isBlank(cell)) return fail(levelMissing(index + 1));
    const level = readLevel(cell);
    if (level === undefined) return fail(levelUnknown(index + 1, cell));
    const result = readResult(given);
    if (result === undefined) return fail(resultUnreadable(index + 1, given));
    metrics.push({ level, result });
  }
  return metrics.length === 0 ? fail(nothingAssessed()) : ok(metrics);
}
