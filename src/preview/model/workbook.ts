import { itemNotFound } from "../protocol/errors";
import { defineType, type HostObject, type ModelHost } from "./define";
import { rangeObject } from "./range-object";

const child = (objectType: string): { leadsTo: () => HostObject } => ({ leadsTo: () => ({ objectType }) });

export const workbookType = defineType({
  name: "Workbook",
  properties: {
    Name: { get: () => "Workbook.xlsx" },
    ReadOnly: { get: () => false },
    IsDirty: { get: (_object, host) => host.engine.undoSteps().undo > 0, set: () => undefined },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191_029 },
    UsePrecisionAsDisplayed: { get: () => false },
    ChartDataPointTrack: { get: () => true },
    Worksheets: child("WorksheetCollection"),
    Tables: child("TableCollection"),
    Names: child("NamedItemCollection"),
    Settings: child("SettingCollection"),
    Application: child("Application"),
    Properties: child("DocumentProperties"),
    Protection: child("WorkbookProtection"),
    CustomFunctions: child("CustomFunctions"),
    _Runtime: child("Runtime"),
  },
  methods: {
    GetSelectedRange: (_object, _args, host) => {
      const { sheetId, box } = host.engine.selection();
      return rangeObject(sheetId, box);
    },
    GetActiveCell: (_object, _args, host) => {
      const { sheetId, box } = host.engine.selection();
      return rangeObject(sheetId, { ...box, rows: 1, columns: 1 });
    },
    _GetRangeForEventByReferenceId: (_object, [id], host) => {
      const range = host.references.find(String(id));
      if (!range) throw itemNotFound();
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_object, [id], host) =>
      host.references.find(String(id)) ?? null,
    _RemoveReference: (_object, [id], host) => host.references.release(String(id)),
    _RemoveAllReferences: (_object, _args, host) => host.references.clear(),
    _GetReferenceCount: (_object, _args, host) => host.references.count,
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined, // answered by the page's connection
  },
});

/** Through which office.js says that the page can run ribbon commands. */
export const addinInternalServiceType = defineType({
  name: "AddinInternalService",
  properties: {},
  methods: { NotifyActionHandlerReady: () => undefined },
});

export const runtimeType = defineType({
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (_object, host) => host.subscriptions.enabled,
      set: (_object, value, host) => {
        host.subscriptions.enabled = value === true;
      },
    },
  },
  methods: {},
});

const properties = [
  "Title",
  "Subject",
  "Author",
  "Keywords",
  "Comments",
  "LastAuthor",
  "Category",
  "Manager",
  "Company",
] as const;

export const documentPropertiesType = defineType({
  name: "DocumentProperties",
  properties: Object.fromEntries(
    properties.map((name) => [
      name,
      {
        get: (_object: HostObject, host: ModelHost) => host.documentProperties.get(name) ?? "",
        set: (_object: HostObject, value: unknown, host: ModelHost) =>
          void host.documentProperties.set(name, String(value)),
      },
    ]),
  ),
  methods: {},
});
