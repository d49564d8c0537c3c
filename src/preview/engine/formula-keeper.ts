import type { ICellData, Nullable } from "@univerjs/core";
import { compile, display, followMoves, renameInFormula, type FormulaContext } from "../formulas/compile";
import type { StructuredSpec } from "../formulas/structured";
import { extraOf, extraToStore, forEachCell, type CellMatrix, type Grid } from "./grid";
import type { UniverServices } from "./services";
import type { StateStore } from "./state";

const setRangeValues = "sheet.mutation.set-range-values";

/** Commands after which the grid itself rewrites the references of formulas. */
const movers =
  /^sheet\.command\.(?:insert-(?:row|col)|remove-(?:row|col)|insert-range|delete-range|move-|reorder-range)|^univer\.command\.(?:undo|redo)/;

/**
 * Lets people and add-ins write structured references and names, which the grid's engine can't calculate: keeps the
 * formula as written beside the A1 formula compiled from it, and compiles again when tables, names or rows move.
 */
export class FormulaKeeper {
  constructor(
    private readonly services: UniverServices,
    private readonly grid: Grid,
    private readonly state: StateStore,
    private readonly namespace: () => string,
  ) {
    services.commands.beforeCommandExecuted((command, options) => {
      if (command.id !== setRangeValues || this.grid.isQuiet || options?.fromFormula) return;
      const params = command.params as { subUnitId: string; cellValue?: CellMatrix; trigger?: string };
      if (!movers.test(params.trigger ?? "")) this.compileAll(params.subUnitId, params.cellValue);
    });
  }

  context(sheetId: string, row: number, column: number): FormulaContext {
    return { sheet: this.grid.sheetName(sheetId), row, column, ...this.catalog() };
  }

  /** The formula as the formula bar shows it, or undefined for a cell without one. */
  shown(sheetId: string, row: number, column: number, cell: Nullable<ICellData>): string | undefined {
    if (!cell?.f) return this.sharedFormula(sheetId, row, column, cell);
    const { formula } = extraOf(cell);
    return formula?.formula === cell.f ? display(formula.source, this.context(sheetId, row, column)) : cell.f;
  }

  /** The formula as a file holds it, tables named in full. */
  stored(cell: ICellData): string | undefined {
    const { formula } = extraOf(cell);
    return formula && formula.formula === cell.f ? formula.source : (cell.f ?? undefined);
  }

  /** One formula ready for the grid. */
  cellFor(
    formula: string,
    sheetId: string,
    row: number,
    column: number,
    old?: Nullable<ICellData>,
  ): ICellData {
    const plain = this.normalise(formula);
    const compiled = compile(plain, this.context(sheetId, row, column));
    return {
      f: compiled?.formula ?? plain,
      v: null,
      si: null,
      p: null,
      custom: extraToStore({ ...extraOf(old), formula: compiled }),
    };
  }

  /** Brings every formula in line after tables, names, headers or rows changed. Not an edit, not an undo step. */
  refresh(): void {
    for (const sheetId of this.grid.sheetIds()) {
      const changes: CellMatrix = {};
      let changed = false;
      this.grid.forEach(sheetId, (row, column, cell) => {
        const extra = extraOf(cell);
        if (!extra.formula || !cell.f) return;
        const { source, formula, references } = extra.formula;
        const followed = cell.f === formula ? source : followMoves(source, cell.f, references);
        const compiled = compile(followed, this.context(sheetId, row, column));
        if (compiled?.formula === formula && compiled.source === source && cell.f === formula) return;
        changed = true;
        const content =
          cell.f === compiled?.formula
            ? {}
            : { f: compiled?.formula ?? followed, si: null, v: cell.v, t: cell.t };
        (changes[row] ??= {})[column] = {
          ...content,
          custom: extraToStore({ ...extra, formula: compiled }),
        };
      });
      if (changed) this.grid.setCellsQuietly(sheetId, changes);
    }
  }

  /** Follows a table's or a column's new name in every formula. */
  rename(change: (table: string, spec: StructuredSpec) => { table: string; spec: StructuredSpec }): void {
    for (const sheetId of this.grid.sheetIds()) {
      const changes: CellMatrix = {};
      let changed = false;
      this.grid.forEach(sheetId, (row, column, cell) => {
        const extra = extraOf(cell);
        if (!extra.formula) return;
        const source = renameInFormula(extra.formula.source, change);
        if (source === extra.formula.source) return;
        changed = true;
        (changes[row] ??= {})[column] = {
          custom: extraToStore({ ...extra, formula: { ...extra.formula, source } }),
        };
      });
      if (changed) this.grid.setCellsQuietly(sheetId, changes);
    }
  }

  /** Files name custom functions `_xldudf_OXM_SCORE` and newer functions `_xlfn.X`; people see neither. */
  normalise(formula: string): string {
    const namespace = this.namespace();
    const custom = new RegExp(`_xldudf_${namespace}_(\\w+)(?=\\s*\\()`, "gi");
    return formula
      .replace(custom, (_match, name: string) => `${namespace}.${name.toUpperCase()}`)
      .replace(/_xl(?:fn|ws)\.(?:_xlws\.)?/g, "");
  }

  private catalog(): Pick<FormulaContext, "tables" | "names"> {
    const { tables, names } = this.state.current;
    const alive = new Map(this.grid.sheetIds().map((id) => [id, this.grid.sheetName(id)]));
    return {
      tables: tables.flatMap((table) => {
        const sheet = alive.get(table.sheetId);
        return sheet === undefined ? [] : [{ ...table, sheet }];
      }),
      names: names.flatMap(({ name, formula, sheetId }) =>
        sheetId === undefined || alive.has(sheetId)
          ? [{ name, formula, sheet: alive.get(sheetId ?? "") }]
          : [],
      ),
    };
  }

  private compileAll(sheetId: string, matrix: CellMatrix | undefined): void {
    forEachCell(matrix, (row, column, cell) => {
      if (!cell || !matrix?.[row]) return;
      const old = this.grid.sheet(sheetId).getCellMatrix().getValue(row, column);
      if (typeof cell.f === "string" && cell.f !== "") {
        const kept = extraOf(cell).formula;
        if (kept) return; // copied with its source: `refresh` brings it in line
        const { f, custom } = this.cellFor(cell.f, sheetId, row, column, old);
        matrix[row][column] = { ...cell, f, custom };
      } else if ("v" in cell || cell.f === null) {
        // A value in place of a formula: the formula's source goes with it.
        if (cell.custom === undefined && extraOf(old).formula) {
          const custom = extraToStore({ ...extraOf(old), formula: undefined });
          matrix[row][column] = { ...cell, f: cell.f ?? null, custom };
        }
      }
    });
  }

  /** A cell filled down by the grid shares its formula with the cell it was filled from. */
  private sharedFormula(
    sheetId: string,
    row: number,
    column: number,
    cell: Nullable<ICellData>,
  ): string | undefined {
    if (!cell?.si) return undefined;
    const text = this.services.formulaData.getFormulaStringByCell(row, column, sheetId, this.grid.unitId);
    return text || undefined;
  }
}
