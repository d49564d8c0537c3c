import { Direction, type ICellData } from "@univerjs/core";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import { maxColumns, maxRows, type Box } from "../formulas/a1";
import { extraOf, extraToStore, forEachCell, toRange, type CellMatrix, type Grid } from "./grid";
import type { UniverServices } from "./services";
import type { StateStore } from "./state";
import { wholeStyle } from "./styles";
import { shiftFormula, shiftState, type StructureChange } from "./structure";

interface RangeParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

/** The grid's own commands that move rows, columns or cells: axis, direction, and whether only part of them moves. */
const gridCommands: Readonly<Record<string, readonly ["row" | "column", 1 | -1, boolean]>> = {
  "sheet.command.insert-row-by-range": ["row", 1, false],
  "sheet.command.insert-col-by-range": ["column", 1, false],
  "sheet.command.remove-row-by-range": ["row", -1, false],
  "sheet.command.remove-col-by-range": ["column", -1, false],
  "sheet.command.insert-range-move-down": ["row", 1, true],
  "sheet.command.insert-range-move-right": ["column", 1, true],
  "sheet.command.delete-range-move-up": ["row", -1, true],
  "sheet.command.delete-range-move-left": ["column", -1, true],
};

/** Moves rows, columns and cells, by an add-in or by a person in the grid, and all that lies on them. */
export class Restructurer {
  constructor(
    private readonly services: UniverServices,
    private readonly grid: Grid,
    private readonly state: StateStore,
    private readonly may: (change: StructureChange) => boolean,
    private readonly onStart: () => void,
    private readonly onChange: (change: StructureChange) => void,
  ) {
    // Before the command, so that its undo step already holds the moved tables.
    services.commands.beforeCommandExecuted((command) => {
      const change = this.changeOf(command.id, command.params as RangeParams | undefined);
      if (!change) return;
      this.onStart();
      this.state.update((current) => shiftState(current, change));
    });
    services.commands.onCommandExecuted((command) => {
      const change = this.changeOf(command.id, command.params as RangeParams | undefined);
      if (change) this.onChange(change);
    });
  }

  apply(change: StructureChange): void {
    if (change.from === undefined && change.to === undefined) this.moveWhole(change);
    else this.moveCells(change);
  }

  private moveWhole(change: StructureChange): void {
    const { sheetId, axis, at, count } = change;
    const sheet = this.grid.sheet(sheetId);
    const size = Math.abs(count);
    const rowwise = axis === "row";
    const box: Box = rowwise
      ? { row: at, column: 0, rows: size, columns: sheet.getColumnCount() }
      : { row: 0, column: at, rows: sheet.getRowCount(), columns: size };
    this.grid.ensureSize(sheetId, box);
    const range = { ...toRange(box), rangeType: rowwise ? 1 : 2 };
    const what = rowwise ? "row" : "col";
    const verb = count > 0 ? "insert" : "remove";
    // The grid can't place rows before its first one "after the row above", so they take the look of the row below.
    const direction = rowwise ? Direction.UP : Direction.LEFT;
    this.inView(sheetId, () =>
      this.grid.command(`sheet.command.${verb}-${what}-by-range`, { subUnitId: sheetId, range, direction }),
    );
  }

