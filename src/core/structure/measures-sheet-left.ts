import { measuresKept } from "../messages/structure";
import { measureHint } from "../messages/worksheet";
import { columnName } from "../scorecard/address";
import type { PlacedTable } from "../scorecard/placed-table";
import { referencesIn } from "../scorecard/formula-references";
import { cellAt, formulaAt } from "../scorecard/sheet-grid";
import { labels } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";
import type { Outline } from "./outline";

/**
 * Why the sheet of a measures table has to stay once lines hold its measures: something else stands on it, its table has
 * columns of somebody's own, or other formulas read it. `undefined` when all it holds is in the lines.
 */
export function whyMeasuresStay(reading: WorkbookReading, { feed, scorecard }: Outline): string | undefined {
  if (feed.kind !== "detailed") return undefined;
  const { table } = feed;
  const { sheet } = table.found;
  if (sheet === scorecard.sheet) return measuresKept.sameSheet(sheet);
  const own = ownColumns(table);
  if (own.length > 0) return measuresKept.ownColumns(own);
  if (elsewhere(table)) return measuresKept.otherContent(sheet);
  return readElsewhere(reading, table, scorecard.sheet) ? measuresKept.readElsewhere(sheet) : undefined;
}

/** The headers of columns that no measure's line can hold and that hold something. */
function ownColumns({ found, grid, firstRow, lastRow, firstColumn, lastColumn }: PlacedTable): string[] {
  const known = new Set(Object.values(found.columns));
  const headers: string[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (known.has(column)) continue;
    for (let row = firstRow; row <= lastRow; row++) {
      if (isBlank(cellAt(grid, row, column)) || formulaAt(grid, row, column) !== undefined) continue;
      const header = cellAt(grid, found.headerRow, column);
      headers.push(isBlank(header) ? columnName(column) : String(header));
      break;
    }
  }
  return headers;
}

function elsewhere({ found, grid, lastRow, firstColumn, lastColumn }: PlacedTable): boolean {
  return grid.values.some((line, down) =>
    line.some((cell, across) => {
      const [row, column] = [grid.row + down, grid.column + across];
      const inside =
        row >= found.headerRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
      return !inside && !isBlank(cell) && !isOurs(cell);
    }),
  );
}

const isOurs = (cell: unknown) =>
  typeof cell === "string" &&
  (cell.startsWith(labels.measuresTitle) || cell === measureHint(true) || cell === measureHint(false));

/** True when a formula of another sheet than the scorecard's reads the table or its sheet. */
function readElsewhere(reading: WorkbookReading, { found, excel }: PlacedTable, home: string): boolean {
  const sheet = found.sheet.toLowerCase();
  const name = excel?.name.toLowerCase();
  return reading.grids.some(
    (grid) =>
      grid.sheet !== found.sheet &&
      grid.sheet !== home &&
      grid.formulas?.some((line) =>
        line.some(
          (written) =>
            typeof written === "string" &&
            written.startsWith("=") &&
            referencesIn(written).some((reference) =>
              reference.kind === "table"
                ? reference.table.toLowerCase() === name
                : reference.sheet?.toLowerCase() === sheet,
            ),
        ),
      ),
  );
}
