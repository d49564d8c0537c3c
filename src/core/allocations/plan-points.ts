import type { CellChange, WorkbookChange } from "../change/workbook-change";
import { listNeedsTable, memberGone, memberNeeded, memberTwice } from "../messages/agreement-sheet";
import { fail, ok, type Outcome } from "../outcome";
import { cellAt, formulaAt, type SheetGrid } from "../scorecard/sheet-grid";
import { isBlank } from "../values/cell";
import type { FoundAllocations } from "./find";
import { guardsOf } from "./guards";
import { looksOfMember, pointsBounds } from "./member-cells";
import { nameKey } from "./weighed-metrics";

/** Points by the sheet's metrics; `undefined` for a blank cell. */
export type Points = readonly (number | undefined)[];

/** Writes a member's points into their row; cells that hold just that already are left alone. */
export function planPoints(
  { grid, sheet, metrics, memberColumn, rows }: FoundAllocations,
  row: number,
  points: Points,
): Outcome<WorkbookChange> {
  if (!rows.includes(row)) return fail(memberGone());
  const cells = metrics.flatMap(({ column }, index): CellChange[] => {
    const value = points[index];
    const held = cellAt(grid, row, column);
    if (
      formulaAt(grid, row, column) === undefined &&
      (held === value || (isBlank(held) && value === undefined))
    )
      return [];
    return [{ sheet, row, column, ...(value === undefined ? {} : { value }) }];
  });
  return ok({ guards: guardsOf(grid, [{ row, column: memberColumn }, ...cells]), cells });
}

/**
 * A further member, in the table's first free row or in a new one at its end; what stands below the table moves down. The
 * formulas are those of the members there are.
 */
export function planMember(
  allocations: FoundAllocations,
  name: string,
  points: Points = [],
): Outcome<WorkbookChange> {
  const { grid, sheet, headerRow, memberColumn, metrics, rows, table } = allocations;
  const named = name.trim();
  if (named === "") return fail(memberNeeded());
  const taken = rows.some((row) => nameKey(String(cellAt(grid, row, memberColumn) ?? "")) === nameKey(named));
  if (taken) return fail(memberTwice(named));
  if (table === undefined) return fail(listNeedsTable(sheet));
  const end = table.row + table.rowCount;
  const free = Array.from({ length: end - headerRow - 1 }, (_, index) => headerRow + 1 + index).find(
    (row) => !rows.includes(row),
  );
  const row = free ?? end;
  const makesRoom = free === undefined && !isRowBlank(grid, row);
  const cells: CellChange[] = [
    { sheet, row, column: memberColumn, value: named, style: looksOfMember.name },
    ...metrics.map(({ column }, index): CellChange => {
      const value = points[index];
      return { sheet, row, column, ...(value === undefined ? {} : { value }), style: looksOfMember.points };
    }),
    ...(free === undefined ? formulasBelow(allocations, row) : []),
  ];
  const header = guardsOf(grid, [
    { row: headerRow, column: memberColumn },
    { row: end - 1, column: memberColumn },
    ...(makesRoom ? [] : [{ row, column: memberColumn }]),
  ]);
  return ok({
    guards: header,
    ...(makesRoom ? { insertRows: [{ sheet, row, count: 1 }] } : {}),
    ...(free === undefined ? { resizeTables: [{ ...extentOf(table), rowCount: table.rowCount + 1 }] } : {}),
    cells,
    dress: [{ sheet, validations: [pointsBounds(row, row, metrics)] }],
  });
}

/** Gives a column the name that its metric has now. */
export function planRename(
  { grid, sheet, headerRow, metrics }: FoundAllocations,
  from: string,
  to: string,
): Outcome<WorkbookChange> {
  const column = metrics.find(({ name }) => nameKey(name) === nameKey(from))?.column;
  if (column === undefined) return fail(memberGone());
  return ok({
    guards: guardsOf(grid, [{ row: headerRow, column }]),
    cells: [{ sheet, row: headerRow, column, value: to }],
  });
}

/** The formulas right of the points, as some member has them: they are the same in every row. */
function formulasBelow(
  { grid, sheet, headerRow, metrics, table, rows }: FoundAllocations,
  row: number,
): CellChange[] {
  const first = (metrics.at(-1)?.column ?? 0) + 1;
  const last = table === undefined ? first : table.column + table.columnCount - 1;
  const looks = [looksOfMember.state, looksOfMember.score, looksOfMember.state];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((column) => {
    const formula = [headerRow + 1, ...rows]
      .map((from) => formulaAt(grid, from, column))
      .find((each) => each !== undefined);
    const style = looks[column - first];
    return formula === undefined
      ? []
      : [{ sheet, row, column, formula, array: true, ...(style ? { style } : {}) }];
  });
}

function isRowBlank(grid: SheetGrid, row: number): boolean {
  return (grid.values[row - grid.row] ?? []).every(isBlank);
}

function extentOf({
  name,
  sheet,
  row,
  column,
  rowCount,
  columnCount,
}: NonNullable<FoundAllocations["table"]>) {
  return { table: name, sheet, row, column, rowCount, columnCount };
}
