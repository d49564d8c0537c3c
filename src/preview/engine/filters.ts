import { INTERCEPTOR_POINT } from "@univerjs/sheets";
import { maxColumns, type Box } from "../formulas/a1";
import type { CellsPart, FiltersPart } from "./engine";
import { keeps, type ColumnCriteria } from "./filter-criteria";
import type { Grid } from "./grid";
import type { UniverServices } from "./services";
import type { FilterState, StateStore } from "./state";
import { shiftBox } from "./shift-box";
import type { StructureChange } from "./structure";

/**
 * Filters of sheets and of tables. What a filter hides is settled when it is applied, as in Excel, and kept in the
 * host's state; the grid asks here which rows to leave out.
 */
export class GridFilters implements FiltersPart {
  private readonly hidden = new WeakMap<readonly FilterState[], ReadonlySet<number>>();

  constructor(
    private readonly services: UniverServices,
    private readonly grid: Grid,
    private readonly state: StateStore,
    private readonly cells: CellsPart,
  ) {
    services.interceptors.intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
      priority: 100, // before the grid's own, which ends the chain
      handler: (filtered, { subUnitId, row }, next) => next(filtered || this.hides(subUnitId, row)) ?? false,
    });
  }

  list(sheetId: string): readonly FilterState[] {
    return this.state.current.sheets[sheetId]?.filters ?? [];
  }

  find(sheetId: string, tableId?: string): FilterState | undefined {
    return this.list(sheetId).find((each) => each.tableId === tableId);
  }

  apply(sheetId: string, box: Box, criteria: readonly ColumnCriteria[], tableId?: string): void {
    const others = this.list(sheetId).filter((each) => each.tableId !== tableId);
    const filter = { tableId, box, criteria, hidden: this.hiddenBy(sheetId, box, criteria) };
    this.state.updateSheet(sheetId, { filters: [...others, filter] });
  }

  remove(sheetId: string, tableId?: string): void {
    const filters = this.list(sheetId).filter((each) => each.tableId !== tableId);
    if (filters.length < this.list(sheetId).length) this.state.updateSheet(sheetId, { filters });
  }

  /** Draws sheets anew whose filters have changed. */
  show(sheetIds: readonly string[]): void {
    for (const subUnitId of sheetIds) {
      const params = { unitId: this.grid.unitId, subUnitId, ranges: [] };
      this.grid.quietly(() =>
        this.services.commands.syncExecuteCommand("sheet.mutation.set-row-visible", params),
      );
    }
  }

  private hides(sheetId: string, row: number): boolean {
    const filters = this.state.current.sheets[sheetId]?.filters;
    if (!filters || filters.length === 0) return false;
    let rows = this.hidden.get(filters);
    if (!rows) {
      rows = new Set(filters.flatMap((each) => each.hidden));
      this.hidden.set(filters, rows);
    }
    return rows.has(row);
  }

  private hiddenBy(sheetId: string, box: Box, criteria: readonly ColumnCriteria[]): number[] {
    const kept = new Set<number>();
    const data = { ...box, row: box.row + 1, rows: box.rows - 1 };
    const rows = this.cells.read(sheetId, data);
    const tests = criteria.map(({ column, criteria: wanted }) =>
      keeps(
        wanted,
        rows.map((row) => row[column]),
      ),
    );
    rows.forEach((_row, index) => {
      if (tests.every((test) => test[index])) kept.add(index);
    });
    return rows.flatMap((_row, index) => (kept.has(index) ? [] : [data.row + index]));
  }
}

/** A sheet's filters after rows or columns have come or gone; one whose headers are gone is gone too. */
export function shiftFilters(
  filters: readonly FilterState[] | undefined,
  change: StructureChange,
): readonly FilterState[] | undefined {
  if (!filters || filters.length === 0) return filters;
  return filters.flatMap((filter) => {
    const box = shiftBox(filter.box, change);
    if (!box) return [];
    const hidden =
      change.axis === "column"
        ? filter.hidden
        : filter.hidden.flatMap((row) => {
            const span = { row, column: filter.box.column, rows: 1, columns: filter.box.columns };
            const whole = change.from === undefined ? { ...span, column: 0, columns: maxColumns } : span;
            return shiftBox(whole, change)?.row ?? [];
          });
    return [{ ...filter, box, hidden }];
  });
}
