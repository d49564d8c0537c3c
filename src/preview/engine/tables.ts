import type { Box } from "../formulas/a1";
import type { CellInput, CellsPart, TablesPart } from "./engine";
import { extraOf, type Grid } from "./grid";
import type { StateStore, TableState } from "./state";
import { freeColumnName, type StructureChange } from "./structure";

/** Excel tables over the grid's cells; the grid itself knows nothing of them. */
export class GridTables implements TablesPart {
  private nextId = 1;

  constructor(
    private readonly grid: Grid,
    private readonly cells: CellsPart,
    private readonly state: StateStore,
    private readonly restructure: (change: StructureChange) => void,
  ) {}

  list(): TableState[] {
    const alive = this.grid.sheetIds();
    return this.state.current.tables.filter((table) => alive.includes(table.sheetId));
  }

  find(id: string): TableState | undefined {
    return this.list().find((table) => table.id === id);
  }

  add(sheetId: string, box: Box, hasHeaders: boolean, name?: string): TableState {
    if (!hasHeaders) {
      this.shiftBelow(sheetId, box, box.row, 1);
      const headers = Array.from({ length: box.columns }, (_value, index) => `Column${index + 1}`);
      this.cells.write(sheetId, { ...box, rows: 1 }, [headers]);
    }
    const all = hasHeaders ? box : { ...box, rows: box.rows + 1 };
    // A table has at least one row of data.
    const grown = all.rows < 2 ? { ...all, rows: 2 } : all;
    const table: TableState = {
      id: `{${this.nextId++}}`,
      name: name ?? this.freeName(),
      sheetId,
      box: grown,
      columns: this.readHeaders(sheetId, grown),
      columnIds: Array.from({ length: grown.columns }, (_value, index) => index + 1),
      showTotals: false,
      showHeaders: true,
      style: "TableStyleMedium2",
      showFilterButton: true,
      showBandedRows: true,
    };
    this.state.update((current) => ({ ...current, tables: [...current.tables, table] }));
    this.writeHeaders(table);
    return table;
  }

  remove(id: string): void {
    this.state.update((current) => ({
      ...current,
      tables: current.tables.filter((table) => table.id !== id),
    }));
  }

  rename(id: string, name: string): void {
    this.state.updateTable(id, { name });
  }

  resize(id: string, box: Box): void {
    const table = this.find(id);
    if (!table) return;
    const columns = this.readHeaders(table.sheetId, box);
    const ids = Array.from(
      { length: box.columns },
      (_value, index) => table.columnIds[index] ?? 1000 + index,
    );
    this.state.updateTable(id, { box, columns, columnIds: ids });
    const changed = this.find(id);
    if (changed) this.writeHeaders(changed);
  }

  insertRows(id: string, at: number, rows: readonly (readonly CellInput[])[]): void {
    const table = this.find(id);
    if (!table) return;
    const { box, sheetId } = table;
    const data = box.rows - 1 - (table.showTotals ? 1 : 0);
    const row = box.row + 1 + Math.min(at, data);
    const atEnd = row === box.row + box.rows;
    const pattern = Math.min(Math.max(row - 1, box.row + 1), box.row + Math.max(1, data));
    const filled = this.columnFormulas(table, pattern);
    this.shiftBelow(sheetId, box, row, rows.length);
    if (atEnd) this.state.updateTable(id, { box: { ...box, rows: box.rows + rows.length } });
    const target = { row, column: box.column, rows: rows.length, columns: box.columns };
    const look = pattern >= row ? pattern + rows.length : pattern;
    this.cells.setStyle(sheetId, target, (_row, column) => this.cells.style(sheetId, look, column));
    this.cells.write(
      sheetId,
      target,
      rows.map((values) =>
        Array.from({ length: box.columns }, (_v, index) => values[index] ?? filled[index] ?? null),
      ),
    );
  }

  deleteRow(id: string, at: number): void {
    const table = this.find(id);
    if (!table) return;
    const { box, sheetId } = table;
    if (box.rows <= 2) {
      this.cells.clear(sheetId, { ...box, row: box.row + 1, rows: 1 }, "contents");
      return;
    }
    this.shiftBelow(sheetId, box, box.row + 1 + at, -1);
  }

