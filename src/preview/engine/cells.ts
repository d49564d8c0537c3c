import type { ICellData } from "@univerjs/core";
import type { StyleData } from "../book";
import { contains, intersect, type Box } from "../formulas/a1";
import type { CellInput, CellsPart, CellView } from "./engine";
import type { FormulaKeeper } from "./formula-keeper";
import { extraOf, extraToStore, type CellMatrix, type Grid } from "./grid";
import { fromGridStyle, toGridStyle, type StylePatch } from "./styles";
import { cellValue, displayText, numberFormatOf, readInput } from "./values";

const emptyCell: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** Values, formulas and looks of cells in the grid. */
export class GridCells implements CellsPart {
  constructor(
    private readonly grid: Grid,
    private readonly formulas: FormulaKeeper,
    private readonly mergesOf: (sheetId: string) => readonly Box[] = () => [],
  ) {}

  read(sheetId: string, box: Box): CellView[][] {
    return this.map(box, (row, column) => {
      const cell = this.grid.cell(sheetId, row, column);
      const value = cellValue(cell);
      const numberFormat = numberFormatOf(this.grid.style(cell));
      const formula = this.formulas.shown(sheetId, row, column, cell) ?? value;
      return { value, formula, text: displayText(value, numberFormat), numberFormat };
    });
  }

  write(sheetId: string, box: Box, inputs: readonly (readonly CellInput[])[], typed = false): void {
    const merges = this.mergesOf(sheetId).filter((merge) => intersect(merge, box));
    const cells = this.matrix(box, (row, column) => {
      const input = inputs[row - box.row]?.[column - box.column] ?? null;
      // As in Excel, nothing goes into a cell that a merged area covers.
      const covered = input !== "" && merges.some((merge) => covers(merge, row, column));
      return input === null || covered ? undefined : this.content(sheetId, row, column, input, typed);
    });
    this.grid.setCells(sheetId, box, cells);
  }

  clear(sheetId: string, box: Box, what: "all" | "contents" | "formats"): void {
    const inside = this.clip(sheetId, box);
    if (!inside) return;
    const cells = this.matrix(inside, (row, column) => {
      const cell = this.grid.sheet(sheetId).getCellMatrix().getValue(row, column);
      if (!cell) return undefined;
      const unlocked = what === "contents" ? extraOf(cell).unlocked : undefined;
      const content = what === "formats" ? {} : { ...emptyCell, custom: extraToStore({ unlocked }) };
      return what === "contents" ? content : { ...content, s: null };
    });
    if (Object.keys(cells).length > 0) this.grid.setCells(sheetId, inside, cells);
  }

  style(sheetId: string, row: number, column: number): StyleData & { readonly numberFormat: string } {
    const style = this.grid.style(this.grid.sheet(sheetId).getCellMatrix().getValue(row, column));
    return { ...fromGridStyle(style), numberFormat: numberFormatOf(style) };
  }

  setStyle(sheetId: string, box: Box, patch: (row: number, column: number) => StylePatch): void {
    const inside = this.clip(sheetId, box);
    if (!inside) return;
    const looks = this.matrix(inside, (row, column) => ({ s: toGridStyle(patch(row, column)) }));
    this.grid.setLooks(sheetId, inside, looks);
  }

  setLocked(sheetId: string, box: Box, locked: boolean): void {
    const inside = this.clip(sheetId, box);
    if (!inside) return;
    const cells = this.matrix(inside, (row, column) => {
      const old = extraOf(this.grid.sheet(sheetId).getCellMatrix().getValue(row, column));
      return { custom: extraToStore({ ...old, unlocked: !locked }) };
    });
    this.grid.setCells(sheetId, inside, cells);
  }

  isLocked(sheetId: string, row: number, column: number): boolean {
    return !extraOf(this.grid.sheet(sheetId).getCellMatrix().getValue(row, column)).unlocked;
  }

  used(sheetId: string, valuesOnly: boolean): Box | undefined {
    return this.grid.usedBox(sheetId, !valuesOnly);
  }

  /** What the grid stores for one input. */
  private content(sheetId: string, row: number, column: number, input: CellInput, typed: boolean): ICellData {
    const old = this.grid.sheet(sheetId).getCellMatrix().getValue(row, column);
    if (input === "" || input === null) {
      return { ...emptyCell, custom: extraToStore({ unlocked: extraOf(old).unlocked }) };
    }
    const read = readInput(input, numberFormatOf(this.grid.style(old)), typed);
    const style = read.numberFormat ? { s: { n: { pattern: read.numberFormat } } } : {};
    if (read.formula !== undefined) {
      return { ...this.formulas.cellFor(read.formula, sheetId, row, column, old), ...style };
    }
    const custom = extraToStore({ unlocked: extraOf(old).unlocked });
    return { ...emptyCell, ...storedValue(read.value ?? "", read.text === true), custom, ...style };
  }

  /** Formats of whole rows, columns or sheets only touch the cells the grid has. */
  private clip(sheetId: string, box: Box): Box | undefined {
    const sheet = this.grid.sheet(sheetId);
    const bounded = box.rows * box.columns <= 200_000;
    if (bounded) return box;
    const size = { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
    return intersect(box, size);
  }

  private map<T>(box: Box, read: (row: number, column: number) => T): T[][] {
    return Array.from({ length: box.rows }, (_row, row) =>
      Array.from({ length: box.columns }, (_column, column) => read(box.row + row, box.column + column)),
    );
  }

  private matrix(box: Box, cell: (row: number, column: number) => ICellData | undefined): CellMatrix {
    const matrix: CellMatrix = {};
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        const value = cell(row, column);
        if (value) (matrix[row] ??= {})[column] = value;
      }
    }
    return matrix;
  }
}

function covers(merge: Box, row: number, column: number): boolean {
  return contains(merge, row, column) && (row > merge.row || column > merge.column);
}

/** A plain value as the grid stores it, with the grid's number for its type. */
export function storedValue(value: string | number | boolean, text = false): Pick<ICellData, "v" | "t"> {
  if (typeof value === "number") return { v: value, t: 2 };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3 };
  return { v: value, t: text && value !== "" && !Number.isNaN(Number(value)) ? 4 : 1 };
}
