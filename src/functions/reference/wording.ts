import { NAMESPACE, type Example, type FunctionDeclaration, type ParameterDeclaration } from "../registry";

/** How a function is called: `OXM.SCORE(combined, weighting, [missing])`. */
export function signature({ id, parameters }: FunctionDeclaration): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${NAMESPACE}.${id}(${names.join(", ")})`;
}

/** The anchor of a function's section, which its help link ends in. */
export function anchor({ id }: FunctionDeclaration): string {
  return id.toLowerCase();
}

/** What an argument takes: "value", "range, optional". */
export function takes({ kind, optional }: ParameterDeclaration): string {
  return optional ? `${kind}, optional` : kind;
}

/** What an example gives, as a cell shows it; the rows of a spilled range are parted by ";", its cells by ",". */
export function shownResult(example: Example): string {
  if ("error" in example) return `${example.error.code} ${example.error.sentence}`;
  const { result } = example;
  if (typeof result !== "object") return shownCell(result);
  return `{${result.map((row) => row.map(quoted).join(",")).join(";")}}`;
}

function shownCell(cell: number | string | boolean): string {
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

function quoted(cell: number | string | boolean): string {
  return typeof cell === "string" ? `"${cell}"` : shownCell(cell);
}

/** The pick-list of a closed argument as a table: the word, its meaning; backticks mark code. */
export function choiceTables({ parameters }: FunctionDeclaration): { head: string[]; rows: string[][] }[] {
  return parameters.flatMap(({ name, choice }) => {
    if (!choice) return [];
    const rows = choice.list.choices.map(({ word, meaning }) => [
      `\`"${word}"\`${word === choice.omitted ? " (or omitted)" : ""}`,
      meaning,
    ]);
    return [{ head: [`\`${name}\``, "Meaning"], rows }];
  });
}
