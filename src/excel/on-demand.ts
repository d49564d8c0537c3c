import { codeMissing } from "../core/messages/workbook";
import { fail, type Outcome } from "../core/outcome";

/**
 * Runs a command whose code is fetched when it is first needed, so that opening the pane and the first results don't
 * wait for it. Code that doesn't come is a problem, and nothing has happened.
 */
export async function onDemand<Code, T>(
  load: () => Promise<Code>,
  run: (code: Code) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let code: Code;
  try {
    code = await load();
  } catch {
    return fail(codeMissing());
  }
  return run(code);
}
