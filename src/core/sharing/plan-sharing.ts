import type { TableExtent, WorkbookChange } from "../change/workbook-change";
import { alreadyIn, isScoredAt, noneShared, ownFormula } from "../messages/sharing";
import { fail, ok, type Outcome } from "../outcome";
import { cellAddress } from "../scorecard/address";
import { type ColumnRole, foldHeader } from "../scorecard/headers";
import { measuresOutOfSight } from "../scorecard/measures-in-sight";
import type { FoundScorecard } from "../scorecard/recognise";
import { recognise } from "../scorecard/recognise";
import { cellAt, formulaAt } from "../scorecard/sheet-grid";
import { formulasWords } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { CellDraft } from "./cell-draft";
import { liveFormulas, liveMeasure, liveRow, measureRoles, rowRoles } from "./live-formulas";
import { sameFormula } from "./same-formula";
import { isOurs, needsAddIn, sharedMeasure, sharedRow } from "./shared-formulas";
import { score } from "./scored";
import { columnPlace, putShared, weightingsCell } from "./shared-cells";
import {
  factPlace,
  isTypedSince,
  type ScoredTable,
  sharedPlace,
  type SharedPlace,
  takenCells,
} from "./shared-place";
import { type ScoredFact, scoredLabels } from "./words";

const width = 13;

/**
 * Makes a live scorecard one that works without the add-in: what only the add-in can say becomes values, worked out
 * anew from what was entered; all arithmetic becomes plain Excel; and columns at the right keep what was scored, so
 * that the sheet itself says what changed since. No OXM formula is left in the scorecard and its measures.
 */
export function planShared(
  reading: WorkbookReading,
  found: FoundScorecard,
  when: Date,
): Outcome<WorkbookChange> {
  const read = sharedPlace(reading, found);
  if (!read.ok) return read;
  if (read.value.isShared) return fail(alreadyIn(formulasWords.shared));
  return scoredChange(reading, [read.value], when);
}

/** Scores every shared scorecard of the workbook anew, in one change. */
export function planRescore(reading: WorkbookReading, when: Date): Outcome<WorkbookChange> {
  const hidden = recognise(reading.grids, reading.names)
    .scorecards.filter(
      ({ settings }) => foldHeader(settings.formulas?.value) === foldHeader(formulasWords.shared),
    )
    .map((found) => measuresOutOfSight(reading, found))
    .find((problem) => problem !== undefined);
  if (hidden !== undefined) return fail(hidden);
  const shared = sharedPlaces(reading);
  return shared.length === 0 ? fail(noneShared()) : scoredChange(reading, shared, when);
}

/** The scorecards of a workbook that are shared. */
export function sharedPlaces(reading: WorkbookReading): SharedPlace[] {
  return recognise(reading.grids, reading.names).scorecards.flatMap((found) => {
    const place = sharedPlace(reading, found);
    return place.ok && place.value.isShared ? [place.value] : [];
  });
}

function scoredChange(
  reading: WorkbookReading,
  places: readonly SharedPlace[],
  when: Date,
): Outcome<WorkbookChange> {
  const draft = new CellDraft(reading);
  const extents = new Map<string, TableExtent>();
  const widths = new Map<string, Record<number, number>>();
  for (const place of places) {
    const taken = takenCells(place);
    if (!taken.ok) return taken;
    const scored = score(place);
    if (!scored.ok) return scored;
    putShared(draft, place, scored.value, when);
    for (const table of [place.card, place.measures]) {
      if (table === undefined || table.stands) continue;
      const { found, excel } = table.placed;
      if (excel !== undefined) extents.set(excel.name, extentOf(table, table.columns.length));
      const columns = widths.get(found.sheet) ?? {};
      widths.set(found.sheet, columns);
      table.columns.forEach((_, index) => (columns[table.first + index] = width));
    }
  }
  return ok({
    guards: draft.guards,
    ...(extents.size === 0 ? {} : { resizeTables: [...extents.values()] }),
    cells: draft.cells,
    ...(widths.size === 0
      ? {}
      : { dress: [...widths].map(([sheet, columnWidths]) => ({ sheet, columnWidths })) }),
  });
}

/** A table of Excel's with so many columns more than it had without those that Shared adds. */
function extentOf({ placed, first }: ScoredTable, added: number): TableExtent {
  const { excel } = placed;
  const { name = "", sheet = "", row = 0, column = 0, rowCount = 0 } = excel ?? {};
  return { table: name, sheet, row, column, rowCount, columnCount: first - column + added };
}

/**
 * Makes a shared scorecard live again: the add-in's formulas come back, what was scored goes. Scores that were typed
 * stay typed. Measures that another shared scorecard reads stay as they are.
 */
