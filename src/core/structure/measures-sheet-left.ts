import { metricKey, metricName } from "../combined";
import { measuresKept } from "../messages/structure";
import { measureHint, measuresUnread } from "../messages/worksheet";
import { columnName } from "../scorecard/address";
import { cellOfRole, type PlacedTable, placedTable } from "../scorecard/placed-table";
import { recognise } from "../scorecard/recognise";
import { referencesIn } from "../scorecard/formula-references";
import { cellAt, type CellPlace, formulaAt } from "../scorecard/sheet-grid";
import { labels } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";
import type { Outline } from "./outline";

/**
 * Why the sheet of a measures table has to stay once lines hold its measures: something else stands on it, its table has
 * columns of somebody's own, or other formulas read it. `undefined` when all it holds is in the lines.
 */
export function whyMeasuresStay(reading: WorkbookReading, outline: Outline): string | undefined {
  const { feed, scorecard } = outline;
  if (feed.kind !== "detailed") return undefined;
  const { table } = feed;
  const { sheet } = table.found;
  if (sheet === scorecard.sheet) return measuresKept.sameSheet(sheet);
  const own = ownColumns(table);
  if (own.length > 0) return measuresKept.ownColumns(own);
  if (elsewhere(table)) return measuresKept.otherContent(sheet);
  if (isRead(reading, table, becomesLines(outline))) return measuresKept.readElsewhere(sheet);
  const unseen = notSeenWhole(reading);
  return unseen.length > 0 ? measuresKept.outOfSight(sheet, unseen) : undefined;
}

/**
 * The cell to say in that nothing reads the measures any more, once lines hold them and their sheet stays; `undefined`
 * where something else still reads them, or there is no cell of the add-in's own to say it in.
 */
export function cellToMarkUnread(reading: WorkbookReading, outline: Outline): CellPlace | undefined {
  const { feed } = outline;
  if (feed.kind !== "detailed") return undefined;
  const { table } = feed;
  if (reading.protectedSheets.includes(table.found.sheet)) return undefined;
  if (notSeenWhole(reading).length > 0 || isRead(reading, table, becomesLines(outline))) return undefined;
  return hintCell(table);
}

/**
 * The measures tables of a scorecard's metrics that no formula reads and that stand alone on their sheets: what a change
 * to lines has left behind.
 */
export function unreadMeasures(reading: WorkbookReading, { scorecard, metrics }: Outline): PlacedTable[] {
  if (notSeenWhole(reading).length > 0) return [];
  const keys = new Set(metrics.map(({ key }) => key));
  return recognise(reading.grids, reading.names)
    .measures.filter(({ sheet }) => sheet !== scorecard.sheet)
    .flatMap((found) => placedTable(reading, found) ?? [])
    .filter(
      (table) =>
        table.found.rows.some((row) => keys.has(metricKey(metricName(cellOfRole(table, row, "metric"))))) &&
        ownColumns(table).length === 0 &&
        !elsewhere(table) &&
        !isRead(reading, table),
    );
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

const isHint = (cell: unknown) =>
  cell === measureHint(true) || cell === measureHint(false) || cell === measuresUnread;
const isOurs = (cell: unknown) =>
  isHint(cell) || (typeof cell === "string" && cell.startsWith(labels.measuresTitle));

/** The cell above a measures table that says what to do there; `undefined` where somebody made the sheet. */
function hintCell({ found: { sheet }, grid }: PlacedTable): CellPlace | undefined {
  for (const [down, line] of grid.values.entries()) {
    const across = line.findIndex(isHint);
    if (across >= 0) return { sheet, row: grid.row + down, column: grid.column + across };
  }
  return undefined;
}

/** True for a cell of a scorecard whose formula lines take the place of. */
function becomesLines({ scorecard, metrics }: Outline): (place: CellPlace) => boolean {
  const { sheet, columns } = scorecard;
  const always = [
    columns.detail,
    columns.threshold,
    columns.actual,
    columns.measureWeight,
    columns.status,
    columns.measured,
  ];
  return (place) =>
    place.sheet === sheet &&
    metrics.some(
      ({ row, source }) =>
        row === place.row &&
        (always.includes(place.column) || (source === "measures" && place.column === columns.combined)),
    );
}

/** The sheets whose formulas weren't all read: nothing can be said of what they read. */
const notSeenWhole = ({ clipped, hidden = [] }: WorkbookReading) => [...hidden, ...clipped];

/** True when a name, or a formula beside the table's own sheet, reads the table or that sheet, but for cells that don't count. */
function isRead(
  { grids, names }: WorkbookReading,
  { found, excel }: PlacedTable,
  but: (place: CellPlace) => boolean = () => false,
): boolean {
  const sheet = found.sheet.toLowerCase();
  const name = excel?.name.toLowerCase();
  const reads = (written: unknown) =>
    typeof written === "string" &&
    written.startsWith("=") &&
    referencesIn(written).some((reference) =>
      reference.kind === "table"
        ? reference.table.toLowerCase() === name
        : reference.sheet?.toLowerCase() === sheet,
    );
  if (names.some(({ formula }) => reads(formula))) return true;
  return grids.some(
    (grid) =>
      grid.sheet !== found.sheet &&
      grid.formulas?.some((line, down) =>
        line.some(
          (written, across) =>
            reads(written) && !but({ sheet: grid.sheet, row: grid.row + down, column: grid.column + across }),
        ),
      ),
  );
}
