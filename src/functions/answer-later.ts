import { functionMissing } from "../core/messages/functions";
import type { Outcome } from "../core/outcome";
import { answer, valueError } from "./answer";

/**
 * What `answer` does, with a core function whose code is fetched when a formula first needs it: the functions that every
 * scorecard uses don't wait for it. Code that doesn't come is `#VALUE!` with a sentence, and is fetched again by the next
 * calculation.
 */
export async function answerLater<P extends readonly unknown[], T>(
  load: () => Promise<(...cells: P) => Outcome<T>>,
  ...fromExcel: { [K in keyof P]: unknown }
): Promise<unknown> {
  let compute: (...cells: P) => Outcome<T>;
  try {
    compute = await load();
  } catch {
    throw valueError(functionMissing());
  }
  return answer(compute, ...fromExcel);
}
