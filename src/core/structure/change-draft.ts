import { moved, type RowShift } from "../change/places";
import type {
  CellChange,
  Guard,
  RowsChange,
  SheetDress,
  TableExtent,
  WorkbookChange,
} from "../change/workbook-change";
import type { PlacedTable } from "../scorecard/placed-table";
import { cellAt, type CellPlace, formulaAt, type SheetGrid } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";
import { columnIndex } from "./column-index";
import { withRows } from "./formula-rows";

type Content = Omit<CellChange, "sheet" | "row" | "column">;

/**
 * Collects the parts of a change to tables that stand already. Places are those of the workbook as it was read: what
 * insertions move is worked out at the end. Every cell that is written over is guarded by what it held.
 */
export class ChangeDraft {
  private readonly insertions: RowsChange[] = [];
  private readonly deletions: RowsChange[] = [];
  private readonly extents = new Map<string, TableExtent>();
  private readonly guards = new Map<string, Guard>();
  private readonly old: CellChange[] = [];
  private readonly fresh: { readonly cell: CellChange; readonly since: number }[] = [];
  private readonly dresses: SheetDress[] = [];

  constructor(private readonly reading: WorkbookReading) {}

  /** The change must be planned anew when this cell no longer holds what it held. */
  guard(place: CellPlace): void {
    this.guards.set(`${place.sheet}!${place.row}!${place.column}`, {
      ...place,
      holds: this.contentOf(place),
    });
  }

  /** Guards a table's headers and one column of its rows: enough to notice that rows came, went or were sorted. */
  guardTable({ found }: PlacedTable): void {
    const { sheet, headerRow, columns, rows } = found;
    for (const column of Object.values(columns)) this.guard({ sheet, row: headerRow, column });
    for (const row of rows) {
      for (const column of [columns.metric, columns.measure]) {
        if (column !== undefined) this.guard({ sheet, row, column });
      }
    }
  }

  /** Writes a cell that stands already; nothing where it holds just that. */
  write(place: CellPlace, content: Content): void {
    this.guard(place);
    const { value, formula, numberFormat, style } = content;
    const same = this.contentOf(place) === (formula ?? value ?? "");
    if (same && numberFormat === undefined && style === undefined) return;
    this.old.push({ ...place, ...content });
  }

  /** Writes a cell of a row that `insertRows` made; its place is the one after the insertions so far. */
  writeNew(place: CellPlace, content: Content): void {
    this.fresh.push({ cell: { ...place, ...content }, since: this.insertions.length });
  }

  /** Gives a column beside a table its cells, or anything else that didn't stand before. */
  dress(dress: SheetDress): void {
    this.dresses.push(dress);
  }

  /**
   * Makes room for rows of a table before `row`, which may be the one below its last. The table takes them in, and so
   * does every formula that reads the whole of a plain range. Gives the first new row.
   */
  insertRows(table: PlacedTable, row: number, count: number): number {
    const { found, excel, lastRow, firstColumn, lastColumn } = table;
    const { sheet } = found;
    const columns = this.standsAlone(table) ? undefined : { first: firstColumn, last: lastColumn };
    const at = this.now({ sheet, row, column: firstColumn }).row;
    const insertion = { sheet, row: at, count, ...(columns === undefined ? {} : { columns }) };
    if (excel === undefined && row > lastRow) this.extend(table, count, { ...insertion, row });
    this.insertions.push(insertion);
    if (excel !== undefined && row >= excel.row + excel.rowCount) this.resize(table, count, 0);
    return at;
  }

  /** Takes rows that stand right below a table in: into the table of Excel's, or into what formulas read of a range. */
  takeIn(table: PlacedTable, count: number): void {
    if (table.excel === undefined) this.extend(table, count);
    else this.resize(table, count, 0);
  }

  /** Gives a table of Excel's more rows below or columns at its right. */
  resize({ excel }: PlacedTable, rows: number, columns: number): void {
    if (excel === undefined) return;
    const known = this.extents.get(excel.name);
    this.extents.set(excel.name, {
      table: excel.name,
      sheet: excel.sheet,
      row: excel.row,
      column: excel.column,
      rowCount: (known?.rowCount ?? excel.rowCount) + rows,
      columnCount: (known?.columnCount ?? excel.columnCount) + columns,
    });
  }

  /** Takes rows of a table away; `rows` are places in the workbook as it was. */
  deleteRows(table: PlacedTable, rows: readonly number[]): void {
    const { found, firstColumn, lastColumn } = table;
    const columns = this.standsAlone(table) ? undefined : { first: firstColumn, last: lastColumn };
    for (const row of [...rows].sort((a, b) => b - a)) {
      const last = this.deletions.at(-1);
      for (const column of Object.values(found.columns)) this.guard({ sheet: found.sheet, row, column });
      if (
        last?.sheet === found.sheet &&
        last.row === row + 1 &&
        (last.columns?.first ?? -1) === (columns?.first ?? -1)
      )
        this.deletions[this.deletions.length - 1] = { ...last, row, count: last.count + 1 };
      else
        this.deletions.push({
          sheet: found.sheet,
          row,
          count: 1,
          ...(columns === undefined ? {} : { columns }),
        });
    }
  }

