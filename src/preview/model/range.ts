import { maxColumns, maxRows, bounding, formatFullAddress, intersect } from "../formulas/a1";
import type { CellView } from "../engine/engine";
import { valueType } from "../engine/values";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { oneOf, shaped, textOf, wholeNumber } from "./arguments";
import { copyFrom } from "./copy-from";
import { defineType, type ModelHost, type PropertyModel } from "./define";
import { hyperlink, removeLinks } from "./hyperlink";
import { rangeView } from "./range-view";
import { rangeAreas } from "./range-areas";
import { rangeFrame } from "./range-frame";
import {
  assertMovable,
  assertOutsideTables,
  assertUnprotected,
  assertWritable,
  rangeObject,
  readRange,
  sheetName,
  type RangeObject,
} from "./range-object";

/** Excel answers a read of more cells than this with null. */
const mostCells = 5_000_000;

function cells<T>(range: RangeObject, host: ModelHost, read: (cell: CellView) => T): T[][] | null {
  const { sheetId, box } = range;
  if (box.rows * box.columns > mostCells) return null;
  return host.engine.cells.read(sheetId, box).map((row) => row.map(read));
}

function write(range: RangeObject, value: unknown, host: ModelHost): void {
  assertWritable(range, host);
  host.engine.cells.write(range.sheetId, range.box, shaped(value, range.box.rows, range.box.columns));
}

function writeFormats(range: RangeObject, value: unknown, host: ModelHost): void {
  assertUnprotected(range.sheetId, host);
  const { box, sheetId } = range;
  const formats = Array.isArray(value) ? shaped(value, box.rows, box.columns) : undefined;
  host.engine.cells.setStyle(sheetId, box, (row, column) => {
    const format = formats ? formats[row - box.row]?.[column - box.column] : value;
    return format === null || format === undefined ? {} : { numberFormat: String(format) };
  });
}

/** One answer for all rows or columns, or null where they differ. */
function common(first: number, count: number, read: (index: number) => boolean): boolean | null {
  const answer = read(first);
  for (let index = first + 1; index < first + Math.min(count, 2000); index++) {
    if (read(index) !== answer) return null;
  }
  return answer;
}

function hidden(axis: "row" | "column"): PropertyModel<RangeObject> {
  return {
    get: ({ sheetId, box }, { engine }) =>
      axis === "row"
        ? common(box.row, box.rows, (row) => engine.layout.rowHidden(sheetId, row))
        : common(box.column, box.columns, (column) => engine.layout.columnHidden(sheetId, column)),
    set: ({ sheetId, box }, value, host) => {
      assertUnprotected(sheetId, host);
      const { layout } = host.engine;
      if (axis === "row") layout.setRowsHidden(sheetId, box.row, box.rows, value === true);
      else layout.setColumnsHidden(sheetId, box.column, box.columns, value === true);
    },
  };
}

function used(range: RangeObject, valuesOnly: unknown, host: ModelHost): RangeObject | undefined {
  const all = host.engine.cells.used(range.sheetId, valuesOnly === true);
  const box = all && intersect(all, range.box);
  return box && rangeObject(range.sheetId, box);
}

/** The range between two corners given relative to a range; negative counts run the other way. */
function offset(range: RangeObject, rows: number, columns: number): RangeObject {
  const { box, sheetId } = range;
  return rangeObject(sheetId, { ...box, row: box.row + rows, column: box.column + columns });
}

function move(range: RangeObject, host: ModelHost, direction: 1 | -1, down: boolean): void {
  assertUnprotected(range.sheetId, host);
  const { box, sheetId } = range;
  const { rows, columns } = box;
  const sheet = sheetName(sheetId, host);
  const change = down
    ? { sheetId, sheet, axis: "row" as const, at: box.row, count: direction * rows }
    : { sheetId, sheet, axis: "column" as const, at: box.column, count: direction * columns };
  assertMovable(range, down, host);
  const whole = down ? columns >= maxColumns : rows >= maxRows;
  const span = down
    ? { from: box.column, to: box.column + columns - 1 }
    : { from: box.row, to: box.row + rows - 1 };
  host.engine.restructure(whole ? change : { ...change, ...span });
}

const rows = (range: RangeObject, row: number, count: number): RangeObject =>
  rangeObject(range.sheetId, { ...range.box, row, rows: count });
