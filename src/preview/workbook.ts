import type { FUniver } from "@univerjs/core/facade";
import type { Book } from "./book";
import { attachPage, type PageWindow } from "./bridge/attach";
import { PageCommands } from "./bridge/commands";
import { chartViews, type ChartView } from "./engine/chart-view";
import type { BlankCells } from "./engine/function-values";
import { followLink } from "./engine/links";
import { UniverEngine } from "./engine/univer-engine";
import { parseAddress, type Box } from "./formulas/a1";
import type { CultureSigns } from "./model/define";
import { readClipboard, type Clipboard } from "./paste/clipboard";
import { Host } from "./protocol/host";

/** A cell's value as the preview shows it: blank is "", an error is its text ("#N/A"). */
export type PreviewCell = number | string | boolean;

/** The part of `functions.json` (custom-functions metadata) the preview needs. */
export interface FunctionsJson {
  readonly functions: readonly FunctionMetadata[];
}

/** One custom function as `functions.json` describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
  readonly allowErrorForDataTypeAny?: boolean;
}

/** One parameter of a custom function; `dimensionality` "matrix" takes a range as rows of cells. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** How Office looks to the add-in: colours as `Office.context.officeTheme` gives them. */
export type PreviewTheme = "light" | "dark" | "contrast";

/** What changed, for the shell: a cell, the set of sheets, the selection, or which undo steps there are. */
export type PreviewChange = "cells" | "sheets" | "selection" | "calculated" | "undo";

/** One add-in page that is connected to the workbook. */
export interface PreviewConnection {
  /** Takes one message of office.js; the answer comes through the `send` given to `connect`. */
  receive(text: string): void;
  close(): void;
}

/** A workbook that answers Office.js and shows itself in a Univer grid. Addresses are A1, without the sheet. */
export interface PreviewWorkbook {
  connect(send: (text: string) => void): PreviewConnection;
  /** Makes a page of the add-in believe it runs in Excel; before office.js runs in it. Gives the way to close it. */
  attach(page: PageWindow): () => void;
  /** Replaces everything by the given book, calculates it, and starts with an empty undo list. */
  load(book: Book): Promise<void>;
  snapshot(): Book;
  sheets(): string[];
  values(sheet: string, address: string): PreviewCell[][];
  formulas(sheet: string, address: string): PreviewCell[][];
  text(sheet: string, address: string): string[][];
  /** The charts over a sheet with the figures they show; of the sheet in view when none is named. */
  charts(sheet?: string): ChartView[];
  /** Types into a cell as a person does (formulas, numbers, percentages, text), raising the events that makes. */
  type(sheet: string, address: string, text: string): Promise<void>;
  /** Pastes onto cells as a person does: reads text and HTML as Excel does, raises the events, is one undo step. */
  paste(sheet: string, address: string, clipboard: Clipboard): Promise<void>;
  /** Copies a sheet as a person does by its tab's menu: behind the original, and shown. */
  duplicateSheet(sheet: string): Promise<void>;
  /** Resolves when calculation, custom functions and the add-in's own requests have come to rest. */
  idle(): Promise<void>;
  select(sheet: string, address: string): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Declares the add-in's custom functions. Call before `load`. */
  setFunctions(metadata: FunctionsJson, namespace: string): void;
  /** Runs a ribbon button's ExecuteFunction action in the add-in; resolves when the handler calls `completed()`. */
  invokeAction(functionId: string): Promise<void>;
  /** While on, every request is refused as Excel does during cell editing. */
  setEditing(on: boolean): void;
  setTheme(theme: PreviewTheme): void;
  /** How Excel says numbers are written here; the grid itself stays en-US. */
  setCulture(signs: CultureSigns): void;
  /** Calls back when the add-in shows or hides its own pane. */
  onPaneWanted(listener: (shown: boolean) => void): void;
  /** Says whether the pane is shown. */
  setPaneShown(shown: boolean): void;
  /** True when protection keeps people from typing into the cell. */
  isKeptOut(sheet: string, address: string): boolean;
  /**
   * Follows the hyperlink on a cell as a click does: selects the place it names. Gives the address of a link out of the
   * workbook, which is the page's to open; throws Excel's sentence for a place that isn't there.
   */
  follow(sheet: string, address: string): string | undefined;
  /** Calls back with Excel's words whenever protection has refused what a person did. */
  onRefused(listener: (sentence: string) => void): void;
  /** Says that protection refused something that the caller stopped itself. */
  refuse(): void;
  /** What custom functions get for a blank cell: Excel gives 0 on the desktop (the default) and null on the web. */
  setBlankCells(blank: BlankCells): void;
  /** The sentence behind an error a custom function gave, if it gave one. */
  cellMessage(sheet: string, address: string): string | undefined;
  /** Makes the n-th request from now (1 = the next) fail with the given Office error code; for tests. */
  failNextSync(n: number, code?: string): void;
  onChange(listener: (change: PreviewChange) => void): () => void;
  dispose(): void;
}

