import type { ChartView } from "../engine/chart-view";
import type { Clipboard } from "../paste/clipboard";
import type { PreviewCell, PreviewTheme, PreviewWorkbook } from "../workbook";
import type { Files } from "./files";

/** What tests and scripts can do with the page, as `window.preview`. Addresses are A1, without the sheet. */
export interface PreviewApi {
  /** Resolves when the first workbook is shown and calculated. */
  readonly ready: Promise<void>;
  /** Opens the bytes of an .xlsx file; rejects with one sentence when they can't be read. */
  open(bytes: ArrayBuffer | ArrayLike<number>, name?: string): Promise<void>;
  /** The workbook as the bytes of an .xlsx file. */
  save(): Promise<Uint8Array>;
  sheets(): string[];
  values(sheet: string, address: string): PreviewCell[][];
  formulas(sheet: string, address: string): PreviewCell[][];
  /** As the cells show their values. */
  text(sheet: string, address: string): string[][];
  /** The charts over a sheet, with the figures they show. */
  charts(sheet: string): ChartView[];
  /** Types into a cell as a person would. */
  type(sheet: string, address: string, text: string): Promise<void>;
  /** Pastes from a clipboard with the given text and HTML as Ctrl+V does. */
  paste(sheet: string, address: string, clipboard: Clipboard): Promise<void>;
  /** Copies a sheet as the menu of its tab does. */
  duplicateSheet(sheet: string): Promise<void>;
  /** Opens a cell for editing as a double click does; until it is left Excel takes no calls of the add-in. */
  startEditing(sheet: string, address: string): Promise<void>;
  /** Leaves the cell that is edited, keeping what was typed. */
  stopEditing(): Promise<void>;
  select(sheet: string, address: string): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Resolves when calculation and the add-in's handlers have settled. */
  idle(): Promise<void>;
  /** The sentence behind a custom function's error. */
  cellMessage(sheet: string, address: string): string | undefined;
  /** Runs a ribbon button's command by the name of its function. */
  invokeAction(name: string): Promise<void>;
  setTheme(theme: PreviewTheme): void;
}

/** The editor of the grid's cells. */
export interface CellEditor {
  start(sheet: string, address: string): Promise<void>;
  stop(): Promise<void>;
}

declare global {
  interface Window {
    preview: PreviewApi;
  }
}

export function createPreviewApi(
  workbook: PreviewWorkbook,
  files: Files,
  ready: Promise<void>,
  setTheme: (theme: PreviewTheme) => void,
  editor: CellEditor,
): PreviewApi {
  return {
    ready,
    open: async (bytes, name = "Book.xlsx") => {
      await ready;
      await files.open(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : Uint8Array.from(bytes), name);
    },
    save: async () => {
      await ready;
      return files.save();
    },
    sheets: () => workbook.sheets(),
    values: (sheet, address) => workbook.values(sheet, address),
    formulas: (sheet, address) => workbook.formulas(sheet, address),
    text: (sheet, address) => workbook.text(sheet, address),
    charts: (sheet) => workbook.charts(sheet),
    type: async (sheet, address, text) => {
      await ready;
      await workbook.type(sheet, address, text);
    },
    paste: async (sheet, address, clipboard) => {
      await ready;
      await workbook.paste(sheet, address, clipboard);
    },
    duplicateSheet: (sheet) => workbook.duplicateSheet(sheet),
    startEditing: async (sheet, address) => {
      await ready;
      await editor.start(sheet, address);
    },
    stopEditing: () => editor.stop(),
    select: (sheet, address) => workbook.select(sheet, address),
    undo: () => workbook.undo(),
    redo: () => workbook.redo(),
    idle: async () => {
      await ready;
      await workbook.idle();
    },
    cellMessage: (sheet, address) => workbook.cellMessage(sheet, address),
    invokeAction: (name) => workbook.invokeAction(name),
    setTheme,
  };
}
