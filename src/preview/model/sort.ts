import type { Box } from "../formulas/a1";
import type { CellValue } from "../engine/values";
import { isErrorText } from "../engine/values";
import { invalidArgument, invalidOperation, notImplemented } from "../protocol/errors";
import { defineType, type HostObject, type ModelHost } from "./define";
import { assertUnprotected, rangeObject, type RangeObject } from "./range-object";
import { dataBox, findTable, type TableObject } from "./tables";

interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

interface TableSortObject extends TableObject {
  readonly objectType: "TableSort";
}

function readFields(value: unknown, columns: number): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return (value as SortField[]).map((field) => {
    if (!Number.isInteger(field.key) || field.key < 0 || field.key >= columns) throw invalidArgument();
    if ((field.sortOn ?? "Value") !== "Value") throw notImplemented(`sorting on ${String(field.sortOn)}`);
    return field;
  });
}

/** Numbers, texts, FALSE and TRUE, errors: Excel's order; blanks come last whichever way it goes. */
function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return isErrorText(value) ? 3 : 1;
}

function compare(one: CellValue, other: CellValue, ascending: boolean, matchCase: boolean): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  const kinds = rank(one) - rank(other);
  const order =
    kinds !== 0 || rank(one) === 3
      ? kinds
      : typeof one === "string" && typeof other === "string"
        ? one.localeCompare(other, "en", { sensitivity: matchCase ? "variant" : "base" })
        : Number(one) - Number(other);
  return ascending ? order : -order;
}

/** Moves the rows of a box into the order of their values, whole cells with their formats. */
function sortRows(sheetId: string, box: Box, fields: SortField[], matchCase: boolean, host: ModelHost): void {
  const { engine } = host;
  assertUnprotected(sheetId, host);
  if (engine.merges.touching(sheetId, box).length > 0) {
    throw invalidOperation("To do this, all the merged cells need to be the same size.");
  }
  const rows = engine.cells.read(sheetId, box);
  // What a filter hides stays where it is.
  const shown = rows.flatMap((_row, index) =>
    engine.layout.rowHidden(sheetId, box.row + index) ? [] : [index],
  );
  const valueAt = (row: number, key: number): CellValue => rows[row]?.[key]?.value ?? "";
  const order = [...shown].sort((one, other) => {
    for (const { key, ascending = true } of fields) {
      const found = compare(valueAt(one, key), valueAt(other, key), ascending, matchCase);
      if (found !== 0) return found;
    }
    return one - other;
  });
  const from = new Map(shown.map((target, index) => [target, order[index] ?? target]));
  engine.transfer.transfer(
    sheetId,
    box,
    (row, column) => {
      const source = from.get(row - box.row);
      return source === undefined ? undefined : { sheetId, row: box.row + source, column };
    },
    "all",
  );
}

/** How each table was sorted last; like Excel's it is a setting of the view, not part of undo. */
const lastSorts = new WeakMap<object, Map<string, { fields: SortField[]; matchCase: boolean }>>();

function sortsOf(host: ModelHost): Map<string, { fields: SortField[]; matchCase: boolean }> {
  const known = lastSorts.get(host.engine) ?? new Map<string, { fields: SortField[]; matchCase: boolean }>();
  lastSorts.set(host.engine, known);
  return known;
}

export const tableSortType = defineType<TableSortObject>({
  name: "TableSort",
  properties: {
    Fields: { get: ({ tableId }, host) => sortsOf(host).get(tableId)?.fields ?? [] },
    MatchCase: { get: ({ tableId }, host) => sortsOf(host).get(tableId)?.matchCase ?? false },
    Method: { get: () => "PinYin" },
  },
  methods: {
    Apply: (object, [value, matchCase], host) => {
      const table = findTable(object, host);
      const fields = readFields(value, table.columns.length);
      sortRows(table.sheetId, dataBox(table), fields, matchCase === true, host);
      sortsOf(host).set(table.id, { fields, matchCase: matchCase === true });
    },
    Reapply: (object, _args, host) => {
      const table = findTable(object, host);
      const sort = sortsOf(host).get(table.id);
      if (sort) sortRows(table.sheetId, dataBox(table), sort.fields, sort.matchCase, host);
    },
    Clear: ({ tableId }, _args, host) => {
      sortsOf(host).delete(tableId);
    },
  },
});

interface RangeSortObject extends HostObject {
  readonly range: RangeObject;
}

export const rangeSortType = defineType<RangeSortObject>({
  name: "RangeSort",
  properties: {},
  methods: {
    Apply: ({ range }, [value, matchCase, hasHeaders, orientation], host) => {
      if ((orientation ?? "Rows") !== "Rows") throw notImplemented("sorting columns");
      const used = host.engine.cells.used(range.sheetId, true);
      const end = used ? used.row + used.rows : range.box.row + 1;
      const rows = Math.min(range.box.rows, Math.max(1, end - range.box.row));
      const skip = hasHeaders === true ? 1 : 0;
      const { sheetId, box } = rangeObject(range.sheetId, { ...range.box, rows });
      const body = { ...box, row: box.row + skip, rows: box.rows - skip };
      if (body.rows > 0) {
        sortRows(sheetId, body, readFields(value, box.columns), matchCase === true, host);
      }
    },
  },
});
