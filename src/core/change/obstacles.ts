import { cellsFiltered, cellsMerged, sheetProtected } from "../messages/changes";
import type { Problem } from "../messages/problem";
import { blockAddress } from "../scorecard/address";
import type { CellPlace } from "../scorecard/sheet-grid";
import type { Block } from "./blocks";
import { moved, movedBack, type RowShift, shiftsOf } from "./places";
import type { WorkbookChange } from "./workbook-change";
import { addedSheets, cellWrites } from "./writes";

/** What may stand in a change's way on the sheets it touches. */
export interface Obstacles {
  /** Protected sheets, but for those where every cell that is written is open. */
  readonly protectedSheets: readonly string[];
  readonly merges: readonly Block[];
  readonly filters: readonly FilteredBlock[];
}

/** The cells of a filter that hides some of its rows, header row included. */
export interface FilteredBlock extends Block {
  /** The table it belongs to; a filter of the sheet's own has none. */
  readonly table?: string;
}

/**
 * Why a change would go wrong on its sheets; `undefined` when it won't. What is written into the covered cells of a
 * merged area is lost, and cells can't be shifted through one. Among filtered rows Excel may put values into the wrong
 * rows (office-js 224) and leave rows that were to be deleted (994).
 */
export function obstructionOf(
  change: WorkbookChange,
  { protectedSheets, merges, filters }: Obstacles,
): Problem | undefined {
  const [closed] = protectedSheets;
  if (closed !== undefined) return sheetProtected(closed);
  const merge = merges.find((each) => isInTheWay(each, change));
  if (merge !== undefined) {
    const address = blockAddress(merge.row, merge.column, merge.lastRow, merge.lastColumn);
    return cellsMerged(`${merge.sheet}!${address}`);
  }
  const filter = filters.find((each) => reaches(change, each));
  return filter && cellsFiltered(filter);
}

/** The cells of a sheet between which a change writes or makes tables; `undefined` when it does neither there. */
export function touchedBlock(change: WorkbookChange, sheet: string): Block | undefined {
  const blocks = [
    ...cellWrites(change).map((write) => ({ ...write, lastRow: write.row, lastColumn: write.column })),
    ...tableBlocks(change),
  ].filter((block) => same(block.sheet, sheet));
  if (blocks.length === 0) return undefined;
  return blocks.reduce(
    (all, { row, column, lastRow, lastColumn }): Block => ({
      sheet,
      row: Math.min(all.row, row),
      column: Math.min(all.column, column),
      lastRow: Math.max(all.lastRow, lastRow),
      lastColumn: Math.max(all.lastColumn, lastColumn),
    }),
    { sheet, row: Infinity, column: Infinity, lastRow: 0, lastColumn: 0 },
  );
}

/** True when a change does nothing on a sheet but give cells their contents, which protection may allow. */
export function writesContentOnly(change: WorkbookChange, sheet: string): boolean {
  const { insertRows, copySheets, tables, resizeTables, dress, deleteRows } = change;
  const others: readonly { readonly sheet: string }[] = [
    ...(insertRows ?? []),
    ...(copySheets ?? []),
    ...(tables ?? []),
    ...(resizeTables ?? []),
    ...(dress ?? []),
    ...(deleteRows ?? []),
  ];
  return (
    !others.some((part) => same(part.sheet, sheet)) &&
    cellWrites(change).every(
      (write) => !same(write.sheet, sheet) || (write.numberFormat === undefined && write.style === undefined),
    )
  );
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function isInTheWay(merge: Block, change: WorkbookChange): boolean {
  let area: Block | undefined = merge;
  const insertions = (change.insertRows ?? []).length;
  for (const [index, shift] of shiftsOf(change).entries()) {
    if (index === insertions && isWrittenOver(area, change)) return true;
    if (cuts(shift, area)) return true;
    area = after(area, shift);
    if (area === undefined) return false;
  }
  return insertions === shiftsOf(change).length && isWrittenOver(area, change);
}

/** True when a step that moves rows would go through a merged area; whole new rows just widen it. */
function cuts({ sheet, row, count, columns, by }: RowShift, area: Block): boolean {
  if (!same(sheet, area.sheet) || area.lastRow < row) return false;
  const straddles =
    by === "insert"
      ? columns !== undefined && area.row < row
      : area.row < row + count && (area.row < row || area.lastRow >= row + count);
  if (columns === undefined) return straddles;
  const beside = area.lastColumn < columns.first || area.column > columns.last;
  const within = area.column >= columns.first && area.lastColumn <= columns.last;
  return !beside && (!within || straddles);
}

function after(area: Block, shift: RowShift): Block | undefined {
  const { sheet, column } = area;
  const first = moved({ sheet, row: area.row, column }, [shift]);
  const last = moved({ sheet, row: area.lastRow, column }, [shift]);
  return first && last && { ...area, row: first.row, lastRow: last.row };
}

/** True when contents go into cells that a merged area covers, or a table comes to lie over it. */
function isWrittenOver(area: Block, change: WorkbookChange): boolean {
  return (
    cellWrites(change).some(
      (write) =>
        (write.formula !== undefined || (write.value ?? "") !== "") &&
        holds(area, write) &&
        (write.row !== area.row || write.column !== area.column),
    ) || tableBlocks(change).some((block) => overlap(area, block))
  );
}

/** Where tables are made or resized on sheets that stand already. */
function tableBlocks(change: WorkbookChange): Block[] {
  const made = (change.tables ?? []).map((plan) => ({ ...plan, columnCount: plan.columns.length }));
  const fresh = addedSheets(change);
  return [...made, ...(change.resizeTables ?? [])]
    .filter(({ sheet }) => !fresh.some((name) => same(name, sheet)))
    .map(({ sheet, row, column, rowCount, columnCount }) => ({
      sheet,
      row,
      column,
      lastRow: row + rowCount - 1,
      lastColumn: column + columnCount - 1,
    }));
}

/** True when a change writes, inserts or deletes among the rows of a filter, or right below them. */
function reaches(change: WorkbookChange, filter: FilteredBlock): boolean {
  const insertions = change.insertRows ?? [];
  const data = { ...filter, row: filter.row + 1 };
  const shifted = [...insertions, ...(change.deleteRows ?? [])].some(({ sheet, row, count, columns }) => {
    const first = columns?.first ?? filter.column;
    const place = movedBack({ sheet, row, column: first }, insertions)?.row ?? row;
    return overlap(
      { ...data, lastRow: filter.lastRow + 1 },
      { sheet, row: place, column: first, lastRow: place + count - 1, lastColumn: columns?.last ?? first },
    );
  });
  return (
    shifted ||
    (change.resizeTables ?? []).some(
      ({ table }) => filter.table !== undefined && same(table, filter.table),
    ) ||
    cellWrites(change).some((write) => {
      const place = movedBack(write, insertions);
      return place !== undefined && holds(data, place);
    })
  );
}

const holds = (area: Block, { sheet, row, column }: CellPlace) =>
  same(sheet, area.sheet) &&
  row >= area.row &&
  row <= area.lastRow &&
  column >= area.column &&
  column <= area.lastColumn;

const overlap = (a: Block, b: Block) =>
  same(a.sheet, b.sheet) &&
  a.row <= b.lastRow &&
  b.row <= a.lastRow &&
  a.column <= b.lastColumn &&
  b.column <= a.lastColumn;
