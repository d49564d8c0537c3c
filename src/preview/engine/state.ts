import type { ConditionalFormatData, LinkData, PageLayoutData, ValidationData } from "../book";
import type { Chart } from "../chart";
import type { ColumnCriteria } from "./filter-criteria";
import type { Box } from "../formulas/a1";

/** A table; `box` holds headers and totals too. */
export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly box: Box;
  readonly columns: readonly string[];
  readonly columnIds: readonly number[];
  readonly showTotals: boolean;
  readonly showHeaders: boolean;
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
}

/** A defined name; with `sheetId` it belongs to that sheet. `formula` starts with "=". */
export interface NameState {
  readonly name: string;
  readonly formula: string;
  readonly sheetId?: string;
  readonly comment?: string;
  readonly visible?: boolean;
}

export interface ValidationState extends Omit<ValidationData, "address"> {
  readonly box: Box;
}

export interface LinkState extends Omit<LinkData, "address"> {
  readonly box: Box;
}

export interface ConditionalFormatState extends Omit<ConditionalFormatData, "address"> {
  readonly id: string;
  readonly box: Box;
}

/** A block of cells on any sheet. */
export interface SheetBox {
  readonly sheetId: string;
  readonly box: Box;
}

export interface ChartState extends Chart<SheetBox> {
  readonly id: string;
}

/** A filter over a box with headers; with `tableId` it is that table's. */
export interface FilterState {
  readonly tableId?: string;
  readonly box: Box;
  readonly criteria: readonly ColumnCriteria[];
  /** The rows it hid when it was applied. */
  readonly hidden: readonly number[];
}

/** What a sheet has beyond what the grid keeps itself. */
export interface SheetState {
  readonly protected?: boolean;
  /** What protection lets people do all the same, by its name in the object model. */
  readonly protectionOptions?: Readonly<Record<string, unknown>>;
  readonly veryHidden?: boolean;
  readonly merges?: readonly Box[];
  readonly filters?: readonly FilterState[];
  readonly pageLayout?: PageLayoutData;
  /** Page settings that are only remembered, by their name in the object model. */
  readonly pageExtras?: Readonly<Record<string, unknown>>;
  readonly validations?: readonly ValidationState[];
  readonly conditionalFormats?: readonly ConditionalFormatState[];
  readonly links?: readonly LinkState[];
  readonly charts?: readonly ChartState[];
}

/**
 * Everything of the workbook that the grid doesn't know: tables, names, validation, conditional formats, charts, page
 * layout, protection. Immutable, so that an undo step can hold the state before and after it.
 */
export interface HostState {
  readonly tables: readonly TableState[];
  readonly names: readonly NameState[];
  readonly sheets: Readonly<Record<string, SheetState>>;
}

export const emptyState: HostState = { tables: [], names: [], sheets: {} };

/** Holds the state in force and tells who needs to know. */
export class StateStore {
  private listeners: ((state: HostState, before: HostState) => void)[] = [];
  private value: HostState = emptyState;

  get current(): HostState {
    return this.value;
  }

  set(next: HostState): void {
    if (next === this.value) return;
    const before = this.value;
    this.value = next;
    for (const listener of this.listeners) listener(next, before);
  }

  update(change: (state: HostState) => HostState): void {
    this.set(change(this.value));
  }

  updateSheet(sheetId: string, change: Partial<SheetState>): void {
    this.update((state) => ({
      ...state,
      sheets: { ...state.sheets, [sheetId]: { ...state.sheets[sheetId], ...change } },
    }));
  }

  updateTable(id: string, change: Partial<TableState>): void {
    this.update((state) => ({
      ...state,
      tables: state.tables.map((table) => (table.id === id ? { ...table, ...change } : table)),
    }));
  }

  onChange(listener: (state: HostState, before: HostState) => void): void {
    this.listeners.push(listener);
  }
}
