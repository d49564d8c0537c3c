import type { CellPlan, SheetPlan, TablePlan } from "../scorecard/plan";

/**
 * What a command is about to write, as plain data: previewed in the pane, counted in a sentence, then written by the
 * gateway in one undo step, whole or not at all. Rows and columns count from 0 within their sheet.
 *
 * The parts are written in the order of the fields: rows are inserted first, deleted last. So places in `tables` and
 * `cells` are those after the insertions and before the deletions, places in `guards` those of the workbook as it was.
 * Of several insertions (or deletions) each counts its rows as those before it left the sheet: delete from the bottom up.
 *
 * Text is written as text, whatever it looks like: "2026-10" stays that and doesn't become a date.
 */
export interface WorkbookChange {
  /** What must still stand where the change was planned from; anything else there means it has to be planned anew. */
  readonly guards?: readonly Guard[];
  /** Rows made room for. */
  readonly insertRows?: readonly RowsChange[];
  /** New sheets, each right after the sheet named `after` or, without one, at the end. Their names must be free. */
  readonly sheets?: readonly (SheetPlan & { readonly after?: string })[];
  /** Copies of sheets that stand, with everything on them, inserted rows too. Their names must be free. */
  readonly copySheets?: readonly SheetCopy[];
  /** New tables, on new sheets or over cells that stand already. Their names must be free. */
  readonly tables?: readonly TablePlan[];
  /** Tables that get another extent. */
  readonly resizeTables?: readonly TableExtent[];
  /** Cells of sheets that stand already, or of copies. */
  readonly cells?: readonly CellChange[];
  /** Names given to cells, or taken away. */
  readonly names?: readonly NameChange[];
  /** Pick-lists, hints and looks of cells that stand already. */
  readonly dress?: readonly SheetDress[];
  /** Endings of chart titles that say something else now. */
  readonly chartTitles?: readonly ChartTitles[];
  /** Rows taken away, with everything in them. */
  readonly deleteRows?: readonly RowsChange[];
  /** Sheets taken away. */
  readonly deleteSheets?: readonly string[];
  /** What to show afterwards. */
  readonly show?: { readonly sheet: string; readonly address: string };
}

/** A cell as it was when the change was planned: its formula, its value, or "" when blank. */
export interface Guard {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly holds: string | number | boolean;
}

/** Rows to insert before `row`, or to delete from it on; whole rows, or only the given columns of them. */
export interface RowsChange {
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
  readonly columns?: { readonly first: number; readonly last: number };
}

/** A copy of a sheet, right after the sheet named `after` or, without one, after its original. */
export interface SheetCopy {
  readonly sheet: string;
  readonly name: string;
  readonly after?: string;
  /** Names for tables of the copy, by their order on the sheet; Excel names the others itself. */
  readonly tables?: readonly { readonly index: number; readonly name: string }[];
}

/** The block a table takes up, header row included. */
export interface TableExtent {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** One cell of a sheet that stands already: a value, a formula, or neither, which clears it and keeps its format. */
export interface CellChange extends Omit<CellPlan, "value"> {
  readonly sheet: string;
  readonly value?: number | string | boolean;
}

/** A name for a cell or block (`formula`, such as "=Scorecard!$D$3"); without a formula the name is taken away. */
export interface NameChange {
  readonly name: string;
  /** The sheet the name belongs to; the workbook's when left out. */
  readonly sheet?: string;
  readonly formula?: string;
}

/** How part of an existing sheet is to look and behave, as `SheetPlan` says it of a new one. */
export interface SheetDress extends Partial<
  Pick<
    SheetPlan,
    "columnWidths" | "rowHeights" | "hiddenColumns" | "validations" | "conditionalFormats" | "pageLayout"
  >
> {
  readonly sheet: string;
  /** Columns to show again. */
  readonly shownColumns?: readonly number[];
}

/** Charts of a sheet, by the names Excel calls them, whose titles end in `from`: that part becomes `to`. */
export interface ChartTitles {
  readonly sheet: string;
  readonly charts: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** What a change did, as read back: cells that hold something they were given, and the sheets they are on. */
export interface Applied {
  readonly cells: number;
  readonly sheets: readonly string[];
}
