import { FUNCTIONS, type FunctionDeclaration } from "../../../functions/registry";

/** The functions whose name, meaning or arguments hold every word that was typed; all of them for none. */
export function findFunctions(typed: string): readonly FunctionDeclaration[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return FUNCTIONS.filter((declared) => {
    const text = textOf(declared);
    return words.every((word) => text.includes(word));
  });
}

function textOf({ id, family, meaning, parameters, gives }: FunctionDeclaration): string {
  const said = parameters.map(({ name, description }) => `${name} ${description}`);
  return ["oxm.", id, family, meaning, gives, ...said].join(" ").toLowerCase().replace("oxm. ", "oxm.");
}
