import type { WorkbookChange } from "../change/workbook-change";
import {
  allocationWords as words,
  memberNeeded,
  memberTwice,
  noMetricsToWeigh,
} from "../messages/agreement-sheet";
import { fail, ok, type Outcome } from "../outcome";
import { blockAddress } from "../scorecard/address";
import { looks, shapeFormats } from "../scorecard/looks";
import { placedTable } from "../scorecard/placed-table";
import type { CellPlan, SheetPlan, StylePlan, TablePlan } from "../scorecard/plan";
import type { FoundScorecard } from "../scorecard/recognise";
import { scorecardState } from "../scorecard/state";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { whatIfSheet } from "../what-if/sheet";
import { freeSheetName } from "./free-name";
import { guardsOf } from "./guards";
import { columnsAfter, firstMetric, rows } from "./layout";
import { memberCells, type NewMember, pointsBounds } from "./member-cells";
import { settingCells, shareFormat, summaryCells } from "./summary-cells";
import { scorecardRefs } from "./scorecard-refs";
import { sheetFormulas } from "./sheet-formulas";
import { nameKey, weighedMetrics } from "./weighed-metrics";

/**
 * A new sheet on which the members of a committee give out 100 points each over a scorecard's metrics: what stands now, the
 * agreed weightings and how far the members agree on top, and one row per member below, in a table that grows as names are
 * typed under it. Score and verdict stand beside every weighting.
 */
export function planAllocations(
  reading: WorkbookReading,
  found: FoundScorecard,
  members: readonly NewMember[],
): Outcome<WorkbookChange> {
  const metrics = weighedMetrics(reading, found);
  if (!metrics.ok) return metrics;
  const placed = placedTable(reading, found);
  if (placed === undefined) return fail(noMetricsToWeigh());
  const people = checkedMembers(members);
  if (!people.ok) return people;
  const names = freeSheetName(reading);
  const heads = metrics.value.map(({ name }) => name);
  const isPoints = whatIfSheet(placed.grid, found).whole === 100;
  const formulas = sheetFormulas(names.table, heads, scorecardRefs(placed, found));
  const { points, score, verdict } = columnsAfter(heads.length);
  const lastRow = rows.members + people.value.length;
  const table: TablePlan = {
    name: names.table,
    sheet: names.sheet,
    row: rows.members,
    column: 0,
    rowCount: people.value.length + 1,
    columns: [words.member, ...heads, words.points, words.score, words.verdict],
    style: "TableStyleLight1",
    showFilterButton: false,
    showBandedRows: false,
  };
  const cells: CellPlan[] = [
    {
      row: rows.title,
      column: 0,
      value: words.title + scorecardState(placed.grid, found).title,
      style: looks.title,
    },
    { row: rows.hint, column: 0, value: words.hint, style: looks.hint },
    ...settingCells(formulas),
    ...summaryCells(heads.length, formulas, isPoints ? "General" : shareFormat),
    ...table.columns.map((name, column): CellPlan => ({
      row: rows.members,
      column,
      value: name,
      style: headerLook(column, points, score),
    })),
    ...people.value.flatMap((member, index) =>
      memberCells(rows.members + 1 + index, member, heads, formulas),
    ),
  ];
  const sheet: SheetPlan = {
    name: names.sheet,
    cells,
    columnWidths: {
      0: 24,
      ...Object.fromEntries(heads.map((_, index) => [firstMetric + index, 15])),
      [points]: 19,
      [score]: 14,
      [verdict]: 20,
    },
    rowHeights: { [rows.title]: 26, [rows.heads]: 34, [rows.members]: 34 },
    hiddenColumns: [],
    showGridlines: false,
    validations: [
      pointsBounds(
        rows.members + 1,
        lastRow,
        heads.map((_, index) => ({ column: firstMetric + index })),
      ),
    ],
    conditionalFormats: [
      blockAddress(rows.now, verdict, rows.agreed, verdict),
      blockAddress(rows.agreement, firstMetric + 1, rows.agreement, firstMetric + 1),
      blockAddress(rows.unmatched, 0, rows.leftOut, 0),
      blockAddress(rows.members + 1, points, lastRow, points),
      blockAddress(rows.members + 1, verdict, lastRow, verdict),
    ].flatMap(shapeFormats),
    pageLayout: {
      orientation: "Landscape",
      paperSize: "A4",
      fitToWidth: 1,
      fitToHeight: 0,
      headerFooter: { leftFooter: "&A", rightFooter: "&P / &N" },
    },
  };
  const { metric = 0 } = found.columns;
  const guards = guardsOf(
    placed.grid,
    metrics.value.map(({ row }) => ({ row, column: metric })),
  );
  return ok({
    guards,
    sheets: [{ ...sheet, after: found.sheet }],
    tables: [table],
    show: {
      sheet: names.sheet,
      address: blockAddress(rows.members + 1, firstMetric, rows.members + 1, firstMetric),
    },
  });
}

/** Members with a name each, all different; at least one. */
function checkedMembers(members: readonly NewMember[]): Outcome<readonly NewMember[]> {
  const named = members.flatMap((member) => {
    const name = member.name.trim();
    return name === "" ? [] : [{ ...member, name }];
  });
  if (named.length === 0) return fail(memberNeeded());
  const keys = named.map(({ name }) => nameKey(name));
  const twice = named.find(({ name }, index) => keys.indexOf(nameKey(name)) < index);
  return twice === undefined ? ok(named) : fail(memberTwice(twice.name));
}

function headerLook(column: number, points: number, score: number): StylePlan {
  if (column === 0) return looks.header;
  if (column < points) return looks.headerCenter;
  return column === score ? looks.headerNumber : looks.headerIndented;
}
