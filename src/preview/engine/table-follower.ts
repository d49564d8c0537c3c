import type { Box } from "../formulas/a1";
import type { CellsPart } from "./engine";
import type { StateStore } from "./state";
import type { StructureChange } from "./structure";
import type { GridTables } from "./tables";
import type { UndoKeeper } from "./undo";

/** What edits do to tables: a header's text is its column's name, and a row begun directly beneath joins the table. */
export class TableFollower {
  constructor(
    private readonly tables: GridTables,
    private readonly cells: CellsPart,
    private readonly state: StateStore,
    private readonly undo: UndoKeeper,
  ) {}

  follow(sheetId: string, box: Box, byAddIn: boolean): void {
    const touchesHeader = this.tables
      .list()
      .some(
        (table) =>
          table.sheetId === sheetId && box.row <= table.box.row && box.row + box.rows > table.box.row,
      );
    if (touchesHeader) {
      const renamed = this.tables.followHeaders();
      const write = (): void => renamed.forEach((table) => this.tables.writeHeaders(table));
      if (byAddIn) write();
      else if (renamed.length > 0) queueMicrotask(() => this.undo.joinLast(write));
    }
    if (!byAddIn) this.grow(sheetId, box);
  }

  /** As in Excel, rows put between a table's rows have its calculated columns. */
  fillInserted({ sheetId, axis, at, count, from }: StructureChange): void {
    if (axis !== "row" || count < 0 || from !== undefined) return;
    const fills = this.tables.list().flatMap((table) => {
      const { box } = table;
      const below = at + count;
      if (table.sheetId !== sheetId || at <= box.row || below >= box.row + box.rows) return [];
      const formulas = this.tables.columnFormulas(table, below);
      if (formulas.every((formula) => formula === undefined)) return [];
      const line = formulas.map((formula) => formula ?? null);
      const place = { row: at, column: box.column, rows: count, columns: box.columns };
      return [
        () =>
          this.cells.write(
            sheetId,
            place,
            Array.from({ length: count }, () => line),
          ),
      ];
    });
    if (fills.length > 0) queueMicrotask(() => this.undo.joinLast(() => fills.forEach((fill) => fill())));
  }

  /** As in Excel, a table takes in the rows a person fills directly under it, and fills its calculated columns. */
  private grow(sheetId: string, filled: Box): void {
    const table = this.tables.growing(sheetId, filled);
    if (!table) return;
    const { row, rows, column, columns } = filled;
    const formulas = this.tables.columnFormulas(table, row - 1);
    this.state.updateTable(table.id, { box: { ...table.box, rows: table.box.rows + rows } });
    // After the edit's own undo step is listed, to become part of it.
    queueMicrotask(() =>
      this.undo.joinLast(() => {
        const lines = { row, column: table.box.column, rows, columns: table.box.columns };
        this.cells.setStyle(sheetId, lines, (_row, at) => this.cells.style(sheetId, row - 1, at));
        const inputs = formulas.map((formula, index) => {
          const at = index + table.box.column;
          return at >= column && at < column + columns ? null : (formula ?? null);
        });
        if (inputs.some((input) => input !== null)) {
          this.cells.write(
            sheetId,
            lines,
            Array.from({ length: rows }, () => inputs),
          );
        }
      }),
    );
  }
}
