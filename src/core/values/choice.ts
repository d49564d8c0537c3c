import { unknownWord } from "../messages/arguments";
import { errorCell } from "../messages/errors";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, isBlank, isCellError } from "./cell";

/**
 * Reads the word of a closed argument, in any case and with spaces around it. Blank means `fallback`. Any other word is
 * `#VALUE!` with the list of those that exist; an error cell comes back as it is.
 *
 * @param what What the word chooses, as messages name it: "method".
 */
export function readChoice<W extends string>(
  cell: Cell,
  words: readonly W[],
  fallback: W,
  what: string,
): Outcome<W> {
  if (isBlank(cell)) return ok(fallback);
  if (isCellError(cell)) return fail(errorCell(cell));
  const asked = String(cell).trim();
  const word = words.find((candidate) => candidate === asked.toLowerCase());
  return word === undefined ? fail(unknownWord(what, asked, words)) : ok(word);
}
