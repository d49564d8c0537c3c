import { type Cell, isBlank, isCellError } from "./cell";
import { round15 } from "./numbers";

/**
 * An answer or a name as it is compared: case, the spaces around and between words, and the kind of apostrophe make no
 * difference; "" for a blank or an error.
 */
export function foldWord(cell: Cell): string {
  if (isBlank(cell) || isCellError(cell)) return "";
  const text = typeof cell === "number" ? String(round15(cell)) : String(cell);
  return text
    .normalize("NFKC")
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
