import { cellsTaken, columnNeeded, settingsNeeded } from "../messages/sharing";
import { fail, ok, type Outcome } from "../outcome";
import { cellAddress } from "../scorecard/address";
import { type Feed, feedOf } from "../scorecard/feeds";
import type { ColumnRole } from "../scorecard/headers";
import { measuresOutOfSight } from "../scorecard/measures-in-sight";
import { type PlacedTable, placedTable, refsTo, sheetPrefix } from "../scorecard/placed-table";
import type { FoundScorecard } from "../scorecard/recognise";
import {
  type ColumnRefs,
  type MeasuresColumn,
  rangeRefs,
  type ScorecardColumn,
  type SettingRefs,
  tableRefs,
} from "../scorecard/refs";
import { absolute } from "../scorecard/setting-names";
import type { Setting } from "../scorecard/settings";
import { cellAt } from "../scorecard/sheet-grid";
import { formulasWords, measuresColumns, scorecardColumns } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";
import { type ScoredColumn, type ScoredFact, scoredHeaders, scoredLabels } from "./words";

/** A table with the columns that Shared adds at its right; `first` is where they begin or are to begin. */
export interface ScoredTable {
  readonly placed: PlacedTable;
  readonly columns: readonly ScoredColumn[];
  readonly first: number;
  /** True when the columns stand already. */
  readonly stands: boolean;
}

/** A scorecard with everything that Live and Shared write to. */
export interface SharedPlace {
  readonly found: FoundScorecard;
  readonly feed: Feed;
  readonly isShared: boolean;
  readonly card: ScoredTable;
  /** The first column of the figures above the scorecard's added columns. */
  readonly facts: number;
  /** The measures table of a detailed scorecard. */
  readonly measures?: ScoredTable;
  readonly settings: SettingRefs;
  readonly formulas: Setting;
  readonly verdict: Setting;
}

const detailedCard: readonly ScoredColumn[] = [
  "metric",
  "combined",
  "weighting",
  "from",
  "status",
  "measured",
  "changed",
];
const compactCard: readonly ScoredColumn[] = [
  "metric",
  "threshold",
  "actual",
  "measureWeight",
  "combined",
  "weighting",
  "from",
  "status",
  "measured",
  "changed",
];
const measuresTable: readonly ScoredColumn[] = [
  "metric",
  "threshold",
  "actual",
  "measureWeight",
  "result",
  "credit",
  "changed",
];

/**
 * The facts in their order, a label and its cell each, in the one row above the header row: it is blank otherwise, and the
 * texts of the rows above it have room to run on.
 */
const facts: readonly ScoredFact[] = [
  "changed",
  "target",
  "scoring",
  "blanks",
  "metrics",
  "measures",
  "mustMeet",
  "verdict",
];

/** Finds out what Live and Shared write to; a problem where the scorecard lacks what they need. */
export function sharedPlace(reading: WorkbookReading, found: FoundScorecard): Outcome<SharedPlace> {
  const placed = placedTable(reading, found);
  const { verdict, target, scoring, blanks, formulas, mustMeet, mustMeetCheck } = found.settings;
  if (placed === undefined || !verdict || !target || !scoring || !blanks || !formulas)
    return fail(settingsNeeded());
  if (found.headerRow === 0) return fail(settingsNeeded());
  const hidden = measuresOutOfSight(reading, found);
  if (hidden !== undefined) return fail(hidden);
  const feed = feedOf(reading, found);
  const columns = feed.kind === "compact" ? compactCard : detailedCard;
  const needed: readonly ColumnRole[] = ["metric", "combined", "weighting", "score"];
  const missing = needed.filter((role) => found.columns[role] === undefined);
  if (missing.length > 0) return fail(columnNeeded(found.sheet, missing.map(headerOf)));
  if (feed.kind === "detailed") {
    const roles: readonly ColumnRole[] = ["metric", "threshold", "actual", "measureWeight"];
    const lacks = roles.filter((role) => feed.table.found.columns[role] === undefined);
    if (lacks.length > 0) return fail(columnNeeded(feed.table.found.sheet, lacks.map(headerOf)));
  }
  const ref = ({ row, column }: Setting) => absolute(cellAddress(row, column));
  const own =
    ({ found: table }: PlacedTable) =>
    (column: ScoredColumn) =>
      column === "threshold" || column === "actual" || column === "measureWeight"
        ? table.columns[column] !== undefined
        : true;
  const card = scoredTable(placed, columns.filter(own(placed)));
  const isShared =
    String(formulas.value ?? "")
      .trim()
      .toLowerCase() === formulasWords.shared.toLowerCase();
  return ok({
    found,
    feed,
    isShared: isShared && card.stands,
    card,
    facts: factsColumn(card),
    ...(feed.kind === "detailed" ? { measures: scoredTable(feed.table, measuresTable) } : {}),
    settings: {
      verdict: ref(verdict),
      target: ref(target),
      scoring: ref(scoring),
      blanks: ref(blanks),
      ...(mustMeet === undefined ? {} : { mustMeet: ref(mustMeet) }),
      ...(mustMeetCheck === undefined ? {} : { mustMeetCheck: ref(mustMeetCheck) }),
    },
    formulas,
    verdict,
  });
}

