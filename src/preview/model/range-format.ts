import type { StyleData } from "../book";
import type { StylePatch } from "../engine/styles";
import { oneOf } from "./arguments";
import { defineType, type HostObject, type ModelHost, type PropertyModel } from "./define";
import { assertUnprotected, type RangeObject } from "./range-object";

interface OnRange extends HostObject {
  readonly range: RangeObject;
}

type Style = StyleData & { readonly numberFormat: string };

/** What all cells of the range share; null where they differ, as Excel answers. */
function shared<T>({ range }: OnRange, host: ModelHost, read: (style: Style) => T): T | null {
  const { sheetId, box } = range;
  const first = read(host.engine.cells.style(sheetId, box.row, box.column));
  for (let row = box.row; row < box.row + Math.min(box.rows, 500); row++) {
    for (let column = box.column; column < box.column + Math.min(box.columns, 100); column++) {
      if (read(host.engine.cells.style(sheetId, row, column)) !== first) return null;
    }
  }
  return first;
}

function patch({ range }: OnRange, host: ModelHost, change: StylePatch): void {
  assertUnprotected(range.sheetId, host);
  host.engine.cells.setStyle(range.sheetId, range.box, () => change);
}

function style<T>(read: (style: Style) => T, change: (value: unknown) => StylePatch): PropertyModel<OnRange> {
  return {
    get: (object, host) => shared(object, host, read),
    set: (object, value, host) => patch(object, host, change(value)),
  };
}

const sizes = {
  ColumnWidth: {
    get: ({ range }, { engine }) => {
      const { sheetId, box } = range;
      const width = engine.layout.columnWidth(sheetId, box.column);
      for (let column = box.column; column < box.column + Math.min(box.columns, 200); column++) {
        if (engine.layout.columnWidth(sheetId, column) !== width) return null;
      }
      return width;
    },
    set: ({ range }, value, host) => {
      assertUnprotected(range.sheetId, host);
      host.engine.layout.setColumnWidth(range.sheetId, range.box.column, range.box.columns, Number(value));
    },
  },
  RowHeight: {
    get: ({ range }, { engine }) => {
      const { sheetId, box } = range;
      const height = engine.layout.rowHeight(sheetId, box.row);
      for (let row = box.row; row < box.row + Math.min(box.rows, 200); row++) {
        if (engine.layout.rowHeight(sheetId, row) !== height) return null;
      }
      return height;
    },
    set: ({ range }, value, host) => {
      assertUnprotected(range.sheetId, host);
      host.engine.layout.setRowHeight(range.sheetId, range.box.row, range.box.rows, Number(value));
    },
  },
} satisfies Record<string, PropertyModel<OnRange>>;

const horizontals = ["General", "Left", "Center", "Right", "Fill", "Justify"] as const;
const verticals = ["Top", "Center", "Bottom"] as const;

export const rangeFormatType = defineType<OnRange>({
  name: "RangeFormat",
  properties: {
    ...sizes,
    WrapText: style(
      (each) => each.wrapText ?? false,
      (value) => ({ wrapText: value === true }),
    ),
    HorizontalAlignment: style(
      (each) => each.horizontal ?? "General",
      (value) => ({ horizontal: oneOf(value, horizontals) }),
    ),
    IndentLevel: style(
      (each) => each.indent ?? 0,
      (value) => ({ indent: Number(value) }),
    ),
    VerticalAlignment: style(
      (each) => each.vertical ?? "Bottom",
      (value) => ({ vertical: oneOf(value, verticals) }),
    ),
    Font: { leadsTo: ({ range }) => ({ objectType: "RangeFont", range }) as HostObject },
    Fill: { leadsTo: ({ range }) => ({ objectType: "RangeFill", range }) as HostObject },
    Borders: { leadsTo: ({ range }) => ({ objectType: "RangeBorderCollection", range }) as HostObject },
    Protection: { leadsTo: ({ range }) => ({ objectType: "FormatProtection", range }) as HostObject },
  },
  methods: {
    AutofitColumns: ({ range }, _args, host) => host.engine.layout.autofitColumns(range.sheetId, range.box),
    AutofitRows: () => undefined, // the grid fits rows to wrapped text by itself
  },
});

export const rangeFontType = defineType<OnRange>({
  name: "RangeFont",
  properties: {
    Bold: style(
      (each) => each.bold ?? false,
      (value) => ({ bold: value === true }),
    ),
    Italic: style(
      (each) => each.italic ?? false,
      (value) => ({ italic: value === true }),
    ),
    Underline: style(
      (each) => (each.underline ? "Single" : "None"),
      (value) => ({ underline: value !== "None" && value !== false }),
    ),
    Size: style(
      (each) => each.fontSize ?? 11,
      (value) => ({ fontSize: Number(value) }),
    ),
    Name: style(
      (each) => each.fontName ?? "Calibri",
      (value) => ({ fontName: String(value) }),
    ),
    Color: style(
      (each) => (each.fontColor ?? "#000000").toUpperCase(),
      (value) => ({ fontColor: value ? String(value).toLowerCase() : null }),
    ),
  },
  methods: {},
});

export const rangeFillType = defineType<OnRange>({
  name: "RangeFill",
  properties: {
    Color: style(
      (each) => (each.fill ?? "#FFFFFF").toUpperCase(),
      (value) => ({ fill: value ? String(value).toLowerCase() : null }),
    ),
  },
  methods: { Clear: (object, _args, host) => patch(object, host, { fill: null }) },
});

export const formatProtectionType = defineType<OnRange>({
  name: "FormatProtection",
  properties: {
    Locked: {
      get: ({ range }, { engine }) => {
        const { sheetId, box } = range;
        const locked = engine.cells.isLocked(sheetId, box.row, box.column);
        for (let row = box.row; row < box.row + Math.min(box.rows, 500); row++) {
          for (let column = box.column; column < box.column + Math.min(box.columns, 100); column++) {
            if (engine.cells.isLocked(sheetId, row, column) !== locked) return null;
          }
        }
        return locked;
      },
      set: ({ range }, value, host) => {
        assertUnprotected(range.sheetId, host);
        host.engine.cells.setLocked(range.sheetId, range.box, value === true);
      },
    },
    FormulaHidden: { get: () => false },
  },
  methods: {},
});
