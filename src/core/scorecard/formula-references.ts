/** What a formula refers to: a column of a table of Excel's (or all of it), or a block of cells of a sheet. */
export type FormulaReference =
  | {
      readonly kind: "table";
      readonly table: string;
      /** The column by its header; without one, the reference is to the whole table. */
      readonly column?: string;
      /** True for the cell in the formula's own row. */
      readonly thisRow: boolean;
    }
  | {
      readonly kind: "range";
      /** The sheet as it is named in the formula; the formula's own when left out. */
      readonly sheet?: string;
      readonly row: number;
      readonly column: number;
      /** Whole columns end at `Infinity`. */
      readonly lastRow: number;
      readonly lastColumn: number;
    };

const text = String.raw`"(?:[^"]|"")*"`;
const sheetName = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const cell = String.raw`\$?([A-Za-z]{1,3})\$?(\d{1,7})`;
const columns = String.raw`\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})`;
const item = String.raw`(?:'.|[^'[\]])*`;
const tableName = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const bracketed = String.raw`\[(?:${item}|\s*@?(?:\[${item}\](?:\s*[,:]\s*)?)+\s*)\]`;
const pattern = new RegExp(
  `(?<text>${text})|(?<sheet>${sheetName})?(?<![\\p{L}\\p{N}_.$])(?:(?<block>${cell}(?::${cell})?)(?![\\p{L}\\p{N}_.(!])|` +
    `(?<columns>${columns})(?![\\p{L}\\p{N}_.(!]))|(?<table>${tableName})(?<part>${bracketed})`,
  "gu",
);

/** Everything a formula refers to, in its order; what stands in quotation marks isn't looked at. */
export function referencesIn(formula: string): FormulaReference[] {
  const found: FormulaReference[] = [];
  for (const match of formula.matchAll(pattern)) {
    const groups = match.groups ?? {};
    if (groups.table !== undefined) found.push(tableReference(groups.table, groups.part ?? ""));
    else if (groups.block !== undefined) found.push(blockReference(groups.block, groups.sheet));
    else if (groups.columns !== undefined) found.push(columnsReference(groups.columns, groups.sheet));
  }
  return found;
}

/**
 * The arguments of every call of an OXM function in a formula, as they are written: `OXM.COMBINEDIF(…)`, in any case,
 * and as a file holds it (`_xldudf_OXM_COMBINEDIF`).
 *
 * @param name The function without its namespace.
 */
export function callsOf(formula: string, name: string): string[][] {
  const start = new RegExp(`(?:\\bOXM\\.|_xldudf_OXM_)${name}\\s*\\(`, "gi");
  const quiet = withoutTexts(formula);
  return [...quiet.matchAll(start)].map((match) =>
    argumentsAt(formula, quiet, match.index + match[0].length),
  );
}

/** True when a formula calls any of the add-in's functions. */
export function callsOxm(formula: string): boolean {
  return /(?:\bOXM\.|_xldudf_OXM_)[A-Z]+\s*\(/i.test(withoutTexts(formula));
}

/** The same length, with the inside of texts and of table references blanked, so that brackets there count nothing. */
function withoutTexts(formula: string): string {
  return formula
    .replace(/"(?:[^"]|"")*"/g, (quoted) => `"${" ".repeat(Math.max(0, quoted.length - 2))}"`)
    .replace(/'(?:[^']|'')*'!/g, (quoted) => "_".repeat(quoted.length))
    .replace(/'./g, "__");
}

function argumentsAt(formula: string, quiet: string, from: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < quiet.length; at++) {
    const sign = quiet.charAt(at);
    if (sign === "(" || sign === "[" || sign === "{") depth++;
    else if (depth > 0 && (sign === ")" || sign === "]" || sign === "}")) depth--;
    else if (depth === 0 && (sign === "," || sign === ")")) {
      found.push(formula.slice(start, at).trim());
      start = at + 1;
      if (sign === ")") break;
    }
  }
  return found;
}

function tableReference(table: string, part: string): FormulaReference {
  const inside = part.slice(1, -1).trim();
  const items = /^@?\[/.test(inside)
    ? [...inside.matchAll(/\[((?:'.|[^'[\]])*)\]/g)].map(([, name]) => name ?? "")
    : [inside];
  const thisRow = inside.startsWith("@") || items.some((name) => /^#this row$/i.test(name));
  const [named] = items.filter((name) => !name.startsWith("#")).map((name) => name.replace(/^@/, ""));
  // An apostrophe escapes brackets, number signs and apostrophes in a header.
  const column = named?.replace(/'(.)/g, "$1");
  return { kind: "table", table, thisRow, ...(column === undefined || column === "" ? {} : { column }) };
}

function blockReference(block: string, sheet: string | undefined): FormulaReference {
  const [first = "", last = first] = block.split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  return {
    kind: "range",
    ...sheetOf(sheet),
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    lastRow: Math.max(from.row, to.row),
    lastColumn: Math.max(from.column, to.column),
  };
}

function columnsReference(written: string, sheet: string | undefined): FormulaReference {
  const [first = "", last = first] = written.split(":");
  const [from, to] = [columnOf(first), columnOf(last)];
  return {
    kind: "range",
    ...sheetOf(sheet),
    row: 0,
    column: Math.min(from, to),
    lastRow: Infinity,
    lastColumn: Math.max(from, to),
  };
}

function sheetOf(written: string | undefined): { sheet?: string } {
  if (written === undefined) return {};
  const name = written.slice(0, -1);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name };
}

function placeOf(address: string): { row: number; column: number } {
  const plain = address.replaceAll("$", "");
  const letters = /^[A-Za-z]+/.exec(plain)?.[0] ?? "A";
  return { row: Number(plain.slice(letters.length)) - 1, column: columnOf(letters) };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.replaceAll("$", "").toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
