import { maturityFindings as say } from "../messages/maturity-findings";
import type { Finding } from "../systems/finding";
import { cellIn, placeIn } from "../systems/tables";
import { judge, readThresholds } from "../thresholds";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { cellText } from "../structure/line-text";
import { actualText } from "../structure/outline";
import { readNumber } from "../weighting/read-number";
import { type Assessment, type AssessmentRow, waitsForThreshold } from "./assessment";
import { repeatedMetrics } from "./repeated-metrics";
import type { AssessmentColumn } from "./words";

/** What is wrong with an assessment's data, row by row; nothing is put right unasked. */
export function assessmentFaults(assessment: Assessment): Finding[] {
  return [
    ...assessment.rows.flatMap((row) => rowFaults(assessment, row)),
    ...repeatedMetrics(assessment),
    ...missingResults(assessment),
  ];
}

function rowFaults({ table }: Assessment, each: AssessmentRow): Finding[] {
  const { row, practice, metric, level, threshold, actual, result } = each;
  const findings: Finding[] = [];
  const add = (
    rule: string,
    column: AssessmentColumn,
    sentence: string,
    severity: Finding["severity"] = "problem",
  ) => findings.push({ rule: `maturity/${rule}`, severity, sentence, place: placeIn(table, row, column) });
  const [levelCell, met] = [cellIn(table, row, "level"), cellIn(table, row, "met")];
  if (metric === "") {
    const begun = !isBlank(levelCell) && [threshold, actual].some((cell) => !isBlank(cell));
    if (begun) add("no-metric", "metric", say.noMetric());
    return findings;
  }
  if (practice === "" && table.columns.practice !== undefined)
    add("no-practice", "practice", say.noPractice(metric), "warning");
  if (level === undefined) {
    if (!isBlank(levelCell)) add("unknown-level", "level", say.unknownLevel(metric, shownText(levelCell)));
    else add("no-level", "level", say.noLevel(metric));
  }
  const why = judgingProblem(actual, threshold);
  if (why !== undefined)
    add("cant-be-judged", why.column, say.cantBeJudged(metric, header(why.column), why.sentence));
  else if (result === undefined) {
    const sentence = isCellError(met)
      ? say.brokenResult(metric, met.code)
      : say.unreadableResult(metric, shownText(met));
    add("unreadable-result", "met", sentence);
  }
  const number = readNumber(actual);
  if (number !== undefined && number < 0)
    add("negative-actual", "actual", say.negativeActual(metric, actualText(actual, threshold)), "warning");
  if (result === "missing" && waitsForThreshold(each, table))
    add("not-agreed", "threshold", say.notAgreed(metric), "warning");
  return findings;
}

const header = (column: "threshold" | "actual") => (column === "threshold" ? "Threshold" : "Actual");

const shownText = (cell: Cell) => (isCellError(cell) ? cell.code : cellText(cell));

/** Why an actual can't be judged by its threshold, and which of the two is to blame; `undefined` where it can be, or is missing. */
function judgingProblem(
  actual: Cell,
  threshold: Cell,
): { readonly column: "threshold" | "actual"; readonly sentence: string } | undefined {
  const read = readThresholds(threshold);
  if (!read.ok) {
    return read.problem.error === "notAvailable"
      ? undefined
      : { column: "threshold", sentence: read.problem.sentence };
  }
  const judged = judge(actual, threshold);
  if (judged.ok || judged.problem.error === "notAvailable") return undefined;
  return { column: "actual", sentence: judged.problem.sentence };
}

/** From how many on they are one finding. */
const few = 3;

/** Metrics without a result, once an assessment has begun: they count as not met, and that is said. */
function missingResults({ table, counted }: Assessment): Finding[] {
  const missing = counted.filter(
    (each) =>
      each.result === "missing" &&
      // Those that have an actual are said for what is wrong with them.
      !waitsForThreshold(each, table) &&
      judgingProblem(each.actual, each.threshold) === undefined,
  );
  const [first] = missing;
  if (first === undefined || counted.every(({ result }) => result === "missing")) return [];
  const column = table.columns.actual === undefined ? "met" : "actual";
  const finding = ({ row }: AssessmentRow, sentence: string): Finding => ({
    rule: "maturity/no-result",
    severity: "warning",
    sentence,
    place: placeIn(table, row, column),
  });
  return missing.length > few
    ? [finding(first, say.noResults(missing.length, first.metric))]
    : missing.map((each) => finding(each, say.noResult(each.metric)));
}
