import { allocationWords } from "../messages/agreement-sheet";
import { referencesIn } from "../scorecard/formula-references";
import { foldHeader } from "../scorecard/headers";
import { excelTable } from "../scorecard/placed-table";
import type { FoundScorecard } from "../scorecard/recognise";
import { cellAt, formulaAt, runsOf, type SheetGrid } from "../scorecard/sheet-grid";
import type { TablePlace, WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank, isCellError } from "../values/cell";
import { nameKey, namedMetrics } from "./weighed-metrics";

/** A sheet on which members give out points, as it stands; rows and columns count from 0. */
export interface FoundAllocations {
  readonly sheet: string;
  readonly grid: SheetGrid;
  readonly headerRow: number;
  readonly memberColumn: number;
  /** The columns of the metrics, by their headers. */
  readonly metrics: readonly { readonly name: string; readonly column: number }[];
  /** Rows with a name or points, in order. */
  readonly rows: readonly number[];
  /** The table of Excel's that it is, unless somebody has made it a plain range. */
  readonly table?: TablePlace;
}

/**
 * The sheet that collects weightings for a scorecard, known by its headers (Member … Points) and by formulas above them
 * that look the scorecard up: no hidden marks, so renamed sheets are found alike. Of several, the one with most of the
 * scorecard's metrics, and of those the last.
 */
export function findAllocations(
  reading: WorkbookReading,
  scorecard: FoundScorecard,
): FoundAllocations | undefined {
  const wanted = new Set(namedMetrics(reading, scorecard).map(({ name }) => nameKey(name)));
  const matches = ({ metrics }: FoundAllocations) =>
    metrics.filter(({ name }) => wanted.has(nameKey(name))).length;
  const found = reading.grids
    .filter(({ sheet }) => sheet !== scorecard.sheet)
    .flatMap((grid) => allocationsOn(grid, reading, scorecard) ?? []);
  return found.reduce<FoundAllocations | undefined>(
    (best, each) => (best === undefined || matches(each) >= matches(best) ? each : best),
    undefined,
  );
}

function allocationsOn(
  grid: SheetGrid,
  reading: WorkbookReading,
  scorecard: FoundScorecard,
): FoundAllocations | undefined {
  for (let row = grid.row; row < grid.row + grid.values.length; row++) {
    for (const { column, cells } of runsOf(grid, row)) {
      if (!isHeader(cells[0], allocationWords.member)) continue;
      const end = cells.map((cell) => isHeader(cell, allocationWords.points)).lastIndexOf(true);
      if (end < 2 || !looksUp(grid, row, reading, scorecard)) continue;
      const metrics = cells
        .slice(1, end)
        .flatMap((cell, index) =>
          isCellError(cell) ? [] : [{ name: String(cell), column: column + 1 + index }],
        );
      const table = reading.tables.find(
        (each) => each.sheet === grid.sheet && each.row === row && each.column === column,
      );
      return {
        sheet: grid.sheet,
        grid,
        headerRow: row,
        memberColumn: column,
        metrics,
        rows: memberRows(grid, row, [column, ...metrics.map((metric) => metric.column)], table),
        ...(table === undefined ? {} : { table }),
      };
    }
  }
  return undefined;
}

const isHeader = (cell: unknown, header: string) =>
  typeof cell === "string" && foldHeader(cell) === foldHeader(header);

/** True when a formula above the members reads the scorecard's metrics. */
function looksUp(
  grid: SheetGrid,
  headerRow: number,
  reading: WorkbookReading,
  scorecard: FoundScorecard,
): boolean {
  const table = excelTable(reading, scorecard)?.name.toLowerCase();
  const { metric } = scorecard.columns;
  const [first] = scorecard.rows;
  if (metric === undefined || first === undefined) return false;
  const width = grid.values[0]?.length ?? 0;
  for (let row = grid.row; row < headerRow; row++) {
    for (let column = grid.column; column < grid.column + width; column++) {
      const formula = formulaAt(grid, row, column);
      if (formula === undefined) continue;
      const reads = referencesIn(formula).some((reference) =>
        reference.kind === "table"
          ? reference.table.toLowerCase() === table
          : reference.sheet?.toLowerCase() === scorecard.sheet.toLowerCase() &&
            reference.column <= metric &&
            reference.lastColumn >= metric &&
            reference.row <= first &&
            reference.lastRow >= first,
      );
      if (reads) return true;
    }
  }
  return false;
}

/** The rows that hold something: of a table all it has, of a plain range those up to the first blank one. */
function memberRows(
  grid: SheetGrid,
  headerRow: number,
  columns: readonly number[],
  table: TablePlace | undefined,
): number[] {
  const end = table === undefined ? grid.row + grid.values.length : table.row + table.rowCount;
  const rows: number[] = [];
  for (let row = headerRow + 1; row < end; row++) {
    if (columns.some((column) => !isBlank(cellAt(grid, row, column)))) rows.push(row);
    else if (table === undefined) break;
  }
  return rows;
}
