import { blocksOf } from "../core/change/blocks";
import type { Content } from "../core/change/content";
import { shiftsOf } from "../core/change/places";
import type { Standing, StandingCell } from "../core/change/standing";
import type { TableExtent, WorkbookChange } from "../core/change/workbook-change";
import { addedSheets, addedTables } from "../core/change/writes";
import { blockAddress, columnName } from "../core/scorecard/address";
import type { CellPlace } from "../core/scorecard/sheet-grid";
import type { NamePlace } from "../core/scorecard/workbook-reading";
import { supports } from "./run";

/**
 * Asks for everything a change touches, and for the given cells in a few blocks. The caller syncs once; the returned
 * function then gives what stands. What doesn't exist is left out of it rather than failing.
 */
export function queueSurvey(
  context: Excel.RequestContext,
  change: WorkbookChange,
  places: readonly CellPlace[],
): () => Standing {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name,items/formula");
  const knowsProtection = supports("1.7");
  if (knowsProtection) protection.load("protected");
  const ownNames = queueSheetNames(context, change);
  const extents = queueExtents(context, change);
  const inPlace = queueTablesInPlace(context, change);
  const bottoms = queueBottoms(context, change);
  const empty = queueUse(context, change);
  const cell = queueCells(context, places);
  return () => ({
    sheets: worksheets.items.map(({ name }) => name),
    tables: tables.items.map(({ name }) => name),
    names: [...names.items.map((item) => nameOf(item)), ...ownNames()],
    structureProtected: knowsProtection && protection.protected,
    extents: extents(),
    tablesInPlace: inPlace(),
    bottoms: bottoms(),
    emptySheets: empty(),
    cell: cell(),
  });
}

const nameOf = ({ name, formula }: Excel.NamedItem, sheet?: string): NamePlace => ({
  name,
  formula: String(formula),
  ...(sheet === undefined ? {} : { sheet }),
});

function queueSheetNames(context: Excel.RequestContext, { names = [] }: WorkbookChange): () => NamePlace[] {
  const sheets = [...new Set(names.flatMap(({ sheet }) => sheet ?? []))].map((sheet) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name");
    worksheet.names.load("items/name,items/formula");
    return { sheet, worksheet };
  });
  return () =>
    sheets.flatMap(({ sheet, worksheet }) =>
      worksheet.isNullObject ? [] : worksheet.names.items.map((item) => nameOf(item, sheet)),
    );
}

function queueExtents(context: Excel.RequestContext, change: WorkbookChange): () => Map<string, TableExtent> {
  const resized = (change.resizeTables ?? []).map(({ table }) => table);
  const wanted = new Set([...addedTables(change), ...resized]);
  const found = [...wanted].map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const range = table.getRange();
    table.load("name");
    table.worksheet.load("name");
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, range };
  });
  return () =>
    new Map(
      found.flatMap(({ table, range }) =>
        table.isNullObject
          ? []
          : [
              [
                table.name.toLowerCase(),
                {
                  table: table.name,
                  sheet: table.worksheet.name,
                  row: range.rowIndex,
                  column: range.columnIndex,
                  rowCount: range.rowCount,
                  columnCount: range.columnCount,
                },
              ] as const,
            ],
      ),
    );
}

/** Tables where the change makes some on sheets that stand already: one may be there that hasn't got its name yet. */
function queueTablesInPlace(context: Excel.RequestContext, change: WorkbookChange): () => string[] {
  if (!supports("1.9")) return () => [];
  const fresh = new Set(addedSheets(change).map((name) => name.toLowerCase()));
  const found = (change.tables ?? [])
    .filter(({ sheet }) => !fresh.has(sheet.toLowerCase()))
    .map(({ sheet, row, column, rowCount, columns }) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
      const address = blockAddress(row, column, row + rowCount - 1, column + columns.length - 1);
      const here = worksheet.getRange(address).getTables(false);
      worksheet.load("name");
      here.load("items/name");
      return { worksheet, here };
    });
  return () =>
    found.flatMap(({ worksheet, here }) =>
      worksheet.isNullObject ? [] : here.items.map(({ name }) => name),
    );
}

function queueBottoms(context: Excel.RequestContext, change: WorkbookChange): () => number[] {
  const used = shiftsOf(change).map(({ sheet, columns }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    const strip = columns && `${columnName(columns.first)}:${columnName(columns.last)}`;
    const range =
      strip === undefined
        ? worksheet.getUsedRangeOrNullObject(false)
        : worksheet.getRange(strip).getUsedRangeOrNullObject(false);
    range.load("rowIndex,rowCount");
    return range;
  });
  return () => used.map((range) => (range.isNullObject ? -1 : range.rowIndex + range.rowCount - 1));
}

function queueUse(context: Excel.RequestContext, { sheets = [] }: WorkbookChange): () => string[] {
  const found = sheets.map(({ name }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = worksheet.getUsedRangeOrNullObject(true);
    worksheet.load("name");
    used.load("address");
    return { name, worksheet, used };
  });
  return () =>
    found
      .filter(({ worksheet, used }) => !worksheet.isNullObject && used.isNullObject)
      .map(({ name }) => name);
}

function queueCells(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
): () => (place: CellPlace) => StandingCell | undefined {
  const blocks = blocksOf(places).map((block) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
    const range = worksheet.getRange(blockAddress(block.row, block.column, block.lastRow, block.lastColumn));
    range.load("formulas,values,numberFormat");
    return { block, range };
  });
  return () => {
    const bySheet = new Map<string, typeof blocks>();
    for (const each of blocks) {
      if (each.range.isNullObject) continue;
      const sheet = each.block.sheet.toLowerCase();
      bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), each]);
    }
    return ({ sheet, row, column }) => {
      const found = bySheet
        .get(sheet.toLowerCase())
        ?.find(
          ({ block }) =>
            row >= block.row && row <= block.lastRow && column >= block.column && column <= block.lastColumn,
        );
      if (found === undefined) return undefined;
      const [at, across] = [row - found.block.row, column - found.block.column];
      return {
        content: (found.range.formulas as Content[][])[at]?.[across] ?? "",
        value: (found.range.values as Content[][])[at]?.[across] ?? "",
        numberFormat: String((found.range.numberFormat as string[][])[at]?.[across] ?? "General"),
      };
    };
  };
}
