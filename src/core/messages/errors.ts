import type { CellError } from "../values/cell";
import type { Problem } from "./problem";

/** An error cell that goes back as it came: its own code stands in the result. */
export function errorCell(error: CellError): Problem {
  return { key: "error-cell", error, sentence: error.message ?? `a cell holds ${error.code}` };
}
