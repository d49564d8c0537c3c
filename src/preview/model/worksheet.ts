import { maxColumns, maxRows } from "../formulas/a1";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../protocol/errors";
import { oneOf, textOf, wholeNumber } from "./arguments";
import {
  defineType,
  eventMethods,
  eventTypes,
  isHostObject,
  workbookTarget,
  type HostObject,
  type ModelHost,
} from "./define";
import { assertStructureOpen } from "./workbook-protection";
import { findSheetId, rangeObject, readRange, sheetName, wholeSheet, type RangeObject } from "./range-object";

export interface WorksheetObject extends HostObject {
  readonly sheetId: string;
}

export const worksheetObject = (sheetId: string): WorksheetObject => ({ objectType: "Worksheet", sheetId });

/** Excel's rules for a sheet's name. */
function checkName(name: string, host: ModelHost, own?: string): void {
  if (name.trim() === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument();
  }
  const other = findSheetId(name, host);
  if (other !== undefined && other !== own) throw itemAlreadyExists();
}

function freeName(host: ModelHost): string {
  for (let number = host.engine.sheets.list().length + 1; ; number++) {
    if (findSheetId(`Sheet${number}`, host) === undefined) return `Sheet${number}`;
  }
}

function neighbour(
  sheetId: string,
  step: 1 | -1,
  visibleOnly: unknown,
  host: ModelHost,
): WorksheetObject | null {
  const list = host.engine.sheets.list();
  let at = list.findIndex((sheet) => sheet.id === sheetId) + step;
  while (visibleOnly === true && list[at]?.hidden) at += step;
  const sheet = list[at];
  return sheet ? worksheetObject(sheet.id) : null;
}

function orFail<T>(object: T | null): T {
  if (object === null) throw itemNotFound();
  return object;
}

/** Where a copy goes among the tabs; without a word about it to the beginning. */
function copyPosition(positionType: unknown, relativeTo: unknown, host: ModelHost): number {
  const list = host.engine.sheets.list();
  const where = oneOf(positionType ?? "None", ["None", "Before", "After", "Beginning", "End"]);
  if (where === "End") return list.length;
  if (where === "None" || where === "Beginning") return 0;
  const at = isHostObject(relativeTo)
    ? list.findIndex((sheet) => sheet.id === (relativeTo as WorksheetObject).sheetId)
    : -1;
  if (at < 0) throw invalidArgument();
  return where === "Before" ? at : at + 1;
}

function usedRange(sheetId: string, valuesOnly: unknown, host: ModelHost): RangeObject | null {
  const box = host.engine.cells.used(sheetId, valuesOnly === true);
  return box ? rangeObject(sheetId, box) : null;
}

const events = {
  DataChangedEvent: eventTypes.changed,
  ActivatedEvent: eventTypes.activated,
  DeactivatedEvent: eventTypes.deactivated,
  SelectionChangedEvent: eventTypes.selectionChanged,
  CalculatedEvent: eventTypes.calculated,
  FormatChangedEvent: eventTypes.formatChanged,
  EventNameChanged: eventTypes.nameChanged,
};

export const worksheetCollectionType = defineType({
  name: "WorksheetCollection",
  properties: {},
  methods: {
    ...eventMethods(
      { ...events, AddedEvent: eventTypes.added, DeletedEvent: eventTypes.deleted },
      () => workbookTarget,
    ),
    GetItem: (_object, [key], host) => {
      const id = findSheetId(key, host);
      if (id === undefined) throw itemNotFound();
      return worksheetObject(id);
    },
    GetItemOrNullObject: (_object, [key], host) => {
      const id = findSheetId(key, host);
      return id === undefined ? null : worksheetObject(id);
    },
    GetActiveWorksheet: (_object, _args, host) => worksheetObject(host.engine.sheets.active()),
    GetFirst: (_object, _args, host) => worksheetObject(host.engine.sheets.list()[0]?.id ?? ""),
    GetLast: (_object, _args, host) => worksheetObject(host.engine.sheets.list().at(-1)?.id ?? ""),
    GetCount: (_object, [visibleOnly], host) =>
      host.engine.sheets.list().filter((sheet) => visibleOnly !== true || !sheet.hidden).length,
    Add: (_object, [name], host) => {
      const given = name === null || name === undefined ? freeName(host) : textOf(name);
      checkName(given, host);
      assertStructureOpen(host);
      return worksheetObject(host.engine.sheets.add(given));
    },
  },
  items: (_object, host) => host.engine.sheets.list().map((sheet) => worksheetObject(sheet.id)),
});

