/** A piece of a formula's text. Joined in order, the pieces give the formula again. */
export type FormulaToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "reference"; readonly text: string; readonly sheet?: string; readonly cells: string }
  | { readonly kind: "name"; readonly text: string; readonly sheet?: string; readonly name: string }
  | { readonly kind: "structured"; readonly text: string; readonly table: string; readonly inner: string };

const string = /"(?:[^"]|"")*"?/y;
const sheetPrefix = /(?:'(?:[^']|'')+'|[A-Za-z_\\][\w.\\]*)!/y;
const broken = /#REF!/iy;
const cells = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\w.(\\[])/y;
const rowsOrColumns = /(?:\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w.(\\[])/y;
const word = /[A-Za-z_\\\u00a1-\uffff][\w.\\?\u00a1-\uffff]*/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

/** Splits a formula into references, names, structured references and the text between them; never throws. */
export function tokenise(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let plain = "";
  let at = 0;
  const take = (pattern: RegExp, from = at): string | undefined => {
    pattern.lastIndex = from;
    return pattern.exec(formula)?.[0];
  };
  const push = (token: FormulaToken): void => {
    if (plain !== "") tokens.push({ kind: "text", text: plain });
    plain = "";
    tokens.push(token);
    at += token.text.length;
  };
  while (at < formula.length) {
    const quoted = take(string);
    if (quoted !== undefined) {
      plain += quoted;
      at += quoted.length;
      continue;
    }
    const prefix = take(sheetPrefix) ?? "";
    const start = at + prefix.length;
    const sheet = prefix === "" ? undefined : unquote(prefix.slice(0, -1));
    const reference = take(broken, start) ?? take(cells, start) ?? take(rowsOrColumns, start);
    if (reference !== undefined) {
      push({ kind: "reference", text: prefix + reference, sheet, cells: reference });
      continue;
    }
    const name = take(word, start);
    if (prefix === "" && formula[start + (name?.length ?? 0)] === "[") {
      const inner = bracketed(formula, start + (name?.length ?? 0));
      if (inner !== undefined) {
        push({ kind: "structured", text: `${name ?? ""}[${inner}]`, table: name ?? "", inner });
        continue;
      }
    }
    if (name !== undefined && formula[start + name.length] !== "(") {
      push({ kind: "name", text: prefix + name, sheet, name });
      continue;
    }
    const rest = prefix + (name ?? take(number, start) ?? formula.charAt(start));
    plain += rest;
    at += rest.length;
  }
  if (plain !== "") tokens.push({ kind: "text", text: plain });
  return tokens;
}

/** The text between a "[" at `open` and the "]" that closes it; `'` escapes the sign after it. */
function bracketed(formula: string, open: number): string | undefined {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === "'") at++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return formula.slice(open + 1, at);
  }
  return undefined;
}

function unquote(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
}
