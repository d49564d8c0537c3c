import type { CellPlace } from "../scorecard/sheet-grid";
import { type Content, holds, isFormula, sameContent } from "./content";
import { moved, movedBack, type RowShift, shiftsOf } from "./places";
import type { Standing, StandingCell } from "./standing";
import type { NameChange, TableExtent, WorkbookChange } from "./workbook-change";
import {
  addedSheets,
  addedTables,
  cellWrites,
  keyOf,
  newSheetWrites,
  placesBefore,
  type Write,
} from "./writes";

/** What stands of a change that failed on the way. */
export interface Diagnosis {
  /** Nothing of it: the workbook is as it was. */
  readonly untouched: boolean;
  /** Every sheet, table, cell and name of it. */
  readonly written: boolean;
  /** How many of its steps that move rows were carried out, insertions first. */
  readonly steps: number;
  /** Sheets of it that stand, and are its own. */
  readonly newSheets: readonly string[];
  /** Tables of it that stand, under their names or others, on sheets that stood before. */
  readonly newTables: readonly string[];
  /** Cells whose content or number format isn't what it was: where they stood, and what they held. */
  readonly changedCells: readonly (CellPlace & { readonly was: StandingCell; readonly write: Write })[];
  readonly sheetsToDelete: readonly string[];
}

const fold = (name: string) => name.toLowerCase();

/** Compares what stands after a failure with what stood before, and with what was to stand. */
export function diagnose(change: WorkbookChange, before: Standing, after: Standing): Diagnosis {
  const trail = trailOf(change, before);
  const steps = stepsDone(change, trail, before, after);
  const insertions = (change.insertRows ?? []).length;
  const done = shiftsOf(change).slice(0, steps);
  const changedCells = trail.flatMap(({ place, was, write }) => {
    const now = at(place, done, after);
    if (write === undefined || now === undefined) return [];
    // Formats are written before contents, so one may have changed where the other hasn't.
    if (sameContent(now.content, was.content))
      return now.numberFormat === was.numberFormat ? [] : [{ ...place, was, write }];
    // What is neither the old nor the new is somebody else's.
    const ours = holds(now.content, write, was.content) || (isFormula(was.content) && isFormula(now.content));
    return ours ? [{ ...place, was, write }] : [];
  });
  const planned = addedSheets(change).filter((name) => isOurs(name, change, after));
  const newSheets = [...planned, ...unnamedCopies(change, before, after)];
  const known = new Set(before.tables.map(fold));
  const newTables = [...new Set([...after.tablesInPlace, ...plannedTables(change, after)])].filter(
    (name) => !known.has(fold(name)) && !onNewSheet(name, change, after),
  );
  const sheetsLeft = (change.deleteSheets ?? []).filter((name) => has(after.sheets, name));
  const everyName = (change.names ?? []).every((name) => stands(name, before, after));
  const extents = (change.resizeTables ?? []).map((extent) => after.extents.get(fold(extent.table)));
  const written =
    steps >= insertions &&
    planned.length === addedSheets(change).length &&
    addedTables(change).every((name) => has(after.tables, name)) &&
    (change.resizeTables ?? []).every(
      (extent, index) => steps > insertions || sameExtent(extents[index], extent),
    ) &&
    [...cellWrites(change), ...newSheetWrites(change)].every((write) => {
      const place = moved(write, done.slice(insertions));
      const now = place && after.cell(place);
      const was = standingAt(write, change, before);
      return now === undefined || (holds(now.content, write, was?.content) && formatted(now, write, was));
    }) &&
    everyName;
  const untouched =
    steps === 0 &&
    changedCells.length === 0 &&
    newSheets.length === 0 &&
    newTables.length === 0 &&
    sheetsLeft.length === (change.deleteSheets ?? []).length &&
    (change.resizeTables ?? []).every((extent, index) =>
      sameExtent(extents[index], before.extents.get(fold(extent.table))),
    ) &&
    (change.names ?? []).every((name) => formulaOf(name, before) === formulaOf(name, after));
  return { untouched, written, steps, newSheets, newTables, changedCells, sheetsToDelete: sheetsLeft };
}

/** The formula of a name of the given scope; `undefined` when there is none. */
export function formulaOf({ name, sheet }: NameChange, { names }: Standing): string | undefined {
  return names.find((each) => fold(each.name) === fold(name) && fold(each.sheet ?? "") === fold(sheet ?? ""))
    ?.formula;
}

interface Footprint {
  readonly place: CellPlace;
  readonly was: StandingCell;
  readonly write?: Write;
}

/** The cells that were read before, each with what the change gives it. */
function trailOf(change: WorkbookChange, before: Standing): Footprint[] {
  const writes = new Map<string, Write>();
  for (const write of cellWrites(change)) {
    const place = movedBack(write, change.insertRows ?? []);
    if (place !== undefined) writes.set(keyOf(place), write);
  }
  return placesBefore(change).flatMap((place) => {
    const was = before.cell(place);
    const write = writes.get(keyOf(place));
    return was === undefined ? [] : [{ place, was, ...(write === undefined ? {} : { write }) }];
  });
}

