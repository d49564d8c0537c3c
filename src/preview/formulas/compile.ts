import { columnName, contains, quoteSheet, type Box } from "./a1";
import { displayStructured, formatStructured, parseStructured, type StructuredSpec } from "./structured";
import { tokenise, type FormulaToken } from "./tokens";

/** A table as formulas see it; `box` holds headers and totals too. */
export interface FormulaTable {
  readonly name: string;
  readonly sheet: string;
  readonly box: Box;
  readonly columns: readonly string[];
  readonly showTotals: boolean;
}

/** A defined name as formulas see it; with `sheet` it counts on that sheet only. */
export interface FormulaName {
  readonly name: string;
  readonly formula: string;
  readonly sheet?: string;
}

/** The cell a formula stands in and what it can refer to. */
export interface FormulaContext {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly tables: readonly FormulaTable[];
  readonly names: readonly FormulaName[];
}

/**
 * A formula with structured references or names, next to the plain A1 formula the engine calculates.
 * `references[i]` says how many A1 references the i-th replaced piece became, so that the source can follow
 * when rows move.
 */
export interface CompiledFormula {
  readonly source: string;
  readonly formula: string;
  readonly references: readonly number[];
}

/**
 * Turns structured references and names into A1; undefined when the formula has none.
 * A reference to a table or column that isn't there becomes `#REF!`.
 */
export function compile(formula: string, context: FormulaContext): CompiledFormula | undefined {
  let source = "";
  let plain = "";
  const references: number[] = [];
  for (const token of tokenise(formula)) {
    const piece = replace(token, context);
    source += piece?.source ?? token.text;
    plain += piece?.formula ?? token.text;
    if (piece) references.push(countReferences(piece.formula));
  }
  return references.length === 0 ? undefined : { source, formula: plain, references };
}

/** The formula as the formula bar shows it: `[@Score]` for `Table[[#This Row],[Score]]` inside that table. */
export function display(source: string, context: FormulaContext): string {
  return tokenise(source)
    .map((token) => {
      if (token.kind !== "structured") return token.text;
      const table = findTable(token.table, context);
      const spec = parseStructured(token.inner);
      return table && spec ? displayStructured(table.name, spec, isInside(table, context)) : token.text;
    })
    .join("");
}

/**
 * The source of a compiled formula after the engine has moved its A1 references (rows inserted, a cell copied):
 * plain references are taken over from `moved`, structured ones and names stay as they are.
 */
export function followMoves(source: string, moved: string, references: readonly number[]): string {
  const queue = tokenise(moved).filter((token) => token.kind === "reference");
  let replaced = 0;
  let at = 0;
  let text = "";
  for (const token of tokenise(source)) {
    if (token.kind === "reference") text += queue[at++]?.text ?? token.text;
    else {
      text += token.text;
      if (token.kind === "structured" || (token.kind === "name" && !isConstant(token.name))) {
        at += references[replaced++] ?? 0;
      }
    }
  }
  return text;
}

/** True when two formulas differ in nothing but their A1 references: one is the other after a move. */
export function differOnlyByMoves(one: string, other: string): boolean {
  const shape = (formula: string): string =>
    tokenise(formula)
      .map((token) => (token.kind === "reference" ? "\u0000" : token.text))
      .join("");
  return shape(one) === shape(other);
}

/** Changes tables' and columns' names in a formula's source. */
export function renameInFormula(
  source: string,
  rename: (table: string, spec: StructuredSpec) => { table: string; spec: StructuredSpec },
): string {
  return tokenise(source)
    .map((token) => {
      const spec = token.kind === "structured" ? parseStructured(token.inner) : undefined;
      if (token.kind !== "structured" || !spec) return token.text;
      const changed = rename(token.table, spec);
      return formatStructured(changed.table, changed.spec);
    })
    .join("");
}

