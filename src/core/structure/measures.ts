import type { WorkbookChange } from "../change/workbook-change";
import {
  linesTakeNoFormula,
  measureGone,
  measuresNotHere,
  noFurtherThisWay,
  weightsNeedColumn,
} from "../messages/structure";
import type { Problem } from "../messages/problem";
import { fail, ok, type Outcome } from "../outcome";
import { cellAddress } from "../scorecard/address";
import type { PlacedTable } from "../scorecard/placed-table";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { readThresholds } from "../thresholds";
import { type Cell, isBlank } from "../values/cell";
import { ChangeDraft } from "./change-draft";
import { namesPair } from "./from-lines";
import { guardMetric } from "./guard-metric";
import { asksForPercentage, physicalLines } from "./line-text";
import type { Measure, NewMeasure } from "./measure";
import { actualFormat, content, placeMeasures } from "./measure-rows";
import { linesOfRow, type MeasureAt, type MeasureItem, type MetricItem, type Outline } from "./outline";
import { rowHeights } from "./row-heights";
import { swapRows } from "./swap-rows";
import { toLines } from "./to-lines";

/** A further measure of a metric, after its others: a row of the measures table, or a line of the metric's cells. */
export function planAddMeasure(
  reading: WorkbookReading,
  outline: Outline,
  metricRow: number,
  measure: NewMeasure,
): Outcome<WorkbookChange> {
  return planAddMeasures(reading, outline, metricRow, [measure]);
}

/** Further measures of a metric, in their order and in one change. */
export function planAddMeasures(
  reading: WorkbookReading,
  outline: Outline,
  metricRow: number,
  measures: readonly NewMeasure[],
): Outcome<WorkbookChange> {
  const metric = metricAt(outline, metricRow);
  const { feed } = outline;
  if (metric === undefined) return fail(measureGone());
  if (feed.kind === "typed") return fail(measuresNotHere());
  const unreadable = measures.flatMap(({ threshold }) => unreadableThreshold(threshold) ?? [])[0];
  if (unreadable !== undefined) return fail(unreadable);
  if (feed.kind === "compact" && measures.some(({ fed }) => fed !== undefined))
    return fail(linesTakeNoFormula());
  const weight = weightOfAnother(metric, outline);
  const added = measures.map((measure) => ({ ...measure, actual: "", weight }));
  if (feed.kind === "compact") return planLines(reading, outline, metric, [...metric.measures, ...added]);
  const draft = new ChangeDraft(reading);
  guardMetric(draft, outline, metric);
  const row = placeMeasures(draft, feed.table, metric.name, rowsOf(metric), added);
  dressHeight(draft, outline, metric, metric.measures.length + added.length);
  const { sheet, columns } = feed.table.found;
  const column = columns.threshold ?? columns.measure ?? columns.metric ?? 0;
  return ok(draft.build({ show: { sheet, address: cellAddress(row, column) } }));
}

/** Why a threshold would leave its whole scorecard without a score; one that isn't agreed yet doesn't. */
function unreadableThreshold(threshold: Cell): Problem | undefined {
  const read = readThresholds(threshold);
  return read.ok || read.problem.error === "notAvailable" ? undefined : read.problem;
}

/**
 * The weight of a further measure: that of the others of its metric, or of all where it is the first, as long as they
 * are alike. Beside weights a blank one would count nothing; where they differ only a person can say.
 */
function weightOfAnother({ measures }: MetricItem, { metrics }: Outline): Cell {
  const others = measures.length > 0 ? measures : metrics.flatMap((metric) => metric.measures);
  const [first, ...rest] = others.map(({ weight }) => weight);
  return typeof first === "number" && rest.every((weight) => weight === first) ? first : "";
}

