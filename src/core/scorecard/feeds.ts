import { metricKey } from "../combined";
import { isBlank, isCellError } from "../values/cell";
import { callsOf, type FormulaReference, referencesIn } from "./formula-references";
import { type ColumnRole, isMeasures, readHeaders } from "./headers";
import { cellOfRole, type PlacedTable, placedTable } from "./placed-table";
import { type FoundColumns, type FoundScorecard, type FoundTable, recognise } from "./recognise";
import { cellAt, formulaAt, runsOf, type SheetGrid } from "./sheet-grid";
import type { TablePlace, WorkbookReading } from "./workbook-reading";

/**
 * Where one row's combined score comes from: a measures table, lines of its own cells, a number that stands in the cell
 * (typed, or kept while formulas are shared), a formula of somebody's own, or nothing.
 */
export type RowSource = "measures" | "lines" | "value" | "formula" | "blank";

/**
 * What feeds a scorecard: a measures table (detailed), the lines of its own cells (compact), or combined scores that
 * somebody typed. `rows` says it of each row of the scorecard, in its order: a detailed scorecard may well hold a row
 * with a typed score.
 */
export type Feed = (
  | { readonly kind: "detailed"; readonly table: PlacedTable }
  | { readonly kind: "compact" }
  | { readonly kind: "typed" }
) & { readonly rows: readonly RowSource[] };

/**
 * What feeds a scorecard: read from its formulas, so that a copy or a second scorecard isn't taken to read its
 * neighbour's measures; without formulas, as in a file of values, from headers and metrics in common.
 */
export function feedOf(reading: WorkbookReading, scorecard: FoundScorecard): Feed {
  const grid = reading.grids.find(({ sheet }) => sheet === scorecard.sheet);
  if (grid === undefined) return { kind: "typed", rows: scorecard.rows.map(() => "blank" as const) };
  const rows = scorecard.rows.map((row) => sourceOf(grid, scorecard, row));
  const named = scorecard.rows.flatMap((row) => {
    const formula = formulaOf(grid, scorecard, row, "combined");
    return formula === undefined ? [] : callsOf(formula, "COMBINEDIF").slice(0, 1);
  });
  const table = mostFrequent(named.map((call) => tableOfCall(reading, scorecard.sheet, call)));
  if (table !== undefined) return { kind: "detailed", table, rows };
  if (rows.includes("lines")) return { kind: "compact", rows };
  const shown = displayedTable(reading, grid, scorecard);
  if (shown !== undefined) return { kind: "detailed", table: shown, rows };
  const { actual, threshold } = scorecard.columns;
  const holdsLines = (row: number) =>
    actual !== undefined && threshold !== undefined && !isBlank(cellAt(grid, row, threshold));
  if (scorecard.rows.some(holdsLines)) return { kind: "compact", rows };
  const alike = hasFormulas(grid, scorecard) ? undefined : likelyTable(reading, scorecard);
  return alike === undefined ? { kind: "typed", rows } : { kind: "detailed", table: alike, rows };
}

function sourceOf(grid: SheetGrid, scorecard: FoundScorecard, row: number): RowSource {
  const formula = formulaOf(grid, scorecard, row, "combined");
  if (formula !== undefined) {
    if (callsOf(formula, "COMBINEDIF").length > 0) return "measures";
    return callsOf(formula, "COMBINED").length > 0 ? "lines" : "formula";
  }
  const { combined, actual } = scorecard.columns;
  if (combined === undefined)
    return actual === undefined || isBlank(cellAt(grid, row, actual)) ? "blank" : "lines";
  return isBlank(cellAt(grid, row, combined)) ? "blank" : "value";
}

function formulaOf(
  grid: SheetGrid,
  { columns }: FoundTable,
  row: number,
  role: ColumnRole,
): string | undefined {
  const column = columns[role];
  return column === undefined ? undefined : formulaAt(grid, row, column);
}

/** The measures table a COMBINEDIF reads, its columns known by their place in the call whatever their headers say. */
function tableOfCall(
  reading: WorkbookReading,
  home: string,
  [metrics = "", , actuals = "", thresholds = "", weights = ""]: readonly string[],
): PlacedTable | undefined {
  const metric = placeOf(reading, home, metrics);
  if (metric === undefined) return undefined;
  const columnOf = (written: string) => {
    const place = placeOf(reading, home, written);
    return place?.sheet === metric.sheet ? place.column : undefined;
  };
  const named: FoundColumns = {
    metric: metric.column,
    ...defined("actual", columnOf(actuals)),
    ...defined("threshold", columnOf(thresholds)),
    ...defined("measureWeight", columnOf(weights)),
  };
  const grid = reading.grids.find(({ sheet }) => sheet === metric.sheet);
  return grid === undefined ? undefined : tableAt(reading, grid, metric, named);
}

const defined = (role: ColumnRole, column: number | undefined): FoundColumns =>
  column === undefined ? {} : { [role]: column };

/** A column of cells that formulas read: the rows below its header. */
interface ColumnPlace {
  readonly sheet: string;
  readonly column: number;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly excel?: TablePlace;
}

function placeOf(reading: WorkbookReading, home: string, written: string): ColumnPlace | undefined {
  return referencesIn(written)
    .map((reference) => columnPlace(reading, home, reference))
    .find((place) => place !== undefined);
}

