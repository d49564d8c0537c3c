import type { Example } from "../../../src/functions/registry";

/** What a cell must show for an example: its result, or its error with the sentence. */
export function expectation(example: Example): unknown {
  return "error" in example ? example.error : example.result;
}
