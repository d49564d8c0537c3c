import { formatNumber, formatPercent } from "../thresholds/format";
import type { Problem } from "./problem";
import { listed, shorten } from "./words";

const value = (key: string, sentence: string): Problem => ({ key, error: "value", sentence });

/** "1 cell", "12 cells". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What a cell holds, in a sentence or a list: 30% where it is a share, "nothing" when blank. */
export function contentText(content: unknown, share = false): string {
  if (content === "" || content === null || content === undefined) return "nothing";
  if (typeof content === "number") return share ? formatPercent(content) : formatNumber(content);
  return typeof content === "boolean" ? String(content).toUpperCase() : shorten(String(content));
}

/** A cell isn't any more what the change was planned from. */
export function changedMeanwhile(address: string, planned: string, found: string): Problem {
  return value(
    "changed-meanwhile",
    `${address} has changed since you looked: it held ${planned} and holds ${found} now. Nothing was changed. Look again, then decide.`,
  );
}

/** A sheet the change needs was renamed or deleted. */
export function sheetGone(sheet: string): Problem {
  return value(
    "sheet-gone",
    `The sheet "${sheet}" is no longer there: it was renamed or deleted meanwhile. Nothing was changed.`,
  );
}

/** A table the change needs was renamed or deleted. */
export function tableGone(table: string): Problem {
  return value(
    "table-gone",
    `The table "${table}" is no longer there: it was renamed, deleted or made a plain range meanwhile. Nothing was changed.`,
  );
}

/** A new sheet, table or name can't be called so. */
export function nameTaken(kind: "sheet" | "table" | "name", name: string): Problem {
  const what = { sheet: "A sheet", table: "A table or a name", name: "A table or a name" }[kind];
  return value(
    "name-taken",
    `${what} called "${name}" has come into the workbook meanwhile. Nothing was changed. Try again.`,
  );
}

/** Cells of a protected sheet were to be changed. */
export function sheetProtected(sheet: string): Problem {
  return value(
    "sheet-protected",
    `The sheet "${sheet}" is protected. Nothing was changed. Unprotect it under Review, then try again.`,
  );
}

/** Merged cells stand where cells of their own are needed. */
export function cellsMerged(address: string): Problem {
  return value(
    "cells-merged",
    `${address} is merged, and this needs its cells one by one. Nothing was changed. Unmerge it under Home, then try again.`,
  );
}

/** Rows that a filter may hide were to be changed. */
export function cellsFiltered({
  sheet,
  table,
}: {
  readonly sheet: string;
  readonly table?: string;
}): Problem {
  const what = table === undefined ? `The list on "${sheet}"` : `The table "${table}" on "${sheet}"`;
  return value(
    "cells-filtered",
    `${what} is filtered, and Excel may miss hidden rows or hit the wrong ones. Nothing was changed. Clear the filter under Data, then try again.`,
  );
}

/** The workbook's structure is protected, so that a sheet can't be taken away. */
export function sheetsProtected(): Problem {
  return value(
    "workbook-protected",
    "The workbook's structure is protected, so no sheet can be deleted. Nothing was changed. Unprotect it under Review, then try again.",
  );
}

/** A command failed, its cells were put back, but what it did to looks may have stayed. */
export function looksLeft(problem: Problem, sheets: readonly string[]): Problem {
  const where = listed(sheets.map((sheet) => `"${sheet}"`));
  return {
    ...problem,
    sentence: `${problem.sentence} Every value and formula is as it was; colours, widths or pick-lists on ${where} may have changed. You can try again.`,
  };
}

/** A command failed, and putting things back failed as well. */
export function leftHalfDone(
  problem: Problem,
  left: { readonly cells: readonly string[]; readonly sheets: readonly string[]; readonly rows: boolean },
): Problem {
  const parts = [
    ...(left.cells.length === 0 ? [] : [`${listed(left.cells)} may hold new values`]),
    ...(left.sheets.length === 0
      ? []
      : [
          `the new ${left.sheets.length === 1 ? "sheet" : "sheets"} ${quoted(left.sheets)} may be there, incomplete`,
        ]),
    ...(left.rows ? ["rows may have been inserted"] : []),
  ];
  const what = parts.length === 0 ? "looks of cells may have changed" : parts.join("; ");
  return {
    ...problem,
    sentence: `${problem.sentence} The command stopped halfway and couldn't be taken back: ${what}. Undo, or look at these, before you go on.`,
  };
}

/** Everything was written, but not everything that was to go has gone. */
export function deletionsLeft(
  problem: Problem,
  left: { readonly rows: readonly string[]; readonly sheets: readonly string[] },
): Problem {
  const parts = [
    ...(left.rows.length === 0 ? [] : [`rows on ${quoted(left.rows)}`]),
    ...(left.sheets.length === 0
      ? []
      : [`the ${left.sheets.length === 1 ? "sheet" : "sheets"} ${quoted(left.sheets)}`]),
  ];
  return {
    ...problem,
    sentence: `${problem.sentence} Everything was written, but ${parts.join(" and ")} couldn't be deleted: delete what you find of them.`,
  };
}

/** More at once than Excel takes. */
export function tooLarge(): Problem {
  return value("too-large", "This is more than Excel takes at once.");
}

/** What is about to be written, counted. */
export function willChange(parts: {
  readonly cells: number;
  readonly cellSheets: readonly string[];
  readonly newSheets: number;
  readonly newTables: number;
  readonly insertedRows: number;
  readonly deletedRows: number;
  readonly deletedSheets: readonly string[];
  readonly looks: readonly string[];
}): string {
  const { cells, cellSheets, deletedSheets } = parts;
  const where = cellSheets.length === 1 ? (cellSheets[0] ?? "") : counted(cellSheets.length, "sheet");
  const steps = [
    ...(cells === 0 ? [] : [`change ${counted(cells, "cell")} on ${where}`]),
    ...(parts.newSheets === 0 ? [] : [`add ${counted(parts.newSheets, "sheet")}`]),
    ...(parts.newTables === 0 ? [] : [`make ${counted(parts.newTables, "table")}`]),
    ...(parts.insertedRows === 0 ? [] : [`insert ${counted(parts.insertedRows, "row")}`]),
    ...(parts.deletedRows === 0 ? [] : [`delete ${counted(parts.deletedRows, "row")}`]),
    ...(deletedSheets.length === 0
      ? []
      : [`delete the ${deletedSheets.length === 1 ? "sheet" : "sheets"} ${quoted(deletedSheets)}`]),
  ];
  if (steps.length > 0) return `Will ${listed(steps)}.`;
  return parts.looks.length > 0
    ? `Will change looks and pick-lists on ${quoted(parts.looks)}, and no cell.`
    : "Will change nothing.";
}

function quoted(names: readonly string[]): string {
  return listed(names.map((name) => `"${name}"`));
}