/** Another name or threshold for a measure, or both. */
export function planEditMeasure(
  reading: WorkbookReading,
  outline: Outline,
  at: MeasureAt,
  edit: Partial<Pick<Measure, "measure" | "threshold">>,
): Outcome<WorkbookChange> {
  const { feed } = outline;
  const unreadable = edit.threshold === undefined ? undefined : unreadableThreshold(edit.threshold);
  if (unreadable !== undefined) return fail(unreadable);
  if (!("row" in at)) {
    const metric = metricAt(outline, at.metricRow);
    if (metric?.measures[at.line] === undefined) return fail(measureGone());
    const measures = metric.measures.map((each, line) => (line === at.line ? { ...each, ...edit } : each));
    return planLines(reading, outline, metric, measures);
  }
  const item = itemAt(outline, at);
  if (feed.kind !== "detailed" || item === undefined) return fail(measureGone());
  const { sheet, columns } = feed.table.found;
  const draft = new ChangeDraft(reading);
  guardMetric(draft, outline, metricOf(outline, at));
  guardRow(draft, feed.table, at.row);
  if (edit.measure !== undefined && columns.measure !== undefined)
    draft.write({ sheet, row: at.row, column: columns.measure }, content(edit.measure));
  if (edit.threshold !== undefined && columns.threshold !== undefined) {
    draft.write(
      { sheet, row: at.row, column: columns.threshold },
      { ...content(edit.threshold), ...(typeof edit.threshold === "string" ? { numberFormat: "@" } : {}) },
    );
  }
  return ok(draft.build());
}

/** A measure one place up (-1) or down (+1) among those of its metric. */
export function planMoveMeasure(
  reading: WorkbookReading,
  outline: Outline,
  at: MeasureAt,
  by: -1 | 1,
): Outcome<WorkbookChange> {
  const metric = metricOf(outline, at);
  const line = metric === undefined ? -1 : metric.measures.findIndex((each) => sameAt(each.at, at));
  const [one, other] = [metric?.measures[line], metric?.measures[line + by]];
  if (metric === undefined || one === undefined || other === undefined) return fail(noFurtherThisWay());
  const { feed } = outline;
  if (feed.kind !== "detailed" || !("row" in one.at) || !("row" in other.at)) {
    const measures = [...metric.measures];
    measures[line] = other;
    measures[line + by] = one;
    return planLines(reading, outline, metric, measures);
  }
  const draft = new ChangeDraft(reading);
  guardMetric(draft, outline, metric);
  draft.guardTable(feed.table);
  swapRows(draft, feed.table, one.at.row, other.at.row);
  const { sheet, columns } = feed.table.found;
  const column = columns.actual;
  if (column !== undefined && asksForPercentage(one.threshold) !== asksForPercentage(other.threshold)) {
    for (const [{ row }, moved] of [
      [one.at, other],
      [other.at, one],
    ] as const) {
      draft.write({ sheet, row, column }, { ...content(moved.actual), numberFormat: actualFormat(moved) });
    }
  }
  return ok(draft.build());
}

/** A measure given to another metric, with its actual and its weight. */
export function planMoveToMetric(
  reading: WorkbookReading,
  outline: Outline,
  at: MeasureAt,
  metricRow: number,
): Outcome<WorkbookChange> {
  const [from, to] = [metricOf(outline, at), metricAt(outline, metricRow)];
  const item = itemAt(outline, at);
  const { feed } = outline;
  if (to === undefined || item === undefined || from === to) return fail(measureGone());
  if ("row" in at) {
    const column = feed.kind === "detailed" ? feed.table.found.columns.metric : undefined;
    if (feed.kind !== "detailed" || column === undefined) return fail(measureGone());
    const draft = new ChangeDraft(reading);
    for (const metric of [from, to]) guardMetric(draft, outline, metric);
    guardRow(draft, feed.table, at.row);
    draft.write({ sheet: feed.table.found.sheet, row: at.row, column }, { value: to.name });
    if (from !== undefined) dressHeight(draft, outline, from, from.measures.length - 1);
    dressHeight(draft, outline, to, to.measures.length + 1);
    return ok(draft.build());
  }
  if (from === undefined) return fail(measureGone());
  const draft = new ChangeDraft(reading);
  const left = writeLines(
    draft,
    outline,
    from,
    from.measures.filter((each) => each !== item),
  );
  if (!left.ok) return left;
  const arrived = writeLines(draft, outline, to, [...to.measures, item]);
  return arrived.ok ? ok(draft.build()) : arrived;
}