  /** Takes rows away; where no row of the table would be left, one stays, without its contents. */
  deleteOrClear(table: PlacedTable, rows: readonly number[]): void {
    const stays = rows.length > table.lastRow - table.firstRow ? rows.slice(0, 1) : [];
    const { found, grid, firstColumn, lastColumn } = table;
    for (const row of stays) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        if (formulaAt(grid, row, column) === undefined) this.write({ sheet: found.sheet, row, column }, {});
      }
    }
    this.deleteRows(
      table,
      rows.filter((row) => !stays.includes(row)),
    );
  }

  /** The change as it stands, with further parts. */
  build(rest: WorkbookChange = {}): WorkbookChange {
    const extents = [...this.extents.values()].map((extent) => {
      const { row, column } = this.now(extent);
      return { ...extent, row, column };
    });
    const cells = [
      ...this.old.map((cell) => ({ ...cell, ...this.now(cell) })),
      ...this.fresh.map(({ cell, since }) => this.now(cell, since)),
    ];
    // From the bottom up, so that each still finds its rows; several tables of a sheet are brought in order here.
    const deletions = [...this.deletions].sort((a, b) => b.row - a.row);
    const part = <K extends keyof WorkbookChange>(key: K, list: readonly unknown[]) =>
      list.length === 0 ? {} : { [key]: list };
    return {
      ...part("guards", [...this.guards.values()]),
      ...part("insertRows", this.insertions),
      ...part("resizeTables", extents),
      ...part("cells", cells),
      ...part("dress", this.dresses),
      ...part("deleteRows", deletions),
      ...rest,
    };
  }

  /** Where a cell stands after the insertions so far: one of the workbook as it was, or as it is `since` so many of them. */
  now<T extends CellPlace>(place: T, since = 0): T {
    const shifts = this.insertions.slice(since).map((rows): RowShift => ({ ...rows, by: "insert" }));
    return moved(place, shifts) ?? place;
  }

  private contentOf({ sheet, row, column }: CellPlace): string | number | boolean {
    const grid = this.gridOf(sheet);
    const written = grid?.formulas?.[row - grid.row]?.[column - grid.column];
    const content = written ?? (grid === undefined ? "" : cellAt(grid, row, column));
    return typeof content === "string" || typeof content === "number" || typeof content === "boolean"
      ? content
      : "";
  }

  private gridOf(sheet: string): SheetGrid | undefined {
    return this.reading.grids.find((grid) => grid.sheet === sheet);
  }

  /** True when nothing stands beside a table, so that whole rows may come and go, with their heights. */
  private standsAlone({ found, grid, lastRow, firstColumn, lastColumn }: PlacedTable): boolean {
    for (let row = found.headerRow; row <= lastRow + 1; row++) {
      const cells = grid.values[row - grid.row] ?? [];
      const beside = cells.some((cell, at) => {
        const column = grid.column + at;
        return (column < firstColumn || column > lastColumn) && !isBlank(cell);
      });
      if (beside) return false;
    }
    return this.reading.tables.every(
      ({ sheet, row, rowCount, column }) =>
        sheet !== found.sheet ||
        column === firstColumn ||
        row > lastRow + 1 ||
        row + rowCount <= found.headerRow,
    );
  }

  /**
   * Lets formulas that read the whole of a plain range read as many rows more. Excel widens such a range by itself when
   * rows come inside it, not when they come below. `insertion` moves what else those formulas refer to.
   */
  private extend(table: PlacedTable, count: number, insertion?: RowsChange): void {
    const { found, firstRow, lastRow, firstColumn, lastColumn } = table;
    for (const grid of this.reading.grids) {
      grid.formulas?.forEach((line, down) =>
        line.forEach((written, across) => {
          if (typeof written !== "string" || !written.startsWith("=")) return;
          let reads = false;
          const formula = withRows(written, ({ sheet = grid.sheet, row, isEnd, first, last, columns }) => {
            if (sheet.toLowerCase() !== found.sheet.toLowerCase()) return undefined;
            const column = columnIndex(columns.first);
            const whole = isEnd && first === firstRow && last === lastRow;
            if (whole && column >= firstColumn && columnIndex(columns.last) <= lastColumn) {
              reads = true;
              return row + count;
            }
            if (insertion === undefined) return undefined;
            return moved({ sheet: found.sheet, row, column }, [{ ...insertion, by: "insert" }])?.row;
          });
          if (reads)
            this.write(
              { sheet: grid.sheet, row: grid.row + down, column: grid.column + across },
              { formula },
            );
        }),
      );
    }
  }
}