export function planLive(reading: WorkbookReading, found: FoundScorecard): Outcome<WorkbookChange> {
  const read = sharedPlace(reading, found);
  if (!read.ok) return read;
  const place = read.value;
  if (!place.isShared) return fail(alreadyIn(formulasWords.live));
  const draft = new CellDraft(reading);
  const own = new Set(ownRows(place));
  const { sheet, columns } = found;
  for (const row of found.rows) {
    const shared = sharedRow(place, row);
    const at = (role: ColumnRole) => ({ sheet, row, column: columns[role] ?? 0 });
    const live = liveRow(place, row);
    const ours = {
      combined: !own.has(row),
      score: isOurs(draft.formula(at("score")), shared.score, shared.cappedScore),
      status: isOurs(draft.formula(at("status")), shared.status),
      measured: isOurs(draft.formula(at("measured")), shared.measured),
    };
    for (const role of rowRoles) {
      if (columns[role] === undefined || !ours[role]) continue;
      draft.put(at(role), {
        formula: live[role],
        ...(role === "measured" || role === "combined" ? { array: true } : {}),
      });
    }
  }
  const tables: ScoredTable[] = [place.card];
  const isShared = (table: ScoredTable) =>
    sharedPlaces(reading).some(
      (other) =>
        !isSame(other.found, found) &&
        other.measures?.placed.found.sheet === table.placed.found.sheet &&
        other.measures.placed.found.headerRow === table.placed.found.headerRow,
    );
  if (place.measures !== undefined && !isShared(place.measures)) {
    putLiveMeasures(draft, place.measures);
    tables.push(place.measures);
  }
  putLiveAround(draft, place);
  for (const table of tables) clearColumns(draft, table);
  return ok({
    guards: draft.guards,
    resizeTables: tables
      .filter(({ placed }) => placed.excel !== undefined)
      .map((table) => extentOf(table, 0)),
    cells: draft.cells,
  });
}

const isSame = (a: FoundScorecard, b: FoundScorecard) =>
  a.sheet === b.sheet && a.headerRow === b.headerRow && a.columns.metric === b.columns.metric;

/** Rows whose combined score isn't the add-in's. */
function ownRows(place: SharedPlace): number[] {
  return place.found.rows.filter((row) => {
    const { row: at, column } = columnPlace(place.card, row, "from");
    const from = cellAt(place.card.placed.grid, at, column);
    return isTypedSince(place, row) || from === "typed" || from === "" || from === null || from === undefined;
  });
}

function putLiveMeasures(draft: CellDraft, table: ScoredTable): void {
  const { found } = table.placed;
  for (const row of found.rows) {
    const live = liveMeasure(table, row);
    const shared = sharedMeasure(table, row);
    for (const [role, key] of measureRoles) {
      const column = found.columns[role];
      const cell = { sheet: found.sheet, row, column: column ?? 0 };
      if (column !== undefined && isOurs(draft.formula(cell), shared[key]))
        draft.put(cell, { formula: live[key] });
    }
  }
}

function putLiveAround(draft: CellDraft, place: SharedPlace): void {
  const { found, formulas, verdict, card } = place;
  const { sheet, settings, totalRow, columns } = found;
  const live = liveFormulas(place);
  draft.put({ sheet, row: verdict.row, column: verdict.column }, { formula: live.verdict, array: true });
  draft.put({ sheet, row: formulas.row, column: formulas.column }, { value: formulasWords.live });
  const beside = { sheet, row: formulas.row, column: formulas.column + 1 };
  if (isScoredAt(cellAt(card.placed.grid, beside.row, beside.column))) draft.put(beside, {});
  const { measured } = settings;
  const covered = measured && { sheet, row: measured.row, column: measured.column };
  if (covered !== undefined && draft.formula(covered) === undefined)
    draft.put(covered, { formula: live.coverage, array: true });
  const check = weightingsCell(place);
  if (check !== undefined) draft.put({ sheet, ...check }, { formula: live.weightings, array: true });
  if (totalRow !== undefined && columns.status !== undefined) {
    const total = { sheet, row: totalRow, column: columns.status };
    if (draft.formula(total) !== undefined) draft.put(total, { formula: live.totalStatus });
  }
  for (const fact of Object.keys(scoredLabels) as ScoredFact[]) {
    const { row, column } = factPlace(place, fact);
    draft.put({ sheet, row, column }, {});
    draft.put({ sheet, row, column: column - 1 }, {});
  }
}

function clearColumns(draft: CellDraft, table: ScoredTable): void {
  const { headerRow, rows } = table.placed.found;
  for (const row of [headerRow, ...rows]) {
    for (const column of table.columns) draft.put(columnPlace(table, row, column), {});
  }
}

/**
 * Sentences about formulas of a live scorecard that Shared would replace and that aren't worded as the add-in words
 * them: what comes back with Live is the add-in's wording.
 */
export function ownFormulas(reading: WorkbookReading, found: FoundScorecard): string[] {
  const read = sharedPlace(reading, found);
  if (!read.ok || read.value.isShared) return [];
  const place = read.value;
  const said: string[] = [];
  const { grid } = place.card.placed;
  for (const row of found.rows) {
    const live = liveRow(place, row);
    for (const role of rowRoles) {
      const column = found.columns[role];
      const formula = column === undefined ? undefined : formulaAt(grid, row, column);
      if (column === undefined || formula === undefined || !needsAddIn(formula)) continue;
      if (!sameFormula(formula, live[role])) said.push(ownFormula(cellAddress(row, column)));
    }
  }
  return said;
}