function columnPlace(
  reading: WorkbookReading,
  home: string,
  reference: FormulaReference,
): ColumnPlace | undefined {
  if (reference.kind === "range") {
    const sheet = reading.sheets.find((name) => sameName(name, reference.sheet ?? home));
    const grid = reading.grids.find((each) => each.sheet === sheet);
    if (grid === undefined) return undefined;
    const lastRow = Math.min(reference.lastRow, grid.row + grid.values.length - 1);
    // A whole column holds its header somewhere above the first cells; a block stands right below it.
    const headerRow = Number.isFinite(reference.lastRow)
      ? reference.row - 1
      : headerAbove(grid, reference.column);
    return { sheet: grid.sheet, column: reference.column, headerRow, lastRow };
  }
  const excel = reading.tables.find(({ name }) => sameName(name, reference.table));
  const grid = reading.grids.find(({ sheet }) => sheet === excel?.sheet);
  if (excel === undefined || grid === undefined) return undefined;
  const { column: header = "" } = reference;
  for (let column = excel.column; column < excel.column + excel.columnCount; column++) {
    if (!sameName(String(cellAt(grid, excel.row, column)), header)) continue;
    return {
      sheet: excel.sheet,
      column,
      headerRow: excel.row,
      lastRow: excel.row + excel.rowCount - 1,
      excel,
    };
  }
  return undefined;
}

function headerAbove(grid: SheetGrid, column: number): number {
  for (let row = grid.row; row < grid.row + grid.values.length; row++) {
    const run = runsOf(grid, row).find(
      (each) => column >= each.column && column < each.column + each.cells.length,
    );
    if (run !== undefined && isMeasures(readHeaders(run.cells))) return row;
  }
  return grid.row;
}

function tableAt(
  reading: WorkbookReading,
  grid: SheetGrid,
  { headerRow, column, lastRow, excel }: ColumnPlace,
  named: FoundColumns,
): PlacedTable | undefined {
  const run = runsOf(grid, headerRow).find(
    (each) => column >= each.column && column < each.column + each.cells.length,
  );
  const roles = Object.entries(readHeaders(run?.cells ?? [])).map(([role, at]) => [
    role,
    at + (run?.column ?? 0),
  ]);
  const columns: FoundColumns = { ...(Object.fromEntries(roles) as FoundColumns), ...named };
  const rows: number[] = [];
  const end = excel === undefined ? lastRow : excel.row + excel.rowCount - 1;
  const shown = [columns.metric, columns.measure, columns.threshold, columns.actual];
  for (let row = headerRow + 1; row <= end; row++) {
    if (shown.some((at) => at !== undefined && !isBlank(cellAt(grid, row, at)))) rows.push(row);
  }
  const placed = placedTable(reading, { sheet: grid.sheet, headerRow, columns, rows });
  return placed === undefined ? undefined : { ...placed, lastRow: Math.max(end, headerRow) };
}

/** The measures table that the displays and counts of a scorecard read, where its scores are values. */
function displayedTable(
  reading: WorkbookReading,
  grid: SheetGrid,
  scorecard: FoundScorecard,
): PlacedTable | undefined {
  const read = new Set<FoundTable>();
  const measures = recognise(reading.grids).measures;
  for (const row of scorecard.rows) {
    for (const role of ["detail", "threshold", "status", "measured"] as const) {
      for (const reference of referencesIn(formulaOf(grid, scorecard, row, role) ?? "")) {
        const place = columnPlace(reading, scorecard.sheet, reference);
        const table = measures.find(
          ({ sheet, headerRow, columns }) =>
            sheet === place?.sheet &&
            headerRow === place.headerRow &&
            Object.values(columns).includes(place.column),
        );
        if (table !== undefined) read.add(table);
      }
    }
  }
  const [first] = read;
  return first === undefined ? undefined : placedTable(reading, first);
}

function hasFormulas(grid: SheetGrid, scorecard: FoundScorecard): boolean {
  return scorecard.rows.some((row) =>
    Object.values(scorecard.columns).some((column) => formulaAt(grid, row, column) !== undefined),
  );
}

/** Where no formula says it: the nearest measures table with a metric in common that no other scorecard stands nearer to. */
function likelyTable(reading: WorkbookReading, scorecard: FoundScorecard): PlacedTable | undefined {
  const { measures } = recognise(reading.grids);
  const order = reading.grids.map(({ sheet }) => sheet);
  const here = order.indexOf(scorecard.sheet);
  const distance = (sheet: string) => (order.indexOf(sheet) - here + order.length) % order.length;
  const own = placedTable(reading, scorecard);
  if (own === undefined) return undefined;
  const metrics = new Set(scorecard.rows.map((row) => keyOf(own, row)));
  return [...measures]
    .sort((a, b) => distance(a.sheet) - distance(b.sheet))
    .map((table) => placedTable(reading, table))
    .find((table) => table?.found.rows.some((row) => metrics.has(keyOf(table, row))));
}

function keyOf(table: PlacedTable, row: number): string {
  const cell = cellOfRole(table, row, "metric");
  return isCellError(cell) ? "" : metricKey(cell);
}

function mostFrequent(tables: readonly (PlacedTable | undefined)[]): PlacedTable | undefined {
  const counts = new Map<string, { table: PlacedTable; count: number }>();
  for (const table of tables) {
    if (table === undefined) continue;
    const key = `${table.found.sheet}!${table.found.headerRow}!${table.found.columns.metric ?? 0}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { table, count: 1 });
    else known.count++;
  }
  let best: { table: PlacedTable; count: number } | undefined;
  for (const each of counts.values()) if (best === undefined || each.count > best.count) best = each;
  return best?.table;
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
