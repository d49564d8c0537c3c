import { combined, metricKey, tally } from "../combined";
import { notScored } from "../messages/sharing";
import { fail, ok, type Outcome } from "../outcome";
import { formulaAt } from "../scorecard/sheet-grid";
import { cellOfRole, type PlacedTable } from "../scorecard/placed-table";
import { scoringMethod } from "../scorecard/settings";
import { rowWords } from "../scorecard/vocabulary";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { combinedOfMetric, type MeasureFigures, type MetricTally, tallies } from "./measure-figures";
import { isTypedSince, type SharedPlace } from "./shared-place";
import { fromWords } from "./words";

/** What the add-in says of one row of a scorecard, as its cells show it while formulas are live. */
export interface RowFigures {
  readonly row: number;
  /** True where the combined score is the add-in's to work out; otherwise it is typed, or somebody's own formula. */
  readonly ours: boolean;
  /** A number, or what stands in the cell; "" where nothing is measured. */
  readonly combined: Cell;
  /** The share of its measures that have an actual, 0–1. */
  readonly measured: number;
  readonly status: string;
  /** How many measures feed it, or that its own lines do, or that it is typed. */
  readonly from: number | string;
}

/** Scores every row of a scorecard anew, from what was entered. The first row that can't be scored is the problem. */
export function rowFigures(
  place: SharedPlace,
  measures: readonly MeasureFigures[],
): Outcome<readonly RowFigures[]> {
  const method = scoringMethod(place.found.settings);
  const table = place.feed.kind === "detailed" ? place.feed.table : undefined;
  const counts = table === undefined ? undefined : tallies(table, measures);
  const rows: RowFigures[] = [];
  for (const [index, row] of place.found.rows.entries()) {
    const { placed } = place.card;
    const metric = cellOfRole(placed, row, "metric");
    const held = cellOfRole(placed, row, "combined");
    const from = isOurs(place, row, index) ? (table === undefined ? fromWords.lines : 0) : fromWords.own;
    if (from === fromWords.own) {
      const isFormula = formulaAt(placed.grid, row, place.found.columns.combined ?? 0) !== undefined;
      rows.push(ownRow(row, held, isFormula ? counts?.get(keyOf(metric)) : undefined));
      continue;
    }
    const scored =
      table === undefined ? lineScore(placed, row, method) : combinedOfMetric(table, metric, method);
    if (!scored.ok && scored.problem.error !== "notAvailable")
      return fail(notScored(String(isCellError(metric) ? "" : (metric ?? "")).trim(), scored.problem));
    const score = scored.ok ? scored.value : "";
    const own = counts?.get(keyOf(metric));
    rows.push({
      row,
      ours: true,
      combined: score,
      measured:
        score === "" ? 0 : table === undefined ? lineShare(placed, row, method) : shareOf(own, method),
      status: table === undefined ? lineStatus(placed, row) : statusOf(own),
      from: table === undefined ? from : (own?.count ?? 0),
    });
  }
  return ok(rows);
}

/** While shared, the column Scored from says it; while live, the formula does. */
function isOurs(place: SharedPlace, row: number, index: number): boolean {
  const { isShared, card, feed } = place;
  if (!isShared) return feed.rows[index] === "measures" || feed.rows[index] === "lines";
  const column = card.first + card.columns.indexOf("from");
  const { grid } = card.placed;
  const from = grid.values[row - grid.row]?.[column - grid.column];
  return from !== fromWords.own && !isBlank(from) && !isTypedSince(place, row);
}

const keyOf = (metric: Cell) => (isCellError(metric) ? "" : metricKey(metric));

/** A typed score is measured whatever its measures hold. */
function ownRow(row: number, held: Cell, counts: MetricTally | undefined): RowFigures {
  const typed = isBlank(held) ? rowWords.notMeasured : rowWords.typed;
  return {
    row,
    ours: false,
    combined: held,
    measured: typeof held === "number" ? 1 : 0,
    status: counts === undefined ? typed : statusOf(counts),
    from: fromWords.own,
  };
}

function statusOf(counts: MetricTally | undefined): string {
  const { count, met, missed } = counts ?? { count: 0, met: 0, missed: 0 };
  const open = count - met - missed;
  if (open === count) return rowWords.notMeasured;
  if (open > 0) {
    const known = missed === 0 ? `${met} of ${count} met` : `${missed} of ${count} missed`;
    return `… ${known}, ${open} not measured`;
  }
  return missed === 0 ? rowWords.allMet : `! ${missed} of ${count} missed`;
}

/** Under "worst" half the measures say nothing about the row. */
function shareOf(counts: MetricTally | undefined, method: string): number {
  const { share = 1 } = counts ?? {};
  return method === "worst" ? Math.floor(Number(share.toFixed(10))) : share;
}

function lineScore(placed: PlacedTable, row: number, method: string, missing?: string): Outcome<number> {
  const cell = (role: "actual" | "threshold" | "measureWeight") => cellOfRole(placed, row, role);
  return combined(cell("actual"), cell("threshold"), cell("measureWeight"), method, missing);
}

function lineStatus(placed: PlacedTable, row: number): string {
  const said = tally(cellOfRole(placed, row, "actual"), cellOfRole(placed, row, "threshold"));
  return said.ok ? said.value : `– ${rowWords.notAgreed}`;
}

/** As the column Measured of a compact scorecard works it out. */
function lineShare(placed: PlacedTable, row: number, method: string): number {
  const words = lineStatus(placed, row);
  const open = Number(/, (\d+) not measured/.exec(words)?.[1] ?? 0);
  const all = Number(/ of (\d+) /.exec(words)?.[1] ?? 0);
  const byCount = open > 0 && all > 0 ? 1 - open / all : 1;
  const weighted = placed.found.columns.measureWeight !== undefined;
  const [part, whole] = [lineScore(placed, row, "attainment", "zero"), lineScore(placed, row, "attainment")];
  const share = weighted && part.ok && whole.ok && whole.value !== 0 ? part.value / whole.value : byCount;
  return method === "worst" ? Math.floor(Number(share.toFixed(10))) : share;
}
