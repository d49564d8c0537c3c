import { readNumberText } from "../thresholds";
import type { Cell } from "../values/cell";

/** The finite number a cell holds, or its text reads as ("30%" is 0.3); `undefined` for anything else. */
export function readNumber(cell: Cell): number | undefined {
  const n = typeof cell === "string" ? readNumberText(cell) : cell;
  return typeof n === "number" && Number.isFinite(n) ? n : undefined;
}
