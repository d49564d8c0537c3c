import type { Book, StyleData } from "../book";
import type { Box } from "../formulas/a1";
import type { FunctionsJson } from "../workbook";
import type { Invoker } from "./custom-functions";
import type { BlankCells } from "./function-values";
import type { ColumnCriteria } from "./filter-criteria";
import type { FilterState, HostState, SheetState, TableState, NameState } from "./state";
import type { StructureChange } from "./structure";
import type { StylePatch } from "./styles";
import type { CellValue } from "./values";

/** One cell as the object model sees it. */
export interface CellView {
  readonly value: CellValue;
  /** The formula as the formula bar shows it, or the value. */
  readonly formula: CellValue;
  readonly text: string;
  readonly numberFormat: string;
}

/** A sheet in the order of its tab. */
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** What is put into cells: null leaves a cell as it is, "" empties it, "=…" is a formula. */
export type CellInput = CellValue | null;

export interface CellsPart {
  read(sheetId: string, box: Box): CellView[][];
  /** Values and formulas; with `typed` read as a person's typing. */
  write(sheetId: string, box: Box, inputs: readonly (readonly CellInput[])[], typed?: boolean): void;
  clear(sheetId: string, box: Box, what: "all" | "contents" | "formats"): void;
  style(sheetId: string, row: number, column: number): StyleData & { readonly numberFormat: string };
  setStyle(sheetId: string, box: Box, patch: (row: number, column: number) => StylePatch): void;
  setLocked(sheetId: string, box: Box, locked: boolean): void;
  isLocked(sheetId: string, row: number, column: number): boolean;
  used(sheetId: string, valuesOnly: boolean): Box | undefined;
}

/** Areas of cells merged into one; the first cell holds what they show. */
export interface MergesPart {
  list(sheetId: string): readonly Box[];
  /** The merged area a cell belongs to. */
  at(sheetId: string, row: number, column: number): Box | undefined;
  /** The merged areas a box shares cells with. */
  touching(sheetId: string, box: Box): Box[];
  merge(sheetId: string, box: Box, across?: boolean): void;
  unmerge(sheetId: string, box: Box): void;
}

