import type { TableState } from "../engine/state";
import { intersect, maxRows, type Box } from "../formulas/a1";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../protocol/errors";
import { textOf } from "./arguments";
import {
  defineType,
  eventMethods,
  eventTypes,
  workbookTarget,
  type HostObject,
  type ModelHost,
} from "./define";
import { checkDefinedName } from "./names";
import { assertUnprotected, rangeObject, readRange, type RangeObject } from "./range-object";

interface CollectionObject extends HostObject {
  readonly sheetId?: string;
  readonly tableIds?: readonly string[];
}

export interface TableObject extends HostObject {
  readonly tableId: string;
}

export const tableObject = (tableId: string): TableObject => ({ objectType: "Table", tableId });

export function findTable({ tableId }: TableObject, host: ModelHost): TableState {
  const table = host.engine.tables.find(tableId);
  if (!table) throw itemNotFound();
  return table;
}

/** The rows of data: without headers and totals. */
export function dataBox({ box, showTotals }: TableState): Box {
  return { ...box, row: box.row + 1, rows: box.rows - 1 - (showTotals ? 1 : 0) };
}

function listed({ sheetId, tableIds }: CollectionObject, host: ModelHost): TableState[] {
  return host.engine.tables
    .list()
    .filter((table) => sheetId === undefined || table.sheetId === sheetId)
    .filter((table) => tableIds === undefined || tableIds.includes(table.id));
}

function byKey(collection: CollectionObject, key: unknown, host: ModelHost): TableState | undefined {
  const name = String(key).toLowerCase();
  return listed(collection, host).find((table) => table.id === key || table.name.toLowerCase() === name);
}

function checkName(name: string, host: ModelHost, own?: string): void {
  checkDefinedName(name);
  const lower = name.toLowerCase();
  const other = host.engine.tables.list().find((table) => table.name.toLowerCase() === lower);
  if (other && other.id !== own) throw itemAlreadyExists();
  if (host.engine.names.list().some((each) => each.name.toLowerCase() === lower)) throw itemAlreadyExists();
}

function assertFree(range: RangeObject, host: ModelHost, own?: string): void {
  const taken = host.engine.tables
    .list()
    .some((table) => table.sheetId === range.sheetId && table.id !== own && intersect(table.box, range.box));
  if (taken) throw invalidOperation("A table can't overlap another table.");
  if (host.engine.merges.touching(range.sheetId, range.box).length > 0) {
    throw invalidOperation("A table can't hold merged cells. Unmerge the cells first.");
  }
}

function part(table: TableState, box: Box): RangeObject {
  return rangeObject(table.sheetId, box);
}

export const tableCollectionType = defineType<CollectionObject>({
  name: "TableCollection",
  properties: { Count: { get: (collection, host) => listed(collection, host).length } },
  methods: {
    ...eventMethods<CollectionObject>(
      {
        DataChangedEvent: eventTypes.tableChanged,
        AddedEvent: eventTypes.tableAdded,
        DeletedEvent: eventTypes.tableDeleted,
      },
      ({ sheetId }) => sheetId ?? workbookTarget,
    ),
    Add: (collection, [address, hasHeaders], host) => {
      const range = readRange(address, collection.sheetId ?? host.engine.sheets.active(), host);
      assertUnprotected(range.sheetId, host);
      assertFree(range, host);
      if (range.box.rows >= maxRows) throw invalidArgument();
      return tableObject(host.engine.tables.add(range.sheetId, range.box, hasHeaders === true).id);
    },
    GetItem: (collection, [key], host) => {
      const table = byKey(collection, key, host);
      if (!table) throw itemNotFound();
      return tableObject(table.id);
    },
    GetItemOrNullObject: (collection, [key], host) => {
      const table = byKey(collection, key, host);
      return table ? tableObject(table.id) : null;
    },
    GetItemAt: (collection, [index], host) => {
      const table = listed(collection, host)[Number(index)];
      if (!table) throw itemNotFound();
      return tableObject(table.id);
    },
    GetCount: (collection, _args, host) => listed(collection, host).length,
  },
  items: (collection, host) => listed(collection, host).map((table) => tableObject(table.id)),
});

const flags = ["ShowBandedColumns", "HighlightFirstColumn", "HighlightLastColumn"] as const;

