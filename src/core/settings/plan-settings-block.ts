import type { WorkbookChange } from "../change/workbook-change";
import { ok, type Outcome } from "../outcome";
import { type PlacedTable, placedTable, refsTo } from "../scorecard/placed-table";
import type { FoundScorecard } from "../scorecard/recognise";
import type { ColumnRefs, ScorecardColumn } from "../scorecard/refs";
import { freeNumber, type SettingKey, type SettingPlace } from "../scorecard/setting-names";
import { settingsBlock, settingsRowCount } from "../scorecard/settings-block";
import { cellAt } from "../scorecard/sheet-grid";
import { labels } from "../scorecard/vocabulary";
import { settingsColumns } from "../scorecard/settings-columns";
import { cardRoles } from "../sharing/shared-place";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { columnNeeded } from "../messages/sharing";
import { fail } from "../outcome";
import { isBlank } from "../values/cell";

/** True for a scorecard that has cells for all that formulas and this page need. */
export function hasSettings({ settings }: FoundScorecard): boolean {
  const { verdict, target, scoring, blanks, formulas } = settings;
  return [verdict, target, scoring, blanks, formulas].every((setting) => setting !== undefined);
}

/**
 * Cells for the settings above a table that lacks some: in free rows where there are enough, else in rows inserted above
 * the header. What stands above the table already, a title, a target, stays where it is and is used.
 */
export function planSettings(reading: WorkbookReading, found: FoundScorecard): Outcome<WorkbookChange> {
  const placed = placedTable(reading, found);
  const { metric, combined, weighting } = found.columns;
  if (placed === undefined || metric === undefined || combined === undefined || weighting === undefined)
    return fail(columnNeeded(found.sheet, ["Combined Score"]));
  const { headerRow, sheet } = found;
  const width = placed.lastColumn - placed.firstColumn + 1;
  const needed = settingsRowCount(width) + 1;
  const free = freeRows(placed, needed);
  const shift = Math.max(0, needed - free);
  const top = headerRow - free;
  // A target written into the total row's label is no cell for it.
  const kept = Object.fromEntries(
    Object.entries(found.settings)
      .filter(([, { row, column }]) => row < headerRow && !isInline(placed, row, column))
      .map(([key, { row, column }]) => [key, { row: row >= top ? row + shift : row, column }]),
  ) as Partial<Record<SettingKey, SettingPlace>>;
  const target = found.settings.target?.value;
  const block = settingsBlock(
    {
      sheet,
      top,
      left: placed.firstColumn,
      width,
      title: `${labels.title}${sheet}`,
      kept,
      number: freeNumber(sheet, reading.names),
      ...(typeof target === "string" || typeof target === "number" ? { target } : {}),
    },
    columnsOf(placed, shift),
  );
  const { validations, conditionalFormats, rowHeights } = block;
  return ok({
    guards: [
      { sheet, row: headerRow, column: metric, holds: String(cellAt(placed.grid, headerRow, metric) ?? "") },
    ],
    ...(shift === 0 ? {} : { insertRows: [{ sheet, row: headerRow, count: shift }] }),
    cells: block.cells.map((cell) => ({ sheet, ...cell })),
    names: block.names,
    dress: [{ sheet, validations, conditionalFormats, rowHeights }],
  });
}

/** "Target: >90%" in one cell is a label too. */
const isInline = ({ grid }: PlacedTable, row: number, column: number) =>
  /^\s*target\s*[:=]?\s*[<>≥≤=\d]/i.test(String(cellAt(grid, row, column) ?? ""));

/** How many rows right above the header hold nothing, up to as many as are needed. */
function freeRows({ grid, found }: PlacedTable, needed: number): number {
  let free = 0;
  while (free < needed && free < found.headerRow) {
    const cells = grid.values[found.headerRow - free - 1 - grid.row] ?? [];
    if (!cells.every(isBlank)) break;
    free++;
  }
  return free;
}

/** The table's columns as its formulas will refer to them. */
function columnsOf(placed: PlacedTable, shift: number): Pick<ColumnRefs<ScorecardColumn>, "all"> {
  const { found, firstRow, lastRow } = placed;
  const rows = { first: firstRow + shift, last: lastRow + shift };
  const refs = refsTo<ScorecardColumn>(placed, cardRoles, rows.first, found.sheet, rows);
  return settingsColumns(refs, found.columns);
}
