import type { Block } from "../change/blocks";
import { cellAt, type SheetGrid } from "../scorecard/sheet-grid";
import { isTotalLabel } from "../scorecard/total-label";
import { type Cell, isBlank } from "../values/cell";
import { readNumber } from "../weighting/read-number";
import type { AdoptRole } from "./roles";
import { nameOf } from "./text-lines";

/** Where each role's column stands. */
export type RoleColumns = ReadonlyMap<AdoptRole, number>;

/** The rows of a table: those of each metric together, and the total. */
export interface RowGroups {
  readonly groups: readonly (readonly number[])[];
  readonly totalRow?: number;
}

const substance: readonly AdoptRole[] = ["measure", "threshold", "actual", "combined", "weighting", "score"];

/**
 * Puts the rows below a header together by metric. A row without a metric (a merged or blank cell) goes on with the metric
 * above it, and so does one that repeats its name. Blank rows are skipped; what stands below the total, and names alone at
 * the end, are notes.
 *
 * @param total The total row as a person says it is; `null` for none, `undefined` to find it.
 */
export function groupRows(
  grid: SheetGrid,
  block: Block,
  firstRow: number,
  columns: RoleColumns,
  total?: number | null,
): RowGroups {
  const groups: number[][] = [];
  let totalRow: number | undefined;
  const read = (row: number, role: AdoptRole): Cell => {
    const column = columns.get(role);
    return column === undefined ? undefined : cellAt(grid, row, column);
  };
  const has = (row: number, role: AdoptRole) => !isBlank(read(row, role));
  for (let row = firstRow; row <= block.lastRow; row++) {
    if (total === undefined ? isTotal(grid, block, row, groups.length, read) : row === total) {
      totalRow = row;
      break;
    }
    const filled = substance.filter((role) => has(row, role));
    const metric = nameOf(read(row, "metric"));
    if (filled.length === 0 && metric === "") continue;
    const group = groups.at(-1);
    const before = group === undefined ? "" : nameOf(read(group[0] ?? row, "metric"));
    const continues = metric === "" ? !standsAlone(filled) : metric.toLowerCase() === before.toLowerCase();
    if (group !== undefined && continues) group.push(row);
    else groups.push([row]);
  }
  const isNameOnly = ([row = 0, ...more]: readonly number[]) =>
    more.length === 0 && !substance.some((role) => has(row, role));
  while (groups.length > 0 && isNameOnly(groups.at(-1) ?? [])) groups.pop();
  return { groups, ...(totalRow === undefined ? {} : { totalRow }) };
}

/** A row with a score and a weighting of its own, and nothing that could belong to the metric above. */
function standsAlone(filled: readonly AdoptRole[]): boolean {
  return (
    filled.includes("combined") &&
    filled.includes("weighting") &&
    !filled.includes("threshold") &&
    !filled.includes("measure")
  );
}

/** Labelled as a total or, below at least two metrics, nameless with nothing but figures to add up. */
function isTotal(
  grid: SheetGrid,
  block: Block,
  row: number,
  metrics: number,
  read: (row: number, role: AdoptRole) => Cell,
): boolean {
  const scored = !isBlank(read(row, "combined")) || !isBlank(read(row, "actual"));
  for (let column = block.column; column <= block.lastColumn; column++) {
    const cell = cellAt(grid, row, column);
    if (isBlank(cell)) continue;
    if (typeof cell !== "string") break;
    if (metrics > 0 && isTotalLabel(cell, scored || !isBlank(read(row, "threshold")))) return true;
    if (readNumber(cell) === undefined) break;
  }
  const [weighting, score] = [read(row, "weighting"), read(row, "score")];
  const others = (["metric", "measure", "threshold", "actual"] as const).every((role) =>
    isBlank(read(row, role)),
  );
  return (
    metrics > 1 &&
    others &&
    (!isBlank(weighting) || !isBlank(score)) &&
    (isBlank(read(row, "combined")) || whole(weighting))
  );
}

const whole = (weighting: Cell) => [1, 100].includes(readNumber(weighting) ?? 0);
