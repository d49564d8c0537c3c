import type { CellInput } from "../engine/engine";
import { invalidArgument } from "../protocol/errors";

/** A whole number of at least `least`. */
export function wholeNumber(value: unknown, least = 0): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least) throw invalidArgument();
  return value;
}

export function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** One of the given words, in any case. */
export function oneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

const shapeMessage =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Cell values for a box: rows of its shape, or one value for all of it. */
export function shaped(value: unknown, rows: number, columns: number): CellInput[][] {
  if (!Array.isArray(value)) {
    const single = cellInput(value);
    if (rows * columns > 1_000_000) throw invalidArgument();
    return Array.from({ length: rows }, () => Array<CellInput>(columns).fill(single));
  }
  if (value.length !== rows) throw invalidArgument(shapeMessage);
  return (value as unknown[]).map((row) => {
    if (!Array.isArray(row) || row.length !== columns) throw invalidArgument(shapeMessage);
    return row.map(cellInput);
  });
}

export function cellInput(value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "string" || typeof value === "boolean") return value;
  throw invalidArgument();
}
