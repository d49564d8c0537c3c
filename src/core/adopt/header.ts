import type { Block } from "../change/blocks";
import { cellAt, type SheetGrid } from "../scorecard/sheet-grid";
import { isTotalLabel, targetInLabel } from "../scorecard/total-label";
import { readNumberText, readThresholds } from "../thresholds";
import { type Cell, isBlank } from "../values/cell";
import { type AdoptRole, headerMeaning, headerText } from "./roles";

/** What a column's header says: its text on one line, and the role that follows from it. */
export interface HeaderCell {
  readonly column: number;
  readonly text: string;
  readonly role?: AdoptRole;
  /** True when the role stands in the header as a known word, or the column is known to be none of the table's. */
  readonly sure: boolean;
}

/** The header of a table: one row, or two that are read together. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly cells: readonly HeaderCell[];
}

/** How far below its titles a header is looked for. */
const deepest = 15;
/** The least score of a header. */
export const enough = 3;
const telling: readonly AdoptRole[] = ["metric", "threshold", "combined", "weighting"];

/**
 * The header of the table in a block: the row, or two rows read together, whose words name the most columns; else a first
 * row of words above other things. `undefined` for a block that starts with its data.
 */
export function findHeader(grid: SheetGrid, block: Block): Header | undefined {
  let best: { readonly header: Header; readonly score: number } | undefined;
  const last = Math.min(block.lastRow, block.row + deepest);
  for (let row = block.row; row <= last; row++) {
    for (const header of headersAt(grid, block, row)) {
      const score = scoreOf(header);
      if (score >= enough && score > (best?.score ?? 0)) best = { header, score };
    }
  }
  return best?.header ?? firstWords(grid, block);
}

/** The headers that can be read at a row: the row by itself, and together with the next where that holds words only. */
export function headersAt(grid: SheetGrid, block: Block, row: number): Header[] {
  const single = { first: row, last: row, cells: headerCells(grid, block, row, row) };
  const below = row + 1;
  if (below > block.lastRow || !headsGroups(grid, block, row) || !looksLikeHeader(grid, block, below))
    return [single];
  return [single, { first: row, last: below, cells: headerCells(grid, block, row, below) }];
}

/** How much a header tells: its distinct roles, those that make a scorecard twice; `enough` makes it one. */
export function scoreOf({ cells }: Header): number {
  const roles = new Set(cells.flatMap(({ role }) => role ?? []));
  if (!telling.some((role) => roles.has(role))) return 0;
  return [...roles].reduce((sum, role) => sum + (telling.includes(role) ? 2 : 1), 0);
}

function headerCells(grid: SheetGrid, block: Block, first: number, last: number): HeaderCell[] {
  const cells: (HeaderCell & { readonly bare: boolean })[] = [];
  for (let column = block.column; column <= block.lastColumn; column++) {
    const [above, own] = [cellAt(grid, first, column), cellAt(grid, last, column)];
    const text = first === last ? headerText(own) : `${headerText(above)} ${headerText(own)}`.trim();
    const meaning = headerMeaning(text) ?? headerMeaning(own) ?? headerMeaning(above);
    const { role, sure = false } = meaning ?? {};
    const bare = role === "bareScore";
    cells.push({ column, text, sure, bare, ...(role === undefined || role === "bareScore" ? {} : { role }) });
  }
  return settle(cells);
}

/**
 * Settles columns that claim the same role: known words before guesses, then the first. A bare "Score" is the combined
 * score where there is none, else the weighted one. Measures without a metric are the metrics.
 */
function settle(cells: readonly (HeaderCell & { readonly bare: boolean })[]): HeaderCell[] {
  const holder = new Map<AdoptRole, number>();
  for (const sure of [true, false]) {
    for (const cell of cells) {
      if (cell.role !== undefined && cell.sure === sure && !holder.has(cell.role))
        holder.set(cell.role, cell.column);
    }
  }
  for (const { bare, column } of cells) {
    if (!bare) continue;
    if (!holder.has("combined")) holder.set("combined", column);
    else if (!holder.has("score")) holder.set("score", column);
  }
  const measure = holder.get("measure");
  const asMetric = !holder.has("metric") && measure !== undefined;
  if (asMetric) {
    holder.set("metric", measure);
    holder.delete("measure");
  }
  const roleAt = new Map([...holder].map(([role, column]) => [column, role]));
  return cells.map(({ column, text, sure }) => {
    const role = roleAt.get(column);
    return {
      column,
      text,
      sure: sure && !(asMetric && role === "metric"),
      ...(role === undefined ? {} : { role }),
    };
  });
}

/** Words beyond the first column, over some of the columns below: a title has its words in the first. */
function headsGroups(grid: SheetGrid, block: Block, row: number): boolean {
  let beyond = false;
  for (let column = block.column; column <= block.lastColumn; column++) {
    const cell = cellAt(grid, row, column);
    if (isBlank(cell)) continue;
    if (!isWords(cell)) return false;
    beyond ||= column > block.column;
  }
  return beyond;
}

/** Words only, in at least two cells, of which none is a threshold, a number or the label of a total. */
function looksLikeHeader(grid: SheetGrid, block: Block, row: number): boolean {
  let words = 0;
  for (let column = block.column; column <= block.lastColumn; column++) {
    const cell = cellAt(grid, row, column);
    if (isBlank(cell)) continue;
    if (!isWords(cell)) return false;
    words++;
  }
  return words >= 2;
}

function isWords(cell: Cell): boolean {
  if (typeof cell !== "string" || targetInLabel(cell) !== undefined) return false;
  if (headerMeaning(cell)?.sure === true) return true;
  if (isTotalLabel(cell, false) || readNumberText(cell) !== undefined) return false;
  return !/[<>≥≤=%]/.test(cell) || !readThresholds(cell).ok;
}

/** A first row of words, not all of the same kind as the row below it. */
function firstWords(grid: SheetGrid, block: Block): Header | undefined {
  for (let row = block.row; row < Math.min(block.lastRow, block.row + deepest); row++) {
    let filled = 0;
    for (let column = block.column; column <= block.lastColumn; column++)
      if (!isBlank(cellAt(grid, row, column))) filled++;
    if (filled < 2) continue;
    const differs = looksLikeHeader(grid, block, row) && !looksLikeHeader(grid, block, row + 1);
    return differs ? { first: row, last: row, cells: headerCells(grid, block, row, row) } : undefined;
  }
  return undefined;
}
