import type { CellChange, WorkbookChange } from "../change/workbook-change";
import {
  alreadyCompact,
  formulasNotLines,
  metricsTwice,
  needsColumns,
  strangersFirst,
  structureWords,
} from "../messages/structure";
import { measuresUnread } from "../messages/worksheet";
import { fail, ok, type Outcome } from "../outcome";
import { blockAddress } from "../scorecard/address";
import { looks } from "../scorecard/looks";
import { formulaAt } from "../scorecard/sheet-grid";
import { scorecardColumns } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { type Cell, isBlank } from "../values/cell";
import { ChangeDraft } from "./change-draft";
import { formulaCells } from "./held-by-formulas";
import { whyNotBuild } from "./in-the-way";
import { inputLines, numberLines } from "./line-looks";
import type { MeasureLines } from "./measure";
import { content } from "./measure-rows";
import { cellToMarkUnread, whyMeasuresStay } from "./measures-sheet-left";
import { type NewColumn, withColumns } from "./more-columns";
import type { Outline } from "./outline";
import { compactRow } from "./row-formulas";
import { toLines } from "./to-lines";

/** How measures become lines. */
export interface CompactOptions {
  /** Takes the measures' sheet away where all it holds stands in the lines; it stays otherwise, and by default. */
  readonly deleteMeasures?: boolean;
}

/**
 * Turns a detailed scorecard into a compact one: every metric's measures become lines of its own cells, its combined
 * score is read from these. Columns it lacks come right of its table. Typed scores stay typed.
 *
 * Nothing is lost: what lines can't hold (formulas among the actuals, two thresholds in a cell, measures of no metric)
 * is a problem, and every metric scores the same before and after to the last digit. The measures' sheet stays unless
 * it is asked to go, and says above them that nothing reads it any more.
 */
export function planCompact(
  reading: WorkbookReading,
  outline: Outline,
  options: CompactOptions = {},
): Outcome<WorkbookChange> {
  const { scorecard, feed, metrics, strangers } = outline;
  const problem = whyNotBuild(reading, outline);
  if (problem !== undefined) return fail(problem);
  if (feed.kind !== "detailed") return fail(alreadyCompact());
  if (scorecard.columns.combined === undefined) return fail(needsColumns());
  if (strangers.length > 0) return fail(strangersFirst(strangers.length));
  const twice = metrics.find(({ key }, index) => metrics.findIndex((each) => each.key === key) !== index);
  if (twice !== undefined) return fail(metricsTwice(twice.name));
  const { table: measures } = feed;
  const calculated = formulaCells(
    measures,
    ["measure", "threshold", "actual", "measureWeight"],
    measures.found.rows,
  );
  if (calculated.length > 0) return fail(formulasNotLines(measures.found.sheet, calculated));

  const lines: MeasureLines[] = [];
  for (const metric of metrics) {
    const made = toLines(metric.name, metric.measures);
    if (!made.ok) return made;
    lines.push(made.value);
  }
  const added = columnsNeeded(outline, lines);
  const grown = withColumns(reading, scorecard, outline.table, added);
  if (!grown.ok) return grown;
  const table = grown.value;
  const wide = { ...scorecard, columns: table.found.columns };
  const { sheet } = scorecard;

  const draft = new ChangeDraft(reading);
  draft.guardTable(outline.table);
  guardMeasures(draft, outline);
  if (added.length > 0) draft.resize(outline.table, 0, added.length);
  writeHeaders(draft, outline, added);
  metrics.forEach(({ row, source }, index) => {
    const put = (role: keyof typeof wide.columns, cell: Omit<CellChange, "sheet" | "row" | "column">) => {
      const column = wide.columns[role];
      if (column !== undefined) draft.write({ sheet, row, column }, cell);
    };
    const own = lines[index];
    if (own === undefined) return;
    put("detail", written(own.detail));
    put("threshold", { ...written(own.threshold), numberFormat: "@" });
    put("actual", {
      ...written(own.actual),
      numberFormat: formatOf(own.actual, own.threshold),
      style: inputLines,
    });
    if (wide.columns.measureWeight !== undefined)
      put("measureWeight", {
        ...written(own.weight),
        numberFormat: textFormat(own.weight),
        style: numberLines,
      });
    const formulas = compactRow(wide, table, row);
    if (source === "measures") put("combined", { formula: formulas.combined });
    for (const role of ["status", "measured"] as const) {
      const column = wide.columns[role];
      const formula = formulas[role];
      if (formula === undefined || column === undefined) continue;
      if (formulaAt(outline.table.grid, row, column) !== undefined) put(role, { formula });
    }
  });
  const goes = options.deleteMeasures === true && whyMeasuresStay(reading, outline) === undefined;
  const mark = goes ? undefined : cellToMarkUnread(reading, outline);
  if (mark !== undefined) draft.write(mark, { value: measuresUnread });
  return ok(draft.build(goes ? { deleteSheets: [measures.found.sheet] } : {}));
}

