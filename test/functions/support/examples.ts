import type { Example } from "../../../src/functions/registry";

/** What a cell must show for an example: its result, or its error with the sentence. */
export function expectation(example: Example): unknown {
  return "error" in example ? example.error : example.result;
}

/** A result as Excel shows it, with 15 significant digits: that is what the examples give. */
export function asExcelShows(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(asExcelShows);
  return typeof result === "number" ? Number(result.toPrecision(15)) : result;
}
