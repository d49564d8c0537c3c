import { findsFunction } from "../../../core/help/search";
import { FUNCTIONS, type FunctionDeclaration } from "../../../functions/registry";

/** The functions that somebody who types this may mean; all of them for no word. */
export function findFunctions(typed: string): readonly FunctionDeclaration[] {
  return FUNCTIONS.filter(({ id, family, meaning, parameters, gives }) => {
    const said = parameters.map(({ name, description }) => `${name} ${description}`);
    return findsFunction(typed, id, [family, meaning, gives, ...said].join(" "));
  });
}