/** A measure taken away with its actual. */
export function planDeleteMeasure(
  reading: WorkbookReading,
  outline: Outline,
  at: MeasureAt,
): Outcome<WorkbookChange> {
  const { feed } = outline;
  const item = itemAt(outline, at);
  const metric = metricOf(outline, at);
  if (item === undefined) return fail(measureGone());
  if ("row" in at) {
    if (feed.kind !== "detailed") return fail(measureGone());
    const draft = new ChangeDraft(reading);
    guardMetric(draft, outline, metric);
    draft.guardTable(feed.table);
    draft.deleteOrClear(feed.table, [at.row]);
    if (metric !== undefined) dressHeight(draft, outline, metric, metric.measures.length - 1);
    return ok(draft.build());
  }
  if (metric === undefined) return fail(measureGone());
  return planLines(
    reading,
    outline,
    metric,
    metric.measures.filter((each) => each !== item),
  );
}

/** A measure is known by what its row holds: when rows are sorted meanwhile, another one stands there. */
function guardRow(draft: ChangeDraft, { found: { sheet, columns } }: PlacedTable, row: number): void {
  for (const column of [columns.metric, columns.measure, columns.threshold])
    if (column !== undefined) draft.guard({ sheet, row, column });
}

function planLines(
  reading: WorkbookReading,
  outline: Outline,
  metric: MetricItem,
  measures: readonly Measure[],
): Outcome<WorkbookChange> {
  const draft = new ChangeDraft(reading);
  const written = writeLines(draft, outline, metric, measures);
  return written.ok ? ok(draft.build()) : written;
}

/** Writes the measures of a compact row as its lines. Details that don't name its measures one by one stay. */
function writeLines(
  draft: ChangeDraft,
  outline: Outline,
  metric: MetricItem,
  measures: readonly Measure[],
): Outcome<void> {
  const { scorecard, table } = outline;
  const { sheet, columns } = scorecard;
  const lines = toLines(metric.name, measures);
  if (!lines.ok) return lines;
  const { detail, threshold, actual, weight } = lines.value;
  if (!isBlank(weight) && columns.measureWeight === undefined) return fail(weightsNeedColumn());
  const put = (column: number | undefined, cell: Cell, isText: boolean) => {
    if (column === undefined) return;
    const text = isText && typeof cell === "string" && cell !== "" ? { numberFormat: "@" } : {};
    draft.write({ sheet, row: metric.row, column }, { ...content(cell), ...text });
  };
  guardMetric(draft, outline, metric);
  const renamed = measures.some((each) => metric.measures.every(({ measure }) => measure !== each.measure));
  if (namesPair(linesOfRow(table, metric.row)) || renamed) put(columns.detail, detail, false);
  put(columns.threshold, threshold, true);
  put(columns.actual, actual, true);
  put(columns.measureWeight, weight, true);
  if (measures.length !== physicalLines(linesOfRow(table, metric.row).threshold).length)
    draft.dress({ sheet, ...rowHeights([[metric.row, measures.length]]) });
  return ok(undefined);
}

/** The scorecard's row shows its measures a line each. */
function dressHeight(
  draft: ChangeDraft,
  { scorecard, table }: Outline,
  metric: MetricItem,
  lines: number,
): void {
  const { detail, threshold } = scorecard.columns;
  if (detail === undefined && threshold === undefined) return;
  const { row } = draft.now({ sheet: scorecard.sheet, row: metric.row, column: table.firstColumn });
  draft.dress({ sheet: scorecard.sheet, ...rowHeights([[row, lines]]) });
}

const metricAt = ({ metrics }: Outline, row: number) => metrics.find((metric) => metric.row === row);

function metricOf({ metrics }: Outline, at: MeasureAt): MetricItem | undefined {
  return metrics.find(({ measures }) => measures.some((each) => sameAt(each.at, at)));
}

function itemAt({ metrics, strangers }: Outline, at: MeasureAt): MeasureItem | undefined {
  return [...metrics.flatMap(({ measures }) => measures), ...strangers].find((each) => sameAt(each.at, at));
}

const sameAt = (a: MeasureAt, b: MeasureAt) =>
  "row" in a
    ? "row" in b && a.row === b.row
    : !("row" in b) && a.metricRow === b.metricRow && a.line === b.line;

const rowsOf = ({ measures }: MetricItem) => measures.flatMap(({ at }) => ("row" in at ? [at.row] : []));
