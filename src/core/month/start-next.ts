import { chartName, type ChartTopic, chartWords, periodInTitle } from "../messages/charts";
import { clearsOthers, keepFirst, periodUnknown, staying, willStart } from "../messages/month";
import { contentText } from "../messages/changes";
import { fail, ok, type Outcome } from "../outcome";
import { type Feed, feedOf } from "../scorecard/feeds";
import { measuresOutOfSight } from "../scorecard/measures-in-sight";
import { type FoundScorecard, recognise } from "../scorecard/recognise";
import { type CellPlace, cellAt, formulaAt, type SheetGrid } from "../scorecard/sheet-grid";
import { formulasWords } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { foldHeader } from "../scorecard/headers";
import { type Cell, isBlank, isCellError } from "../values/cell";
import type { CellChange, Guard, WorkbookChange } from "../change/workbook-change";
import { sharingWith } from "./borrowed-measures";
import { nextPeriod, type NextPeriod } from "./period";

/** What somebody may decide when the next period starts. */
export interface StartOptions {
  /** What the next period is called; worked out from the present one when left out. */
  readonly period?: string;
  /** Whether combined scores that were typed go as well. */
  readonly clearTyped: boolean;
}

/** The start of a period, ready to be previewed and written. */
export interface NextStart {
  readonly change: WorkbookChange;
  /** "Will clear 16 actuals on Measures and set the period to November 2026." */
  readonly will: string;
  /** What stays: formulas among the actuals, typed scores, the agreement. */
  readonly stays: string;
  readonly period?: string;
}

/** What stands of the present period: what the next one is called where that is known, and what there is to clear. */
export interface PresentPeriod {
  readonly period: string;
  readonly next?: NextPeriod;
  readonly hasPeriod: boolean;
  readonly actuals: number;
  readonly typed: number;
  /** True where scores are only typed: they are what a period consists of. */
  readonly typedOnly: boolean;
  /** What it means that other scorecards read the same actuals; blank when none does. */
  readonly shared: string;
  /** How to keep the present figures; blank where there are none. */
  readonly keep: string;
}

/** Looks at the present period of a scorecard. */
export function presentPeriod(reading: WorkbookReading, scorecard: FoundScorecard): PresentPeriod {
  const { actuals, typed, feed } = contentsOf(reading, scorecard);
  const period = typedPeriod(reading, scorecard);
  const next = nextPeriod(period?.value);
  return {
    period: shown(period?.value),
    ...(next === undefined ? {} : { next }),
    hasPeriod: period !== undefined,
    actuals: actuals.length,
    typed: typed.length,
    typedOnly: feed.kind === "typed" && typed.length > 0,
    shared: actuals.length === 0 ? "" : clearsOthers(sharingWith(reading, scorecard)),
    keep: actuals.length + typed.length === 0 ? "" : keepFirst(scorecard.sheet, feed.kind === "detailed"),
  };
}

/**
 * Plans the start of the next period: the actuals are cleared, the period moves on, and nothing else changes. Every
 * cell it clears is guarded, so that an actual somebody types meanwhile isn't lost. Actuals that formulas work out stay:
 * they follow what they are worked out from.
 */
export function planNextStart(
  reading: WorkbookReading,
  scorecard: FoundScorecard,
  { period, clearTyped }: StartOptions,
): Outcome<NextStart> {
  const hidden = measuresOutOfSight(reading, scorecard);
  if (hidden !== undefined) return fail(hidden);
  const { actuals, formulas, typed } = contentsOf(reading, scorecard);
  const setting = typedPeriod(reading, scorecard);
  const known = nextPeriod(setting?.value);
  const named = period?.trim();
  const next: NextPeriod | undefined = named === undefined ? known : asTyped(named, known);
  if (setting !== undefined && next === undefined) return fail(periodUnknown(shown(setting.value)));
  const toClear = [...actuals, ...(clearTyped ? typed : [])];
  const moves =
    setting === undefined || next === undefined
      ? undefined
      : { sheet: scorecard.sheet, row: setting.row, column: setting.column };
  const change: WorkbookChange = {
    guards: [...toClear, ...(moves === undefined ? [] : [guard(moves, setting?.value)])],
    cells: [
      ...toClear.map(({ sheet, row, column }): CellChange => ({ sheet, row, column })),
      ...(moves === undefined || next === undefined ? [] : [{ ...moves, value: next.value }]),
    ],
    ...(setting === undefined || next === undefined
      ? {}
      : titlesFollowing(reading, scorecard, setting.value, next)),
  };
  return ok({
    change,
    will: willStart({
      actuals: actuals.length,
      typed: clearTyped ? typed.length : 0,
      sheet: actuals[0]?.sheet ?? scorecard.sheet,
      ...(moves === undefined ? {} : { period: next?.text }),
    }),
    stays: staying({ formulas, typed: clearTyped ? 0 : typed.length, titles: moves !== undefined }),
    ...(next === undefined ? {} : { period: next.text }),
  });
}