/**
 * True while shared where somebody typed another combined score than was scored: it is theirs from then on, and neither
 * scoring again nor going live writes over it.
 */
export function isTypedSince({ found, card }: SharedPlace, row: number): boolean {
  const { combined } = found.columns;
  const { grid } = card.placed;
  if (combined === undefined || !card.stands) return false;
  const held = cellAt(grid, row, combined);
  const scored = cellAt(grid, row, card.first + card.columns.indexOf("combined"));
  return !isBlank(held) && held !== scored;
}

const headerOf = (role: ColumnRole): string =>
  ({ ...measuresColumns, ...scorecardColumns, measureWeight: measuresColumns.weight })[
    role as keyof typeof scorecardColumns
  ];

function scoredTable(placed: PlacedTable, columns: readonly ScoredColumn[]): ScoredTable {
  const { grid, found, firstColumn, lastColumn } = placed;
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (cellAt(grid, found.headerRow, column) === scoredHeaders.metric) {
      return { placed, columns, first: column, stands: true };
    }
  }
  return { placed, columns, first: lastColumn + 1, stands: false };
}

/** The first cell that Shared would have to overwrite, as a problem. */
export function takenCells({ card, measures }: SharedPlace): Outcome<void> {
  for (const table of [card, measures]) {
    if (table === undefined || table.stands) continue;
    const { grid, found, lastRow } = table.placed;
    for (let row = found.headerRow; row <= lastRow; row++) {
      for (let column = table.first; column < table.first + table.columns.length; column++) {
        if (!isBlank(cellAt(grid, row, column)))
          return fail(cellsTaken(found.sheet, cellAddress(row, column)));
      }
    }
  }
  return ok(undefined);
}

/** The cell of a fact; its label stands left of it. */
export function factPlace(
  { card, facts: first }: Pick<SharedPlace, "card" | "facts">,
  fact: ScoredFact,
): { row: number; column: number } {
  return { row: card.placed.found.headerRow - 1, column: first + 2 * facts.indexOf(fact) + 1 };
}

/** Above the added columns, or farther right where something stands in that row. */
function factsColumn({ placed, first, stands }: ScoredTable): number {
  const { grid, found } = placed;
  const end = grid.column + (grid.values[0]?.length ?? 0);
  for (let column = end - 1; column >= first; column--) {
    const cell = cellAt(grid, found.headerRow - 1, column);
    if (stands && cell === scoredLabels.changed) return column;
    if (!stands && !isBlank(cell)) return column + 1;
  }
  return first;
}

/** How a formula on the scorecard's sheet refers to a fact. */
export function factRef(place: SharedPlace, fact: ScoredFact): string {
  const { row, column } = factPlace(place, fact);
  return absolute(cellAddress(row, column));
}

/** Columns of a scorecard's table by the names formulas know them by. */
export const cardRoles: Readonly<Record<ScorecardColumn, ColumnRole>> = {
  metric: "metric",
  detail: "detail",
  threshold: "threshold",
  combined: "combined",
  weighting: "weighting",
  score: "score",
  status: "status",
  measured: "measured",
  actual: "actual",
  measureWeight: "measureWeight",
};
const measureRoles: Readonly<Record<MeasuresColumn, ColumnRole>> = {
  metric: "metric",
  measure: "measure",
  threshold: "threshold",
  actual: "actual",
  result: "status",
  credit: "credit",
  weight: "measureWeight",
};

/** How a row's formulas refer to the scorecard's columns. */
export function cardRefs({ card }: SharedPlace, row: number): ColumnRefs<ScorecardColumn> {
  return refsTo(card.placed, cardRoles, row, card.placed.found.sheet);
}

/** How formulas refer to the columns of the measures, from their own sheet or the scorecard's. */
export function measureRefs({ placed }: ScoredTable, row: number, from: string): ColumnRefs<MeasuresColumn> {
  return refsTo(placed, measureRoles, row, from);
}

/** How formulas refer to the columns that Shared adds to a table. */
export function scoredRefs(table: ScoredTable, row: number, from: string): ColumnRefs<ScoredColumn> {
  const { excel, found, firstRow, lastRow } = table.placed;
  if (excel !== undefined) return tableRefs(excel.name, scoredHeaders);
  const at = Object.fromEntries(table.columns.map((column, index) => [column, table.first + index]));
  const refs = rangeRefs(at as Record<ScoredColumn, number>, { first: firstRow, last: lastRow }, row);
  const prefix = from === found.sheet ? "" : sheetPrefix(found.sheet);
  return { here: (column) => prefix + refs.here(column), all: (column) => prefix + refs.all(column) };
}
