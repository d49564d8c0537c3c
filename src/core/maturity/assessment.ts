import type { WorkbookReading } from "../scorecard/workbook-reading";
import { settingAbove } from "../systems/setting-above";
import { cellIn, type DataTable, findTables, textIn } from "../systems/tables";
import { judge, isNotAgreed } from "../thresholds";
import { type Cell, isBlank, isCellError, isNotAvailable } from "../values/cell";
import { type AssessedMetric, levelReached, shareMet, sharePerLevel } from "./level-reached";
import { type Level, readLevel } from "./levels";
import { type MetricResult, readResult } from "./results";
import { type AssessmentColumn, assessmentTable, methodLabel, methodWords } from "./words";

/** One row of an assessment. */
export interface AssessmentRow {
  readonly row: number;
  readonly practice: string;
  /** `undefined` where the cell names none of the five. */
  readonly level: Level | undefined;
  readonly metric: string;
  readonly threshold: Cell;
  readonly actual: Cell;
  /** `undefined` where the cell says neither met nor missed. */
  readonly result: MetricResult | undefined;
}

/** A row that counts: its level and its result can be read. */
export type CountedRow = AssessmentRow & AssessedMetric;

/** A maturity assessment as it stands. */
export interface Assessment {
  readonly table: DataTable<AssessmentColumn>;
  readonly rows: readonly AssessmentRow[];
  readonly counted: readonly CountedRow[];
  /** The rule the user judges by. */
  readonly method: keyof typeof methodWords;
  readonly reached: Level | 0;
  readonly shares: readonly (number | undefined)[];
  /** The share of all metrics that are met; `undefined` without any. */
  readonly share: number | undefined;
}

/** Every assessment of a workbook. */
export function assessments(reading: Pick<WorkbookReading, "grids" | "tables">): Assessment[] {
  return findTables(reading, assessmentTable).map((table) => {
    const rows = table.rows.map((row) => readRow(table, row));
    const counted = rows.filter(counts);
    return {
      table,
      rows,
      counted,
      method: methodOf(table),
      reached: levelReached(counted),
      shares: sharePerLevel(counted),
      share: shareMet(counted),
    };
  });
}

function readRow(table: DataTable<AssessmentColumn>, row: number): AssessmentRow {
  const threshold = cellIn(table, row, "threshold");
  const actual = cellIn(table, row, "actual");
  return {
    row,
    practice: textIn(table, row, "practice"),
    level: readLevel(cellIn(table, row, "level")),
    metric: textIn(table, row, "metric"),
    threshold,
    actual,
    result: resultOf(cellIn(table, row, "met"), actual, threshold),
  };
}

/** What the column Met says; where it holds an error, as without the add-in's functions, what threshold and actual say. */
function resultOf(met: Cell, actual: Cell, threshold: Cell): MetricResult | undefined {
  if (!isCellError(met) && !(isBlank(met) && !isBlank(actual))) return readResult(met);
  const judged = judge(actual, threshold);
  if (!judged.ok) return judged.problem.error === "notAvailable" ? "missing" : undefined;
  if (judged.value.some(({ state }) => state === "missing")) return "missing";
  return judged.value.every(({ state }) => state === "met") ? "met" : "not met";
}

/** True where something was measured that no agreed threshold can judge: "Not agreed", as the sheet says it. */
export function waitsForThreshold(
  { actual, threshold }: Pick<AssessmentRow, "actual" | "threshold">,
  { columns }: Assessment["table"],
): boolean {
  if (columns.threshold === undefined || isBlank(actual) || isNotAvailable(actual)) return false;
  return isNotAgreed(threshold);
}

const counts = (row: AssessmentRow): row is CountedRow =>
  row.metric !== "" && row.level !== undefined && row.result !== undefined;

function methodOf(table: DataTable<AssessmentColumn>): Assessment["method"] {
  const value = settingAbove(table, methodLabel)?.value;
  const isShare = typeof value === "string" && value.trim().toLowerCase() === methodWords.share.toLowerCase();
  return isShare ? "share" : "reached";
}