/** A cell to copy from. */
export interface CellSource {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface TransferPart {
  /** Fills a box, each cell from another one; a cell without a source stays as it is. */
  transfer(
    sheetId: string,
    box: Box,
    sourceOf: (row: number, column: number) => CellSource | undefined,
    what: "all" | "formulas" | "values" | "formats",
  ): void;
}

/** Filters of sheets (without a table) and of tables. */
export interface FiltersPart {
  find(sheetId: string, tableId?: string): FilterState | undefined;
  /** Filters the rows of a box below its headers; the criteria are all there are. */
  apply(sheetId: string, box: Box, criteria: readonly ColumnCriteria[], tableId?: string): void;
  remove(sheetId: string, tableId?: string): void;
}

export interface SheetsPart {
  list(): SheetInfo[];
  active(): string;
  activate(sheetId: string): void;
  add(name: string, position?: number): string;
  remove(sheetId: string): void;
  rename(sheetId: string, name: string): void;
  setHidden(sheetId: string, hidden: boolean): void;
  move(sheetId: string, position: number): void;
  tabColor(sheetId: string): string;
  setTabColor(sheetId: string, color: string): void;
  showGridlines(sheetId: string): boolean;
  setShowGridlines(sheetId: string, show: boolean): void;
  state(sheetId: string): SheetState;
}

/** Widths and heights are in points, as Office.js has them. */
export interface LayoutPart {
  columnWidth(sheetId: string, column: number): number;
  rowHeight(sheetId: string, row: number): number;
  setColumnWidth(sheetId: string, first: number, count: number, points: number): void;
  setRowHeight(sheetId: string, first: number, count: number, points: number): void;
  autofitColumns(sheetId: string, box: Box): void;
  columnHidden(sheetId: string, column: number): boolean;
  rowHidden(sheetId: string, row: number): boolean;
  setColumnsHidden(sheetId: string, first: number, count: number, hidden: boolean): void;
  setRowsHidden(sheetId: string, first: number, count: number, hidden: boolean): void;
  frozen(sheetId: string): { readonly rows: number; readonly columns: number };
  freeze(sheetId: string, rows: number, columns: number): void;
}

export interface TablesPart {
  list(): TableState[];
  find(id: string): TableState | undefined;
  /** Makes a table of the box; without headers a row of them is put above the data. */
  add(sheetId: string, box: Box, hasHeaders: boolean, name?: string): TableState;
  remove(id: string): void;
  rename(id: string, name: string): void;
  resize(id: string, box: Box): void;
  insertRows(id: string, at: number, rows: readonly (readonly CellInput[])[]): void;
  deleteRow(id: string, at: number): void;
  insertColumn(id: string, at: number, values: readonly CellInput[], name?: string): void;
  deleteColumn(id: string, at: number): void;
  change(id: string, change: Partial<TableState>): void;
}

export interface NamesPart {
  list(): NameState[];
  add(name: NameState): void;
  change(name: string, sheetId: string | undefined, change: Partial<NameState>): void;
  remove(name: string, sheetId: string | undefined): void;
}

/** Something that happened in the workbook; `byAddIn` when the add-in did it. */
export type EngineEvent =
  | {
      readonly kind: "edited";
      readonly sheetId: string;
      readonly box: Box;
      readonly byAddIn: boolean;
      readonly details?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly kind: "structure"; readonly change: StructureChange; readonly byAddIn: boolean }
  | { readonly kind: "formatted"; readonly sheetId: string; readonly box: Box; readonly byAddIn: boolean }
  | { readonly kind: "selected"; readonly sheetId: string; readonly box: Box }
  | { readonly kind: "calculated"; readonly sheetId: string; readonly box: Box }
  | {
      readonly kind: "sheetAdded" | "sheetDeleted" | "sheetRenamed";
      readonly sheetId: string;
      readonly name: string;
      readonly byAddIn: boolean;
    }
  | { readonly kind: "activated" | "deactivated"; readonly sheetId: string }
  | { readonly kind: "undoList" };

/** A workbook with a calculation engine and a grid, as the object model uses it. */
export interface Engine {
  readonly cells: CellsPart;
  readonly merges: MergesPart;
  readonly transfer: TransferPart;
  readonly filters: FiltersPart;
  readonly sheets: SheetsPart;
  readonly layout: LayoutPart;
  readonly tables: TablesPart;
  readonly names: NamesPart;
  readonly state: {
    readonly current: HostState;
    updateSheet(sheetId: string, change: Partial<SheetState>): void;
  };
  /** Inserts (count > 0) or deletes rows, columns or, with `from` and `to`, cells. */
  restructure(change: StructureChange): void;
  /** Copies a sheet to a position among the tabs; gives the copy's id. */
  copySheet(sheetId: string, position: number): string;
  selection(): { readonly sheetId: string; readonly box: Box };
  select(sheetId: string, box: Box): void;
  /** Runs changes of the add-in: they count as its own and join one undo step per group. */
  asAddIn<T>(group: object, change: () => T): T;
  undo(): Promise<void>;
  redo(): Promise<void>;
  undoSteps(): { readonly undo: number; readonly redo: number };
  /** Recalculates every formula. */
  recalculate(): void;
  /** Resolves when formulas and custom functions have come to rest. */
  settled(): Promise<void>;
  declareFunctions(metadata: FunctionsJson, namespace: string): void;
  setInvoker(invoker: Invoker): void;
  setBlankCells(blank: BlankCells): void;
  message(sheetId: string, row: number, column: number): string | undefined;
  on(listener: (event: EngineEvent) => void): () => void;
  load(book: Book): Promise<void>;
  snapshot(): Book;
  dispose(): void;
}
