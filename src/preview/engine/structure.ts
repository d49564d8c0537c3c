import { formatAddress, maxColumns, maxRows, parseAddress, quoteSheet, type Box } from "../formulas/a1";
import { tokenise } from "../formulas/tokens";
import { shiftCharts } from "./charts";
import { shiftBox } from "./shift-box";
import { shiftFilters } from "./filters";
import { mapSheetFormulas } from "./host-formulas";
import type { HostState, TableState } from "./state";

export { shiftBox };

/**
 * Rows or columns that come (count > 0) or go (count < 0) at a position of a sheet. With `from` and `to` only the
 * cells between these columns (for rows) or rows (for columns) move.
 */
export interface StructureChange {
  readonly sheetId: string;
  readonly sheet: string;
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  readonly from?: number;
  readonly to?: number;
}

/**
 * A formula's plain A1 references after the change; `sheet` is the sheet the formula stands on, `lost` what becomes of a
 * reference whose cells are gone.
 */
export function shiftFormula(
  formula: string,
  sheet: string,
  change: StructureChange,
  lost: (cells: string) => string = () => "#REF!",
): string {
  return tokenise(formula)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      if ((token.sheet ?? sheet).toLowerCase() !== change.sheet.toLowerCase()) return token.text;
      const box = parseAddress(token.cells);
      if (!box || isUnbounded(box, change)) return token.text;
      const prefix = token.sheet === undefined ? "" : `${quoteSheet(token.sheet)}!`;
      const moved = shiftBox(box, change);
      return moved ? prefix + keepSigns(token.cells, moved) : prefix + lost(token.cells);
    })
    .join("");
}

/** Whole columns don't move with rows, nor whole rows with columns. */
function isUnbounded(box: Box, change: StructureChange): boolean {
  return change.axis === "row" ? box.rows >= maxRows : box.columns >= maxColumns;
}

/** The moved address with the `$` signs the old one had. */
function keepSigns(cells: string, box: Box): string {
  const parts = formatAddress(box).split(":");
  return cells
    .split(":")
    .map((old, index) => {
      const moved = parts[index] ?? parts[0] ?? "";
      const [, column = "", row = ""] = /^([A-Z]*)(\d*)$/.exec(moved) ?? [];
      const columnSign = column !== "" && old.startsWith("$") ? "$" : "";
      const rowSign = row !== "" && /\$\d/.test(old) ? "$" : "";
      return columnSign + column + rowSign + row;
    })
    .join(":");
}

/** Tables, names, merged cells, validation, conditional formats and charts after the change. */
export function shiftState(state: HostState, change: StructureChange): HostState {
  const own = state.sheets[change.sheetId];
  const shiftList = <T extends { readonly box: Box }>(list: readonly T[] | undefined): T[] | undefined =>
    list?.flatMap((each) => {
      const box = shiftBox(each.box, change);
      return box ? [{ ...each, box }] : [];
    });
  const moved = {
    tables: state.tables.flatMap((table) => shiftTable(table, change)),
    names: state.names.map((name) => ({
      ...name,
      formula: shiftFormula(name.formula, change.sheet, change),
    })),
    sheets: shiftCharts(
      own
        ? {
            ...state.sheets,
            [change.sheetId]: {
              ...own,
              filters: shiftFilters(own.filters, change),
              merges: own.merges?.flatMap((merge) => shiftMerge(merge, change)),
              validations: shiftList(own.validations),
              conditionalFormats: shiftList(own.conditionalFormats),
              links: shiftList(own.links),
            },
          }
        : state.sheets,
      change,
    ),
  };
  const sheets = Object.entries(moved.sheets).map(([sheetId, sheet]) => [
    sheetId,
    mapSheetFormulas(sheet, (formula) => shiftRule(formula, sheetId === change.sheetId, change)),
  ]);
  return { ...moved, sheets: Object.fromEntries(sheets) as HostState["sheets"] };
}

/** A rule's formula is read from the first cell of its range: one that loses this cell means the next one by it. */
function shiftRule(formula: string, onSheet: boolean, change: StructureChange): string {
  const fixed = change.axis === "row" ? /\$\d/ : /\$[A-Z]/;
  const lost = (cells: string): string => (onSheet && !fixed.test(cells) ? cells : "#REF!");
  return shiftFormula(formula, onSheet ? change.sheet : "", change, lost);
}

/** A merged area that shrinks to a single cell is none. */
function shiftMerge(merge: Box, change: StructureChange): Box[] {
  const box = shiftBox(merge, change);
  return box && box.rows * box.columns > 1 ? [box] : [];
}

function shiftTable(table: TableState, change: StructureChange): TableState[] {
  if (table.sheetId !== change.sheetId) return [table];
  const box = shiftBox(table.box, change);
  if (!box) return [];
  if (change.axis === "row" || box.columns === table.box.columns) return [{ ...table, box }];
  const at = change.at - table.box.column;
  const columns = [...table.columns];
  const columnIds = [...table.columnIds];
  if (change.count > 0) {
    let next = Math.max(0, ...columnIds) + 1;
    for (let index = 0; index < change.count; index++) {
      columns.splice(at + index, 0, freeColumnName(columns));
      columnIds.splice(at + index, 0, next++);
    }
  } else {
    const first = Math.max(0, at);
    columns.splice(first, table.box.columns - box.columns);
    columnIds.splice(first, table.box.columns - box.columns);
  }
  return [{ ...table, box, columns, columnIds }];
}

/** "Column1", "Column2", … as Excel names a column without a header. */
export function freeColumnName(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    if (!used.has(`column${number}`)) return `Column${number}`;
  }
}
