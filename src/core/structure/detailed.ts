import type { CellChange, WorkbookChange } from "../change/workbook-change";
import {
  alreadyDetailed,
  cannotSplit,
  formulasNotLines,
  metricNameBlank,
  metricsTwice,
  needsColumns,
} from "../messages/structure";
import { fail, ok, type Outcome } from "../outcome";
import { text } from "../scorecard/formula-text";
import { measuresSheet } from "../scorecard/measures-sheet";
import type { PlacedTable } from "../scorecard/placed-table";
import type { CellPlan, SheetPlan } from "../scorecard/plan";
import { tableRefs } from "../scorecard/refs";
import { formulaAt } from "../scorecard/sheet-grid";
import { measuresColumns, labels } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { ChangeDraft } from "./change-draft";
import { fromLines, namesPair } from "./from-lines";
import { formulaCells } from "./held-by-formulas";
import { whyNotBuild } from "./in-the-way";
import { cellText } from "./line-text";
import { numberLines, shownLines } from "./line-looks";
import type { Measure } from "./measure";
import { actualFormat } from "./measure-rows";
import { unreadMeasures } from "./measures-sheet-left";
import { linesOfRow, type Outline } from "./outline";
import { detailedRow, metricHere } from "./row-formulas";
import { rowHeights } from "./row-heights";
import { sameScore } from "./same-score";

/** How lines become measures. */
export interface DetailedOptions {
  /** Takes the sheets of `unreadMeasures` away; they stay by default. */
  readonly deleteUnread?: boolean;
}

/**
 * Turns a compact scorecard, or one of typed scores, into a detailed one: the lines of every metric become rows of a
 * new measures table on a sheet of its own, and the scorecard's cells show them from there. A metric without lines gets
 * one measure to fill. Typed scores stay typed.
 *
 * Every metric scores the same before and after to the last digit; lines that don't pair are a problem.
 */
export function planDetailed(
  reading: WorkbookReading,
  outline: Outline,
  options: DetailedOptions = {},
): Outcome<WorkbookChange> {
  const { scorecard, table, feed, metrics } = outline;
  if (feed.kind === "detailed") return fail(alreadyDetailed());
  const problem = whyNotBuild(reading, outline);
  if (problem !== undefined) return fail(problem);
  if (scorecard.columns.combined === undefined) return fail(needsColumns());
  if (metrics.some(({ key }) => key === "")) return fail(metricNameBlank());
  const twice = metrics.find(({ key }, index) => metrics.findIndex((each) => each.key === key) !== index);
  if (twice !== undefined) return fail(metricsTwice(twice.name));
  const calculated = formulaCells(table, ["detail", "threshold", "actual", "measureWeight"], scorecard.rows);
  if (calculated.length > 0) return fail(formulasNotLines(scorecard.sheet, calculated));

  const rows: { metric: string; measure: Measure }[] = [];
  for (const { name, row } of metrics) {
    const lines = linesOfRow(table, row);
    const read = fromLines(name, lines);
    if (!read.ok) return read;
    if (read.value.length > 0 && !sameScore(read.value, lines)) return fail(cannotSplit(name));
    const measures = read.value.length > 0 ? read.value : [nothing];
    rows.push(...measures.map((measure) => ({ metric: name, measure })));
  }
  const names = freeMeasuresNames(reading);
  const made = measuresSheet(
    {
      service: serviceOf(outline),
      period: "",
      target: "",
      metrics: metrics.map(({ name }) => ({
        metric: name,
        measures: rows
          .filter(({ metric }) => metric === name)
          .map(({ measure: { measure, threshold } }) => ({
            measure,
            threshold: cellText(threshold),
            weight: 0,
          })),
      })),
    },
    {
      scorecardSheet: scorecard.sheet,
      measuresSheet: names.sheet,
      tables: { scorecard: "", measures: names.table },
    },
  );
  const sheet = withMeasures(
    made.sheet,
    made.table.row + 1,
    rows.map(({ measure }) => measure),
  );
  const measures: PlacedTable = {
    found: {
      sheet: names.sheet,
      headerRow: made.table.row,
      columns: { metric: 0, measure: 1, threshold: 2, actual: 3, status: 4, credit: 5, measureWeight: 6 },
      rows: rows.map((_row, index) => made.table.row + 1 + index),
    },
    grid: { sheet: names.sheet, row: made.table.row, column: 0, values: [made.table.columns] },
    excel: { ...made.table, columnCount: made.table.columns.length },
    firstRow: made.table.row + 1,
    lastRow: made.table.row + rows.length,
    firstColumn: 0,
    lastColumn: made.table.columns.length - 1,
  };
  const draft = new ChangeDraft(reading);
  draft.guardTable(table);
  for (const metric of metrics) writeRow(draft, outline, measures, metric);
  draft.dress({
    sheet: scorecard.sheet,
    ...rowHeights(metrics.map(({ name, row }) => [row, rows.filter(({ metric }) => metric === name).length])),
  });
  const unread = options.deleteUnread === true ? unreadMeasures(reading, outline) : [];
  for (const left of unread) draft.guardTable(left);
  return ok(
    draft.build({
      sheets: [{ ...sheet, after: scorecard.sheet }],
      tables: [made.table],
      ...(unread.length === 0 ? {} : { deleteSheets: unread.map(({ found }) => found.sheet) }),
    }),
  );
}

