import { metricKey, metricName } from "../combined";
import { thresholdReading } from "../messages/structure";
import { cellAddress } from "../scorecard/address";
import { type Feed, feedOf, type RowSource } from "../scorecard/feeds";
import { cellOfRole, type PlacedTable, placedTable } from "../scorecard/placed-table";
import type { FoundScorecard } from "../scorecard/recognise";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { describeAll, readThresholds } from "../thresholds";
import { type Cell, isCellError } from "../values/cell";
import { fromLines } from "./from-lines";
import { asksForPercentage, cellText, percentText } from "./line-text";
import type { Measure, MeasureLines } from "./measure";

/** Where a measure stands: a row of the measures table, or a line of its metric's row. */
export type MeasureAt = { readonly row: number } | { readonly metricRow: number; readonly line: number };

/** A measure as the outline shows it. */
export interface MeasureItem extends Measure {
  readonly at: MeasureAt;
  /** The cell that holds its name, or its threshold where it has none. */
  readonly place: { readonly sheet: string; readonly address: string };
  readonly thresholdText: string;
  readonly reading: Reading;
  /** The actual as text; "" where there is none. */
  readonly actualText: string;
}

/** What a threshold asks for in plain English, or why that can't be said. */
export interface Reading {
  readonly ok: boolean;
  readonly text: string;
}

/** A metric as the outline shows it. */
export interface MetricItem {
  readonly name: string;
  readonly key: string;
  readonly row: number;
  /** Its place among the rows of the scorecard. */
  readonly index: number;
  readonly address: string;
  readonly weighting: Cell;
  readonly source: RowSource;
  readonly measures: readonly MeasureItem[];
  /** Why the lines of its row can't be told apart as measures. */
  readonly problem?: string;
}

/** A scorecard as metrics and measures: what the structure page shows, and what commands change. */
export interface Outline {
  readonly scorecard: FoundScorecard;
  readonly table: PlacedTable;
  readonly feed: Feed;
  readonly metrics: readonly MetricItem[];
  /** Measures of the feeding table whose metric the scorecard hasn't got. */
  readonly strangers: readonly (MeasureItem & { readonly metric: string })[];
}

// The page, its findings and the result's alarms ask for the outline of one reading.
const outlines = new WeakMap<FoundScorecard, { reading: WorkbookReading; outline: Outline | undefined }>();

/** The outline of a scorecard; `undefined` when its sheet isn't part of the reading. */
export function outlineOf(reading: WorkbookReading, scorecard: FoundScorecard): Outline | undefined {
  const known = outlines.get(scorecard);
  if (known?.reading === reading) return known.outline;
  const outline = makeOutline(reading, scorecard);
  outlines.set(scorecard, { reading, outline });
  return outline;
}

function makeOutline(reading: WorkbookReading, scorecard: FoundScorecard): Outline | undefined {
  const table = placedTable(reading, scorecard);
  if (table === undefined) return undefined;
  const feed = feedOf(reading, scorecard);
  const inRows = feed.kind === "detailed" ? measuresByMetric(feed.table) : new Map<string, Row[]>();
  const taken = new Set<string>();
  const metrics = scorecard.rows.map((row, index): MetricItem => {
    const name = metricName(cellOfRole(table, row, "metric"));
    const key = metricKey(name);
    taken.add(key);
    const common = {
      name,
      key,
      row,
      index,
      address: cellAddress(row, scorecard.columns.metric ?? 0),
      weighting: cellOfRole(table, row, "weighting"),
      source: feed.rows[index] ?? "blank",
    };
    if (feed.kind === "detailed") {
      return { ...common, measures: (inRows.get(key) ?? []).map(({ item }) => item) };
    }
    return { ...common, ...linesOf(table, row, name) };
  });
  const strangers = [...inRows].flatMap(([key, rows]) =>
    taken.has(key) ? [] : rows.map(({ item, metric }) => ({ ...item, metric })),
  );
  return { scorecard, table, feed, metrics, strangers };
}

/** The lines of a compact row as its cells hold them. */
export function linesOfRow(table: PlacedTable, row: number): MeasureLines {
  return {
    detail: cellOfRole(table, row, "detail"),
    threshold: cellOfRole(table, row, "threshold"),
    actual: cellOfRole(table, row, "actual"),
    weight: cellOfRole(table, row, "measureWeight"),
  };
}

/** A threshold in plain English, or the sentence that says why it can't be read. */
export function readingOf(threshold: Cell): Reading {
  const read = readThresholds(threshold);
  return read.ok
    ? { ok: true, text: describeAll(read.value) }
    : { ok: false, text: thresholdReading(read.problem) };
}

/** A number beside a threshold that asks for a percentage reads as one; anything else as it stands. */
export function actualText(actual: Cell, threshold: Cell): string {
  if (isCellError(actual)) return actual.code === "#N/A" ? "" : actual.code;
  return typeof actual === "number" && Math.abs(actual) < 2 && asksForPercentage(threshold)
    ? percentText(actual)
    : cellText(actual);
}

interface Row {
  readonly metric: string;
  readonly item: MeasureItem;
}

function measuresByMetric(table: PlacedTable): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  const { columns, sheet } = table.found;
  for (const row of table.found.rows) {
    const metric = metricName(cellOfRole(table, row, "metric"));
    const measure = {
      measure: cellText(cellOfRole(table, row, "measure")).trim(),
      threshold: cellOfRole(table, row, "threshold"),
      actual: cellOfRole(table, row, "actual"),
      weight: cellOfRole(table, row, "measureWeight"),
    };
    const place = {
      sheet,
      address: cellAddress(row, columns.measure ?? columns.threshold ?? columns.metric ?? 0),
    };
    const item = itemOf(measure, { row }, place);
    const key = metricKey(metric);
    const known = found.get(key);
    if (known === undefined) found.set(key, [{ metric, item }]);
    else known.push({ metric, item });
  }
  return found;
}

function linesOf(table: PlacedTable, row: number, name: string): Pick<MetricItem, "measures" | "problem"> {
  const { columns, sheet } = table.found;
  const read = fromLines(name, linesOfRow(table, row));
  if (!read.ok) return { measures: [], problem: read.problem.sentence };
  const place = {
    sheet,
    address: cellAddress(row, columns.threshold ?? columns.detail ?? columns.metric ?? 0),
  };
  return { measures: read.value.map((measure, line) => itemOf(measure, { metricRow: row, line }, place)) };
}

function itemOf(measure: Measure, at: MeasureAt, place: MeasureItem["place"]): MeasureItem {
  const { threshold, actual } = measure;
  return {
    ...measure,
    at,
    place,
    thresholdText:
      typeof threshold === "number" && threshold > 0 && threshold <= 1
        ? percentText(threshold)
        : cellText(threshold),
    reading: readingOf(threshold),
    actualText: actualText(actual, threshold),
  };
}
