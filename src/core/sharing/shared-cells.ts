import { isScoredAt, scoredAt } from "../messages/sharing";
import { cellAddress } from "../scorecard/address";
import { looks } from "../scorecard/looks";
import { shareFormats } from "../scorecard/number-formats";
import { cellOfRole } from "../scorecard/placed-table";
import type { StylePlan } from "../scorecard/plan";
import type { ColumnRole } from "../scorecard/headers";
import { absolute } from "../scorecard/setting-names";
import { cellAt, type CellPlace } from "../scorecard/sheet-grid";
import { formulasWords, labels } from "../scorecard/vocabulary";
import { type Cell, isBlank, isCellError } from "../values/cell";
import type { CellDraft } from "./cell-draft";
import { liveFormulas, measureRoles } from "./live-formulas";
import type { Scored } from "./scored";
import {
  isOurs,
  needsAddIn,
  ownMeasureRefs,
  sharedMeasure,
  sharedRow,
  sharedTotalStatus,
  sharedVerdict,
} from "./shared-formulas";
import { factPlace, scoredRefs, type ScoredTable, type SharedPlace } from "./shared-place";
import { allChanged, measureChanged, rowChanged } from "./stale-formulas";
import { type ScoredColumn, type ScoredFact, scoredHeaders, scoredLabels } from "./words";

const quiet: StylePlan = { fontColor: "#5A6672", vertical: "Top" };
const warning: StylePlan = { bold: true, fontColor: "#8A5300", vertical: "Top" };

/** What a cell is given: nothing clears it. An error is kept as a sign that formulas compare with. */
const content = (cell: Cell): { value?: string | number | boolean } => {
  if (isCellError(cell)) return { value: "#" };
  return cell === null || cell === undefined || cell === "" ? {} : { value: cell };
};

/** Everything a shared scorecard holds, over whatever it holds now, live or shared. */
export function putShared(draft: CellDraft, place: SharedPlace, scored: Scored, when: Date): void {
  putRows(draft, place, scored);
  if (place.measures !== undefined) putMeasures(draft, place.measures, scored);
  putFacts(draft, place, scored);
  putAround(draft, place, scored, when);
}

function putRows(draft: CellDraft, place: SharedPlace, { rows }: Scored): void {
  const { found, card } = place;
  const { sheet, columns } = found;
  putHeaders(draft, card);
  for (const figures of rows) {
    const { row } = figures;
    const at = (role: ColumnRole) =>
      columns[role] === undefined ? undefined : { sheet, row, column: columns[role] };
    const combined = at("combined");
    if (combined !== undefined && figures.ours) draft.put(combined, content(figures.combined));
    const shared = sharedRow(place, row);
    const score = at("score");
    if (score !== undefined && isOurs(draft.formula(score), shared.score, shared.cappedScore)) {
      const isAbove = typeof figures.combined === "number" && figures.combined > 1;
      draft.put(score, { formula: isAbove ? shared.cappedScore : shared.score });
    }
    for (const role of ["status", "measured"] as const) {
      const cell = at(role);
      if (cell !== undefined && isOurs(draft.formula(cell), shared[role]))
        draft.put(cell, { formula: shared[role] });
    }
    const held = (role: ColumnRole) => cellOfRole(card.placed, row, role);
    putScored(draft, card, row, {
      metric: held("metric"),
      threshold: held("threshold"),
      actual: held("actual"),
      measureWeight: held("measureWeight"),
      combined: figures.combined,
      weighting: held("weighting"),
      from: figures.from,
      status: figures.status,
      measured: figures.measured,
    });
    draft.put(columnPlace(card, row, "changed"), { formula: rowChanged(place, row), style: warning });
  }
}

function putMeasures(draft: CellDraft, table: ScoredTable, { measures }: Scored): void {
  const { found } = table.placed;
  putHeaders(draft, table);
  for (const figures of measures) {
    const { row } = figures;
    const shared = sharedMeasure(table, row);
    for (const [role, key] of measureRoles) {
      const column = found.columns[role];
      const cell = { sheet: found.sheet, row, column: column ?? 0 };
      if (column !== undefined && isOurs(draft.formula(cell), shared[key]))
        draft.put(cell, { formula: shared[key] });
    }
    const held = (role: ColumnRole) => cellOfRole(table.placed, row, role);
    putScored(draft, table, row, {
      metric: held("metric"),
      threshold: held("threshold"),
      actual: held("actual"),
      measureWeight: held("measureWeight"),
      // Beside a threshold that can't be read there is no result in Live either.
      result: figures.result,
      credit: figures.credit,
    });
    const now = ownMeasureRefs(table, row);
    draft.put(columnPlace(table, row, "changed"), {
      formula: measureChanged(now, scoredRefs(table, row, found.sheet)),
      style: warning,
    });
  }
}

