/** A value as a formula writes it. */
export type Literal = number | string | boolean | { readonly code: string };

/** A formula of one function over literals: `=OXM.SCORE({0.93;1},{0.3;0.7},"zero")`. */
export interface ExampleCall {
  readonly id: string;
  /** `null` where an argument is omitted; an array constant is a range, rows by columns. */
  readonly args: readonly (Literal | readonly (readonly Literal[])[] | null)[];
}

/**
 * Reads an example's formula into the call that Excel would make, so that an example is written once and what is shown
 * is what is run. It knows what examples use: numbers, percentages, text, TRUE / FALSE, errors, array constants and
 * omitted arguments, without spaces between them.
 *
 * @throws Error for a formula outside that, since examples are part of the program.
 */
export function readExample(formula: string): ExampleCall {
  const head = /^=OXM\.([A-Z0-9_.]+)\(/.exec(formula);
  if (!head?.[1] || !formula.endsWith(")")) throw new Error(`Not a call of one function: ${formula}`);
  const text = formula.slice(head[0].length, -1);
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.join("") !== text) throw new Error(`Not understood: ${formula}`);
  return { id: head[1], args: readArguments(tokens) };
}

const TOKEN = /"(?:[^"]|"")*"|-?\d+(?:\.\d+)?%?|TRUE|FALSE|#N\/A|#[A-Z0-9/]+[!?]|[{};,]/g;

function readArguments(tokens: readonly string[]): ExampleCall["args"] {
  const args: ExampleCall["args"][number][] = [];
  let current: ExampleCall["args"][number] = null;
  let rows: Literal[][] | undefined;
  for (const token of tokens) {
    const row = rows?.at(-1);
    if (token === "{") rows = [[]];
    else if (token === "}") [current, rows] = [rows ?? [], undefined];
    else if (token === ";") rows?.push([]);
    else if (token === ",") {
      if (!rows) {
        args.push(current);
        current = null;
      }
    } else if (row) row.push(readLiteral(token));
    else current = readLiteral(token);
  }
  return [...args, current];
}

function readLiteral(token: string): Literal {
  if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
  if (token === "TRUE" || token === "FALSE") return token === "TRUE";
  if (token.startsWith("#")) return { code: token };
  return token.endsWith("%") ? Number(token.slice(0, -1)) / 100 : Number(token);
}
