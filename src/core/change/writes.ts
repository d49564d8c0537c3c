import type { CellPlan } from "../scorecard/plan";
import type { CellPlace } from "../scorecard/sheet-grid";
import type { Content } from "./content";
import { moved, movedBack, shiftsOf } from "./places";
import type { RowsChange, WorkbookChange } from "./workbook-change";

/** A cell that a change gives a content to, where it stands after the insertions; neither value nor formula clears it. */
export interface Write extends CellPlace, Pick<CellPlan, "formula" | "numberFormat" | "style"> {
  readonly value?: Content;
}

/** Key of a place, for maps. */
export const keyOf = ({ sheet, row, column }: CellPlace) => `${row} ${column} ${sheet.toLowerCase()}`;

/** The cells that a change writes on sheets that stand already, each once: of two for one cell the later counts. */
export function cellWrites({ cells = [] }: WorkbookChange): Write[] {
  return [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];
}

/** The names of all sheets that a change adds: new ones and copies. */
export function addedSheets({ sheets = [], copySheets = [] }: WorkbookChange): string[] {
  return [...sheets, ...copySheets].map(({ name }) => name);
}

/** The names of all tables that a change adds. */
export function addedTables({ tables = [], copySheets = [] }: WorkbookChange): string[] {
  return [...tables, ...copySheets.flatMap((copy) => copy.tables ?? [])].map(({ name }) => name);
}

/** The cells with content that a change writes on its new sheets. */
export function newSheetWrites({ sheets = [] }: WorkbookChange): Write[] {
  return sheets.flatMap(({ name, cells }) =>
    cells
      .filter((cell) => cell.value !== undefined || cell.formula !== undefined)
      .map((cell) => ({ ...cell, sheet: name })),
  );
}

// Beside what is written, the rows around those that come or go show afterwards whether they have.
const anchorColumns = 12;
const mostAnchorRows = 20;

/** The cells of the workbook as it is that tell, now and after a failure, how far a change has got. */
export function placesBefore(change: WorkbookChange): CellPlace[] {
  const written = cellWrites(change).flatMap((write) => movedBack(write, change.insertRows ?? []) ?? []);
  return unique([...(change.guards ?? []), ...written, ...shiftsOf(change).flatMap(around)]);
}

/** Everywhere those cells may stand after a failure, and the cells of new sheets and rows. */
export function placesAfter(change: WorkbookChange): CellPlace[] {
  const steps = shiftsOf(change);
  const inserted = (change.insertRows ?? []).length;
  const before = placesBefore(change);
  const all: CellPlace[] = [...newSheetWrites(change)];
  for (let done = 0; done <= steps.length; done++) {
    all.push(...before.flatMap((place) => moved(place, steps.slice(0, done)) ?? []));
    if (done < inserted) continue;
    all.push(...cellWrites(change).flatMap((write) => moved(write, steps.slice(inserted, done)) ?? []));
  }
  return unique(all);
}

function around({ sheet, row, count, columns }: RowsChange): CellPlace[] {
  const first = columns?.first ?? 0;
  const last = Math.min(columns?.last ?? anchorColumns - 1, first + anchorColumns - 1);
  const from = Math.max(0, row - 1);
  const places: CellPlace[] = [];
  for (let at = from; at <= from + Math.min(count + 1, mostAnchorRows); at++) {
    for (let column = first; column <= last; column++) places.push({ sheet, row: at, column });
  }
  return places;
}

function unique(places: readonly CellPlace[]): CellPlace[] {
  return [
    ...new Map(
      places.map(({ sheet, row, column }) => [keyOf({ sheet, row, column }), { sheet, row, column }]),
    ).values(),
  ];
}