const columns = (range: RangeObject, column: number, count: number): RangeObject =>
  rangeObject(range.sheetId, { ...range.box, column, columns: count });

export const rangeType = defineType<RangeObject>({
  name: "Range",
  identity: (range, host) => ({ _ReferenceId: host.references.keep(range) }),
  properties: {
    Address: { get: (range, host) => formatFullAddress(sheetName(range.sheetId, host), range.box) },
    AddressLocal: { get: (range, host) => formatFullAddress(sheetName(range.sheetId, host), range.box) },
    ...rangeFrame,
    CellCount: { get: ({ box }) => (box.rows * box.columns > 2 ** 31 ? -1 : box.rows * box.columns) },
    RowIndex: { get: ({ box }) => box.row },
    ColumnIndex: { get: ({ box }) => box.column },
    RowCount: { get: ({ box }) => box.rows },
    ColumnCount: { get: ({ box }) => box.columns },
    IsEntireRow: { get: ({ box }) => box.columns >= maxColumns },
    IsEntireColumn: { get: ({ box }) => box.rows >= maxRows },
    Values: { get: (range, host) => cells(range, host, (cell) => cell.value), set: write, calculated: true },
    ValueTypes: {
      get: (range, host) => cells(range, host, (cell) => valueType(cell.value)),
      calculated: true,
    },
    Text: { get: (range, host) => cells(range, host, (cell) => cell.text), calculated: true },
    Formulas: {
      get: (range, host) => cells(range, host, (cell) => cell.formula),
      set: write,
      calculated: true,
    },
    FormulasLocal: {
      get: (range, host) => cells(range, host, (cell) => cell.formula),
      set: write,
      calculated: true,
    },
    NumberFormat: {
      get: (range, host) => cells(range, host, (cell) => cell.numberFormat),
      set: writeFormats,
    },
    NumberFormatLocal: {
      get: (range, host) => cells(range, host, (cell) => cell.numberFormat),
      set: writeFormats,
    },
    Hyperlink: hyperlink,
    HasSpill: { get: () => false },
    RowHidden: hidden("row"),
    ColumnHidden: hidden("column"),
    Hidden: {
      get: ({ sheetId, box }, { engine }) =>
        common(box.row, box.rows, (row) => engine.layout.rowHidden(sheetId, row)) === true ||
        common(box.column, box.columns, (column) => engine.layout.columnHidden(sheetId, column)) === true,
    },
    Worksheet: { leadsTo: ({ sheetId }) => ({ objectType: "Worksheet", sheetId }) },
    Format: { leadsTo: (range) => ({ objectType: "RangeFormat", range }) },
    Sort: { leadsTo: (range) => ({ objectType: "RangeSort", range }) },
    DataValidation: { leadsTo: (range) => ({ objectType: "DataValidation", range }) },
    ConditionalFormats: { leadsTo: (range) => ({ objectType: "ConditionalFormatCollection", range }) },
  },
  methods: {
    _KeepReference: (range, _args, host) => {
      host.references.keep(range);
    },
    _ValidateArraySize: ({ box }, [rowCount, columnCount]) => {
      if (rowCount !== box.rows || columnCount !== box.columns) throw invalidArgument();
    },
    GetCell: ({ sheetId, box }, [row, column]) =>
      rangeObject(sheetId, {
        row: box.row + Number(row),
        column: box.column + Number(column),
        rows: 1,
        columns: 1,
      }),
    GetRow: (range, [row]) => {
      if (wholeNumber(row) >= range.box.rows) throw invalidArgument();
      return rows(range, range.box.row + wholeNumber(row), 1);
    },
    GetColumn: (range, [column]) => {
      if (wholeNumber(column) >= range.box.columns) throw invalidArgument();
      return columns(range, range.box.column + wholeNumber(column), 1);
    },
    GetLastRow: (range) => rows(range, range.box.row + range.box.rows - 1, 1),
    GetLastColumn: (range) => columns(range, range.box.column + range.box.columns - 1, 1),
    GetLastCell: ({ sheetId, box }) =>
      rangeObject(sheetId, {
        row: box.row + box.rows - 1,
        column: box.column + box.columns - 1,
        rows: 1,
        columns: 1,
      }),
    GetRowsAbove: (range, [count = 1]) =>
      Number(count) > 0
        ? rows(range, range.box.row - Number(count), Number(count))
        : rows(range, range.box.row, -Number(count)),
    GetRowsBelow: (range, [count = 1]) => rows(range, range.box.row + range.box.rows, wholeNumber(count, 1)),
    GetColumnsBefore: (range, [count = 1]) =>
      columns(range, range.box.column - wholeNumber(count, 1), wholeNumber(count, 1)),
    GetColumnsAfter: (range, [count = 1]) =>
      columns(range, range.box.column + range.box.columns, wholeNumber(count, 1)),
    GetEntireRow: ({ sheetId, box }) => rangeObject(sheetId, { ...box, column: 0, columns: maxColumns }),
    GetEntireColumn: ({ sheetId, box }) => rangeObject(sheetId, { ...box, row: 0, rows: maxRows }),
    GetOffsetRange: (range, [rowCount, columnCount]) => offset(range, Number(rowCount), Number(columnCount)),
    GetResizedRange: ({ sheetId, box }, [rowCount, columnCount]) =>
      rangeObject(sheetId, {
        ...box,
        rows: box.rows + Number(rowCount),
        columns: box.columns + Number(columnCount),
      }),
    GetAbsoluteResizedRange: ({ sheetId, box }, [rowCount, columnCount]) =>
      rangeObject(sheetId, { ...box, rows: wholeNumber(rowCount, 1), columns: wholeNumber(columnCount, 1) }),
    GetBoundingRect: (range, [other], host) => {
      const second = readRange(other, range.sheetId, host);
      if (second.sheetId !== range.sheetId) throw invalidArgument();
      return rangeObject(range.sheetId, bounding(range.box, second.box));
    },
    GetIntersection: (range, [other], host) => {
      const shared = intersection(range, other, host);
      if (!shared) throw itemNotFound();
      return shared;
    },
    GetIntersectionOrNullObject: (range, [other], host) => intersection(range, other, host),
    GetUsedRange: (range, [valuesOnly], host) =>
      used(range, valuesOnly, host) ?? rangeObject(range.sheetId, { ...range.box, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (range, [valuesOnly], host) => used(range, valuesOnly, host) ?? null,
    CopyFrom: copyFrom,
    GetVisibleView: ({ sheetId, box }, _args, host) => rangeView(sheetId, box, host),
    Merge: (range, [across], host) => {
      assertUnprotected(range.sheetId, host);
      assertOutsideTables(range, host);
      host.engine.merges.merge(range.sheetId, range.box, across === true);
    },
    Unmerge: (range, _args, host) => {
      assertUnprotected(range.sheetId, host);
      host.engine.merges.unmerge(range.sheetId, range.box);
    },
    GetMergedAreasOrNullObject: ({ sheetId, box }, _args, host) =>
      rangeAreas(sheetId, host.engine.merges.touching(sheetId, box)),
    GetTables: (range, _args, host) => ({
      objectType: "TableCollection",
      tableIds: host.engine.tables
        .list()
        .filter((table) => table.sheetId === range.sheetId && intersect(table.box, range.box))
        .map((table) => table.id),
    }),
    Insert: (range, [shift], host) => {
      const down = oneOf(shift, ["Down", "Right"]) === "Down";
      const { sheetId, box } = range;
      move(range, host, 1, down);
      return rangeObject(sheetId, box);
    },
    Delete: (range, [shift], host) => move(range, host, -1, oneOf(shift, ["Up", "Left"]) === "Up"),
    Clear: (range, [applyTo], host) => {
      assertWritable(range, host);
      const what = oneOf(applyTo ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]);
      const kind = { All: "all", Formats: "formats", Contents: "contents" } as const;
      if (what !== "Contents" && what in kind) host.engine.merges.unmerge(range.sheetId, range.box);
      if (what !== "Contents" && what !== "Formats") removeLinks(range, host);
      if (what in kind) host.engine.cells.clear(range.sheetId, range.box, kind[what as keyof typeof kind]);
    },
    Select: ({ sheetId, box }, _args, host) => host.engine.select(sheetId, box),
    Calculate: (_range, _args, host) => host.engine.recalculate(),
  },
});

function intersection(range: RangeObject, other: unknown, host: ModelHost): RangeObject | null {
  const second = readRange(typeof other === "string" ? textOf(other) : other, range.sheetId, host);
  const shared = second.sheetId === range.sheetId && intersect(range.box, second.box);
  return shared ? rangeObject(range.sheetId, shared) : null;
}
