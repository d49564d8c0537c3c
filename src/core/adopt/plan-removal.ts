import type { CellChange, Guard, WorkbookChange } from "../change/workbook-change";
import { nothingToRemove, valuesNotReady } from "../messages/adopt";
import { fail, ok, type Outcome } from "../outcome";
import { cellAddress } from "../scorecard/address";
import { feedOf } from "../scorecard/feeds";
import { callsOxm } from "../scorecard/formula-references";
import { type FoundScorecard, recognise } from "../scorecard/recognise";
import { cellAt, type CellPlace, formulaAt, type SheetGrid } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isCellError } from "../values/cell";

/** Errors that say nothing of the value, only that Excel hasn't got it at this moment. */
const notReady = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

/**
 * The way back: every formula of a scorecard and its measures that calls the add-in becomes the value it shows. Plain Excel
 * formulas stay, and so do measures that another scorecard reads too. A problem where a value isn't there to be kept.
 */
export function planRemoval(reading: WorkbookReading, scorecard: FoundScorecard): Outcome<WorkbookChange> {
  const places = [...ofScorecard(reading, scorecard), ...ofMeasures(reading, scorecard)];
  if (places.length === 0) return fail(nothingToRemove());
  const cells: CellChange[] = [];
  const guards: Guard[] = [];
  for (const { grid, row, column, formula } of places) {
    const { sheet } = grid;
    const value = cellAt(grid, row, column);
    if (isCellError(value) && notReady.has(value.code))
      return fail(valuesNotReady(sheet, cellAddress(row, column), value.code));
    guards.push({ sheet, row, column, holds: formula });
    cells.push({ sheet, row, column, value: isCellError(value) ? value.code : (value ?? "") });
  }
  return ok({ guards, cells });
}

interface FormulaPlace extends Pick<CellPlace, "row" | "column"> {
  readonly grid: SheetGrid;
  readonly formula: string;
}

/**
 * A formula that calls the add-in, or one of its plain ones that asks whether a score is a formula: once the scores are
 * values it would say that they were typed.
 */
const isOurs = (formula: string) => callsOxm(formula) || /\bISFORMULA\(/i.test(formula);

/** The add-in's formulas in a part of a sheet. */
function formulasIn(
  grid: SheetGrid,
  rows: { readonly first: number; readonly last: number },
  columns: { readonly first: number; readonly last: number },
): FormulaPlace[] {
  const found: FormulaPlace[] = [];
  for (let row = Math.max(rows.first, grid.row); row <= rows.last; row++) {
    for (let column = Math.max(columns.first, grid.column); column <= columns.last; column++) {
      const formula = formulaAt(grid, row, column);
      if (formula !== undefined && isOurs(formula)) found.push({ grid, row, column, formula });
    }
  }
  return found;
}

/** From the settings above a scorecard to its total, across its columns and those of its settings with what follows them. */
function ofScorecard({ grids, names }: WorkbookReading, scorecard: FoundScorecard): FormulaPlace[] {
  const grid = grids.find(({ sheet }) => sheet === scorecard.sheet);
  if (grid === undefined) return [];
  const settings = Object.values(scorecard.settings);
  const columns = [...Object.values(scorecard.columns), ...settings.map(({ column }) => column)];
  const others = recognise([grid], names).scorecards.filter(
    ({ headerRow, columns: theirs }) =>
      headerRow !== scorecard.headerRow || theirs.metric !== scorecard.columns.metric,
  );
  const first = Math.min(scorecard.headerRow, ...settings.map(({ row }) => row));
  const last = scorecard.totalRow ?? Math.max(scorecard.headerRow, ...scorecard.rows);
  // What a setting says more about itself stands one column behind its value.
  const span = { first: Math.min(...columns), last: Math.max(...columns) + 1 };
  return formulasIn(grid, { first, last }, span).filter(
    ({ row, column }) => !others.some((other) => isWithin(other, row, column)),
  );
}

function isWithin(
  { headerRow, rows, totalRow, columns }: FoundScorecard,
  row: number,
  column: number,
): boolean {
  const across = Object.values(columns);
  const last = totalRow ?? Math.max(headerRow, ...rows);
  return row >= headerRow && row <= last && column >= Math.min(...across) && column <= Math.max(...across);
}

function ofMeasures(reading: WorkbookReading, scorecard: FoundScorecard): FormulaPlace[] {
  const table = measuresOf(reading, scorecard);
  if (table === undefined) return [];
  const { scorecards } = recognise(reading.grids, reading.names);
  const readers = scorecards.filter((other) => {
    const own = measuresOf(reading, other);
    return own?.found.sheet === table.found.sheet && own.found.headerRow === table.found.headerRow;
  });
  if (readers.length > 1) return [];
  const { grid, firstRow, lastRow, firstColumn, lastColumn } = table;
  return formulasIn(grid, { first: firstRow, last: lastRow }, { first: firstColumn, last: lastColumn });
}

function measuresOf(reading: WorkbookReading, scorecard: FoundScorecard) {
  const feed = feedOf(reading, scorecard);
  return feed.kind === "detailed" ? feed.table : undefined;
}
