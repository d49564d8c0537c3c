import type { FUniver } from "@univerjs/core/facade";
import type { Book } from "./book";

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
  /** Replaces everything by the given book, calculates it, and starts with an empty undo list. */
  load(book: Book): Promise<void>;
  snapshot(): Book;
  sheets(): string[];
  values(sheet: string, address: string): PreviewCell[][];
  formulas(sheet: string, address: string): PreviewCell[][];
  text(sheet: string, address: string): string[][];
  /** Types into a cell as a person does (formulas, numbers, percentages, text), raising the events that makes. */
  type(sheet: string, address: string, text: string): Promise<void>;
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
  /** The sentence behind an error a custom function gave, if it gave one. */
  cellMessage(sheet: string, address: string): string | undefined;
  /** Makes the n-th request from now (1 = the next) fail with the given Office error code; for tests. */
  failNextSync(n: number, code?: string): void;
  onChange(listener: (change: PreviewChange) => void): () => void;
  dispose(): void;
}

/** The name on the top window under which add-in pages find the workbook. The shell sets it before it adds the pane. */
export const workbookGlobal = "previewWorkbook";

export type CreatePreviewWorkbook = (univerAPI: FUniver) => PreviewWorkbook;