/**
 * The titles of the scorecard's charts, as the charts' own command gives them: they end in the period. What a date shows
 * depends on its cell's format: those titles are renewed by that command.
 */
function titlesFollowing(
  { grids }: WorkbookReading,
  { sheet, headerRow, columns }: FoundScorecard,
  present: Cell,
  next: NextPeriod,
): Pick<WorkbookChange, "chartTitles"> {
  const period = typeof present === "string" ? present.trim() : "";
  if (period === "") return {};
  const own = recognise(grids.filter((grid) => grid.sheet === sheet)).scorecards;
  const index = own.findIndex(
    (each) => each.headerRow === headerRow && each.columns.metric === columns.metric,
  );
  const topics = Object.keys(chartWords) as ChartTopic[];
  const charts = topics.map((topic) => chartName(topic, Math.max(index, 0) + 1));
  return { chartTitles: [{ sheet, charts, from: periodInTitle(period), to: periodInTitle(next.text) }] };
}

/** The cell that names the period; one that a formula works out moves on by itself. */
function typedPeriod(reading: WorkbookReading, { sheet, settings: { period } }: FoundScorecard) {
  const grid = reading.grids.find((each) => each.sheet === sheet);
  if (period === undefined || grid === undefined) return undefined;
  return formulaAt(grid, period.row, period.column) === undefined ? period : undefined;
}

/** A name somebody typed; what was offered keeps its kind, so that a date stays one. */
function asTyped(named: string, known: NextPeriod | undefined): NextPeriod | undefined {
  if (named === "") return undefined;
  return named === known?.text ? known : { value: named, text: named };
}

interface Contents {
  readonly feed: Feed;
  readonly actuals: readonly Guard[];
  /** How many actuals are worked out by formulas. */
  readonly formulas: number;
  readonly typed: readonly Guard[];
}

function contentsOf(reading: WorkbookReading, scorecard: FoundScorecard): Contents {
  const feed = feedOf(reading, scorecard);
  const own = reading.grids.find(({ sheet }) => sheet === scorecard.sheet);
  const fed = feed.kind === "detailed" ? feed.table : undefined;
  const from = fed === undefined ? { grid: own, found: scorecard } : { grid: fed.grid, found: fed.found };
  const { actual } = from.found.columns;
  const cells = actual === undefined ? [] : filled(from.grid, from.found.rows, actual);
  const { combined } = scorecard.columns;
  // Shared formulas leave values behind that look typed; they are last period's scores until they are scored again.
  const shared = foldHeader(scorecard.settings.formulas?.value) === foldHeader(formulasWords.shared);
  const typedRows = scorecard.rows.filter((_row, index) => feed.rows[index] === "value");
  return {
    feed,
    actuals: cells
      .filter(({ formula }) => formula === undefined)
      .map(({ place, value }) => guard(place, value)),
    formulas: cells.filter(({ formula }) => formula !== undefined).length,
    typed:
      combined === undefined || (shared && feed.kind !== "typed")
        ? []
        : filled(own, typedRows, combined).map(({ place, value }) => guard(place, value)),
  };
}

function filled(grid: SheetGrid | undefined, rows: readonly number[], column: number) {
  if (grid === undefined) return [];
  return rows
    .map((row) => ({
      place: { sheet: grid.sheet, row, column },
      value: cellAt(grid, row, column),
      formula: formulaAt(grid, row, column),
    }))
    .filter(({ value, formula }) => formula !== undefined || !isBlank(value));
}

function guard({ sheet, row, column }: CellPlace, value: Cell): Guard {
  return { sheet, row, column, holds: isCellError(value) ? value.code : (value ?? "") };
}

const shown = (cell: Cell) => (isBlank(cell) || isCellError(cell) ? "" : contentText(cell));
