import { compile } from "../formulas/compile";
import { intersect, maxColumns, maxRows, parseAddress, splitAddress, type Box } from "../formulas/a1";
import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from "../protocol/errors";
import type { HostObject, ModelHost } from "./define";
import { isHostObject } from "./define";

/** A range; its box moves with its cells while the client keeps it. */
export interface RangeObject extends HostObject {
  readonly objectType: "Range";
  readonly sheetId: string;
  box: Box;
  referenceId?: string;
}

export const wholeSheet: Box = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

/** A range; outside a sheet is an invalid argument, as in Excel. */
export function rangeObject(sheetId: string, box: Box): RangeObject {
  const inside =
    box.row >= 0 &&
    box.column >= 0 &&
    box.rows > 0 &&
    box.columns > 0 &&
    box.row + box.rows <= maxRows &&
    box.column + box.columns <= maxColumns;
  if (!inside) throw invalidArgument();
  return { objectType: "Range", sheetId, box };
}

export function sheetName(sheetId: string, host: ModelHost): string {
  const sheet = host.engine.sheets.list().find((each) => each.id === sheetId);
  if (!sheet) throw itemNotFound();
  return sheet.name;
}

/** A sheet's id by its name (any case) or id. */
export function findSheetId(key: unknown, host: ModelHost): string | undefined {
  const name = String(key).toLowerCase();
  return host.engine.sheets.list().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name)?.id;
}

/** A range from an argument: a range, an address, a name or a structured reference. */
export function readRange(argument: unknown, sheetId: string, host: ModelHost): RangeObject {
  if (isHostObject(argument)) {
    if (argument.objectType !== "Range") throw invalidArgument();
    return argument as RangeObject;
  }
  if (typeof argument !== "string") throw invalidArgument();
  return (
    tryAddress(argument, sheetId, host) ??
    tryAddress(expand(argument, sheetId, host), sheetId, host) ??
    refuse()
  );
}

function refuse(): never {
  throw invalidArgument();
}

function tryAddress(address: string, sheetId: string, host: ModelHost): RangeObject | undefined {
  const { sheet, cells } = splitAddress(address);
  const box = parseAddress(cells);
  if (!box) return undefined;
  const id = sheet === undefined ? sheetId : findSheetId(sheet, host);
  if (id === undefined) throw itemNotFound();
  return rangeObject(id, box);
}

/** A name or structured reference as the address it stands for. */
function expand(text: string, sheetId: string, host: ModelHost): string {
  const sheets = new Map(host.engine.sheets.list().map((sheet) => [sheet.id, sheet.name]));
  const context = {
    sheet: sheets.get(sheetId) ?? "",
    row: maxRows,
    column: maxColumns,
    tables: host.engine.tables.list().map((table) => ({ ...table, sheet: sheets.get(table.sheetId) ?? "" })),
    names: host.engine.names.list().map((name) => ({ ...name, sheet: sheets.get(name.sheetId ?? "") })),
  };
  return compile(text, context)?.formula ?? text;
}

/** Refuses to change locked cells of a protected sheet. */
export function assertWritable(range: RangeObject, host: ModelHost): void {
  const { sheetId, box } = range;
  if (!host.engine.sheets.state(sheetId).protected) return;
  const rows = Math.min(box.rows, 1000);
  const columns = Math.min(box.columns, 100);
  for (let row = box.row; row < box.row + rows; row++) {
    for (let column = box.column; column < box.column + columns; column++) {
      if (host.engine.cells.isLocked(sheetId, row, column)) throw accessDenied(sheetName(sheetId, host));
    }
  }
}

/** Refuses to merge cells of a table. */
export function assertOutsideTables({ sheetId, box }: RangeObject, host: ModelHost): void {
  const inTable = host.engine.tables
    .list()
    .some((table) => table.sheetId === sheetId && intersect(table.box, box));
  if (inTable) throw invalidOperation("Cells of a table can't be merged.");
}

/** Refuses to shift cells where that would cut through a merged area or a table. */
export function assertMovable({ sheetId, box }: RangeObject, down: boolean, host: ModelHost): void {
  const cut = (area: Box): boolean => {
    const beyond = down
      ? area.row + area.rows > box.row && area.rows < maxRows
      : area.column + area.columns > box.column && area.columns < maxColumns;
    const [start, size, from, span] = down
      ? [area.column, area.columns, box.column, box.columns]
      : [area.row, area.rows, box.row, box.rows];
    const apart = start + size <= from || start >= from + span;
    const within = start >= from && start + size <= from + span;
    return beyond && !apart && !within;
  };
  if (host.engine.merges.list(sheetId).some(cut))
    throw invalidOperation("We can't do that to a merged cell.");
  const tables = host.engine.tables.list().filter((table) => table.sheetId === sheetId);
  if (tables.some((table) => cut(table.box))) {
    throw invalidOperation(
      "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
    );
  }
}

/** Refuses to change a protected sheet as such: formats, rows, columns. */
export function assertUnprotected(sheetId: string, host: ModelHost): void {
  if (host.engine.sheets.state(sheetId).protected) throw accessDenied(sheetName(sheetId, host));
}
