import { bounding, type Box } from "../formulas/a1";
import type { EngineEvent } from "./engine";
import { forEachCell, fromRange, type CellMatrix, type Grid } from "./grid";
import type { UniverServices } from "./services";
import { cellValue, type CellValue } from "./values";

/** Commands that write cells as part of moving rows, columns or cells; the move itself is what people hear of. */
const movers = /^sheet\.command\.(?:insert-(?:row|col)|remove-(?:row|col)|insert-range|delete-range)/;

interface CellsParams {
  readonly subUnitId: string;
  readonly cellValue?: CellMatrix;
  readonly trigger?: string;
}

/** Turns what the grid does into the workbook's events: edits, looks, selection, results, sheets. */
export class EditWatcher {
  private listeners = new Set<(event: EngineEvent) => void>();
  private readonly calculated = new Map<string, Box>();
  private readonly before = new WeakMap<object, CellValue>();
  private activeSheet = "";
  byAddIn = false;

  constructor(
    private readonly services: UniverServices,
    private readonly grid: Grid,
  ) {
    services.commands.beforeCommandExecuted((command) => {
      const params = command.params as CellsParams | undefined;
      if (command.id !== "sheet.mutation.set-range-values" || !params) return;
      const cell = this.singleCell(params.cellValue);
      if (!cell) return;
      const [row, column] = cell;
      this.before.set(params, cellValue(this.grid.cell(params.subUnitId, row, column)));
    });
    services.commands.onCommandExecuted((command, options) => {
      const params = (command.params ?? {}) as Record<string, unknown>;
      const handler = this.handlers[command.id];
      if (handler && !this.grid.isQuiet && services.hasWorkbook())
        handler(params, options?.fromFormula === true);
    });
  }

  on(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  fire(event: EngineEvent): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(event);
      } catch (error) {
        // Told on its own: within the grid's command it would leave the grid half done.
        setTimeout(() => {
          throw error;
        }, 0);
      }
    }
  }

  /** Tells of the results written since the last call. */
  flushCalculated(): void {
    const results = [...this.calculated];
    this.calculated.clear();
    if (!this.services.hasWorkbook()) return;
    const alive = new Set(this.grid.sheetIds());
    for (const [sheetId, box] of results)
      if (alive.has(sheetId)) this.fire({ kind: "calculated", sheetId, box });
  }

  private readonly handlers: Readonly<
    Record<string, (params: Record<string, unknown>, fromFormula: boolean) => void>
  > = {
    "sheet.mutation.set-range-values": (params, fromFormula) => {
      const { subUnitId: sheetId, cellValue: matrix, trigger } = params as unknown as CellsParams;
      const { content, looks } = this.extent(matrix);
      if (fromFormula) {
        const known = this.calculated.get(sheetId);
        if (content) this.calculated.set(sheetId, known ? bounding(known, content) : content);
        return;
      }
      // Without a command behind it, it is the grid writing for itself.
      if (trigger === undefined || movers.test(trigger)) return;
      const { byAddIn } = this;
      if (content) {
        this.fire({
          kind: "edited",
          sheetId,
          box: content,
          byAddIn,
          details: this.details(params, sheetId, content),
        });
      } else if (looks) this.fire({ kind: "formatted", sheetId, box: looks, byAddIn });
    },
    "sheet.operation.set-selections": (params) => {
      const selections = params["selections"] as { range: Parameters<typeof fromRange>[0] }[] | undefined;
      const range = selections?.at(-1)?.range;
      if (range && !Number.isNaN(range.startRow) && !Number.isNaN(range.startColumn)) {
        this.fire({ kind: "selected", sheetId: String(params["subUnitId"]), box: fromRange(range) });
      }
    },
    "sheet.mutation.insert-sheet": (params) => {
      const { id, name } = params["sheet"] as { id: string; name: string };
      this.fire({ kind: "sheetAdded", sheetId: id, name, byAddIn: this.byAddIn });
    },
    "sheet.mutation.remove-sheet": (params) => {
      const name = String(params["subUnitName"] ?? "");
      this.fire({ kind: "sheetDeleted", sheetId: String(params["subUnitId"]), name, byAddIn: this.byAddIn });
    },
    "sheet.mutation.set-worksheet-name": (params) => {
      const name = String(params["name"]);
      this.fire({ kind: "sheetRenamed", sheetId: String(params["subUnitId"]), name, byAddIn: this.byAddIn });
    },
    "sheet.operation.set-worksheet-active": () => {
      const sheetId = this.services.workbook().getActiveSheet().getSheetId();
      if (sheetId === this.activeSheet) return;
      if (this.activeSheet) this.fire({ kind: "deactivated", sheetId: this.activeSheet });
      this.activeSheet = sheetId;
      this.fire({ kind: "activated", sheetId });
    },
  };

  /** A new workbook is open. */
  reset(): void {
    this.calculated.clear();
    this.activeSheet = this.services.workbook().getActiveSheet().getSheetId();
  }

  private extent(matrix: CellMatrix | undefined): { content?: Box; looks?: Box } {
    let content: Box | undefined;
    let looks: Box | undefined;
    forEachCell(matrix, (row, column, cell) => {
      const box = { row, column, rows: 1, columns: 1 };
      const holds = !cell || "v" in cell || "f" in cell || "p" in cell || "si" in cell;
      if (holds) content = content ? bounding(content, box) : box;
      else if (cell && "s" in cell) looks = looks ? bounding(looks, box) : box;
    });
    return { content, looks };
  }

  private singleCell(matrix: CellMatrix | undefined): [number, number] | undefined {
    const rows = Object.keys(matrix ?? {});
    const row = Number(rows[0]);
    const columns = rows.length === 1 ? Object.keys(matrix?.[row] ?? {}) : [];
    return columns.length === 1 ? [row, Number(columns[0])] : undefined;
  }

  /** What a single cell held before and holds now; Excel tells it for single cells only. */
  private details(
    params: object,
    sheetId: string,
    box: Box,
  ): { before: CellValue; after: CellValue } | undefined {
    const before = this.before.get(params);
    if (before === undefined || box.rows * box.columns !== 1) return undefined;
    return { before, after: cellValue(this.grid.cell(sheetId, box.row, box.column)) };
  }
}
