import { type Cell, isBlank } from "../values/cell";
import { type ColumnRole, isMeasures, isScorecard, readHeaders } from "./headers";
import { readSettings, type Setting, type Settings } from "./settings";
import { cellAt, runsOf, type SheetGrid } from "./sheet-grid";
import { isTotalLabel, targetInLabel } from "./total-label";

/** Columns by role; they count from 0 within the sheet. */
export type FoundColumns = Partial<Readonly<Record<ColumnRole, number>>>;

/** A table of a sheet recognised by its headers. Rows count from 0 within the sheet. */
export interface FoundTable {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: FoundColumns;
  /** The rows of the table, in order, without the total row. */
  readonly rows: readonly number[];
}

/** A scorecard: its table, its total row where it has one, and the settings that stand above it. */
export interface FoundScorecard extends FoundTable {
  readonly totalRow?: number;
  readonly settings: Settings;
}

/** Everything recognised in the sheets it was looked for in. */
export interface Recognised {
  readonly scorecards: readonly FoundScorecard[];
  readonly measures: readonly FoundTable[];
}

/**
 * Finds scorecards and measures tables by what their headers mean, wherever they stand: several on a sheet, beside or
 * below one another. Nothing is marked in the workbook, so copies, renamed sheets and pasted tables are found alike.
 */
export function recognise(grids: readonly SheetGrid[]): Recognised {
  const scorecards: FoundScorecard[] = [];
  const measures: FoundTable[] = [];
  for (const grid of grids) {
    let ended = grid.row;
    for (let row = grid.row; row < grid.row + grid.values.length; row++) {
      for (const run of runsOf(grid, row)) {
        const roles = readHeaders(run.cells);
        const columns = Object.fromEntries(
          Object.entries(roles).map(([role, index]) => [role, index + run.column]),
        ) as FoundColumns;
        if (isScorecard(roles)) {
          const { rows, totalRow } = rowsOf(grid, row, columns);
          const region = {
            firstRow: ended,
            headerRow: row,
            firstColumn: run.column,
            lastColumn: run.column + run.cells.length - 1,
          };
          const settings = withTargetOfTotal(readSettings(grid, region), grid, totalRow, columns);
          scorecards.push({
            sheet: grid.sheet,
            headerRow: row,
            columns,
            rows,
            ...(totalRow === undefined ? {} : { totalRow }),
            settings,
          });
        } else if (isMeasures(roles)) {
          measures.push({
            sheet: grid.sheet,
            headerRow: row,
            columns,
            rows: measureRows(grid, row, columns),
          });
        }
      }
      const last = scorecards[scorecards.length - 1];
      if (last?.sheet === grid.sheet) {
        ended = Math.max(ended, (last.totalRow ?? last.rows[last.rows.length - 1] ?? last.headerRow) + 1);
      }
    }
  }
  return { scorecards, measures };
}

/** The rows below a scorecard's header, up to its total row, a blank row or the sheet's end. */
function rowsOf(grid: SheetGrid, headerRow: number, columns: FoundColumns) {
  const rows: number[] = [];
  const end = grid.row + grid.values.length;
  for (let row = headerRow + 1; row < end; row++) {
    const read = (role: ColumnRole): Cell => {
      const column = columns[role];
      return column === undefined ? undefined : cellAt(grid, row, column);
    };
    const metric = read("metric");
    const scored = !isBlank(read("combined")) || !isBlank(read("actual"));
    if (isTotalLabel(metric, scored)) return { rows, totalRow: row };
    if (isBlank(metric) && !scored) {
      // A row just inserted is blank until it is filled in; the formulas around the table count it already.
      if (goesOn(grid, row + 1, columns)) {
        const below = columns.metric === undefined ? undefined : cellAt(grid, row + 1, columns.metric);
        if (!isTotalLabel(below, false)) rows.push(row);
        continue;
      }
      const summed = !isBlank(read("weighting")) || !isBlank(read("score"));
      return summed && rows.length > 0 ? { rows, totalRow: row } : { rows };
    }
    rows.push(row);
  }
  return { rows };
}

/** True for a metric with a number for its weighting: neither a header nor a note. */
function goesOn(grid: SheetGrid, row: number, { metric, weighting }: FoundColumns): boolean {
  if (metric === undefined || weighting === undefined || row >= grid.row + grid.values.length) return false;
  return !isBlank(cellAt(grid, row, metric)) && typeof cellAt(grid, row, weighting) === "number";
}

function measureRows(grid: SheetGrid, headerRow: number, columns: FoundColumns): number[] {
  const rows: number[] = [];
  const shown = [columns.metric, columns.measure, columns.threshold, columns.actual];
  for (let row = headerRow + 1; row < grid.row + grid.values.length; row++) {
    if (shown.every((column) => column === undefined || isBlank(cellAt(grid, row, column)))) break;
    rows.push(row);
  }
  return rows;
}

/** The target written into a total row's label, "(target >90%)", where no cell above names one. */
function withTargetOfTotal(
  settings: Settings,
  grid: SheetGrid,
  row: number | undefined,
  columns: FoundColumns,
): Settings {
  if (settings.target !== undefined || row === undefined || columns.metric === undefined) return settings;
  const written = targetInLabel(cellAt(grid, row, columns.metric));
  if (written === undefined) return settings;
  const target: Setting = { value: written, row, column: columns.metric };
  return { ...settings, target };
}
