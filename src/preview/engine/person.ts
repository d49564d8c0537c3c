import { CustomCommandExecutionError } from "@univerjs/core";
import { parseAddress, splitAddress, type Box } from "../formulas/a1";
import type { PastedCells } from "../paste/clipboard";
import { forEachCell, type CellMatrix, type Grid } from "./grid";
import { Paster } from "./paster";
import type { StructureChange } from "./structure";
import type { UniverServices } from "./services";
import type { UniverEngine } from "./univer-engine";
import type { UndoKeeper } from "./undo";
import { refused } from "./validation";
import { readInput } from "./values";

/** What Excel says to a person who changes a protected sheet. */
export const onProtectedSheet =
  "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet. " +
  "You might be requested to enter a password.";

interface CellsParams {
  readonly subUnitId?: string;
  readonly cellValue?: CellMatrix;
  readonly trigger?: string;
}

/** What changes a sheet as such, with the option of its protection that allows it; "" when none does. */
const sheetChanges: Readonly<Record<string, string>> = {
  "sheet.mutation.insert-row": "allowInsertRows",
  "sheet.mutation.insert-col": "allowInsertColumns",
  "sheet.mutation.remove-rows": "allowDeleteRows",
  "sheet.mutation.remove-col": "allowDeleteColumns",
  "sheet.mutation.set-worksheet-row-height": "allowFormatRows",
  "sheet.mutation.set-row-hidden": "allowFormatRows",
  "sheet.mutation.set-row-visible": "allowFormatRows",
  "sheet.mutation.set-worksheet-col-width": "allowFormatColumns",
  "sheet.mutation.set-col-hidden": "allowFormatColumns",
  "sheet.mutation.set-col-visible": "allowFormatColumns",
  "sheet.mutation.add-worksheet-merge": "",
  "sheet.mutation.remove-worksheet-merge": "",
  "sheet.mutation.move-range": "",
  "sheet.mutation.move-rows": "",
  "sheet.mutation.move-columns": "",
  "sheet.mutation.reorder-range": "allowSort",
};

/** A mutation without a command is the grid's own doing, and what undo brings back was there before. */
function byPerson(trigger: string | undefined): boolean {
  return trigger !== undefined && !/^univer\.command\.(?:undo|redo)$/.test(trigger);
}

/** A person at the grid: types, pastes and copies sheets as one does, and is kept out of locked cells. */
export class Person {
  private readonly paster: Paster;
  private listeners: ((sentence: string) => void)[] = [];

  constructor(
    private readonly engine: UniverEngine,
    private readonly services: UniverServices,
    private readonly grid: Grid,
    private readonly undo: UndoKeeper,
    private readonly isAddIn: () => boolean,
  ) {
    this.paster = new Paster(engine.cells, engine.merges);
    this.guard();
  }

  /** Puts in a cell what a person types, unless its validation stops that; directly under a table it makes the table a row longer. */
  typeInto(sheetId: string, row: number, column: number, text: string): void {
    const merged = this.engine.merges.at(sheetId, row, column);
    const cell = { row: merged?.row ?? row, column: merged?.column ?? column, rows: 1, columns: 1 };
    this.assertOpen(sheetId, cell);
    this.assertValid(sheetId, cell.row, cell.column, text);
    this.engine.cells.write(sheetId, cell, [[text]], true);
  }

  /** Pastes as one undo step; what was pasted is selected then. */
  paste(sheetId: string, box: Box, pasted: PastedCells): void {
    const target = this.paster.target(box, pasted);
    this.assertOpen(sheetId, target);
    this.undo.as({}, () => {
      this.paster.paste(sheetId, target, pasted);
      this.engine.select(sheetId, target);
    });
  }

  /** The copy stands behind its original and is shown. */
  duplicateSheet(sheetId: string): void {
    const position = this.engine.sheets.list().findIndex((sheet) => sheet.id === sheetId);
    this.undo.as({}, () => this.engine.sheets.activate(this.engine.copySheet(sheetId, position + 1)));
  }

  /** True when protection keeps people from changing the cell. */
  isKeptOut(sheetId: string, row: number, column: number): boolean {
    return this.protection(sheetId) !== undefined && this.engine.cells.isLocked(sheetId, row, column);
  }

  /** Calls back with Excel's words when protection has refused a change. */
  onRefused(listener: (sentence: string) => void): void {
    this.listeners.push(listener);
  }

  /** True when a person may insert or delete these rows, columns or cells. */
  mayMove({ sheetId, axis, count, from }: StructureChange): boolean {
    const options = this.isAddIn() ? undefined : this.protection(sheetId);
    const verb = count > 0 ? "Insert" : "Delete";
    const whole = `allow${verb}${axis === "row" ? "Rows" : "Columns"}`;
    return !options || (from === undefined && options[whole] === true);
  }

  refuse(): void {
    for (const listener of this.listeners) listener(onProtectedSheet);
  }

  private assertOpen(sheetId: string, box: Box): void {
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        if (this.isKeptOut(sheetId, row, column)) throw new Error(onProtectedSheet);
      }
    }
  }

  private assertValid(sheetId: string, row: number, column: number, text: string): void {
    const { cells, state } = this.engine;
    const pattern = cells.style(sheetId, row, column).numberFormat;
    const { formula, value = "" } = readInput(text, pattern, true);
    if (formula !== undefined) return;
    const sentence = refused(state.current.sheets[sheetId] ?? {}, row, column, value, (reference) => {
      const { sheet, cells: address } = splitAddress(reference.replace(/^=/, ""));
      const box = parseAddress(address);
      const id = sheet === undefined ? sheetId : this.sheetNamed(sheet);
      return box && id !== undefined
        ? cells.read(id, box).flatMap((line) => line.map((cell) => cell.value))
        : undefined;
    });
    if (sentence !== undefined) throw new Error(sentence);
  }

  private sheetNamed(name: string): string | undefined {
    return this.engine.sheets.list().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id;
  }

  private protection(sheetId: string): Readonly<Record<string, unknown>> | undefined {
    const state = this.engine.state.current.sheets[sheetId];
    return state?.protected ? (state.protectionOptions ?? {}) : undefined;
  }

  /** Stops the grid's own commands before they change anything; the grid takes this exception for a plain no. */
  private guard(): void {
    this.services.commands.beforeCommandExecuted((command, options) => {
      const params = (command.params ?? {}) as CellsParams;
      const others = this.isAddIn() || this.grid.isQuiet || options?.fromFormula;
      if (others || params.subUnitId === undefined || !byPerson(params.trigger)) return;
      if (!this.forbids(command.id, params.subUnitId, params.cellValue)) return;
      this.refuse();
      throw new CustomCommandExecutionError(onProtectedSheet);
    });
  }

  private forbids(mutation: string, sheetId: string, cells: CellMatrix | undefined): boolean {
    const options = this.protection(sheetId);
    if (!options) return false;
    const option = sheetChanges[mutation];
    if (option !== undefined) return options[option] !== true;
    if (mutation !== "sheet.mutation.set-range-values") return false;
    let locked = false;
    forEachCell(cells, (row, column, cell) => {
      const looksOnly = cell !== null && cell !== undefined && Object.keys(cell).join() === "s";
      if (looksOnly) locked ||= options["allowFormatCells"] !== true;
      else locked ||= this.engine.cells.isLocked(sheetId, row, column);
    });
    return locked;
  }
}
