/**
 * An Excel error as it reaches the core. `code` is Excel's own text (`#N/A`, `#DIV/0!`, …);
 * `CustomFunctions.Error` has this shape, so error cells of a range pass through without conversion.
 */
export interface CellError {
  readonly code: string;
  readonly message?: string;
}

/** What one cell holds, as Excel hands it over. Blank is `null`, `undefined`, `""` or only spaces. */
export type Cell = number | string | boolean | null | undefined | CellError;

/** A range as Excel hands it over: rows of cells. A single value stands for a 1 × 1 range wherever a range does. */
export type Cells = Cell | readonly (readonly Cell[])[];

/** True for an Excel error value. */
export function isCellError(cell: unknown): cell is CellError {
  return typeof cell === "object" && cell !== null && typeof (cell as CellError).code === "string";
}

/** True for `#N/A`, which counts as missing wherever a missing policy applies. */
export function isNotAvailable(cell: unknown): cell is CellError {
  return isCellError(cell) && cell.code === "#N/A";
}

/** True for `null`, `undefined`, empty text and text of spaces (non-breaking ones too). */
export function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
