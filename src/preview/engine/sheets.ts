import { BooleanNumber } from "@univerjs/core";
import type { SheetInfo, SheetsPart } from "./engine";
import type { Grid } from "./grid";
import { toFlag } from "./layout";
import type { UniverServices } from "./services";
import type { SheetState, StateStore } from "./state";
import { toHex } from "./styles";

/** The sheets of the workbook in the grid. */
export class GridSheets implements SheetsPart {
  private nextId = 1;

  constructor(
    private readonly services: UniverServices,
    private readonly grid: Grid,
    private readonly store: StateStore,
  ) {
    // The grid itself shows another sheet only some time after the one in view is gone, and fails on what comes between.
    services.commands.beforeCommandExecuted((command) => {
      if (command.id === "sheet.mutation.remove-sheet") {
        this.leave((command.params as { readonly subUnitId: string }).subUnitId);
      }
    });
  }

  list(): SheetInfo[] {
    return this.services
      .workbook()
      .getSheets()
      .map((sheet) => ({
        id: sheet.getSheetId(),
        name: sheet.getName(),
        hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
      }));
  }

  active(): string {
    return this.services.workbook().getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    this.services.commands.syncExecuteCommand("sheet.operation.set-worksheet-active", {
      unitId: this.grid.unitId,
      subUnitId: sheetId,
    });
  }

  add(name: string, position = this.list().length): string {
    const id = this.freeId();
    this.insert(plainSheet(id, name), position);
    return id;
  }

  freeId(): string {
    const taken = new Set(this.grid.sheetIds());
    while (taken.has(`sheet-${this.nextId}`)) this.nextId++;
    return `sheet-${this.nextId++}`;
  }

  /** Inserts a sheet given in the grid's own form. */
  insert(sheet: object, position: number): void {
    const active = this.active();
    this.grid.command("sheet.command.insert-sheet", { index: position, sheet });
    this.activate(active); // the grid shows a new sheet at once, Excel leaves that to the add-in
  }

  remove(sheetId: string): void {
    this.grid.command("sheet.command.remove-sheet", { subUnitId: sheetId });
  }

  rename(sheetId: string, name: string): void {
    this.grid.command("sheet.command.set-worksheet-name", { subUnitId: sheetId, name });
  }

  setHidden(sheetId: string, hidden: boolean): void {
    const command = hidden ? "sheet.command.set-worksheet-hidden" : "sheet.command.set-worksheet-show";
    this.grid.command(command, { subUnitId: sheetId });
  }

  move(sheetId: string, position: number): void {
    this.grid.command("sheet.command.set-worksheet-order", { subUnitId: sheetId, order: position });
  }

  tabColor(sheetId: string): string {
    const color = this.grid.sheet(sheetId).getTabColor();
    return color ? toHex(color).toUpperCase() : "";
  }

  setTabColor(sheetId: string, color: string): void {
    this.grid.command("sheet.command.set-tab-color", { subUnitId: sheetId, value: color });
  }

  showGridlines(sheetId: string): boolean {
    return this.grid.sheet(sheetId).getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  setShowGridlines(sheetId: string, show: boolean): void {
    this.grid.command("sheet.command.toggle-gridlines", { subUnitId: sheetId, showGridlines: toFlag(show) });
  }

  state(sheetId: string): SheetState {
    return this.store.current.sheets[sheetId] ?? {};
  }

  /** Shows the sheet behind, or else the one before, in place of a sheet that goes while it is in view. */
  private leave(sheetId: string): void {
    if (this.active() !== sheetId) return;
    const list = this.list();
    const at = list.findIndex((sheet) => sheet.id === sheetId);
    const next = [...list.slice(at + 1), ...list.slice(0, at).reverse()].find((sheet) => !sheet.hidden);
    if (next) this.activate(next.id);
  }
}

/** A new sheet; the grid starts with 20 columns unless told. */
export function plainSheet(id: string, name: string): object {
  return { id, name, rowCount: 1000, columnCount: 40, cellData: {} };
}
