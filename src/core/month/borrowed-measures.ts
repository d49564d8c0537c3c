import { metricKey } from "../combined";
import { borrowed } from "../messages/month";
import { type Feed, feedOf } from "../scorecard/feeds";
import { foldHeader } from "../scorecard/headers";
import { cellOfRole, type PlacedTable, placedTable } from "../scorecard/placed-table";
import { type FoundScorecard, type FoundTable, recognise } from "../scorecard/recognise";
import { formulasWords } from "../scorecard/vocabulary";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isCellError } from "../values/cell";

/** A scorecard that reads the measures of another one, as a copied sheet does. */
export interface BorrowedMeasures {
  readonly scorecard: FoundScorecard;
  /** The scorecard whose measures they are. */
  readonly owner: FoundScorecard;
  readonly measures: PlacedTable;
  /** Measures like them that nothing reads: copied as well, but the formulas don't know. */
  readonly copied?: PlacedTable;
  readonly sentence: string;
}

/**
 * Tells whether a scorecard reads measures that another scorecard reads too and that are the other's: after its sheet
 * was copied, a formula still names the original's table. A sheet that Excel called "… (2)" is the copy; else the later
 * of the two sheets is.
 */
export function borrowedMeasures(
  reading: WorkbookReading,
  scorecard: FoundScorecard,
): BorrowedMeasures | undefined {
  const { feeds, measures } = feedsOf(reading);
  const feed = feeds.find((each) => same(each.scorecard, scorecard))?.feed;
  // While shared, values stand where formulas read the measures, and its displays read them still.
  const shared = foldHeader(scorecard.settings.formulas?.value) === foldHeader(formulasWords.shared);
  if (feed?.kind !== "detailed" || !(shared || feed.rows.includes("measures"))) return undefined;
  const readers = feeds.filter(
    (each) => each.feed.kind === "detailed" && sameTable(each.feed.table, feed.table),
  );
  const order = reading.sheets;
  const [owner] = readers
    .map((each) => each.scorecard)
    .sort(
      (a, b) =>
        Number(isNumberedCopy(a, reading)) - Number(isNumberedCopy(b, reading)) ||
        order.indexOf(a.sheet) - order.indexOf(b.sheet) ||
        a.headerRow - b.headerRow,
    );
  if (owner === undefined || same(owner, scorecard)) return undefined;
  const read = feeds.flatMap((each) => (each.feed.kind === "detailed" ? [each.feed.table] : []));
  const copied = measures
    .map((table) => placedTable(reading, table))
    .find(
      (table) =>
        table !== undefined && !read.some((each) => sameTable(each, table)) && alike(table, feed.table),
    );
  const { excel, found } = feed.table;
  return {
    scorecard,
    owner,
    measures: feed.table,
    ...(copied === undefined ? {} : { copied }),
    sentence: borrowed(owner.sheet, excel?.name ?? found.sheet),
  };
}

/** The other scorecards that read the measures of this one, by their sheets. */
export function sharingWith(reading: WorkbookReading, scorecard: FoundScorecard): string[] {
  return readersOfSameMeasures(reading, scorecard).map(({ sheet }) => sheet);
}

/** The other scorecards that read the measures of this one. */
export function readersOfSameMeasures(reading: WorkbookReading, scorecard: FoundScorecard): FoundScorecard[] {
  const { feeds } = feedsOf(reading);
  const feed = feeds.find((each) => same(each.scorecard, scorecard))?.feed;
  if (feed?.kind !== "detailed") return [];
  const others = feeds.filter(
    (each) =>
      !same(each.scorecard, scorecard) &&
      each.feed.kind === "detailed" &&
      sameTable(each.feed.table, feed.table),
  );
  return others.map((each) => each.scorecard);
}

interface Feeds {
  readonly feeds: readonly { readonly scorecard: FoundScorecard; readonly feed: Feed }[];
  readonly measures: readonly FoundTable[];
}

// Asked once for every scorecard of a workbook, and the answer takes a look at all of them.
const known = new WeakMap<WorkbookReading, Feeds>();

function feedsOf(reading: WorkbookReading): Feeds {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const { scorecards, measures } = recognise(reading.grids, reading.names);
  const feeds = scorecards.map((scorecard) => ({ scorecard, feed: feedOf(reading, scorecard) }));
  const found = { feeds, measures };
  known.set(reading, found);
  return found;
}

const same = (a: FoundScorecard, b: FoundScorecard) =>
  a.sheet === b.sheet && a.headerRow === b.headerRow && a.columns.metric === b.columns.metric;

const sameTable = (a: PlacedTable, b: PlacedTable) =>
  a.found.sheet === b.found.sheet &&
  a.found.headerRow === b.found.headerRow &&
  a.firstColumn === b.firstColumn;

/** True for a sheet called like another one with a number in brackets, as Excel calls copies. */
function isNumberedCopy({ sheet }: FoundScorecard, { sheets }: WorkbookReading): boolean {
  const [, base] = /^(.+) \(\d+\)$/.exec(sheet) ?? [];
  return (
    base !== undefined &&
    sheets.some((each) => each.toLowerCase().startsWith(base.toLowerCase()) && each !== sheet)
  );
}

/** True for tables whose headers stand in the same columns and rows, over the same measures. */
function alike(a: PlacedTable, b: PlacedTable): boolean {
  if (a.found.headerRow !== b.found.headerRow || a.lastRow !== b.lastRow) return false;
  if ((a.excel === undefined) !== (b.excel === undefined)) return false;
  const roles = Object.entries(b.found.columns) as [keyof typeof b.found.columns, number][];
  if (roles.some(([role, column]) => a.found.columns[role] !== column)) return false;
  const named = (table: PlacedTable, row: number) =>
    (["metric", "measure"] as const)
      .map((role) => cellOfRole(table, row, role))
      .map((cell) => (isCellError(cell) ? cell.code : metricKey(cell)))
      .join("\n");
  return b.found.rows.every((row) => named(a, row) === named(b, row));
}
