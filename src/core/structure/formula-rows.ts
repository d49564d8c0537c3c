/** One end of an address in a formula: a row (from 0), whether it is fixed (`$5`), and which part of a block it is. */
export interface AddressRow {
  /** The sheet named before the address; `undefined` where none is, which means the formula's own. */
  readonly sheet?: string;
  readonly row: number;
  readonly absolute: boolean;
  /** True for the second of the two ends of a block. */
  readonly isEnd: boolean;
  readonly columns: { readonly first: string; readonly last: string };
  /** The rows of the whole block the address belongs to; both are `row` for a single cell. */
  readonly first: number;
  readonly last: number;
}

const text = String.raw`"(?:[^"]|"")*"`;
const bracketed = String.raw`(?:[\p{L}_\\][\p{L}\p{N}_.\\]*)?\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\]`;
const sheetName = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const cell = (name: string) => String.raw`(?<${name}c>\$?[A-Za-z]{1,3})(?<${name}a>\$?)(?<${name}r>\d{1,7})`;
const pattern = new RegExp(
  `${text}|${bracketed}|(?<sheet>${sheetName})?(?<![\\p{L}\\p{N}_.$])${cell("from")}(?::${cell("to")})?(?![\\p{L}\\p{N}_.(!])`,
  "gu",
);

/**
 * A formula with the rows of its addresses changed, as Excel changes them when rows come or go. Texts, references to
 * tables and whole columns stay as they are.
 *
 * @param change Gives the new row of an address, from 0; `undefined` leaves it.
 */
export function withRows(formula: string, change: (address: AddressRow) => number | undefined): string {
  return formula.replace(pattern, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Partial<Record<string, string>>;
    const { sheet, fromc, froma = "", fromr, toc, toa = "", tor } = groups;
    if (fromc === undefined || fromr === undefined) return whole;
    const [first, last] = [Number(fromr) - 1, Number(tor ?? fromr) - 1];
    const columns = { first: letters(fromc), last: letters(toc ?? fromc) };
    const named = sheet === undefined ? {} : { sheet: unquoted(sheet) };
    const next = (row: number, fixed: string, isEnd: boolean) =>
      (change({ ...named, row, absolute: fixed === "$", isEnd, columns, first, last }) ?? row) + 1;
    const start = `${sheet ?? ""}${fromc}${froma}${next(first, froma, false)}`;
    return toc === undefined ? start : `${start}:${toc}${toa}${next(last, toa, true)}`;
  });
}

/** A formula as Excel fills it into another row: every address that isn't fixed goes along. */
export function copiedTo(formula: string, from: number, to: number): string {
  return withRows(formula, ({ row, absolute }) => (absolute ? undefined : row - from + to));
}

/** A formula of a row that changes its place: what it says of its own row goes along, the rest stays what it was. */
export function movedTo(formula: string, from: number, to: number): string {
  return withRows(formula, ({ sheet, row, absolute }) =>
    sheet === undefined && !absolute && row === from ? to : undefined,
  );
}

/** What the formulas of a column have in common whatever their row: the same for two that say the same thing. */
export function rowless(formula: string, row: number): string {
  const moved = withRows(formula, ({ row: at, absolute }) => (absolute ? undefined : at - row + 1_000_000));
  return moved.replace(/\s+/g, " ").toUpperCase();
}

const letters = (column: string) => column.replaceAll("$", "").toUpperCase();

function unquoted(sheet: string): string {
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