function replace(
  token: FormulaToken,
  context: FormulaContext,
): { source: string; formula: string } | undefined {
  if (token.kind === "structured") {
    const spec = parseStructured(token.inner);
    const table = findTable(token.table, context);
    if (!spec || !table) return { source: token.text, formula: "#REF!" };
    return { source: formatStructured(table.name, spec), formula: toA1(table, spec, context) };
  }
  if (token.kind !== "name" || isConstant(token.name)) return undefined;
  const name = findName(token.name, token.sheet, context);
  if (name) {
    const formula = name.formula.replace(/^=/, "");
    const inner = compile(formula, { ...context, names: context.names.filter((each) => each !== name) });
    const plain = inner?.formula ?? formula;
    const single = /^[^+\-*/^&=<>,;() ]+$/.test(plain.replace(/^'(?:[^']|'')*'/, ""));
    return { source: token.text, formula: single ? plain : `(${plain})` };
  }
  // A table's bare name means its data, as Excel reads it.
  const table = token.sheet === undefined ? findTable(token.name, context) : undefined;
  if (table) return { source: `${table.name}[]`, formula: toA1(table, { section: "data" }, context) };
  return { source: token.text, formula: token.text };
}

/** TRUE and FALSE look like names. */
function isConstant(name: string): boolean {
  return /^(?:true|false)$/i.test(name);
}

function countReferences(formula: string): number {
  return tokenise(formula).filter((token) => token.kind === "reference").length;
}

function findTable(name: string, context: FormulaContext): FormulaTable | undefined {
  if (name === "") return context.tables.find((table) => isInside(table, context));
  return context.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

function isInside(table: FormulaTable, context: FormulaContext): boolean {
  return table.sheet === context.sheet && contains(table.box, context.row, context.column);
}

function findName(name: string, sheet: string | undefined, context: FormulaContext): FormulaName | undefined {
  const same = context.names.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  const scope = (sheet ?? context.sheet).toLowerCase();
  return (
    same.find((each) => each.sheet?.toLowerCase() === scope) ?? same.find((each) => each.sheet === undefined)
  );
}

function toA1(table: FormulaTable, spec: StructuredSpec, context: FormulaContext): string {
  const rows = sectionRows(table, spec.section, context);
  const find = (name: string): number =>
    table.columns.findIndex((column) => column.toLowerCase() === name.trim().toLowerCase());
  const first = spec.columns ? find(spec.columns[0]) : 0;
  const last = spec.columns ? find(spec.columns[1]) : table.columns.length - 1;
  if (rows === "value") return "#VALUE!";
  if (!rows || first < 0 || last < 0) return "#REF!";
  // The row of "this row" stays relative: the engine may move the formula before it is compiled again.
  const sign = spec.section === "thisRow" ? "" : "$";
  const cell = (column: number, row: number): string =>
    `$${columnName(table.box.column + column)}${sign}${row + 1}`;
  const from = cell(Math.min(first, last), rows[0]);
  const to = cell(Math.max(first, last), rows[1]);
  const prefix = table.sheet === context.sheet ? "" : `${quoteSheet(table.sheet)}!`;
  return prefix + (from === to ? from : `${from}:${to}`);
}

/** First and last row a section stands for; "value" where "this row" has no meaning. */
function sectionRows(
  table: FormulaTable,
  section: StructuredSpec["section"],
  context: FormulaContext,
): readonly [number, number] | "value" | undefined {
  const top = table.box.row;
  const bottom = top + table.box.rows - 1;
  const lastData = table.showTotals ? bottom - 1 : bottom;
  switch (section) {
    case "all":
      return [top, bottom];
    case "headers":
      return [top, top];
    case "totals":
      return table.showTotals ? [bottom, bottom] : undefined;
    case "data":
      return [top + 1, lastData];
    case "headersAndData":
      return [top, lastData];
    case "dataAndTotals":
      return [top + 1, bottom];
    case "thisRow":
      return context.row > top && context.row <= lastData ? [context.row, context.row] : "value";
  }
}
