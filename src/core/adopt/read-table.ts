import type { Block } from "../change/blocks";
import { noMetrics, noThresholdsOrScores } from "../messages/adopt";
import type { Problem } from "../messages/problem";
import { readSettings } from "../scorecard/settings";
import { cellAt, formulaAt, type SheetGrid } from "../scorecard/sheet-grid";
import { isTotalLabel, targetInLabel } from "../scorecard/total-label";
import type { TablePlace } from "../scorecard/workbook-reading";
import { type Cell, isBlank } from "../values/cell";
import { usedBlock } from "./blocks";
import type { Corrections } from "./corrections";
import { groupRows, type RoleColumns, type RowGroups } from "./group-rows";
import { guessRoles } from "./guess-roles";
import { findHeader, type Header, type HeaderCell } from "./header";
import { readMetrics, readWeightings } from "./read-metrics";
import type { AdoptRole } from "./roles";
import type { ReadCell, ReadColumn, ReadMetric, ReadTarget, TableReading, TableShape } from "./table-reading";
import { nameOf, shownText } from "./text-lines";

/** What is known of a table beside its cells. */
export interface ReadOptions {
  readonly corrections?: Corrections;
  /** The Excel table that holds it. */
  readonly table?: TablePlace;
}

/**
 * Reads somebody's table for a scorecard: its header, what each column is for, its metrics with their measures and
 * thresholds in English, its weightings, target and total. Nothing is lost: every filled cell of the block is used or listed
 * as left alone. Nothing is guessed silently: guessed roles are marked. Never fails; what can't become a scorecard says why.
 *
 * @param block The cells to read; the used part of the sheet when left out.
 */
