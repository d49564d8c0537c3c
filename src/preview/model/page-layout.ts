import type { PageLayoutData } from "../book";
import { itemNotFound } from "../protocol/errors";
import { oneOf } from "./arguments";
import { defineType, type HostObject, type ModelHost, type PropertyModel } from "./define";
import { readRange, type RangeObject } from "./range-object";
import { absoluteAddress, type SheetPart } from "./sheet-parts";

const layout = (sheetId: string, host: ModelHost): PageLayoutData =>
  host.engine.sheets.state(sheetId).pageLayout ?? {};

function change(sheetId: string, host: ModelHost, next: Partial<PageLayoutData>): void {
  host.engine.state.updateSheet(sheetId, { pageLayout: { ...layout(sheetId, host), ...next } });
}

/** Settings that are only remembered; they change nothing one could see here. */
function remembered(name: string, initial: unknown): PropertyModel<SheetPart> {
  return {
    get: ({ sheetId }, host) => host.engine.sheets.state(sheetId).pageExtras?.[name] ?? initial,
    set: ({ sheetId }, value, host) => {
      const extras = host.engine.sheets.state(sheetId).pageExtras ?? {};
      host.engine.state.updateSheet(sheetId, { pageExtras: { ...extras, [name]: value } });
    },
  };
}

function area({ sheetId }: SheetPart, address: string | undefined, host: ModelHost): RangeObject | null {
  return address === undefined ? null : readRange(address, sheetId, host);
}

function needed(range: RangeObject | null): RangeObject {
  if (!range) throw itemNotFound();
  return range;
}

const printArea = (object: SheetPart, host: ModelHost): RangeObject | null =>
  area(object, layout(object.sheetId, host).printArea, host);
const titleRows = (object: SheetPart, host: ModelHost): RangeObject | null =>
  area(object, layout(object.sheetId, host).titleRows, host);

export const pageLayoutType = defineType<SheetPart>({
  name: "PageLayout",
  properties: {
    Orientation: {
      get: ({ sheetId }, host) => layout(sheetId, host).orientation ?? "Portrait",
      set: ({ sheetId }, value, host) =>
        change(sheetId, host, { orientation: oneOf(value, ["Portrait", "Landscape"] as const) }),
    },
    PaperSize: {
      get: ({ sheetId }, host) => layout(sheetId, host).paperSize ?? "Letter",
      set: ({ sheetId }, value, host) =>
        change(sheetId, host, { paperSize: oneOf(value, ["A4", "Letter"] as const) }),
    },
    Zoom: {
      get: ({ sheetId }, host) => {
        const { fitToWidth, fitToHeight } = layout(sheetId, host);
        if (fitToWidth === undefined && fitToHeight === undefined) return { scale: 100 };
        return { horizontalFitToPages: fitToWidth ?? null, verticalFitToPages: fitToHeight ?? null };
      },
      set: ({ sheetId }, value, host) => {
        const zoom = (value ?? {}) as { horizontalFitToPages?: number; verticalFitToPages?: number };
        change(sheetId, host, {
          fitToWidth: zoom.horizontalFitToPages ?? undefined,
          fitToHeight: zoom.verticalFitToPages ?? undefined,
        });
      },
    },
    CenterHorizontally: {
      get: ({ sheetId }, host) => layout(sheetId, host).centerHorizontally ?? false,
      set: ({ sheetId }, value, host) => change(sheetId, host, { centerHorizontally: value === true }),
    },
    CenterVertically: remembered("CenterVertically", false),
    BlackAndWhite: remembered("BlackAndWhite", false),
    DraftMode: remembered("DraftMode", false),
    FirstPageNumber: remembered("FirstPageNumber", ""),
    PrintComments: remembered("PrintComments", "NoComments"),
    PrintErrors: remembered("PrintErrors", "AsDisplayed"),
    PrintGridlines: remembered("PrintGridlines", false),
    PrintHeadings: remembered("PrintHeadings", false),
    PrintOrder: remembered("PrintOrder", "DownThenOver"),
    LeftMargin: remembered("LeftMargin", 50.4),
    RightMargin: remembered("RightMargin", 50.4),
    TopMargin: remembered("TopMargin", 54),
    BottomMargin: remembered("BottomMargin", 54),
    HeaderMargin: remembered("HeaderMargin", 21.6),
    FooterMargin: remembered("FooterMargin", 21.6),
    HeadersFooters: {
      leadsTo: ({ sheetId }) => ({ objectType: "HeaderFooterGroup", sheetId }) as HostObject,
    },
  },
  methods: {
    SetPrintArea: ({ sheetId }, [range], host) =>
      change(sheetId, host, { printArea: absoluteAddress(range, sheetId, host) }),
    GetPrintArea: (object, _args, host) => needed(printArea(object, host)),
    GetPrintAreaOrNullObject: (object, _args, host) => printArea(object, host),
    SetPrintTitleRows: ({ sheetId }, [range], host) =>
      change(sheetId, host, { titleRows: absoluteAddress(range, sheetId, host) }),
    GetPrintTitleRows: (object, _args, host) => needed(titleRows(object, host)),
    GetPrintTitleRowsOrNullObject: (object, _args, host) => titleRows(object, host),
    SetPrintMargins: ({ sheetId }, [unit, margins], host) => {
      const points = { Points: 1, Inches: 72, Centimeters: 28.35 }[
        oneOf(unit, ["Points", "Inches", "Centimeters"])
      ];
      const given = Object.entries((margins ?? {}) as Record<string, number>);
      const named = given.map(([side, size]): [string, number] => [
        `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`,
        size * points,
      ]);
      const extras = host.engine.sheets.state(sheetId).pageExtras ?? {};
      host.engine.state.updateSheet(sheetId, { pageExtras: { ...extras, ...Object.fromEntries(named) } });
    },
  },
});

export const headerFooterGroupType = defineType<SheetPart>({
  name: "HeaderFooterGroup",
  properties: {
    State: { get: () => "Default" },
    UseSheetMargins: remembered("UseSheetMargins", true),
    UseSheetScale: remembered("UseSheetScale", true),
    DefaultForAllPages: { leadsTo: ({ sheetId }) => ({ objectType: "HeaderFooter", sheetId }) as HostObject },
  },
  methods: {},
});

type HeaderFooterKey = keyof NonNullable<PageLayoutData["headerFooter"]>;

function place(key: HeaderFooterKey): PropertyModel<SheetPart> {
  return {
    get: ({ sheetId }, host) => layout(sheetId, host).headerFooter?.[key] ?? "",
    set: ({ sheetId }, value, host) =>
      change(sheetId, host, {
        headerFooter: { ...layout(sheetId, host).headerFooter, [key]: String(value) },
      }),
  };
}

export const headerFooterType = defineType<SheetPart>({
  name: "HeaderFooter",
  properties: {
    LeftHeader: place("leftHeader"),
    CenterHeader: place("centerHeader"),
    RightHeader: place("rightHeader"),
    LeftFooter: place("leftFooter"),
    CenterFooter: place("centerFooter"),
    RightFooter: place("rightFooter"),
  },
  methods: {},
});