export const worksheetType = defineType<WorksheetObject>({
  name: "Worksheet",
  identity: ({ sheetId }, host) => {
    sheetName(sheetId, host);
    return { Id: sheetId };
  },
  properties: {
    Id: { get: ({ sheetId }) => sheetId },
    Name: {
      get: ({ sheetId }, host) => sheetName(sheetId, host),
      set: ({ sheetId }, value, host) => {
        checkName(textOf(value), host, sheetId);
        assertStructureOpen(host);
        host.engine.sheets.rename(sheetId, textOf(value));
      },
    },
    Position: {
      get: ({ sheetId }, host) => host.engine.sheets.list().findIndex((sheet) => sheet.id === sheetId),
      set: ({ sheetId }, value, host) => {
        const position = wholeNumber(value);
        assertStructureOpen(host);
        if (position >= host.engine.sheets.list().length) throw invalidArgument();
        host.engine.sheets.move(sheetId, position);
      },
    },
    Visibility: {
      get: ({ sheetId }, host) => {
        const sheet = host.engine.sheets.list().find((each) => each.id === sheetId);
        if (!sheet?.hidden) return "Visible";
        return host.engine.sheets.state(sheetId).veryHidden ? "VeryHidden" : "Hidden";
      },
      set: ({ sheetId }, value, host) => {
        const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
        const others = host.engine.sheets.list().filter((sheet) => !sheet.hidden && sheet.id !== sheetId);
        if (visibility !== "Visible" && others.length === 0) {
          throw invalidOperation("A workbook must contain at least one visible worksheet.");
        }
        const hidden = host.engine.sheets.list().find((sheet) => sheet.id === sheetId)?.hidden ?? false;
        host.engine.state.updateSheet(sheetId, { veryHidden: visibility === "VeryHidden" });
        if (hidden !== (visibility !== "Visible")) host.engine.sheets.setHidden(sheetId, !hidden);
      },
    },
    TabColor: {
      get: ({ sheetId }, host) => host.engine.sheets.tabColor(sheetId),
      set: ({ sheetId }, value, host) => host.engine.sheets.setTabColor(sheetId, String(value)),
    },
    ShowGridlines: { get: ({ sheetId }, host) => host.engine.sheets.showGridlines(sheetId) },
    ShowHeadings: { get: () => true },
    // office.js sets these two under other names than it reads them.
    Gridlines: {
      set: ({ sheetId }, value, host) => host.engine.sheets.setShowGridlines(sheetId, value === true),
    },
    Headings: { set: () => undefined },
    StandardHeight: { get: () => 15 },
    StandardWidth: { get: () => 8.43 },
    EnableCalculation: { get: () => true },
    Tables: { leadsTo: ({ sheetId }) => ({ objectType: "TableCollection", sheetId }) as HostObject },
    Charts: { leadsTo: ({ sheetId }) => ({ objectType: "ChartCollection", sheetId }) as HostObject },
    Names: { leadsTo: ({ sheetId }) => ({ objectType: "NamedItemCollection", sheetId }) as HostObject },
    AutoFilter: { leadsTo: ({ sheetId }) => ({ objectType: "AutoFilter", sheetId }) as HostObject },
    Protection: { leadsTo: ({ sheetId }) => ({ objectType: "WorksheetProtection", sheetId }) as HostObject },
    FreezePanes: {
      leadsTo: ({ sheetId }) => ({ objectType: "WorksheetFreezePanes", sheetId }) as HostObject,
    },
    PageLayout: { leadsTo: ({ sheetId }) => ({ objectType: "PageLayout", sheetId }) as HostObject },
  },
  methods: {
    ...eventMethods<WorksheetObject>(events, ({ sheetId }) => sheetId),
    Activate: ({ sheetId }, _args, host) => {
      if (host.engine.sheets.list().find((sheet) => sheet.id === sheetId)?.hidden) {
        throw invalidOperation("This operation is not permitted for a hidden worksheet.");
      }
      host.engine.sheets.activate(sheetId);
    },
    Copy: ({ sheetId }, [positionType, relativeTo], host) => {
      sheetName(sheetId, host);
      assertStructureOpen(host);
      return worksheetObject(host.engine.copySheet(sheetId, copyPosition(positionType, relativeTo, host)));
    },
    _GetAnotherWorksheetById: (_object, [id], host) => {
      sheetName(String(id), host);
      return worksheetObject(String(id));
    },
    Delete: ({ sheetId }, _args, host) => {
      assertStructureOpen(host);
      const others = host.engine.sheets.list().filter((sheet) => sheet.id !== sheetId && !sheet.hidden);
      if (others.length === 0)
        throw invalidOperation("A workbook must contain at least one visible worksheet.");
      host.engine.sheets.remove(sheetId);
    },
    Calculate: (_object, _args, host) => host.engine.recalculate(),
    GetRange: ({ sheetId }, [address], host) => {
      sheetName(sheetId, host);
      const blank = address === null || address === undefined || address === "";
      return blank ? rangeObject(sheetId, wholeSheet) : readRange(address, sheetId, host);
    },
    GetRangeByIndexes: ({ sheetId }, [row, column, rows, columns]) =>
      rangeObject(sheetId, {
        row: wholeNumber(row),
        column: wholeNumber(column),
        rows: wholeNumber(rows, 1),
        columns: wholeNumber(columns, 1),
      }),
    GetCell: ({ sheetId }, [row, column]) => {
      if (wholeNumber(row) >= maxRows || wholeNumber(column) >= maxColumns) throw invalidArgument();
      return rangeObject(sheetId, {
        row: wholeNumber(row),
        column: wholeNumber(column),
        rows: 1,
        columns: 1,
      });
    },
    GetUsedRange: ({ sheetId }, [valuesOnly], host) =>
      usedRange(sheetId, valuesOnly, host) ??
      rangeObject(sheetId, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: ({ sheetId }, [valuesOnly], host) => usedRange(sheetId, valuesOnly, host),
    GetNext: ({ sheetId }, [visibleOnly], host) => orFail(neighbour(sheetId, 1, visibleOnly, host)),
    GetNextOrNullObject: ({ sheetId }, [visibleOnly], host) => neighbour(sheetId, 1, visibleOnly, host),
    GetPrevious: ({ sheetId }, [visibleOnly], host) => orFail(neighbour(sheetId, -1, visibleOnly, host)),
    GetPreviousOrNullObject: ({ sheetId }, [visibleOnly], host) => neighbour(sheetId, -1, visibleOnly, host),
  },
});
