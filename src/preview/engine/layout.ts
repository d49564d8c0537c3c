import { BooleanNumber } from "@univerjs/core";
import type { Box } from "../formulas/a1";
import type { CellsPart, LayoutPart } from "./engine";
import { toRange, type Grid } from "./grid";

const pointsPerPixel = 0.75;

/** Widths, heights, hidden rows and columns, and frozen panes of the grid. */
export class GridLayout implements LayoutPart {
  constructor(
    private readonly grid: Grid,
    private readonly cells: CellsPart,
  ) {}

  columnWidth(sheetId: string, column: number): number {
    return this.grid.sheet(sheetId).getColumnManager().getColumnWidth(column) * pointsPerPixel;
  }

  rowHeight(sheetId: string, row: number): number {
    return this.grid.sheet(sheetId).getRowManager().getRowHeight(row) * pointsPerPixel;
  }

  setColumnWidth(sheetId: string, first: number, count: number, points: number): void {
    this.onColumns("sheet.command.set-worksheet-col-width", sheetId, first, count, {
      value: points / pointsPerPixel,
    });
  }

  setRowHeight(sheetId: string, first: number, count: number, points: number): void {
    this.onRows("sheet.command.set-row-height", sheetId, first, count, { value: points / pointsPerPixel });
  }

  /** About seven pixels a character of the longest text, as for Excel's default font. */
  autofitColumns(sheetId: string, box: Box): void {
    const used = this.cells.used(sheetId, true);
    if (!used) return;
    const last = Math.min(box.column + box.columns, used.column + used.columns);
    for (let column = box.column; column < last; column++) {
      const texts = this.cells
        .read(sheetId, { ...used, column, columns: 1 })
        .map(([cell]) => cell?.text ?? "");
      const longest = Math.max(0, ...texts.flatMap((text) => text.split("\n")).map((line) => line.length));
      if (longest > 0) this.setColumnWidth(sheetId, column, 1, (longest * 7 + 12) * pointsPerPixel);
    }
  }

  columnHidden(sheetId: string, column: number): boolean {
    return !this.grid.sheet(sheetId).getColVisible(column);
  }

  rowHidden(sheetId: string, row: number): boolean {
    return !this.grid.sheet(sheetId).getRowVisible(row);
  }

  setColumnsHidden(sheetId: string, first: number, count: number, hidden: boolean): void {
    const command = hidden ? "sheet.command.set-col-hidden" : "sheet.command.set-col-visible-on-cols";
    this.grid.keepingSelection(sheetId, () => this.onColumns(command, sheetId, first, count));
  }

  setRowsHidden(sheetId: string, first: number, count: number, hidden: boolean): void {
    const command = hidden ? "sheet.command.set-rows-hidden" : "sheet.command.set-specific-rows-visible";
    this.grid.keepingSelection(sheetId, () => this.onRows(command, sheetId, first, count));
  }

  frozen(sheetId: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.grid.sheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    this.grid.command("sheet.command.set-frozen", {
      subUnitId: sheetId,
      xSplit: columns,
      ySplit: rows,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  private onColumns(
    command: string,
    sheetId: string,
    first: number,
    count: number,
    extra: object = {},
  ): void {
    const sheet = this.grid.sheet(sheetId);
    const columns = Math.min(count, Math.max(sheet.getColumnCount() - first, count < 1000 ? count : 0));
    if (columns <= 0) return;
    const box = { row: 0, column: first, rows: sheet.getRowCount(), columns };
    this.grid.ensureSize(sheetId, box);
    this.grid.command(command, { subUnitId: sheetId, ranges: [{ ...toRange(box), rangeType: 2 }], ...extra });
  }

  private onRows(command: string, sheetId: string, first: number, count: number, extra: object = {}): void {
    const sheet = this.grid.sheet(sheetId);
    const rows = Math.min(count, Math.max(sheet.getRowCount() - first, count < 10_000 ? count : 0));
    if (rows <= 0) return;
    const box = { row: first, column: 0, rows, columns: sheet.getColumnCount() };
    this.grid.ensureSize(sheetId, box);
    this.grid.command(command, { subUnitId: sheetId, ranges: [{ ...toRange(box), rangeType: 1 }], ...extra });
  }
}

/** The grid's own truth values. */
export function toFlag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
