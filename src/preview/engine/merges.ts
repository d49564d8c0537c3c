import { bounding, contains, intersect, type Box } from "../formulas/a1";
import type { CellInput, CellsPart, CellView, MergesPart } from "./engine";
import { fromRange, toRange, type Grid } from "./grid";
import type { UniverServices } from "./services";
import type { StateStore } from "./state";

const addMerge = "sheet.mutation.add-worksheet-merge";
const removeMerge = "sheet.mutation.remove-worksheet-merge";

/**
 * Merged cells. The host's state holds them, because the grid moves them only on the sheet in view; the grid shows
 * them, and what a person merges in it is taken over.
 */
export class GridMerges implements MergesPart {
  constructor(
    private readonly services: UniverServices,
    private readonly grid: Grid,
    private readonly state: StateStore,
    private readonly cells: CellsPart,
  ) {}

  list(sheetId: string): readonly Box[] {
    return this.state.current.sheets[sheetId]?.merges ?? [];
  }

  at(sheetId: string, row: number, column: number): Box | undefined {
    return this.list(sheetId).find((box) => contains(box, row, column));
  }

  touching(sheetId: string, box: Box): Box[] {
    return this.list(sheetId).filter((each) => intersect(each, box));
  }

  /** Merges a box, or with `across` each of its rows; the first cell that holds something stays, the others go. */
  merge(sheetId: string, box: Box, across = false): void {
    const lines = across
      ? Array.from({ length: box.rows }, (_value, index) => ({ ...box, row: box.row + index, rows: 1 }))
      : [box];
    for (const line of lines) {
      const whole = this.touching(sheetId, line).reduce(bounding, line);
      if (whole.rows * whole.columns < 2) continue;
      this.keepFirst(sheetId, whole);
      const others = this.list(sheetId).filter((each) => !intersect(each, whole));
      this.state.updateSheet(sheetId, { merges: [...others, whole] });
    }
  }

  /** Takes apart every merged area the box touches. */
  unmerge(sheetId: string, box: Box): void {
    if (this.touching(sheetId, box).length === 0) return;
    const merges = this.list(sheetId).filter((each) => !intersect(each, box));
    this.state.updateSheet(sheetId, { merges });
  }

  /** Brings the grid in line with the state. */
  show(): void {
    for (const sheetId of this.grid.sheetIds()) {
      const wanted = this.list(sheetId);
      const shown = this.grid.sheet(sheetId).getMergeData().map(fromRange);
      if (signature(wanted) === signature(shown)) continue;
      const place = { unitId: this.grid.unitId, subUnitId: sheetId };
      this.grid.quietly(() => {
        const run = (id: string, boxes: readonly Box[]): void => {
          const params = { ...place, ranges: boxes.map(toRange) };
          if (boxes.length > 0) this.services.commands.syncExecuteCommand(id, params);
        };
        run(removeMerge, shown);
        run(addMerge, wanted);
      });
    }
  }

  /** Takes over what a person's command has merged or taken apart in the grid. */
  followGrid(isBusy: () => boolean): void {
    this.services.commands.onCommandExecuted((command) => {
      if ((command.id !== addMerge && command.id !== removeMerge) || this.grid.isQuiet || isBusy()) return;
      const { subUnitId: sheetId } = command.params as { subUnitId: string };
      const merges = this.grid.sheet(sheetId).getMergeData().map(fromRange);
      if (signature(merges) !== signature(this.list(sheetId))) this.state.updateSheet(sheetId, { merges });
    });
  }

  private keepFirst(sheetId: string, box: Box): void {
    const cells = this.cells.read(sheetId, box);
    const filled = cells.flat().filter((cell) => cell.formula !== "");
    const [first] = filled;
    if (!first || (filled.length === 1 && cells[0]?.[0] === first)) return;
    const corner = cells[0]?.[0];
    // Left alone where it is the one to keep: written anew, text that looks like a number would become one.
    const head = corner === first ? null : asWritten(first);
    this.cells.write(
      sheetId,
      box,
      cells.map((row, at) => row.map((_cell, index) => (at + index === 0 ? head : ""))),
    );
  }
}

/** A cell's content as an input that gives it again. */
function asWritten({ formula, value }: CellView): CellInput {
  return typeof value === "string" && formula === value ? `'${value}` : formula;
}

/** Areas in an order of their own, to compare. */
function signature(boxes: readonly Box[]): string {
  return boxes
    .map(({ row, column, rows, columns }) => [row, column, rows, columns].join())
    .sort()
    .join(";");
}
