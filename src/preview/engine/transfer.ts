import type { ICellData } from "@univerjs/core";
import type { Box } from "../formulas/a1";
import { copiedFormula } from "../formulas/copied";
import { storedValue } from "./cells";
import type { CellSource, TransferPart } from "./engine";
import type { FormulaKeeper } from "./formula-keeper";
import { extraOf, extraToStore, type CellMatrix, type Grid } from "./grid";
import { wholeStyle } from "./styles";
import { cellValue } from "./values";

/** Copies cells within the workbook, formulas with their relative references, as one change. */
export class GridTransfer implements TransferPart {
  constructor(
    private readonly grid: Grid,
    private readonly formulas: FormulaKeeper,
  ) {}

  transfer(
    sheetId: string,
    box: Box,
    sourceOf: (row: number, column: number) => CellSource | undefined,
    what: "all" | "formulas" | "values" | "formats",
  ): void {
    const cells: CellMatrix = {};
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        const source = sourceOf(row, column);
        if (source) (cells[row] ??= {})[column] = this.cell(sheetId, row, column, source, what);
      }
    }
    this.grid.setCells(sheetId, box, cells);
  }

  private cell(
    sheetId: string,
    row: number,
    column: number,
    from: CellSource,
    what: "all" | "formulas" | "values" | "formats",
  ): ICellData {
    const stored = this.grid.sheet(from.sheetId).getCellMatrix().getValue(from.row, from.column);
    const looks = what === "all" || what === "formats" ? { s: wholeStyle(this.grid.style(stored)) } : {};
    const target = this.grid.sheet(sheetId).getCellMatrix().getValue(row, column);
    const unlocked = "s" in looks ? extraOf(stored).unlocked : extraOf(target).unlocked;
    const custom = extraToStore({ unlocked });
    if (what === "formats") {
      return { ...looks, custom: extraToStore({ ...extraOf(target), unlocked }) };
    }
    const formula =
      what === "values" || !stored
        ? undefined
        : (this.formulas.stored(stored) ?? this.formulas.shown(from.sheetId, from.row, from.column, stored));
    if (formula !== undefined) {
      const moved = copiedFormula(formula, row - from.row, column - from.column);
      const old = { custom } as ICellData;
      return { ...this.formulas.cellFor(moved, sheetId, row, column, old), ...looks };
    }
    const value = cellValue(this.grid.cell(from.sheetId, from.row, from.column));
    const content = value === "" ? { v: null, t: null } : storedValue(value, stored?.t === 4);
    return { f: null, si: null, p: null, ...content, custom, ...looks };
  }
}
