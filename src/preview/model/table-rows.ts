import type { TableState } from "../engine/state";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { cellInput, shaped } from "./arguments";
import { defineType, isHostObject, type ModelHost } from "./define";
import {
  assertMovable,
  assertUnprotected,
  assertWritable,
  rangeObject,
  type RangeObject,
} from "./range-object";
import { dataBox, findTable, type TableObject } from "./tables";

interface RowObject extends TableObject {
  readonly index: number;
}

const row = (tableId: string, index: number): RowObject => ({ objectType: "TableRow", tableId, index });

function range(object: RowObject, host: ModelHost): RangeObject {
  const table = findTable(object, host);
  const body = dataBox(table);
  if (object.index < 0 || object.index >= body.rows) throw itemNotFound();
  return rangeObject(table.sheetId, { ...body, row: body.row + object.index, rows: 1 });
}

/** Rows of a table move only the cells below its own columns: they may not cut through a table there. */
function assertRoomBelow({ sheetId, box }: TableState, host: ModelHost): void {
  assertMovable(rangeObject(sheetId, { ...box, row: box.row + box.rows, rows: 1 }), true, host);
}

/** One row of values, or several. */
function readRows(values: unknown, columns: number): ReturnType<typeof shaped> {
  if (values === null || values === undefined) return [[]];
  if (!Array.isArray(values)) return [[cellInput(values)]];
  const rows = (values as unknown[]).some(Array.isArray) ? (values as unknown[]) : [values];
  return shaped(rows, rows.length, columns);
}

export const tableRowCollectionType = defineType<TableObject>({
  name: "TableRowCollection",
  properties: { Count: { get: (object, host) => dataBox(findTable(object, host)).rows } },
  methods: {
    Add: (object, [index, values], host) => {
      const table = findTable(object, host);
      assertUnprotected(table.sheetId, host);
      const count = dataBox(table).rows;
      const at = index === null || index === undefined || index === -1 ? count : Number(index);
      if (!Number.isInteger(at) || at < 0 || at > count) throw invalidArgument();
      assertRoomBelow(table, host);
      host.engine.tables.insertRows(table.id, at, readRows(values, table.columns.length));
      return row(table.id, at);
    },
    GetCount: (object, _args, host) => dataBox(findTable(object, host)).rows,
    GetItemAt: (object, [index], host) => {
      const item = row(object.tableId, Number(index));
      range(item, host);
      return item;
    },
    DeleteRows: (object, [rows], host) => {
      assertUnprotected(findTable(object, host).sheetId, host);
      if (!Array.isArray(rows)) throw invalidArgument();
      assertRoomBelow(findTable(object, host), host);
      const indexes = (rows as unknown[]).map((each) =>
        isHostObject(each) ? (each as RowObject).index : Number(each),
      );
      // From below, so that the others keep their places meanwhile.
      for (const index of [...new Set(indexes)].sort((one, other) => other - one)) {
        range(row(object.tableId, index), host);
        host.engine.tables.deleteRow(object.tableId, index);
      }
    },
    DeleteRowsAt: (object, [index, count], host) => {
      assertUnprotected(findTable(object, host).sheetId, host);
      assertRoomBelow(findTable(object, host), host);
      for (let left = Number(count ?? 1); left > 0; left--) {
        range(row(object.tableId, Number(index)), host);
        host.engine.tables.deleteRow(object.tableId, Number(index));
      }
    },
  },
  items: (object, host) =>
    Array.from({ length: dataBox(findTable(object, host)).rows }, (_value, index) =>
      row(object.tableId, index),
    ),
});

export const tableRowType = defineType<RowObject>({
  name: "TableRow",
  identity: ({ index }) => ({ Index: index }),
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (object, host) => {
        const { sheetId, box } = range(object, host);
        return host.engine.cells.read(sheetId, box).map((cells) => cells.map((cell) => cell.value));
      },
      set: (object, value, host) => {
        const target = range(object, host);
        assertWritable(target, host);
        const { sheetId, box } = target;
        host.engine.cells.write(sheetId, box, shaped(value, 1, box.columns));
      },
      calculated: true,
    },
  },
  methods: {
    GetRange: (object, _args, host) => range(object, host),
    Delete: (object, _args, host) => {
      const { sheetId } = range(object, host);
      assertUnprotected(sheetId, host);
      assertRoomBelow(findTable(object, host), host);
      host.engine.tables.deleteRow(object.tableId, object.index);
    },
  },
});