  /**
   * The grid takes rows to be removed from the sheet in view when it rewrites formulas, whichever sheet they are on, and
   * then moves the formulas of the sheet in view: for that moment the sheet concerned is the one in view. What the grid
   * draws follows, but doesn't come back by itself.
   */
  private inView(sheetId: string, act: () => void): void {
    const workbook = this.services.workbook();
    const shown = workbook.getActiveSheet();
    if (shown.getSheetId() === sheetId) return act();
    workbook.setActiveSheet(this.grid.sheet(sheetId));
    try {
      act();
    } finally {
      workbook.setActiveSheet(shown);
      const back = { unitId: this.grid.unitId, subUnitId: shown.getSheetId() };
      this.grid.quietly(() =>
        this.services.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, back),
      );
    }
  }

  /** The grid's own command for this works on the sheet in view only, so cells are moved one by one. */
  private moveCells(change: StructureChange): void {
    const { sheetId, axis, at, count } = change;
    const used = this.grid.usedBox(sheetId, true);
    const rowwise = axis === "row";
    const from = change.from ?? 0;
    const to = change.to ?? (rowwise ? maxColumns : maxRows) - 1;
    const end = used ? (rowwise ? used.row + used.rows : used.column + used.columns) : 0;
    const matrix = this.grid.sheet(sheetId).getCellMatrix();
    const cells: CellMatrix = {};
    const put = (along: number, across: number, cell: ICellData): void => {
      const [row, column] = rowwise ? [along, across] : [across, along];
      (cells[row] ??= {})[column] = cell;
    };
    const blank: ICellData = { v: null, f: null, si: null, p: null, s: null, custom: null };
    const last = Math.max(end, at) + Math.max(0, count);
    const reach = used ? (rowwise ? used.column + used.columns : used.row + used.rows) - 1 : to;
    for (let along = at; along < last; along++) {
      for (let across = from; across <= Math.min(to, reach); across++) {
        const source = along - count;
        const [row, column] = rowwise ? [source, across] : [across, source];
        const moved = source >= at && source >= 0 ? matrix.getValue(row, column) : undefined;
        put(along, across, moved ? { ...blank, ...moved, s: wholeStyle(this.grid.style(moved)) } : blank);
      }
    }
    this.onStart();
    this.state.update((current) => shiftState(current, change));
    this.shiftFormulas(change, cells);
    const area: Box = rowwise
      ? { row: at, column: from, rows: last - at, columns: to - from + 1 }
      : { row: from, column: at, rows: to - from + 1, columns: last - at };
    if (last > at) this.grid.setCells(sheetId, clampTo(area), cells);
    this.onChange(change);
  }

  /** References to the moved cells, in the moved cells themselves and everywhere else. */
  private shiftFormulas(change: StructureChange, moving: CellMatrix): void {
    const shifted = (cell: ICellData, sheet: string): ICellData => {
      const { formula, ...rest } = extraOf(cell);
      const compiled = formula && { ...formula, source: shiftFormula(formula.source, sheet, change) };
      const text = shiftFormula(cell.f ?? "", sheet, change);
      const kept = compiled && { ...compiled, formula: text };
      return { ...cell, f: text, custom: extraToStore({ ...rest, formula: kept }) };
    };
    forEachCell(moving, (row, column, cell) => {
      if (cell?.f) (moving[row] ??= {})[column] = shifted(cell, change.sheet);
    });
    for (const sheetId of this.grid.sheetIds()) {
      const name = this.grid.sheetName(sheetId);
      const changes: CellMatrix = {};
      let box: Box | undefined;
      this.grid.forEach(sheetId, (row, column, cell) => {
        if (!cell.f || (sheetId === change.sheetId && moving[row]?.[column])) return;
        const next = shifted(cell, name);
        if (next.f === cell.f) return;
        (changes[row] ??= {})[column] = { f: next.f, v: cell.v, t: cell.t, custom: next.custom };
        box = { row, column, rows: 1, columns: 1 };
      });
      if (box) this.grid.setCells(sheetId, box, changes);
    }
  }

  private changeOf(id: string, params: RangeParams | undefined): StructureChange | undefined {
    const kind = gridCommands[id];
    if (!kind || !params?.range) return undefined;
    const [axis, sign, partial] = kind;
    const sheetId = params.subUnitId ?? this.services.workbook().getActiveSheet().getSheetId();
    const { startRow, endRow, startColumn, endColumn } = params.range;
    const rowwise = axis === "row";
    const [at, last] = rowwise ? [startRow, endRow] : [startColumn, endColumn];
    const span = rowwise ? { from: startColumn, to: endColumn } : { from: startRow, to: endRow };
    const change = { sheetId, sheet: this.grid.sheetName(sheetId), axis, at, count: sign * (last - at + 1) };
    const whole = partial ? { ...change, ...span } : change;
    return this.may(whole) ? whole : undefined;
  }
}

function clampTo(box: Box): Box {
  return { ...box, columns: Math.min(box.columns, 2000), rows: Math.min(box.rows, 200_000) };
}