  insertColumn(id: string, at: number, values: readonly CellInput[], name?: string): void {
    const table = this.find(id);
    if (!table) return;
    const { box, sheetId } = table;
    const atEnd = at >= box.columns;
    const column = box.column + Math.min(at, box.columns);
    this.shiftRight(table, column, 1);
    if (atEnd) {
      const columns = [...table.columns, freeColumnName(table.columns)];
      const columnIds = [...table.columnIds, Math.max(...table.columnIds) + 1];
      this.state.updateTable(id, { box: { ...box, columns: box.columns + 1 }, columns, columnIds });
    }
    const header = name ?? values[0] ?? this.find(id)?.columns[Math.min(at, box.columns)] ?? "";
    const body = name === undefined ? values.slice(1) : values.length === box.rows ? values.slice(1) : values;
    const inputs = [[header], ...Array.from({ length: box.rows - 1 }, (_value, row) => [body[row] ?? null])];
    this.cells.write(sheetId, { row: box.row, column, rows: box.rows, columns: 1 }, inputs);
    this.followHeaders().forEach((changed) => this.writeHeaders(changed));
  }

  deleteColumn(id: string, at: number): void {
    const table = this.find(id);
    if (table) this.shiftRight(table, table.box.column + at, -1);
  }

  change(id: string, change: Partial<TableState>): void {
    this.state.updateTable(id, change);
  }

  /** Takes header cells that were edited as the columns' new names; gives the tables whose columns changed. */
  followHeaders(): TableState[] {
    const changed: TableState[] = [];
    for (const table of this.list()) {
      const columns = this.readHeaders(table.sheetId, table.box);
      if (columns.join("\n") === table.columns.join("\n")) continue;
      this.state.updateTable(table.id, { columns });
      changed.push({ ...table, columns });
    }
    return changed;
  }

  /** The table that cells filled directly under it make longer: nothing else may stand in those rows. */
  growing(sheetId: string, { row, column, rows, columns }: Box): TableState | undefined {
    const table = this.list().find(
      ({ sheetId: own, box, showTotals }) =>
        own === sheetId &&
        !showTotals &&
        row === box.row + box.rows &&
        column >= box.column &&
        column + columns <= box.column + box.columns,
    );
    if (!table) return undefined;
    const lines = this.cells.read(sheetId, { ...table.box, row, rows });
    const inside = (at: number): boolean =>
      at + table.box.column >= column && at + table.box.column < column + columns;
    const beside = lines.some((line) => line.some((cell, at) => !inside(at) && cell.formula !== ""));
    const filled = lines.some((line) => line.some((cell) => cell.formula !== ""));
    return filled && !beside ? table : undefined;
  }

  /** The formula each column repeats, where it has one: a calculated column. */
  columnFormulas(table: TableState, row: number): (string | undefined)[] {
    const { box, sheetId } = table;
    return table.columns.map((_name, index) => {
      const cell = this.grid
        .sheet(sheetId)
        .getCellMatrix()
        .getValue(row, box.column + index);
      const source = cell?.f ? extraOf(cell).formula?.source : undefined;
      return source && /\[#This Row\]/.test(source) ? source : undefined;
    });
  }

  private shiftBelow(sheetId: string, box: Box, at: number, count: number): void {
    const span = { from: box.column, to: box.column + box.columns - 1 };
    this.restructure({ sheetId, sheet: this.grid.sheetName(sheetId), axis: "row", at, count, ...span });
  }

  private shiftRight(table: TableState, at: number, count: number): void {
    const { box, sheetId } = table;
    const span = { from: box.row, to: box.row + box.rows - 1 };
    this.restructure({ sheetId, sheet: this.grid.sheetName(sheetId), axis: "column", at, count, ...span });
  }

  /** Header texts, made unique and never empty, as Excel insists. */
  private readHeaders(sheetId: string, box: Box): string[] {
    const [row = []] = this.cells.read(sheetId, { ...box, rows: 1 });
    const names: string[] = [];
    for (const cell of row) {
      const text = cell.text;
      const used = new Set(names.map((name) => name.toLowerCase()));
      if (text === "") names.push(freeColumnName([...names, ...row.map((each) => each.text)]));
      else if (!used.has(text.toLowerCase())) names.push(text);
      else {
        let number = 2;
        while (used.has(`${text}${number}`.toLowerCase())) number++;
        names.push(`${text}${number}`);
      }
    }
    return names;
  }

  /** Header cells always hold the columns' names as text. */
  writeHeaders(table: TableState): void {
    const head = { ...table.box, rows: 1 };
    const [row = []] = this.cells.read(table.sheetId, head);
    const inputs = table.columns.map((name, index) => (row[index]?.value === name ? null : `'${name}`));
    if (inputs.some((input) => input !== null)) this.cells.write(table.sheetId, head, [inputs]);
  }

  private freeName(): string {
    const used = new Set(this.state.current.tables.map((table) => table.name.toLowerCase()));
    for (let number = 1; ; number++) if (!used.has(`table${number}`)) return `Table${number}`;
  }
}
