import type { WorkbookChange } from "../change/workbook-change";

/** A cell by its place on the sheet, counted from 0, and its address. */
export interface SpotCell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

/** Where a formula would be written. */
export interface FormulaSpot extends SpotCell {
  readonly sheet: string;
  /** The first thing that stands in its way; `undefined` where it is free. */
  readonly taken?: { readonly address: string; readonly holds: string | number | boolean };
  /** What the cell itself holds, "" when blank. */
  readonly corner: string | number | boolean;
  /** The next place below that is free. */
  readonly next?: SpotCell;
}

/** Writes a formula into one cell of a sheet; what `holds` there must still stand, "" for a free cell. */
export function planFormula(
  formula: string,
  { sheet, row, column, address }: SpotCell & { readonly sheet: string },
  holds: string | number | boolean = "",
): WorkbookChange {
  return {
    guards: [{ sheet, row, column, holds }],
    cells: [{ sheet, row, column, formula }],
    show: { sheet, address },
  };
}
