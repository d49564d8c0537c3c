import type { CellChange, Guard } from "../change/workbook-change";
import type { CellPlace, SheetGrid } from "../scorecard/sheet-grid";
import { formulaAt } from "../scorecard/sheet-grid";
import { sameFormula } from "./same-formula";
import type { WorkbookReading } from "../scorecard/workbook-reading";

type Content = Omit<CellChange, "sheet" | "row" | "column">;

/**
 * Collects cells to write over those of a reading. What is written over is guarded by what it held; a cell that holds
 * just that already is left alone.
 */
export class CellDraft {
  readonly cells: CellChange[] = [];
  readonly guards: Guard[] = [];
  private readonly grids: ReadonlyMap<string, SheetGrid>;

  constructor(reading: WorkbookReading) {
    this.grids = new Map(reading.grids.map((grid) => [grid.sheet, grid]));
  }

  /** Writes a cell; neither value nor formula clears it. */
  put(place: CellPlace, content: Content): void {
    const holds = this.holds(place);
    const wanted = content.formula ?? content.value ?? "";
    if (
      wanted === holds ||
      (content.formula !== undefined && sameFormula(this.formula(place), content.formula))
    ) {
      return;
    }
    const { sheet, row, column } = place;
    if (holds !== "") this.guards.push({ sheet, row, column, holds });
    this.cells.push({ sheet, row, column, ...content });
  }

  /** The formula of a cell, `undefined` without one. */
  formula({ sheet, row, column }: CellPlace): string | undefined {
    const grid = this.grids.get(sheet);
    return grid === undefined ? undefined : formulaAt(grid, row, column);
  }

  private holds({ sheet, row, column }: CellPlace): string | number | boolean {
    const grid = this.grids.get(sheet);
    if (grid === undefined) return "";
    const rows = grid.formulas ?? grid.values;
    const held: unknown = rows[row - grid.row]?.[column - grid.column];
    return typeof held === "string" || typeof held === "number" || typeof held === "boolean" ? held : "";
  }
}
