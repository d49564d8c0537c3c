import { errorInCell, unexpectedFault } from "../core/messages/functions";
import type { ErrorKind } from "../core/messages/problem";
import type { Outcome } from "../core/outcome";
import { isCellError } from "../core/values/cell";

/** What Excel puts in for each of a core function's parameters: anything a cell or range can hold, `null` where omitted. */
type FromExcel<P extends readonly unknown[]> = { [K in keyof P]: unknown };

/**
 * The whole work of a custom function: calls the core with what Excel handed over and turns the outcome into what
 * Excel takes back.
 *
 * - A value becomes the cell's value; in an array, `null` becomes `""` (Excel shows `null` as 0) and an error cell
 *   becomes an error of that cell alone.
 * - A problem is thrown as `CustomFunctions.Error`, the one thing Excel turns into an error value with a sentence.
 * - Anything else that goes wrong is `#VALUE!` with a sentence: no other exception ever leaves a function.
 *
 * Arguments pass through untouched: the core reads single values, ranges, blanks and error cells itself. An error
 * cell arrives as `CustomFunctions.Error`, which has the shape of the core's `CellError`.
 */
export function answer<P extends readonly unknown[], T>(
  compute: (...cells: P) => Outcome<T>,
  ...fromExcel: FromExcel<P>
): unknown {
  let outcome: Outcome<T>;
  try {
    outcome = compute(...(fromExcel as unknown as P));
  } catch {
    throw valueError(unexpectedFault());
  }
  if (!outcome.ok) throw errorFor(outcome.problem.error, outcome.problem.sentence);
  return toExcel(outcome.value);
}

function toExcel(value: unknown): unknown {
  if (!Array.isArray(value)) return toScalar(value);
  // Where every row is blank there is nothing to spill, and Excel takes no empty array.
  if (value.length === 0) return [[""]];
  return value.map((row) => (Array.isArray(row) ? row.map(toCell) : toCell(row)));
}

/** A single result: an error value, or no value at all, has nowhere to stand but in the cell itself. */
function toScalar(value: unknown): unknown {
  const cell = toCell(value);
  if (isCellError(cell)) throw cell;
  return cell;
}

function toCell(value: unknown): unknown {
  if (value === null || value === undefined) return "";
  if (isCellError(value)) return errorFor(value, value.message ?? "");
  // Excel has no such number; the core should never give one.
  if (typeof value === "number" && !Number.isFinite(value)) return valueError(unexpectedFault());
  return value;
}

function errorFor(kind: ErrorKind, sentence: string): CustomFunctions.Error {
  if (kind === "value") return valueError(sentence);
  if (kind === "notAvailable") {
    return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence);
  }
  // An error cell comes from Excel with an empty message.
  return new CustomFunctions.Error(kind.code as CustomFunctions.ErrorCode, sentence || errorInCell(kind));
}

/** `#VALUE!` with a sentence. */
export function valueError(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
}
