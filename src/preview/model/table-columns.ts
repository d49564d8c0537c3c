import type { CellInput } from "../engine/engine";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { cellInput, shaped, textOf } from "./arguments";
import { defineType, type HostObject, type ModelHost } from "./define";
import { assertUnprotected, assertWritable, rangeObject, type RangeObject } from "./range-object";
import { dataBox, findTable, type TableObject } from "./tables";

/** A column by its own id, which stays when others come and go. */
interface ColumnObject extends TableObject {
  readonly columnId: number;
}

const column = (tableId: string, columnId: number): ColumnObject => ({
  objectType: "TableColumn",
  tableId,
  columnId,
});

function indexOf(object: ColumnObject, host: ModelHost): number {
  const index = findTable(object, host).columnIds.indexOf(object.columnId);
  if (index < 0) throw itemNotFound();
  return index;
}

/** The column's header and data, or its data alone. */
function range(object: ColumnObject, host: ModelHost, part: "all" | "header" | "data"): RangeObject {
  const table = findTable(object, host);
  const box = part === "data" ? dataBox(table) : table.box;
  const rows = part === "header" ? 1 : box.rows;
  return rangeObject(table.sheetId, { ...box, rows, column: box.column + indexOf(object, host), columns: 1 });
}

function byKey(object: TableObject, key: unknown, host: ModelHost): ColumnObject | undefined {
  const { columns, columnIds } = findTable(object, host);
  const name = String(key).toLowerCase();
  const index = columns.findIndex((each) => each.toLowerCase() === name);
  const id = index >= 0 ? columnIds[index] : columnIds.find((each) => each === key || String(each) === key);
  return id === undefined ? undefined : column(object.tableId, id);
}

/** A column's values from `[[a],[b]]` or `[a, b]`. */
function readColumn(values: unknown): CellInput[] {
  if (values === null || values === undefined) return [];
  if (!Array.isArray(values)) return [cellInput(values)];
  return (values as unknown[]).map((value) =>
    cellInput(Array.isArray(value) ? (value as unknown[])[0] : value),
  );
}

export const tableColumnCollectionType = defineType<TableObject>({
  name: "TableColumnCollection",
  properties: { Count: { get: (object, host) => findTable(object, host).columns.length } },
  methods: {
    Add: (object, [index, values, name], host) => {
      const table = findTable(object, host);
      assertUnprotected(table.sheetId, host);
      const at = index === null || index === undefined || index === -1 ? table.columns.length : Number(index);
      if (!Number.isInteger(at) || at < 0 || at > table.columns.length) throw invalidArgument();
      const title = name === null || name === undefined ? undefined : textOf(name);
      host.engine.tables.insertColumn(table.id, at, readColumn(values), title);
      return column(table.id, host.engine.tables.find(table.id)?.columnIds[at] ?? 0);
    },
    GetCount: (object, _args, host) => findTable(object, host).columns.length,
    GetItem: (object, [key], host) => {
      const found = byKey(object, key, host);
      if (!found) throw itemNotFound();
      return found;
    },
    GetItemOrNullObject: (object, [key], host) => byKey(object, key, host) ?? null,
    GetItemAt: (object, [index], host) => {
      const id = findTable(object, host).columnIds[Number(index)];
      if (id === undefined) throw itemNotFound();
      return column(object.tableId, id);
    },
  },
  items: (object, host) => findTable(object, host).columnIds.map((id) => column(object.tableId, id)),
});

export const tableColumnType = defineType<ColumnObject>({
  name: "TableColumn",
  identity: ({ columnId }) => ({ Id: columnId }),
  properties: {
    Id: { get: ({ columnId }) => columnId },
    Index: { get: indexOf },
    Name: {
      get: (object, host) => findTable(object, host).columns[indexOf(object, host)],
      set: (object, value, host) => {
        const { sheetId, box } = range(object, host, "header");
        assertUnprotected(sheetId, host);
        const { columns } = findTable(object, host);
        const own = indexOf(object, host);
        const same = (name: string, at: number): boolean =>
          at !== own && name.toLowerCase() === textOf(value).toLowerCase();
        if (textOf(value) === "" || columns.some(same)) throw invalidArgument();
        host.engine.cells.write(sheetId, box, [[`'${textOf(value)}`]]);
      },
    },
    Filter: {
      leadsTo: ({ tableId, columnId }) => ({ objectType: "Filter", tableId, columnId }) as HostObject,
    },
    Values: {
      get: (object, host) => {
        const { sheetId, box } = range(object, host, "all");
        return host.engine.cells.read(sheetId, box).map((cells) => cells.map((cell) => cell.value));
      },
      set: (object, value, host) => {
        const target = range(object, host, "all");
        assertWritable(target, host);
        host.engine.cells.write(target.sheetId, target.box, shaped(value, target.box.rows, 1));
      },
      calculated: true,
    },
  },
  methods: {
    GetRange: (object, _args, host) => range(object, host, "all"),
    GetHeaderRowRange: (object, _args, host) => range(object, host, "header"),
    GetDataBodyRange: (object, _args, host) => range(object, host, "data"),
    Delete: (object, _args, host) => {
      const table = findTable(object, host);
      assertUnprotected(table.sheetId, host);
      host.engine.tables.deleteColumn(table.id, indexOf(object, host));
    },
  },
});
