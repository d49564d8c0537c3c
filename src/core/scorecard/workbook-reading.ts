import type { SheetGrid } from "./sheet-grid";

/** A table of Excel's with its extent; the header row is `row`, and `rowCount` includes it. */
export interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A defined name; without `sheet` it is the workbook's. `formula` starts with "=". */
export interface NamePlace {
  readonly name: string;
  readonly formula: string;
  readonly sheet?: string;
}

/** A workbook as it was read: what everything the pane says and plans stands on. */
export interface WorkbookReading {
  /** The visible sheets that hold something, in their order. */
  readonly grids: readonly SheetGrid[];
  /** Every sheet's name, in their order, hidden ones included. */
  readonly sheets: readonly string[];
  readonly tables: readonly TablePlace[];
  readonly names: readonly NamePlace[];
  /** Sheets whose cells are protected. */
  readonly protectedSheets: readonly string[];
  /** Sheets that were read only in part, because they are very large. */
  readonly clipped: readonly string[];
  /** Hidden sheets that hold something: they aren't among the grids, and their formulas may read anything. */
  readonly hidden?: readonly string[];
}
