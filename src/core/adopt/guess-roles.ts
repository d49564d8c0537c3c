import { judge, readThresholds } from "../thresholds";
import { type Cell, isBlank } from "../values/cell";
import { exactProduct } from "../values/numbers";
import { checkWeighting } from "../weighting";
import { readNumber } from "../weighting/read-number";
import type { HeaderCell } from "./header";
import { type AdoptRole, isPeriod } from "./roles";

/** A column with its header and what stands in the rows below it. */
export interface Column {
  readonly header: HeaderCell;
  readonly cells: readonly Cell[];
}

/**
 * Roles for columns whose header says nothing, from what they hold: weights that total 1 or 100, thresholds that read, names,
 * percentages. Only roles that no header names are given, and never to a column whose header names something else.
 */
export function guessRoles(columns: readonly Column[]): ReadonlyMap<number, AdoptRole> {
  const taken = new Set(columns.flatMap(({ header }) => header.role ?? []));
  const guessed = new Map<number, AdoptRole>();
  const give = (role: AdoptRole, fits: (column: Column) => boolean, from: readonly Column[] = columns) => {
    if (taken.has(role)) return;
    const column = from.find(
      ({ header, cells }) =>
        header.role === undefined && !header.sure && !guessed.has(header.column) && fits({ header, cells }),
    );
    if (column === undefined) return;
    guessed.set(column.header.column, role);
    taken.add(role);
  };
  give("threshold", ({ cells }) => mostly(cells, asksForSomething));
  give("weighting", ({ cells }) => totalsAll(cells));
  give("combined", (column) => explainsScores(column, columns, guessed));
  // The last period that holds figures is the present one.
  const periods = columns.filter(({ header, cells }) => isPeriod(header.text) && cells.some(isFigure));
  const thresholds = columns.find(
    ({ header }) => (header.role ?? guessed.get(header.column)) === "threshold",
  )?.cells;
  if (thresholds !== undefined) {
    give("actual", () => true, [...periods].reverse());
    give("actual", ({ cells }) => mostlyJudged(cells, thresholds));
  }
  give("metric", ({ cells }) => mostly(cells, isName));
  give("measure", ({ cells }) => mostly(cells, isName));
  give(taken.has("threshold") && !taken.has("actual") ? "actual" : "combined", ({ cells }) =>
    mostly(cells, isShare),
  );
  return guessed;
}

/** True where times the weightings it gives the OXM scores that stand in the table. */
function explainsScores(
  { cells }: Column,
  columns: readonly Column[],
  guessed: ReadonlyMap<number, AdoptRole>,
): boolean {
  const of = (role: AdoptRole) =>
    columns.find(({ header }) => (header.role ?? guessed.get(header.column)) === role)?.cells;
  const [weightings, scores] = [of("weighting"), of("score")];
  if (weightings === undefined || scores === undefined) return false;
  const products = cells.map((cell, row) => {
    const [value, weight, score] = [cell, weightings[row], scores[row]].map(readNumber);
    if (value === undefined || weight === undefined || score === undefined) return undefined;
    const product = exactProduct(value, weight);
    return [1, 100].some((scale) => Math.abs(product - score * scale) <= 0.0005 * scale);
  });
  const known = products.filter((product) => product !== undefined);
  return known.length > 1 && known.every((product) => product);
}

/** At least half of what is filled, and something. */
function mostly(cells: readonly Cell[], fits: (cell: Cell) => boolean): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.filter(fits).length * 2 >= filled.length;
}

/** True where the thresholds beside it can judge at least half of what is filled. */
function mostlyJudged(cells: readonly Cell[], thresholds: readonly Cell[]): boolean {
  const asked = cells.flatMap((cell, row) => (isBlank(cell) ? [] : [judge(cell, thresholds[row])]));
  return asked.length > 0 && asked.filter(({ ok }) => ok).length * 2 >= asked.length;
}

/** Text that compares, or asks for a delivery: a bare number or percentage could be anything. */
function asksForSomething(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const compares =
    /[<>≥≤]|&[gl]t;|\b(?:at least|at most|more than|less than|under|over|yes\s*\/\s*no|on budget)\b/i;
  return compares.test(cell) && readThresholds(cell).ok;
}

function isName(cell: Cell): boolean {
  return typeof cell === "string" && /\p{L}{2}/u.test(cell) && cell.length <= 200 && !asksForSomething(cell);
}

const isFigure = (cell: Cell) => readNumber(cell) !== undefined;

function isShare(cell: Cell): boolean {
  const share = readNumber(cell);
  return share !== undefined && share >= 0 && share <= 1;
}

function totalsAll(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < 2 || !filled.every(isFigure)) return false;
  return [undefined, 100].some((total) => {
    const check = checkWeighting(
      filled.map((cell) => [readNumber(cell)]),
      total,
    );
    return check.ok && check.value.totals;
  });
}
