import { metricKey } from "../combined/metric-name";
import { cellAddress } from "../scorecard/address";
import { recognise } from "../scorecard/recognise";
import { cellAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { nearestName } from "../structure/nearest-name";
import type { Place } from "../systems/finding";
import { type Cell, isBlank, isCellError } from "../values/cell";

/** A measure of a scorecard, and where it stands. */
export interface KnownMeasure {
  readonly name: string;
  readonly place: Place;
}

/** A measure that a stage names; without a place no scorecard has it, and `nearest` may be what was meant. */
export interface LinkedMeasure {
  readonly name: string;
  readonly place?: Place;
  readonly nearest?: string;
}

/**
 * The measures of all scorecards: rows of measures tables, then details of compact scorecards, a line each, then
 * metrics. The first of one name counts, so a display of a measure never hides the measure itself.
 */
export function measuresInWorkbook({
  grids,
  names,
}: Pick<WorkbookReading, "grids" | "names">): KnownMeasure[] {
  const { scorecards, measures } = recognise(grids, names);
  const found = new Map<string, KnownMeasure>();
  const add = (sheet: string, row: number, column: number | undefined) => {
    if (column === undefined) return;
    const grid = grids.find((each) => each.sheet === sheet);
    if (grid === undefined) return;
    for (const name of linesOf(cellAt(grid, row, column))) {
      const key = metricKey(name);
      if (key !== "" && !found.has(key))
        found.set(key, { name, place: { sheet, address: cellAddress(row, column) } });
    }
  };
  for (const { sheet, rows, columns } of measures) for (const row of rows) add(sheet, row, columns.measure);
  for (const { sheet, rows, columns } of scorecards) for (const row of rows) add(sheet, row, columns.detail);
  for (const { sheet, rows, columns } of scorecards) for (const row of rows) add(sheet, row, columns.metric);
  return [...found.values()];
}

/**
 * The measures that a stage's cell names, separated by semicolons or line breaks; by commas too where every part is one,
 * since names may hold commas themselves. Compared as metrics are: case, outer spaces and a trailing `*` don't matter.
 */
export function linkedMeasures(cell: Cell, known: readonly KnownMeasure[]): LinkedMeasure[] {
  const byKey = new Map(known.map((measure) => [metricKey(measure.name), measure]));
  return linesOf(cell)
    .flatMap((line) => line.split(";"))
    .flatMap((part) => {
      const pieces = part.split(",");
      return !byKey.has(metricKey(part)) && pieces.every((piece) => byKey.has(metricKey(piece)))
        ? pieces
        : [part];
    })
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => {
      const measure = byKey.get(metricKey(name));
      if (measure !== undefined) return { name, place: measure.place };
      const nearest = nearestName(
        name,
        known.map((each) => each.name),
      );
      return nearest === undefined ? { name } : { name, nearest };
    });
}

/** The lines of a cell without their bullets. */
function linesOf(cell: Cell): string[] {
  if (isBlank(cell) || isCellError(cell)) return [];
  return String(cell)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*[•▪◦·*–-]\s+/, "").trim())
    .filter((line) => line !== "");
}
