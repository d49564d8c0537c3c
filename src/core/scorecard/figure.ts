import { type Cell, isBlank, isCellError, isNotAvailable } from "../values/cell";
import { shareText } from "../verdict/figures";
import { checkWeighting } from "../weighting";

/** A text of the pane and the cell it comes from; without a cell where it is worked out. */
export interface Figure {
  readonly text: string;
  readonly address?: string;
}

/** The exact total of a weighting as it is written: 100% for shares, 100 for points. */
export function totalOf(weighting: readonly (readonly Cell[])[]): string {
  const check = checkWeighting(weighting);
  if (!check.ok) return "";
  return check.value.total <= 2 ? shareText(check.value.total) : String(check.value.total);
}

/** A share as a percentage, also one below 0 or above 1; anything else as it stands in the cell, missing as nothing. */
export function shareOf(cell: Cell): string {
  if (isBlank(cell) || isNotAvailable(cell)) return "";
  return typeof cell === "number" && Math.abs(cell) < 2 ? shareText(cell) : shown(cell);
}

/** A cell as text, an error by its code, a blank as nothing. */
export function shown(cell: Cell): string {
  if (isCellError(cell)) return cell.code;
  return cell === null || cell === undefined ? "" : String(cell).trim();
}
