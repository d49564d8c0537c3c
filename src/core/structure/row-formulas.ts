import { cellAddress } from "../scorecard/address";
import { compactRowFormulas } from "../scorecard/compact-formulas";
import type { Feed } from "../scorecard/feeds";
import { measureRowFormulas, scorecardRowFormulas } from "../scorecard/formulas";
import type { ColumnRole } from "../scorecard/headers";
import { type PlacedTable, refsTo, type RoleOf } from "../scorecard/placed-table";
import type { FoundScorecard } from "../scorecard/recognise";
import type { MeasuresColumn, ScorecardColumn, SettingRefs } from "../scorecard/refs";
import { formulaAt } from "../scorecard/sheet-grid";
import { scoringWords } from "../scorecard/vocabulary";
import { copiedTo, rowless } from "./formula-rows";

const scorecardRoles: RoleOf<ScorecardColumn> = {
  metric: "metric",
  detail: "detail",
  threshold: "threshold",
  combined: "combined",
  weighting: "weighting",
  score: "score",
  status: "status",
  measured: "measured",
  actual: "actual",
  measureWeight: "measureWeight",
};

const measuresRoles: RoleOf<MeasuresColumn> = {
  metric: "metric",
  measure: "measure",
  threshold: "threshold",
  actual: "actual",
  result: "status",
  credit: "credit",
  weight: "measureWeight",
};

/** Formulas of a row by the role of their column. */
export type RowFormulas = Partial<Readonly<Record<ColumnRole, string>>>;

/** The rows of a plain range as they are going to be, where that differs from what was read. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** How row formulas refer to a scorecard's settings: to their cells, or to the defaults where it has no such cell. */
function settingRefsOf({ settings }: FoundScorecard): SettingRefs {
  const at = (setting: { row: number; column: number } | undefined, otherwise: string) =>
    setting === undefined
      ? otherwise
      : cellAddress(setting.row, setting.column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return {
    verdict: at(settings.verdict, '""'),
    target: at(settings.target, '""'),
    scoring: at(settings.scoring, `"${scoringWords.attainment}"`),
    blanks: at(settings.blanks, '""'),
  };
}

/** The formulas of a row of a scorecard that a measures table feeds, without columns the scorecard hasn't got. */
export function detailedRow(
  scorecard: FoundScorecard,
  table: PlacedTable,
  measures: PlacedTable,
  row: number,
  rows?: { readonly scorecard?: Rows; readonly measures?: Rows },
): RowFormulas {
  const { sheet } = scorecard;
  const own = refsTo(table, scorecardRoles, row, sheet, rows?.scorecard);
  const fed = refsTo(measures, measuresRoles, row, sheet, rows?.measures);
  const formulas: Record<string, string> = scorecardRowFormulas(own, fed, settingRefsOf(scorecard));
  return present(formulas, scorecard);
}

/** How the formulas of a row refer to its metric. */
export function metricHere(scorecard: FoundScorecard, table: PlacedTable, row: number): string {
  return refsTo(table, scorecardRoles, row, scorecard.sheet).here("metric");
}

/** The formulas of a row of a compact scorecard, without columns it hasn't got. */
export function compactRow(
  scorecard: FoundScorecard,
  table: PlacedTable,
  row: number,
  rows?: Rows,
): RowFormulas {
  const own = refsTo(table, scorecardRoles, row, scorecard.sheet, rows);
  const { columns } = scorecard;
  const formulas: Record<string, string> = compactRowFormulas(own, settingRefsOf(scorecard), {
    weights: columns.measureWeight !== undefined,
    status: columns.status !== undefined,
  });
  return present(formulas, scorecard);
}

/** The formulas of a row of a measures table, without columns it hasn't got. */
export function measureRow(measures: PlacedTable, row: number, rows?: Rows): RowFormulas {
  const formulas = measureRowFormulas(refsTo(measures, measuresRoles, row, measures.found.sheet, rows));
  return present({ status: formulas.result, credit: formulas.credit }, measures.found);
}

/** The formulas a row of a scorecard has by what feeds it; scores of a typed one are only weighed. */
export function scorecardRow(
  feed: Feed,
  scorecard: FoundScorecard,
  table: PlacedTable,
  row: number,
): RowFormulas {
  if (feed.kind === "detailed") return detailedRow(scorecard, table, feed.table, row);
  const all = compactRow(scorecard, table, row);
  if (feed.kind === "compact") return all;
  return all.score === undefined ? {} : { score: all.score };
}

function present(formulas: Readonly<Record<string, string>>, { columns }: { columns: object }): RowFormulas {
  return Object.fromEntries(Object.entries(formulas).filter(([role]) => role in columns)) as RowFormulas;
}

/** The formula of a column that most of its rows have, and one of the rows it stands in. */
export interface ColumnPattern {
  readonly formula: string;
  readonly row: number;
  readonly key: string;
  readonly rows: number;
}

// A table is read once and asked for each of its rows.
const patterns = new WeakMap<PlacedTable, Map<number, ColumnPattern | undefined>>();

/** What most formulas of a column say; `undefined` where fewer than half of its rows hold one. */
export function patternOf(table: PlacedTable, column: number): ColumnPattern | undefined {
  let known = patterns.get(table);
  if (known === undefined) patterns.set(table, (known = new Map<number, ColumnPattern | undefined>()));
  if (!known.has(column)) known.set(column, mostFrequent(table, column));
  return known.get(column);
}

function mostFrequent({ grid, found }: PlacedTable, column: number): ColumnPattern | undefined {
  const counts = new Map<string, { formula: string; row: number; key: string; rows: number }>();
  for (const row of found.rows) {
    const formula = formulaAt(grid, row, column);
    if (formula === undefined) continue;
    const key = rowless(formula, row);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { formula, row, key, rows: 1 });
    else known.rows++;
  }
  let best: ColumnPattern | undefined;
  for (const each of counts.values()) if (best === undefined || each.rows > best.rows) best = each;
  return best !== undefined && best.rows * 2 >= found.rows.length ? best : undefined;
}

/**
 * The formulas that a further row of a table gets: what most of its rows say in each column, as Excel fills it down;
 * else what the add-in writes there.
 */
export function filledRow(table: PlacedTable, row: number, own: RowFormulas): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (let column = table.firstColumn; column <= table.lastColumn; column++) {
    const pattern = patternOf(table, column);
    if (pattern !== undefined) {
      found.set(column, copiedTo(pattern.formula, pattern.row, row));
      continue;
    }
    const role = (Object.keys(own) as ColumnRole[]).find((each) => table.found.columns[each] === column);
    const formula = role === undefined ? undefined : own[role];
    if (formula !== undefined && role !== undefined) found.set(column, formula);
  }
  return found;
}
