import { formatFullAddress, maxColumns, maxRows, type Box } from "../formulas/a1";
import { itemNotFound } from "../protocol/errors";
import { defineType, type HostObject } from "./define";
import { rangeObject, sheetName } from "./range-object";

/** Several ranges of one sheet. */
interface RangeAreasObject extends HostObject {
  readonly sheetId: string;
  readonly boxes: readonly Box[];
}

/** The areas as an object of the model, or null where there are none. */
export function rangeAreas(sheetId: string, boxes: readonly Box[]): RangeAreasObject | null {
  const inOrder = [...boxes].sort((one, other) => one.row - other.row || one.column - other.column);
  return boxes.length === 0 ? null : { objectType: "RangeAreas", sheetId, boxes: inOrder };
}

export const rangeAreasType = defineType<RangeAreasObject>({
  name: "RangeAreas",
  properties: {
    Address: {
      get: ({ sheetId, boxes }, host) =>
        boxes.map((box) => formatFullAddress(sheetName(sheetId, host), box)).join(","),
    },
    AreaCount: { get: ({ boxes }) => boxes.length },
    CellCount: { get: ({ boxes }) => boxes.reduce((count, box) => count + box.rows * box.columns, 0) },
    IsEntireRow: { get: ({ boxes }) => boxes.every((box) => box.columns >= maxColumns) },
    IsEntireColumn: { get: ({ boxes }) => boxes.every((box) => box.rows >= maxRows) },
    Areas: {
      leadsTo: ({ sheetId, boxes }) => ({ objectType: "RangeCollection", sheetId, boxes }) as HostObject,
    },
    Worksheet: { leadsTo: ({ sheetId }) => ({ objectType: "Worksheet", sheetId }) as HostObject },
  },
  methods: {},
});

export const rangeCollectionType = defineType<RangeAreasObject>({
  name: "RangeCollection",
  properties: {},
  methods: {
    GetCount: ({ boxes }) => boxes.length,
    GetItemAt: ({ sheetId, boxes }, [index]) => {
      const box = boxes[Number(index)];
      if (!box) throw itemNotFound();
      return rangeObject(sheetId, box);
    },
  },
  items: ({ sheetId, boxes }) => boxes.map((box) => rangeObject(sheetId, box)),
});
