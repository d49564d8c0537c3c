import {
  ObjectMatrix,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import {
  AFFECT_LAYOUT_STYLES,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Box } from "../formulas/a1";
import type { CompiledFormula } from "../formulas/compile";
import type { UniverServices } from "./services";

/** What we keep in a grid cell's own store: the formula as written, and whether protection leaves it open. */
export interface CellExtra {
  readonly formula?: CompiledFormula;
  readonly unlocked?: boolean;
  /** True when the file stored the formula as an array formula. */
  readonly array?: boolean;
}

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** A1, as on a new sheet. */
const plainSelection = {
  range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
  primary: {
    startRow: 0,
    endRow: 0,
    startColumn: 0,
    endColumn: 0,
    actualRow: 0,
    actualColumn: 0,
    isMerged: false,
    isMergedMainCell: false,
  },
  style: null,
};

/** Raw access to the grid's cells, below formulas, styles and the object model. */
export class Grid {
  private quiet = 0;

  constructor(private readonly services: UniverServices) {}

  get unitId(): string {
    return this.services.workbook().getUnitId();
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.services.workbook().getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`The grid has no sheet ${sheetId}.`);
    return sheet;
  }

  sheetIds(): string[] {
    return this.services
      .workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetId());
  }

  sheetName(sheetId: string): string {
    return this.sheet(sheetId).getName();
  }

  /** The cell as stored, or for a cell under a spilled array what the array put there. */
  cell(sheetId: string, row: number, column: number): Nullable<ICellData> {
    const own = this.sheet(sheetId).getCellMatrix().getValue(row, column);
    if (own && (own.f || (own.v !== undefined && own.v !== null && own.v !== ""))) return own;
    const spilled =
      this.services.formulaData.getArrayFormulaCellData()?.[this.unitId]?.[sheetId]?.[row]?.[column];
    return spilled ? { ...own, v: spilled.v, t: spilled.t } : own;
  }

  /** Runs a change after which what is selected stays selected: the grid moves off a column it hides. */
  keepingSelection(sheetId: string, change: () => void): void {
    const { injector, commands } = this.services;
    const selections = injector.get(SheetsSelectionsService);
    const before = [
      ...(selections.getWorkbookSelections(this.unitId)?.getSelectionsOfWorksheet(sheetId) ?? []),
    ];
    change();
    commands.syncExecuteCommand("sheet.operation.set-selections", {
      unitId: this.unitId,
      subUnitId: sheetId,
      selections: before.length > 0 ? before : [plainSelection],
    });
  }

  style(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return cell ? this.services.workbook().getStyles().getStyleByCell(cell) : undefined;
  }

  /** Every stored cell of a sheet. */
  forEach(sheetId: string, visit: (row: number, column: number, cell: ICellData) => void): void {
    this.sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell) visit(row, column, cell);
      });
  }

  /** The box of cells that hold something (or with `formats` also those that only look different). */
  usedBox(sheetId: string, formats: boolean): Box | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const add = (row: number, column: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.forEach(sheetId, (row, column, cell) => {
      const holds = cell.f || cell.si || (cell.v !== undefined && cell.v !== null && cell.v !== "");
      if (holds || (formats && cell.s)) add(row, column);
    });
    const spilled = this.services.formulaData.getArrayFormulaCellData()?.[this.unitId]?.[sheetId] ?? {};
    for (const row of Object.keys(spilled)) {
      for (const column of Object.keys(spilled[Number(row)] ?? {})) add(Number(row), Number(column));
    }
    return bottom < 0
      ? undefined
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Makes the sheet large enough to hold the box; the grid doesn't grow by itself. */
  ensureSize(sheetId: string, box: Box): void {
    const sheet = this.sheet(sheetId);
    const rows = box.row + box.rows;
    const columns = box.column + box.columns;
    if (rows > sheet.getRowCount()) {
      this.mutate("sheet.mutation.set-worksheet-row-count", sheetId, { rowCount: rows + 100 });
    }
    if (columns > sheet.getColumnCount()) {
      this.mutate("sheet.mutation.set-worksheet-column-count", sheetId, { columnCount: columns + 10 });
    }
  }

  /** Runs one of the grid's commands, which makes an undo step. */
  command(id: string, params: Readonly<Record<string, unknown>>): boolean {
    return this.services.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params });
  }

  /** Changes cells as an undo step. */
  setCells(sheetId: string, box: Box, value: CellMatrix): void {
    this.ensureSize(sheetId, box);
    this.keepFormulas(sheetId, value);
    this.command("sheet.command.set-range-values", { subUnitId: sheetId, range: toRange(box), value });
  }

  /**
   * Changes how cells look as an undo step. Named after the grid's own command for styles, it calculates nothing; that
   * command itself takes one property at a time and leaves filtered rows out.
   */
  setLooks(sheetId: string, box: Box, cellValue: CellMatrix): void {
    this.ensureSize(sheetId, box);
    const { commands, injector, interceptors, undo } = this.services;
    const target = { unitId: this.unitId, subUnitId: sheetId };
    const redo = { ...target, cellValue, trigger: SetStyleCommand.id };
    const before = SetRangeValuesUndoMutationFactory(injector, redo);
    const heights = this.heightsUnder(sheetId, cellValue);
    // Done again, it comes from the grid's redo and not from its command for styles.
    const again = structuredClone(cellValue);
    this.keepFormulas(sheetId, again);
    commands.syncExecuteCommand(SetRangeValuesMutation.id, redo);
    const rows = heights
      ? interceptors.generateMutationsOfAutoHeight({
          ...target,
          ranges: [toRange(box)],
          cellHeights: heights,
        })
      : { redos: [], undos: [] };
    for (const { id, params } of rows.redos) commands.syncExecuteCommand(id, params);
    undo.pushUndoRedo({
      unitID: this.unitId,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: before }, ...rows.undos],
      redoMutations: [
        { id: SetRangeValuesMutation.id, params: { ...redo, cellValue: again } },
        ...rows.redos,
      ],
    });
  }

  /** Changes cells without an undo step and without counting as anyone's edit. */
  setCellsQuietly(sheetId: string, cellValue: CellMatrix): void {
    if (Object.keys(cellValue).length === 0) return;
    this.quietly(() => this.mutate("sheet.mutation.set-range-values", sheetId, { cellValue }));
  }

  /** Changes the host's notes in cells; nothing is calculated for it. */
  setNotesQuietly(sheetId: string, cellValue: CellMatrix): void {
    if (Object.keys(cellValue).length === 0) return;
    const params = { unitId: this.unitId, subUnitId: sheetId, cellValue };
    this.quietly(() => {
      this.services.commands.syncExecuteCommand("sheet.mutation.set-range-values", params, {
        onlyLocal: true,
      });
    });
  }

  /** True while the host itself keeps the grid in order, which is nobody's edit. */
  get isQuiet(): boolean {
    return this.quiet > 0;
  }

  quietly(change: () => void): void {
    this.quiet++;
    try {
      change();
    } finally {
      this.quiet--;
    }
  }

  /** The grid forgets to calculate a formula whose cell is given a style or note without its formula. */
  private keepFormulas(sheetId: string, value: CellMatrix): void {
    forEachCell(value, (row, column, cell) => {
      if (!cell || "f" in cell || "v" in cell) return;
      const old = this.sheet(sheetId).getCellMatrix().getValue(row, column);
      if (old?.f) (value[row] ??= {})[column] = { ...cell, f: old.f };
    });
  }

  /** The heights of cells before a change of style that rows may have to follow; undefined for any other style. */
  private heightsUnder(sheetId: string, looks: CellMatrix): ObjectMatrix<number> | undefined {
    let follows = false;
    forEachCell(looks, (_row, _column, cell) => {
      const style = cell?.s;
      follows ||= typeof style === "object" && AFFECT_LAYOUT_STYLES.some((key) => style && key in style);
    });
    if (!follows) return undefined;
    const heights = new ObjectMatrix<number>();
    const sheet = this.sheet(sheetId);
    forEachCell(looks, (row, column) => {
      const height = sheet.getCellHeight(row, column);
      if (height) heights.setValue(row, column, height);
    });
    return heights;
  }

  private mutate(id: string, sheetId: string, params: Readonly<Record<string, unknown>>): void {
    this.services.commands.syncExecuteCommand(id, { unitId: this.unitId, subUnitId: sheetId, ...params });
  }
}

/** The host's notes in a cell. */
export function extraOf(cell: Nullable<ICellData>): CellExtra {
  return (cell?.custom ?? {}) as CellExtra;
}

/** Notes to store: null when nothing is left to note. */
export function extraToStore(extra: CellExtra): CellExtra | null {
  const entries = Object.entries(extra).filter(([, value]) => value !== undefined && value !== false);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

export function toRange(box: Box): {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
} {
  return {
    startRow: box.row,
    endRow: box.row + box.rows - 1,
    startColumn: box.column,
    endColumn: box.column + box.columns - 1,
  };
}

export function fromRange(range: {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}): Box {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Calls back for each cell of a matrix the grid's commands carry. */
export function forEachCell(
  matrix: CellMatrix | undefined,
  visit: (row: number, column: number, cell: Nullable<ICellData>) => void,
): void {
  for (const row of Object.keys(matrix ?? {})) {
    const cells = matrix?.[Number(row)] ?? {};
    for (const column of Object.keys(cells)) visit(Number(row), Number(column), cells[Number(column)]);
  }
}
