import type { ICellData, Nullable } from "@univerjs/core";
import {
  compile,
  differOnlyByMoves,
  display,
  followMoves,
  renameInFormula,
  type CompiledFormula,
  type FormulaContext,
} from "../formulas/compile";
import { bounding, type Box } from "../formulas/a1";
import { withoutSheet } from "../formulas/retarget";
import type { StructuredSpec } from "../formulas/structured";
import { extraOf, extraToStore, forEachCell, type CellMatrix, type Grid } from "./grid";
import { mapHostFormulas } from "./host-formulas";
import type { UniverServices } from "./services";
import type { StateStore } from "./state";

const setRangeValues = "sheet.mutation.set-range-values";

/** Commands after which the grid itself rewrites the references of formulas. */
const movers =
  /^sheet\.command\.(?:insert-(?:row|col)|remove-(?:row|col)|insert-range|delete-range|remove-sheet|set-worksheet-name|move-(?:range|rows|cols)|reorder-range)|^univer\.command\.(?:undo|redo)/;

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
    services.commands.onCommandExecuted((command, options) => {
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
      const notes: CellMatrix = {};
      const formulas: CellMatrix = {};
      this.grid.forEach(sheetId, (row, column, cell) => {
        const extra = extraOf(cell);
        if (!extra.formula || !cell.f) return;
        const { source, formula } = extra.formula;
        const followed = this.follow(cell.f, extra.formula);
        const compiled = compile(followed, this.context(sheetId, row, column));
        if (compiled?.formula === formula && compiled.source === source && cell.f === formula) return;
        const custom = extraToStore({ ...extra, formula: compiled });
        const f = compiled?.formula ?? followed;
        if (f === cell.f) (notes[row] ??= {})[column] = { custom };
        else (formulas[row] ??= {})[column] = { f, si: null, custom };
      });
      this.grid.setNotesQuietly(sheetId, notes);
      this.grid.setCellsQuietly(sheetId, formulas);
    }
  }

  /** Follows a table's or a column's new name in every formula. */
  rename(change: (table: string, spec: StructuredSpec) => { table: string; spec: StructuredSpec }): void {
    for (const sheetId of this.grid.sheetIds()) {
      const notes: CellMatrix = {};
      this.grid.forEach(sheetId, (row, column, cell) => {
        const extra = extraOf(cell);
        if (!extra.formula) return;
        const source = renameInFormula(extra.formula.source, change);
        if (source === extra.formula.source) return;
        const custom = extraToStore({ ...extra, formula: { ...extra.formula, source } });
        (notes[row] ??= {})[column] = { custom };
      });
      this.grid.setNotesQuietly(sheetId, notes);
    }
  }

  /** What reads a deleted sheet, or a table that went with it, reads `#REF!` from now on. */
  loseSheet(name: string, tables: readonly string[]): void {
    const lose = (formula: string): string => withoutSheet(formula, name, tables);
    for (const sheetId of this.grid.sheetIds()) {
      const broken: CellMatrix = {};
      let box: Box | undefined;
      this.grid.forEach(sheetId, (row, column, cell) => {
        // The grid has rewritten its own formula by now; what was written is in the note.
        const { formula } = extraOf(cell);
        const source = formula?.source ?? cell.f;
        if (!source) return;
        const left = lose(source);
        if (left === source && (formula?.formula ?? source) === cell.f) return;
        (broken[row] ??= {})[column] = this.cellFor(left, sheetId, row, column, cell);
        const at = { row, column, rows: 1, columns: 1 };
        box = box ? bounding(box, at) : at;
      });
      if (box) this.grid.setCells(sheetId, box, broken);
    }
    this.state.update((state) => mapHostFormulas(state, lose));
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

  /**
   * Compiles formulas that came in by other ways than the host: typed, pasted, filled. Afterwards, because the grid's
   * formula controller reads a write before anyone else can change it.
   */
  private compileAll(sheetId: string, matrix: CellMatrix | undefined): void {
    const notes: CellMatrix = {};
    const formulas: CellMatrix = {};
    forEachCell(matrix, (row, column, given) => {
      if (!given?.f) return;
      const cell = this.grid.sheet(sheetId).getCellMatrix().getValue(row, column);
      const extra = extraOf(cell);
      if (!cell?.f || extra.formula?.formula === cell.f) return;
      const copied = extraOf(given).formula;
      const text = copied ? this.follow(cell.f, copied) : cell.f;
      const compiled = compile(text, this.context(sheetId, row, column));
      if (!compiled && !extra.formula) return;
      const custom = extraToStore({ ...extra, formula: compiled });
      const f = compiled?.formula ?? text;
      if (f === cell.f) (notes[row] ??= {})[column] = { custom };
      else (formulas[row] ??= {})[column] = { f, si: null, custom };
    });
    this.grid.setNotesQuietly(sheetId, notes);
    this.grid.setCellsQuietly(sheetId, formulas);
  }

  /** The source of a formula the grid has moved or copied; a formula that is another has itself as source. */
  private follow(formula: string, old: CompiledFormula): string {
    if (formula === old.formula) return old.source;
    if (!differOnlyByMoves(formula, old.formula)) return formula;
    return followMoves(old.source, formula, old.references);
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