/** What stood where a cell is written; `undefined` for a cell of a new row or sheet. */
export function wasOf(write: Write, change: WorkbookChange, before: Standing): Content | undefined {
  return standingAt(write, change, before)?.content;
}

function standingAt(write: Write, change: WorkbookChange, before: Standing): StandingCell | undefined {
  const place = movedBack(write, change.insertRows ?? []);
  return place && before.cell(place);
}

/** True when a cell has got its number format; Excel may write it its own way, so any that is new stands for one. */
function formatted(now: StandingCell, { numberFormat }: Write, was: StandingCell | undefined): boolean {
  return (
    numberFormat === undefined ||
    was === undefined ||
    now.numberFormat === numberFormat ||
    now.numberFormat !== was.numberFormat
  );
}

/** How many steps fit best what stands: the fewest cells that contradict them. */
function stepsDone(
  change: WorkbookChange,
  trail: readonly Footprint[],
  before: Standing,
  after: Standing,
): number {
  const steps = shiftsOf(change);
  const insertions = (change.insertRows ?? []).length;
  let best = { steps: 0, contradictions: Infinity };
  for (let count = 0; count <= steps.length; count++) {
    const done = steps.slice(0, count);
    let contradictions = bottomsContradicting(steps, count, before, after);
    for (const { place, was, write } of trail) {
      const now = at(place, done, after);
      if (now === undefined) continue;
      const old = isFormula(was.content) ? isFormula(now.content) : sameContent(now.content, was.content);
      const fresh = write !== undefined && holds(now.content, write, was.content);
      const fits =
        count < insertions ? old : count === insertions ? old || fresh : write === undefined ? old : fresh;
      if (!fits) contradictions++;
    }
    if (contradictions < best.contradictions) best = { steps: count, contradictions };
  }
  return best.steps;
}

/** Rows that came or went above the last one in use have moved it, unless cells were written below. */
function bottomsContradicting(
  steps: readonly RowShift[],
  count: number,
  before: Standing,
  after: Standing,
): number {
  let contradictions = 0;
  for (const [index, { sheet, columns }] of steps.entries()) {
    const bottom = before.bottoms[index] ?? -1;
    // A part of a sheet's columns has no bottom of its own.
    if (columns !== undefined || bottom < 0) continue;
    let expected = bottom;
    for (const step of steps.slice(0, count)) {
      if (step.sheet !== sheet || step.columns !== undefined || step.row > expected) continue;
      expected += step.by === "insert" ? step.count : -Math.min(step.count, expected - step.row + 1);
    }
    const found = after.bottoms[index] ?? -1;
    if (found < expected || (found > expected && count < steps.filter(({ by }) => by === "insert").length))
      contradictions++;
  }
  return contradictions;
}

function at(place: CellPlace, done: readonly RowShift[], after: Standing): StandingCell | undefined {
  const now = moved(place, done);
  return now && after.cell(now);
}

/** A sheet that wasn't there before is the change's own when it is empty or holds some of what it was to hold. */
function isOurs(name: string, change: WorkbookChange, after: Standing): boolean {
  if (!has(after.sheets, name)) return false;
  const copy = (change.copySheets ?? []).find((each) => fold(each.name) === fold(name));
  if (copy !== undefined || after.emptySheets.some((sheet) => fold(sheet) === fold(name))) return true;
  return newSheetWrites(change).some((write) => {
    const now = fold(write.sheet) === fold(name) ? after.cell(write) : undefined;
    return now !== undefined && holds(now.content, write) && now.content !== "";
  });
}

/** Copies that haven't got their name yet: Excel calls them after the original, with a number in brackets. */
function unnamedCopies({ copySheets = [] }: WorkbookChange, before: Standing, after: Standing): string[] {
  const wanted = copySheets.map(({ name }) => name);
  return after.sheets.filter(
    (name) =>
      !has(before.sheets, name) &&
      !has(wanted, name) &&
      copySheets.some(({ sheet }) => {
        const [, base = ""] = /^(.+) \(\d+\)$/.exec(name) ?? [];
        return base !== "" && fold(sheet).startsWith(fold(base));
      }),
  );
}

const has = (names: readonly string[], name: string) => names.some((each) => fold(each) === fold(name));

function plannedTables({ tables = [] }: WorkbookChange, after: Standing): string[] {
  return tables.map(({ name }) => name).filter((name) => has(after.tables, name));
}

function onNewSheet(table: string, change: WorkbookChange, after: Standing): boolean {
  const sheet =
    after.extents.get(fold(table))?.sheet ??
    (change.tables ?? []).find(({ name }) => fold(name) === fold(table))?.sheet;
  return sheet !== undefined && has(addedSheets(change), sheet);
}

function stands(name: NameChange, before: Standing, after: Standing): boolean {
  const [was, now] = [formulaOf(name, before), formulaOf(name, after)];
  if (name.formula === undefined || now === undefined) return now === name.formula;
  return now !== was || now === name.formula;
}

function sameExtent(found: TableExtent | undefined, wanted: TableExtent | undefined): boolean {
  return (
    found !== undefined &&
    wanted !== undefined &&
    found.row === wanted.row &&
    found.column === wanted.column &&
    found.rowCount === wanted.rowCount &&
    found.columnCount === wanted.columnCount
  );
}
