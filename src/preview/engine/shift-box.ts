import type { Box } from "../formulas/a1";
import type { StructureChange } from "./structure";

/** Where a box lies afterwards; undefined when all of it is gone. */
export function shiftBox(box: Box, change: StructureChange): Box | undefined {
  const rowwise = change.axis === "row";
  const across = rowwise ? [box.column, box.columns] : [box.row, box.rows];
  const [start = 0, size = 0] = across;
  if (change.from !== undefined && start < change.from) return box;
  if (change.to !== undefined && start + size - 1 > change.to) return box;
  const span = shiftSpan(rowwise ? box.row : box.column, rowwise ? box.rows : box.columns, change);
  if (!span) return undefined;
  return rowwise
    ? { ...box, row: span.start, rows: span.size }
    : { ...box, column: span.start, columns: span.size };
}

/** A span of rows or columns after the change: it moves, grows, shrinks or is gone. */
function shiftSpan(
  start: number,
  size: number,
  { at, count }: StructureChange,
): { start: number; size: number } | undefined {
  const end = start + size;
  if (count >= 0) {
    if (at <= start) return { start: start + count, size };
    return at < end ? { start, size: size + count } : { start, size };
  }
  const gone = at - count;
  const lost = Math.max(0, Math.min(end, gone) - Math.max(start, at));
  if (lost === size) return undefined;
  const before = Math.max(0, Math.min(start, gone) - at);
  return { start: start - before, size: size - lost };
}
