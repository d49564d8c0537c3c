import type { CellChange } from "../change/workbook-change";
import { overlap } from "./blocks";
import { compactRowFormulas } from "../scorecard/compact-formulas";
import { rowScoreFormula, scorecardFormulas } from "../scorecard/formulas";
import { looks } from "../scorecard/looks";
import { shareFormats } from "../scorecard/number-formats";
import type { CellPlan } from "../scorecard/plan";
import type { ScorecardColumn, SettingRefs } from "../scorecard/refs";
import { cellAt } from "../scorecard/sheet-grid";
import { labels, rowWords } from "../scorecard/vocabulary";
import { text } from "../scorecard/formula-text";
import { isBlank } from "../values/cell";
import type { AdoptChoices, Surroundings } from "./adoption";
import type { Around } from "./place-around";
import { scoreSource, type ScoreSource, textWeightings } from "./scoring";
import type { ReadMetric, TableReading } from "./table-reading";
import { waitingRow } from "./waiting-row";
import { writtenNumbers } from "./written-numbers";
import { writtenThresholds } from "./written-thresholds";

/** What the cells around a table are worked out from. */
export interface AroundInput {
  readonly reading: TableReading;
  readonly choices: AdoptChoices;
  readonly around: Around;
  readonly settings: SettingRefs;
  readonly surroundings: Surroundings;
}

/** The cells of the rows: headers of the added columns, formulas in them, and in blank cells of columns that were there. */
export function rowCells(input: AroundInput): CellChange[] {
  const { reading, choices, around } = input;
  const { sheet } = reading.block;
  const missingHeaders = reading.header === undefined ? headersFor(input) : [];
  return [
    ...missingHeaders,
    ...around.added.map(({ role, header, column }): CellChange => ({
      sheet,
      row: around.headerRow,
      column,
      value: header,
      style: headerLook(role),
    })),
    ...reading.metrics.flatMap((metric) => metricCells(input, metric, scoreSource(metric, choices))),
    ...writtenThresholds(reading, choices, around.shift),
    ...writtenNumbers(reading, choices, around.shift),
  ];
}

function headerLook(role: ScorecardColumn) {
  if (role === "status") return looks.headerIndented;
  return role === "actual" ? looks.headerCenter : looks.headerNumber;
}

/** Headers for a table that came without: a scorecard is known by them. */
function headersFor({ reading, around }: AroundInput): CellChange[] {
  const names: Partial<Record<string, string>> = {
    metric: "Metric",
    measure: "Detail",
    threshold: "Threshold",
    actual: "Actual",
    combined: "Combined Score",
    weighting: "Customer Weighting",
    measureWeight: "Measure weight",
    score: "OXM Score",
    status: "Status",
  };
  return reading.columns.flatMap(({ role, column }) =>
    role === undefined
      ? []
      : [
          {
            sheet: reading.block.sheet,
            row: around.headerRow,
            column,
            value: names[role],
            style: looks.header,
          },
        ],
  );
}

function metricCells(input: AroundInput, metric: ReadMetric, source: ScoreSource): CellChange[] {
  const { reading, choices, around } = input;
  const [before = 0] = metric.rows;
  const row = before + around.shift;
  const refs = around.refs(row);
  const { columns } = around;
  const combined = refs.here("combined");
  const compact = columns.threshold !== undefined && columns.actual !== undefined;
  const formulas = compact ? rowFormulas(input, row, source) : undefined;
  const typed = source === "theirs" || formulas === undefined;
  const missing = metric.combined === undefined || source !== "theirs";
  const own = new Map<ScorecardColumn, Omit<CellChange, "sheet" | "row" | "column">>();
  if (columns.actual !== undefined && around.added.some(({ role }) => role === "actual"))
    own.set("actual", { style: looks.input });
  if (missing)
    own.set("combined", {
      ...(typed ? {} : { formula: formulas.combined, array: true }),
      numberFormat: shareFormats.workedOut,
      style: looks.number,
    });
  if (metric.score === undefined || choices.replaceScores === true)
    own.set("score", {
      formula: rowScoreFormula(refs),
      numberFormat: shareFormats.workedOut,
      style: looks.number,
    });
  if (metric.status === undefined)
    own.set("status", {
      formula: typed
        ? `=IF(${combined}="",${text(rowWords.notMeasured)},${text(rowWords.typed)})`
        : formulas.status,
      style: looks.indentedText,
    });
  own.set("measured", {
    formula: typed ? `=IF(${combined}="",0,1)` : formulas.measured,
    ...(typed ? {} : { array: true }),
    numberFormat: shareFormats.workedOut,
    style: looks.number,
  });
  if (around.added.some(({ role }) => role === "weighting"))
    own.set("weighting", { numberFormat: shareFormats.exact, style: looks.number });
  return [...own].flatMap(([role, plan]) => {
    const column = columns[role];
    if (column === undefined || inMerged(input, before, column)) return [];
    return [dressed(input, { sheet: reading.block.sheet, row, column, ...plan })];
  });
}