/** Every cell of the measures is part of the lines: when one changes meanwhile, they have to be made anew. */
function guardMeasures(draft: ChangeDraft, { feed }: Outline): void {
  if (feed.kind !== "detailed") return;
  const { sheet, rows, columns } = feed.table.found;
  for (const row of rows) {
    for (const role of ["metric", "measure", "threshold", "actual", "measureWeight"] as const) {
      const column = columns[role];
      if (column !== undefined) draft.guard({ sheet, row, column });
    }
  }
}

function columnsNeeded({ scorecard }: Outline, lines: readonly MeasureLines[]): NewColumn[] {
  const { columns } = scorecard;
  const wanted: readonly (readonly [NewColumn, boolean])[] = [
    [{ role: "detail", header: scorecardColumns.detail }, lines.some(({ detail }) => !isBlank(detail))],
    [{ role: "threshold", header: scorecardColumns.threshold }, true],
    [{ role: "actual", header: structureWords.actual }, true],
    [{ role: "measureWeight", header: structureWords.weight }, lines.some(({ weight }) => !isBlank(weight))],
  ];
  return wanted.flatMap(([column, needed]) => (needed && columns[column.role] === undefined ? [column] : []));
}

function writeHeaders(draft: ChangeDraft, { scorecard, table }: Outline, added: readonly NewColumn[]): void {
  const { sheet, headerRow, totalRow } = scorecard;
  added.forEach(({ role, header }, index) => {
    const column = table.lastColumn + 1 + index;
    const style =
      role === "measureWeight" ? looks.headerNumber : role === "actual" ? looks.headerCenter : looks.header;
    draft.write({ sheet, row: headerRow, column }, { value: header, style });
    if (totalRow !== undefined) draft.write({ sheet, row: totalRow, column }, { style: looks.total });
    draft.dress({ sheet, columnWidths: { [column]: role === "detail" || role === "threshold" ? 33 : 14 } });
  });
  const [first] = added;
  if (first === undefined) return;
  const right = table.lastColumn + added.length;
  // The sheet that the add-in laid out prints a fixed area, which takes the new columns in.
  if (scorecard.settings.verdict === undefined || scorecard.headerRow > 12 || table.firstColumn > 0) return;
  draft.dress({
    sheet,
    pageLayout: {
      orientation: "Landscape",
      paperSize: "A4",
      fitToWidth: 1,
      fitToHeight: 0,
      titleRows: `$${headerRow + 1}:$${headerRow + 1}`,
      printArea: blockAddress(0, 0, totalRow ?? table.lastRow, right),
      headerFooter: { leftFooter: "&A", rightFooter: "&P / &N" },
    },
  });
}

const written = (cell: Cell) => content(cell);
const textFormat = (cell: Cell) => (typeof cell === "string" && cell !== "" ? "@" : "General");

function formatOf(actual: Cell, threshold: Cell): string {
  if (typeof actual === "string" && actual !== "") return "@";
  return typeof threshold === "string" && threshold.includes("%") && !threshold.includes("\n")
    ? "0.0##%"
    : "General";
}