export const tableType = defineType<TableObject>({
  name: "Table",
  identity: ({ tableId }) => ({ Id: tableId }),
  properties: {
    Id: { get: ({ tableId }) => tableId },
    LegacyId: { get: ({ tableId }) => tableId },
    Name: {
      get: (object, host) => findTable(object, host).name,
      set: (object, value, host) => {
        checkName(textOf(value), host, object.tableId);
        findTable(object, host);
        host.engine.tables.rename(object.tableId, textOf(value));
      },
    },
    Style: {
      get: (object, host) => findTable(object, host).style,
      set: ({ tableId }, value, host) => host.engine.tables.change(tableId, { style: textOf(value) }),
    },
    ShowHeaders: { get: (object, host) => findTable(object, host).showHeaders },
    ShowTotals: { get: (object, host) => findTable(object, host).showTotals },
    ShowBandedRows: {
      get: (object, host) => findTable(object, host).showBandedRows,
      set: ({ tableId }, value, host) =>
        host.engine.tables.change(tableId, { showBandedRows: value === true }),
    },
    ShowFilterButton: {
      get: (object, host) => findTable(object, host).showFilterButton,
      set: ({ tableId }, value, host) =>
        host.engine.tables.change(tableId, { showFilterButton: value === true }),
    },
    ...Object.fromEntries(flags.map((flag) => [flag, { get: () => false }])),
    Columns: { leadsTo: ({ tableId }) => ({ objectType: "TableColumnCollection", tableId }) as HostObject },
    Sort: { leadsTo: ({ tableId }) => ({ objectType: "TableSort", tableId }) as HostObject },
    AutoFilter: {
      leadsTo: (object, host) =>
        ({
          objectType: "AutoFilter",
          tableId: object.tableId,
          sheetId: findTable(object, host).sheetId,
        }) as HostObject,
    },
    Rows: { leadsTo: ({ tableId }) => ({ objectType: "TableRowCollection", tableId }) as HostObject },
    Worksheet: {
      leadsTo: (object, host) =>
        ({ objectType: "Worksheet", sheetId: findTable(object, host).sheetId }) as HostObject,
    },
  },
  methods: {
    ...eventMethods<TableObject>(
      { DataChangedEvent: eventTypes.tableChanged, SelectionChangedEvent: eventTypes.tableSelectionChanged },
      ({ tableId }) => tableId,
    ),
    GetRange: (object, _args, host) => part(findTable(object, host), findTable(object, host).box),
    GetHeaderRowRange: (object, _args, host) =>
      part(findTable(object, host), { ...findTable(object, host).box, rows: 1 }),
    GetDataBodyRange: (object, _args, host) =>
      part(findTable(object, host), dataBox(findTable(object, host))),
    GetTotalRowRange: (object, _args, host) => {
      const table = findTable(object, host);
      if (!table.showTotals) throw itemNotFound();
      return part(table, { ...table.box, row: table.box.row + table.box.rows - 1, rows: 1 });
    },
    Resize: (object, [newRange], host) => {
      const table = findTable(object, host);
      const range = readRange(newRange, table.sheetId, host);
      assertUnprotected(table.sheetId, host);
      if (range.sheetId !== table.sheetId || range.box.row !== table.box.row || range.box.rows < 2) {
        throw invalidArgument();
      }
      if (!intersect(range.box, table.box)) throw invalidArgument();
      assertFree(range, host, table.id);
      host.engine.tables.resize(table.id, range.box);
    },
    Delete: (object, _args, host) => {
      const table = findTable(object, host);
      assertUnprotected(table.sheetId, host);
      host.engine.filters.remove(table.sheetId, table.id);
      host.engine.cells.clear(table.sheetId, table.box, "all");
      host.engine.tables.remove(table.id);
    },
    ConvertToRange: (object, _args, host) => {
      const table = findTable(object, host);
      host.engine.filters.remove(table.sheetId, table.id);
      host.engine.tables.remove(table.id);
      return part(table, table.box);
    },
    ClearFilters: (object, _args, host) => {
      const { sheetId, id } = findTable(object, host);
      host.engine.filters.remove(sheetId, id);
    },
    ReapplyFilters: (object, _args, host) => {
      const { sheetId, id, box } = findTable(object, host);
      const filter = host.engine.filters.find(sheetId, id);
      if (filter) host.engine.filters.apply(sheetId, box, filter.criteria, id);
    },
  },
});