const nothing: Measure = { measure: "", threshold: "", actual: "", weight: "" };

/** A row of the scorecard from now on: displays of its measures, and the score they give unless one is typed. */
function writeRow(
  draft: ChangeDraft,
  { scorecard, table }: Outline,
  measures: PlacedTable,
  { row, source }: Outline["metrics"][number],
): void {
  const { sheet, columns } = scorecard;
  const put = (role: keyof typeof columns, cell: Omit<CellChange, "sheet" | "row" | "column">) => {
    const column = columns[role];
    if (column !== undefined) draft.write({ sheet, row, column }, cell);
  };
  const formulas = detailedRow(scorecard, table, measures, row);
  const here = metricHere(scorecard, table, row);
  const lines = linesOfRow(table, row);
  // Details that don't name the measures one by one say something that their names wouldn't.
  if (namesPair(lines)) put("detail", { formula: formulas.detail, numberFormat: "General" });
  put("threshold", { formula: formulas.threshold, numberFormat: "General" });
  put("actual", { formula: shownActuals(measures, here), numberFormat: "General", style: shownLines });
  put("measureWeight", {
    formula: shownWeights(measures, here),
    numberFormat: "General",
    style: numberLines,
  });
  if (source === "lines" || source === "blank") put("combined", { formula: formulas.combined });
  for (const role of ["status", "measured"] as const) {
    const column = columns[role];
    if (column === undefined || formulas[role] === undefined) continue;
    const standing = formulaAt(table.grid, row, column) !== undefined;
    if (standing || source !== "value") put(role, { formula: formulas[role] });
  }
}

/** The new sheet with thresholds, actuals and weights as they are held: the layout knows those of the sample. */
function withMeasures(sheet: SheetPlan, firstRow: number, measures: readonly Measure[]): SheetPlan {
  const cells = sheet.cells.map((cell): CellPlan => {
    const measure = measures[cell.row - firstRow];
    if (measure === undefined) return cell;
    if (cell.column === 3) {
      return { ...cell, value: planned(measure.actual), numberFormat: actualFormat(measure) };
    }
    return cell.column === 6 ? { ...cell, value: planned(measure.weight) } : cell;
  });
  return { ...sheet, cells };
}

function planned(cell: Cell): number | string | undefined {
  if (isBlank(cell) || isCellError(cell)) return undefined;
  return typeof cell === "number" ? cell : cellText(cell);
}

function freeMeasuresNames({ sheets, tables, names }: WorkbookReading): { sheet: string; table: string } {
  const taken = new Set(sheets.map((name) => name.toLowerCase()));
  const others = new Set([...tables, ...names].map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const sheet = number === 1 ? "Measures" : `Measures ${number}`;
    const table = sheet.replace(" ", "_");
    if (!taken.has(sheet.toLowerCase()) && !others.has(table.toLowerCase())) return { sheet, table };
  }
}

function serviceOf({ scorecard }: Outline): string {
  const title = scorecard.settings.title?.value;
  const written = typeof title === "string" ? title.trim() : "";
  return written.startsWith(labels.title) ? written.slice(labels.title.length) : written || scorecard.sheet;
}

const refs = (measures: PlacedTable) => tableRefs(measures.excel?.name ?? "", measuresColumns);

/** The actuals of a metric, a line each: percentages as such, a dash for one that isn't there. */
function shownActuals(measures: PlacedTable, metric: string): string {
  const { all } = refs(measures);
  const [actual, threshold] = [all("actual"), all("threshold")];
  const shown = `IF(ISNUMBER(${actual})*ISNUMBER(SEARCH("%",${threshold})),TEXT(${actual},"0.0##%"),${actual})`;
  return (
    `=TEXTJOIN(CHAR(10),TRUE,IF(${all("metric")}=${metric},` +
    `IF(ISBLANK(${actual}),${text("–")},${shown}),""))`
  );
}

/** The measure weights of a metric, a line each; nothing where none is given. */
function shownWeights(measures: PlacedTable, metric: string): string {
  const { all } = refs(measures);
  return `=TEXTJOIN(CHAR(10),TRUE,IF(${all("metric")}=${metric},IF(ISBLANK(${all("weight")}),"",${all("weight")}),""))`;
}
