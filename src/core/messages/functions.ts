import type { CellError } from "../values/cell";

/** Said where a function fails for a reason of ours: the input was not at fault, so the sentence asks for a report. */
export function unexpectedFault(): string {
  return "This is a fault of the add-in, not of your cells: please report the formula and the values it reads";
}

/** Said where an error cell comes back under a code that Excel doesn't let a function return, such as `#REF!`. */
export function errorInCell(error: CellError): string {
  return `A cell that this formula reads holds ${error.code}: put that cell right first`;
}

/** Said where the code of a function that is fetched when it is first needed doesn't come. */
export function functionMissing(): string {
  return "This function's code couldn't be fetched: check the connection, then calculate again";
}
