import type { CellError } from "../values/cell";

/** The Excel error that stands in the cell for a problem; a `CellError` is handed back as it came. */
export type ErrorKind = "value" | "notAvailable" | CellError;

/**
 * Something that kept a computation from giving a value: which Excel error shows it, and a sentence that says
 * what is wrong and what to do. Problems are made only by the functions of `messages/`, so that every text a
 * user can see stands there; `key` names the kind of problem for tests and checks.
 */
export interface Problem {
  readonly key: string;
  readonly error: ErrorKind;
  readonly sentence: string;
}

/** A problem shown as `#VALUE!`. */
export function valueError(key: string, sentence: string): Problem {
  return { key, error: "value", sentence };
}

/** A problem shown as `#N/A`: something isn't there yet. */
export function notAvailable(key: string, sentence: string): Problem {
  return { key, error: "notAvailable", sentence };
}