function putHeaders(draft: CellDraft, table: ScoredTable): void {
  for (const column of table.columns)
    draft.put(columnPlace(table, table.placed.found.headerRow, column), {
      value: scoredHeaders[column],
      style: { ...looks.hint, wrapText: true, vertical: "Center" },
    });
}

function putScored(
  draft: CellDraft,
  table: ScoredTable,
  row: number,
  cells: Partial<Readonly<Record<ScoredColumn, Cell>>>,
): void {
  for (const [column, cell] of Object.entries(cells) as [ScoredColumn, Cell][]) {
    if (!table.columns.includes(column)) continue;
    draft.put(columnPlace(table, row, column), {
      ...content(cell),
      ...formatOf(column, cell),
      style: quiet,
    });
  }
}

/** Shares as percentages; nothing else, so that Live leaves no format behind that changes what is typed there. */
function formatOf(column: ScoredColumn, cell: Cell): { numberFormat?: string } {
  if (typeof cell !== "number" || Math.abs(cell) > 2) return {};
  if (column === "weighting") return { numberFormat: shareFormats.exact };
  const isWorkedOut = ["combined", "measured", "credit"].includes(column);
  return isWorkedOut ? { numberFormat: shareFormats.workedOut } : {};
}

/** The cell of an added column in a row. */
export function columnPlace(table: ScoredTable, row: number, column: ScoredColumn): CellPlace {
  return { sheet: table.placed.found.sheet, row, column: table.first + table.columns.indexOf(column) };
}

function putFacts(draft: CellDraft, place: SharedPlace, { verdict }: Scored): void {
  const { settings, sheet } = place.found;
  const facts: Readonly<Record<ScoredFact, Cell>> = {
    verdict: verdict.sentence,
    target: settings.target?.value,
    scoring: settings.scoring?.value,
    blanks: settings.blanks?.value,
    mustMeet: settings.mustMeet?.value,
    metrics: rowCount(place.card),
    measures: place.measures === undefined ? 0 : rowCount(place.measures),
    changed: undefined,
  };
  for (const [fact, value] of Object.entries(facts) as [ScoredFact, Cell][]) {
    const at = { sheet, ...factPlace(place, fact) };
    draft.put({ ...at, column: at.column - 1 }, { value: scoredLabels[fact], style: quiet });
    draft.put(
      at,
      fact === "changed"
        ? { formula: allChanged(place), style: warning }
        : { ...content(value), style: quiet },
    );
  }
}

const rowCount = ({ placed: { firstRow, lastRow } }: ScoredTable) => lastRow - firstRow + 1;

/** The cells above and below the table. */
function putAround(draft: CellDraft, place: SharedPlace, scored: Scored, when: Date): void {
  const { found, formulas, verdict, card } = place;
  const { sheet, settings, totalRow, columns } = found;
  draft.put({ sheet, ...at(verdict) }, { formula: sharedVerdict(place) });
  draft.put({ sheet, ...at(formulas) }, { value: formulasWords.shared });
  const beside = { row: formulas.row, column: formulas.column + 1 };
  const there = cellAt(card.placed.grid, beside.row, beside.column);
  if (isBlank(there) || isScoredAt(there))
    draft.put({ sheet, ...beside }, { value: scoredAt(when), style: { ...looks.hint, indent: 1 } });
  const { measured } = settings;
  const covered = measured && draft.formula({ sheet, ...at(measured) });
  if (measured !== undefined && (needsAddIn(covered) || (place.isShared && covered === undefined)))
    draft.put({ sheet, ...at(measured) }, content(scored.coverage));
  const check = weightingsCell(place);
  if (check !== undefined) draft.put({ sheet, ...check }, { value: scored.weightings });
  const { score, status } = columns;
  if (totalRow === undefined || score === undefined || status === undefined) return;
  const total = { sheet, row: totalRow, column: status };
  if (draft.formula(total) === undefined) return;
  const { bound } = scored;
  const formula =
    bound === undefined
      ? liveFormulas(place).totalStatus
      : sharedTotalStatus(place, absolute(cellAddress(totalRow, score)), bound);
  draft.put(total, { formula });
}

const at = ({ row, column }: { readonly row: number; readonly column: number }) => ({ row, column });

/** Where the check of the weightings stands above the table: a formula while live, its words while shared. */
export function weightingsCell({ found, card }: SharedPlace): { row: number; column: number } | undefined {
  const { grid, firstColumn } = card.placed;
  const end = grid.column + (grid.values[0]?.length ?? 0);
  for (let row = Math.max(grid.row, found.headerRow - 12); row < found.headerRow; row++) {
    for (let column = firstColumn; column < end; column++) {
      const cell = cellAt(grid, row, column);
      if (typeof cell === "string" && cell.startsWith(labels.weightings)) return { row, column };
    }
  }
  return undefined;
}
