import { type Cell, isBlank } from "../values/cell";
import { declaredIn } from "./declared";
import { type ColumnRole, isMeasures, isScorecard, readHeaders } from "./headers";
import { readSettings, type Region, type Setting, type Settings, withNamed } from "./settings";
import { type NamedSetting, namedSettings } from "./setting-names";
import { cellAt, runsOf, type SheetGrid } from "./sheet-grid";
import { isTotalLabel, targetInLabel } from "./total-label";
import type { NamePlace } from "./workbook-reading";

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
 * below one another; and scorecards whose formulas say which columns they have, whatever is written above them. Nothing is
 * marked in the workbook, so copies, renamed sheets and pasted tables are found alike.
 *
 * @param names The workbook's names: a named setting goes before one found by its label.
 */
export function recognise(grids: readonly SheetGrid[], names: readonly NamePlace[] = []): Recognised {
  const scorecards: FoundScorecard[] = [];
  const measures: FoundTable[] = [];
  for (const grid of grids) {
    const onSheet: { readonly found: FoundScorecard; readonly region: Region }[] = [];
    const declared = declaredIn(grid);
    let ended = grid.row;
    const add = (
      table: FoundTable,
      totalRow: number | undefined,
      across: Pick<Region, "firstColumn" | "lastColumn">,
    ) => {
      const region = { firstRow: ended, headerRow: table.headerRow, ...across };
      const settings = withTargetOfTotal(readSettings(grid, region), grid, totalRow, table.columns);
      const found = { ...table, ...(totalRow === undefined ? {} : { totalRow }), settings };
      onSheet.push({ found, region });
    };
    for (let row = grid.row; row < grid.row + grid.values.length; row++) {
      const here = declared.filter(({ headerRow }) => headerRow === row);
      for (const one of here) {
        // A row typed below those that the formulas read belongs to the table all the same.
        const below = rowsOf(grid, row, one.columns);
        const longer = (below.rows.at(-1) ?? 0) > (one.rows.at(-1) ?? 0) && below.totalRow === one.totalRow;
        const { rows, totalRow } = longer ? below : one;
        add({ sheet: grid.sheet, headerRow: row, columns: one.columns, rows }, totalRow, one);
      }
      for (const run of runsOf(grid, row)) {
        // What formulas declare needs no headers, and isn't found a second time by them.
        if (
          here.some((one) => one.firstColumn < run.column + run.cells.length && run.column <= one.lastColumn)
        )
          continue;
        const roles = readHeaders(run.cells);
        const columns = Object.fromEntries(
          Object.entries(roles).map(([role, index]) => [role, index + run.column]),
        ) as FoundColumns;
        if (isScorecard(roles)) {
          const { rows, totalRow } = rowsOf(grid, row, columns);
          const lastColumn = run.column + run.cells.length - 1;
          add({ sheet: grid.sheet, headerRow: row, columns, rows }, totalRow, {
            firstColumn: run.column,
            lastColumn,
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
      const last = onSheet[onSheet.length - 1]?.found;
      if (last !== undefined) ended = Math.max(ended, lastRowOf(last) + 1);
    }
    const named = namedSettings(grid.sheet, names);
    for (const { found } of onSheet) {
      const own = named.filter((setting) => ownerOf(setting, onSheet) === found);
      scorecards.push({ ...found, settings: withNamed(found.settings, grid, own) });
    }
  }
  return { scorecards, measures };
}

const lastRowOf = ({ totalRow, rows, headerRow }: FoundScorecard) =>
  totalRow ?? rows[rows.length - 1] ?? headerRow;

/** Whose setting a named cell is: the only scorecard's of its sheet, else that of the one it stands above or in. */
function ownerOf(
  { row, column }: NamedSetting,
  onSheet: readonly { readonly found: FoundScorecard; readonly region: Region }[],
): FoundScorecard | undefined {
  if (onSheet.length === 1) return onSheet[0]?.found;
  const inRows = onSheet.filter(({ found, region }) => row >= region.firstRow && row <= lastRowOf(found));
  const leftOf = inRows.filter(({ region }) => region.firstColumn <= column);
  const [nearest] = (leftOf.length > 0 ? leftOf : inRows).sort(
    (a, b) => b.region.firstColumn - a.region.firstColumn,
  );
  return nearest?.found;
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