export function readTable(
  grid: SheetGrid,
  block: Block = usedBlock(grid),
  { corrections = {}, table }: ReadOptions = {},
): TableReading {
  const header = findHeader(grid, block);
  const firstRow = (header?.last ?? block.row - 1) + 1;
  const columns = readColumns(grid, block, header, firstRow, corrections);
  const roles: RoleColumns = new Map(
    columns.flatMap(({ role, column }) => (role === undefined ? [] : [[role, column] as const])),
  );
  const rows = groupRows(grid, block, firstRow, roles, corrections.totalRow);
  const metrics = readMetrics(grid, rows.groups, roles, corrections.thresholds ?? {});
  const title = titleOf(grid, block, header) ?? totalTitle(grid, block, rows.totalRow);
  const target = targetOf(grid, block, header, rows.totalRow, corrections);
  const problem = problemOf(roles, metrics);
  return {
    grid,
    block,
    corrections,
    shape: shapeOf(metrics),
    columns,
    metrics,
    weightings: readWeightings(metrics),
    leftAlone: leftAlone(grid, block, header, roles, rows),
    ...(title === undefined ? {} : { title }),
    ...(header === undefined ? {} : { header: { first: header.first, last: header.last } }),
    ...(rows.totalRow === undefined ? {} : { totalRow: rows.totalRow }),
    ...(target === undefined ? {} : { target }),
    ...(table === undefined ? {} : { table }),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** The columns with a header or with something in them, and their roles: as corrected, as headed, as guessed. */
function readColumns(
  grid: SheetGrid,
  block: Block,
  header: Header | undefined,
  firstRow: number,
  { roles: corrected = {}, totalRow }: Corrections,
): ReadColumn[] {
  const said = new Set(Object.values(corrected));
  const cells = dataCells(grid, block, firstRow, totalRow);
  const all = cells.flatMap(({ column, values }) => {
    const own: HeaderCell = header?.cells.find((one) => one.column === column) ?? {
      column,
      text: "",
      sure: false,
    };
    const filled = own.text !== "" || values.some((value) => !isBlank(value));
    return filled ? [{ header: own, cells: values }] : [];
  });
  // A role that a person gave to a column is no other column's; a column they left alone gets none.
  const headed = all.map(({ header: own, cells: values }) => {
    const correction = corrected[own.column];
    if (correction !== undefined) return { header: settled(own, correction), cells: values };
    const lost = own.role !== undefined && said.has(own.role);
    return { header: lost ? settled(own, null) : own, cells: values };
  });
  const guesses = guessRoles(headed);
  return headed.map(({ header: { column, text, role, sure } }): ReadColumn => {
    const given = role ?? guesses.get(column);
    return {
      column,
      header: text,
      guessed: given !== undefined && (role === undefined || !sure),
      ...(given === undefined ? {} : { role: given }),
    };
  });
}

function settled({ column, text }: HeaderCell, role: AdoptRole | null): HeaderCell {
  return { column, text, sure: true, ...(role === null ? {} : { role }) };
}

/** The cells of each column that can tell what it is for: without the total and what stands below it. */
function dataCells(grid: SheetGrid, block: Block, firstRow: number, total: number | null | undefined) {
  let end = block.lastRow;
  for (let row = firstRow; row <= block.lastRow; row++) {
    const label = firstFilled(grid, block, row);
    if (total === undefined ? row > firstRow && isTotalLabel(label, false) : row === total) {
      end = row - 1;
      break;
    }
  }
  return Array.from({ length: block.lastColumn - block.column + 1 }, (_, index) => ({
    column: block.column + index,
    values: Array.from({ length: Math.max(0, end - firstRow + 1) }, (_row, at) =>
      cellAt(grid, firstRow + at, block.column + index),
    ),
  }));
}

function firstFilled(grid: SheetGrid, block: Block, row: number): Cell {
  for (let column = block.column; column <= block.lastColumn; column++) {
    const cell = cellAt(grid, row, column);
    if (!isBlank(cell)) return cell;
  }
  return undefined;
}

function shapeOf(metrics: readonly ReadMetric[]): TableShape {
  if (metrics.some(({ items }) => items.length > 1)) return "measures";
  return metrics.some(({ items }) => items.some(({ threshold }) => threshold !== undefined))
    ? "compact"
    : "typed";
}

function titleOf(grid: SheetGrid, block: Block, header: Header | undefined): string | undefined {
  for (let row = block.row; row < (header?.first ?? block.row); row++) {
    const text = nameOf(firstFilled(grid, block, row));
    const title = text.replace(/\s*\([^()]*\)/g, "").trim();
    if (title !== "") return title;
  }
  return undefined;
}

/** A total that is named after what it is the total of: "OXM – Business performance (target >90%)". */
function totalTitle(grid: SheetGrid, block: Block, totalRow: number | undefined): string | undefined {
  if (totalRow === undefined) return undefined;
  const label = nameOf(firstFilled(grid, block, totalRow))
    .replace(/\s*\([^()]*\)/g, "")
    .trim();
  return label === "" ||
    !/\p{L}/u.test(label) ||
    /^((grand|sub|overall)[ -]?)?(total|sum|overall|all)\b/i.test(label)
    ? undefined
    : label;
}

/** The target: as corrected, in a cell beside its label, in the total's label or in a title's. */
function targetOf(
  grid: SheetGrid,
  block: Block,
  header: Header | undefined,
  totalRow: number | undefined,
  { target: corrected }: Corrections,
): ReadTarget | undefined {
  const headerRow = header?.first ?? block.row;
  const above = readSettings(grid, {
    firstRow: Math.max(grid.row, block.row - 3),
    headerRow,
    firstColumn: block.column,
    lastColumn: block.lastColumn,
  }).target;
  if (above !== undefined && !isBlank(above.value)) {
    const { row, column, value } = above;
    const alone = value === cellAt(grid, row, column);
    if (corrected === undefined || corrected === shownText(value))
      return { text: shownText(value), row, column, alone };
  }
  const rows = [...(totalRow === undefined ? [] : [totalRow]), ...range(block.row, headerRow)];
  for (const row of rows) {
    for (let column = block.column; column <= block.lastColumn; column++) {
      const text = targetInLabel(cellAt(grid, row, column));
      if (text !== undefined && text !== "") return { text: corrected ?? text, row, column, alone: false };
    }
  }
  return corrected === undefined || corrected === ""
    ? undefined
    : { text: corrected, row: headerRow, column: block.column, alone: false };
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

function problemOf(roles: RoleColumns, metrics: readonly ReadMetric[]): Problem | undefined {
  if (!roles.has("metric") || metrics.length === 0) return noMetrics();
  const scored = metrics.some(
    ({ combined, items }) => combined !== undefined || items.some(({ threshold }) => threshold !== undefined),
  );
  return scored ? undefined : noThresholdsOrScores();
}

/** Filled cells that are neither title nor header, and in no row and column that is used. */
function leftAlone(
  grid: SheetGrid,
  block: Block,
  header: Header | undefined,
  roles: RoleColumns,
  { groups, totalRow }: RowGroups,
): ReadCell[] {
  const used = new Set([...groups.flat(), ...(totalRow === undefined ? [] : [totalRow])]);
  const columns = new Set(roles.values());
  const found: ReadCell[] = [];
  for (let row = block.row; row <= block.lastRow; row++) {
    if (header !== undefined && row >= header.first && row <= header.last) continue;
    const isTitle = header !== undefined && row < header.first;
    let first = true;
    for (let column = block.column; column <= block.lastColumn; column++) {
      const value = cellAt(grid, row, column);
      if (isBlank(value)) continue;
      const isLabel = first && (isTitle || row === totalRow);
      first = false;
      if (isLabel || (used.has(row) && columns.has(column))) continue;
      found.push({ row, column, value, calculated: formulaAt(grid, row, column) !== undefined });
    }
  }
  return found;
}
