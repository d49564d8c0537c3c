import { formatAddress, type Box } from "../formulas/a1";
import type { CellView } from "../engine/engine";
import { valueType } from "../engine/values";
import { itemNotFound } from "../protocol/errors";
import { defineType, type HostObject, type ModelHost, type PropertyModel } from "./define";
import { rangeObject } from "./range-object";

/** The cells of a range that are to be seen; hidden and filtered rows and columns are left out. */
export interface RangeViewObject extends HostObject {
  readonly sheetId: string;
  readonly box: Box;
  /** Rows and columns that are shown, counted on the sheet. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

/** The view of a range as it is now. */
export function rangeView(sheetId: string, box: Box, { engine }: ModelHost): RangeViewObject {
  const count = (from: number, size: number, hidden: (at: number) => boolean): number[] =>
    Array.from({ length: size }, (_value, index) => from + index).filter((at) => !hidden(at));
  return {
    objectType: "RangeView",
    sheetId,
    box,
    rows: count(box.row, box.rows, (row) => engine.layout.rowHidden(sheetId, row)),
    columns: count(box.column, box.columns, (column) => engine.layout.columnHidden(sheetId, column)),
    index: 0,
  };
}

function cells<T>(read: (cell: CellView, row: number, column: number) => T): PropertyModel<RangeViewObject> {
  return {
    get: ({ sheetId, box, rows, columns }, { engine }) => {
      const all = engine.cells.read(sheetId, box);
      return rows.map((row) =>
        columns.flatMap((column) => {
          const cell = all[row - box.row]?.[column - box.column];
          return cell ? [read(cell, row, column)] : [];
        }),
      );
    },
    calculated: true,
  };
}

export const rangeViewType = defineType<RangeViewObject>({
  name: "RangeView",
  properties: {
    Values: cells((cell) => cell.value),
    Formulas: cells((cell) => cell.formula),
    Text: cells((cell) => cell.text),
    NumberFormat: cells((cell) => cell.numberFormat),
    ValueTypes: cells((cell) => valueType(cell.value)),
    CellAddresses: cells((_cell, row, column) => formatAddress({ row, column, rows: 1, columns: 1 })),
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: ({ columns }) => columns.length },
    Index: { get: ({ index }) => index },
    Rows: { leadsTo: (view) => ({ ...view, objectType: "RangeViewCollection" }) },
  },
  methods: { GetRange: ({ sheetId, box }) => rangeObject(sheetId, box) },
});

/** One row of a view as a view of its own. */
const rowOf = (view: RangeViewObject, index: number): RangeViewObject | undefined => {
  const row = view.rows[index];
  if (row === undefined) return undefined;
  return { ...view, objectType: "RangeView", box: { ...view.box, row, rows: 1 }, rows: [row], index };
};

export const rangeViewCollectionType = defineType<RangeViewObject>({
  name: "RangeViewCollection",
  properties: {},
  methods: {
    GetCount: ({ rows }) => rows.length,
    GetItemAt: (view, [index]) => {
      const row = rowOf(view, Number(index));
      if (!row) throw itemNotFound();
      return row;
    },
  },
  items: (view) => view.rows.flatMap((_row, index) => rowOf(view, index) ?? []),
});
