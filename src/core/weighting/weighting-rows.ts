import { blankRow, booleanRow, errorRow, negativeRow, textRow } from "../messages/weightings";
import { type Cell, isBlank, isCellError } from "../values/cell";
import { readNumber } from "./read-number";

/** What can be wrong with a weighting: with one of its rows, or with what they total. */
export type WeightingFaultKind =
  "over" | "under" | "points" | "shares" | "empty" | "blank" | "text" | "boolean" | "error" | "negative";

/** One fault of a weighting. `row` counts from 1 within the range; faults of the total have none. */
export interface WeightingFault {
  readonly kind: WeightingFaultKind;
  readonly row?: number;
  /** "5 points over", "row 3 is text (30%)". */
  readonly sentence: string;
}

/** One weight as it counts towards the total (0 where it is no number), and what is wrong with it. */
export interface WeightingRow {
  readonly weight: number;
  readonly fault?: WeightingFault;
}

/** Reads one weight. Text that reads as a number counts as that number, as in SCORE, but is still a fault. */
export function readWeightingRow(cell: Cell, row: number): WeightingRow {
  if (typeof cell === "number") {
    return cell < 0
      ? { weight: cell, fault: { kind: "negative", row, sentence: negativeRow(row) } }
      : { weight: cell };
  }
  if (isBlank(cell)) return { weight: 0, fault: { kind: "blank", row, sentence: blankRow(row) } };
  if (isCellError(cell)) {
    return { weight: 0, fault: { kind: "error", row, sentence: errorRow(row, cell.code) } };
  }
  if (typeof cell === "boolean") {
    return { weight: 0, fault: { kind: "boolean", row, sentence: booleanRow(row, cell) } };
  }
  const sentence = textRow(row, String(cell));
  return { weight: readNumber(cell) ?? 0, fault: { kind: "text", row, sentence } };
}