function rowFormulas(input: AroundInput, row: number, source: ScoreSource) {
  const { around, settings } = input;
  const refs = around.refs(row);
  const formulas = compactRowFormulas(refs, settings, {
    weights: around.columns.measureWeight !== undefined,
    status: isOurs(input, "status"),
  });
  return source === "waiting" ? { ...formulas, ...waitingRow(formulas, refs.here("combined")) } : formulas;
}

/** True for a column that the formulas may read as the add-in's own. */
function isOurs({ around, reading }: AroundInput, role: ScorecardColumn): boolean {
  return (
    around.added.some((each) => each.role === role) ||
    (around.columns[role] !== undefined && reading.metrics.every((metric) => metric.status === undefined))
  );
}

/** Cells in somebody's own columns keep the look of that column. */
function dressed({ around }: AroundInput, cell: CellChange): CellChange {
  if (around.added.some(({ column }) => column === cell.column)) return cell;
  return { ...cell, style: undefined };
}

function inMerged({ surroundings, reading }: AroundInput, row: number, column: number): boolean {
  const cell = { sheet: reading.block.sheet, row, column, lastRow: row, lastColumn: column };
  return (surroundings.merged ?? []).some(
    (area) => overlap(area, cell) !== undefined && (area.row !== row || area.column !== column),
  );
}

/** The cells of the total row: all of them where it is new, else those that are blank, or typed and ticked. */
export function totalCells(input: AroundInput): CellChange[] {
  const { reading, choices, around, settings } = input;
  const { totalRow, columns, newTotal } = around;
  if (totalRow === undefined) return [];
  const formulas = scorecardFormulas(around.refs(around.firstRow), settings);
  const { sheet } = reading.block;
  const points = reading.weightings.scale === "points";
  const texts = choices.writeWeightings === true ? textWeightings(reading).map(({ cell }) => cell) : [];
  const numbers = reading.metrics.every(
    ({ weighting: cell }) => cell === undefined || typeof cell.value === "number" || texts.includes(cell),
  );
  const oursAll = reading.metrics.every(({ score }) => score === undefined) || choices.replaceScores === true;
  const refs = around.refs(around.firstRow);
  const scored = oursAll
    ? formulas.totalScore
    : // Typed scores may be text or rounded: the total is worked out from what they were worked out from.
      `=OXM.SCORE(${refs.all("combined")},${refs.all("weighting")})`;
  const plans: [ScorecardColumn, Omit<CellPlan, "row" | "column">][] = [
    ["metric", newTotal ? { formula: formulas.totalLabel(labels.total), style: looks.total } : {}],
    [
      "weighting",
      numbers
        ? {
            formula: formulas.totalWeighting,
            numberFormat: points ? "General" : shareFormats.exact,
            style: looks.totalNumber,
          }
        : {},
    ],
    ["score", { formula: scored, numberFormat: shareFormats.exact, style: looks.totalNumber }],
    ["status", { formula: formulas.totalStatus, style: looks.totalIndented }],
  ];
  const cells = plans.flatMap(([role, plan]): CellChange[] => {
    const column = columns[role];
    if (column === undefined || plan.formula === undefined) return [];
    const before = totalRow - around.shift;
    const there = newTotal ? undefined : cellAt(reading.grid, before, column);
    const ticked = role === "score" && choices.replaceScores === true;
    if ((!newTotal && inMerged(input, before, column)) || (!isBlank(there) && !ticked)) return [];
    return [{ sheet, row: totalRow, column, ...plan }];
  });
  if (!newTotal) return cells.map((cell) => dressed(input, cell));
  const filled = new Set(cells.map(({ column }) => column));
  const line = Array.from({ length: around.lastColumn - around.firstColumn + 1 }, (_, index) => ({
    sheet,
    row: totalRow,
    column: around.firstColumn + index,
    style: looks.total,
  })).filter(({ column }) => !filled.has(column) && column !== columns.measured);
  return [...cells, ...line];
}