/** The name on the top window under which add-in pages find the workbook. The shell sets it before it adds the pane. */
export const workbookGlobal = "previewWorkbook";

/** A workbook on the given grid: with its full user interface in a browser, or a headless one in Node. */
export function createPreviewWorkbook(univerAPI: FUniver): PreviewWorkbook {
  return previewWorkbook(new UniverEngine(univerAPI));
}

/** The same on an engine that is there already. */
export function previewWorkbook(engine: UniverEngine): PreviewWorkbook {
  const host = new Host(engine);
  const pages = new Set<PageCommands>();
  let theme: PreviewTheme = "light";
  const at = (sheet: string, address: string): { sheetId: string; box: Box } => {
    const name = sheet.toLowerCase();
    const found = engine.sheets.list().find((each) => each.name.toLowerCase() === name);
    const box = parseAddress(address);
    if (!found) throw new Error(`The workbook has no sheet "${sheet}".`);
    if (!box) throw new Error(`"${address}" is not an address.`);
    return { sheetId: found.id, box };
  };
  const read = (sheet: string, address: string) => {
    const { sheetId, box } = at(sheet, address);
    return engine.cells.read(sheetId, box);
  };
  return {
    connect: (send) => host.connect(send),
    attach(page) {
      const commands = new PageCommands();
      pages.add(commands);
      const services = { settings: host.settings, commands, theme: () => theme };
      const close = attachPage(page, services, (send) => host.connect(send));
      return () => {
        pages.delete(commands);
        close();
      };
    },
    async load(book) {
      host.reset();
      await engine.load(book);
    },
    snapshot: () => engine.snapshot(),
    sheets: () => engine.sheets.list().map((sheet) => sheet.name),
    values: (sheet, address) => read(sheet, address).map((row) => row.map((cell) => cell.value)),
    formulas: (sheet, address) => read(sheet, address).map((row) => row.map((cell) => cell.formula)),
    text: (sheet, address) => read(sheet, address).map((row) => row.map((cell) => cell.text)),
    charts: (sheet) =>
      chartViews(sheet === undefined ? engine.sheets.active() : at(sheet, "A1").sheetId, engine),
    async type(sheet, address, text) {
      const { sheetId, box } = at(sheet, address);
      engine.person.typeInto(sheetId, box.row, box.column, text);
      await host.idle();
    },
    async paste(sheet, address, clipboard) {
      const { sheetId, box } = at(sheet, address);
      engine.person.paste(sheetId, box, readClipboard(clipboard));
      await host.idle();
    },
    async duplicateSheet(sheet) {
      engine.person.duplicateSheet(at(sheet, "A1").sheetId);
      await host.idle();
    },
    idle: () => host.idle(),
    select(sheet, address) {
      const { sheetId, box } = at(sheet, address);
      engine.select(sheetId, box);
    },
    async undo() {
      await engine.undo();
      await host.idle();
    },
    async redo() {
      await engine.redo();
      await host.idle();
    },
    canUndo: () => engine.undoSteps().undo > 0,
    canRedo: () => engine.undoSteps().redo > 0,
    setFunctions: (metadata, namespace) => engine.declareFunctions(metadata, namespace),
    invokeAction(functionId) {
      const page = [...pages].find((each) => each.ready) ?? new PageCommands();
      return page.invoke(functionId);
    },
    setEditing: (on) => host.setEditing(on),
    setCulture: (signs) => host.setCulture(signs),
    setTheme(next) {
      theme = next;
    },
    onPaneWanted: (listener) => host.pane.onWanted(listener),
    setPaneShown(shown) {
      host.pane.shown = shown;
    },
    isKeptOut(sheet, address) {
      const { sheetId, box } = at(sheet, address);
      return engine.person.isKeptOut(sheetId, box.row, box.column);
    },
    follow(sheet, address) {
      if (!parseAddress(address)) return undefined;
      const { sheetId, box } = at(sheet, address);
      return followLink(engine, sheetId, box);
    },
    onRefused: (listener) => engine.person.onRefused(listener),
    refuse: () => engine.person.refuse(),
    setBlankCells: (blank) => engine.setBlankCells(blank),
    cellMessage(sheet, address) {
      if (!parseAddress(address)) return undefined; // a whole row or column, as a grid may name its selection
      const { sheetId, box } = at(sheet, address);
      return engine.message(sheetId, box.row, box.column);
    },
    failNextSync: (n, code) => host.failNextSync(n, code),
    onChange: (listener) =>
      engine.on(({ kind }) => {
        if (kind === "edited" || kind === "formatted" || kind === "structure") listener("cells");
        else if (kind === "selected") listener("selection");
        else if (kind === "calculated") listener("calculated");
        else if (kind === "undoList") listener("undo");
        else listener("sheets");
      }),
    dispose: () => engine.dispose(),
  };
}
