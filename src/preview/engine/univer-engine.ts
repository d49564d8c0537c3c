import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { RedoCommand, UndoCommand } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Book } from "../book";
import { bounding, type Box } from "../formulas/a1";
import { prepareBook } from "./book-loader";
import { takeSnapshot } from "./book-snapshot";
import { CalculationTracker } from "./calculation";
import { GridCells } from "./cells";
import { CustomFunctions } from "./custom-functions";
import { EditWatcher } from "./edits";
import type { CellsPart, Engine, EngineEvent, NamesPart } from "./engine";
import { GridFilters } from "./filters";
import { FormulaKeeper } from "./formula-keeper";
import { fromRange, Grid, toRange } from "./grid";
import { GridLayout } from "./layout";
import { GridMerges } from "./merges";
import { repairFormulaData } from "./formula-data-repair";
import { repairLexer } from "./lexer-repair";
import { StateNames } from "./names";
import { Person } from "./person";
import { Projection } from "./projection";
import { Restructurer } from "./restructure";
import { servicesOf, type UniverServices } from "./services";
import { SheetCopier } from "./sheet-copier";
import { GridSheets } from "./sheets";
import { SheetRenamer } from "./sheet-renamer";
import { emptyState, StateStore } from "./state";
import { StateFollower } from "./state-follower";
import { GridTables } from "./tables";
import { TableFollower } from "./table-follower";
import { GridTransfer } from "./transfer";
import type { StructureChange } from "./structure";
import { UndoKeeper } from "./undo";

const emptyBook: Book = { sheets: [{ name: "Sheet1", cells: [] }], tables: [], names: [] };

// Univer keeps parsed formulas by workbook id, with the engine they were parsed for: an id used twice in one process
// would calculate with the services of an engine that is gone.
let units = 0;
const newUnitId = (): string => `book-${++units}`;

/** The engine on Univer: the same with the full grid in a browser and without one in Node. */
export class UniverEngine implements Engine {
  readonly state = new StateStore();
  readonly cells: CellsPart;
  readonly merges: GridMerges;
  readonly filters: GridFilters;
  readonly transfer: GridTransfer;
  readonly sheets: GridSheets;
  readonly layout: GridLayout;
  readonly tables: GridTables;
  readonly names: NamesPart;
  readonly person: Person;
  private readonly services: UniverServices;
  private readonly grid: Grid;
  private readonly formulas: FormulaKeeper;
  private readonly undoKeeper: UndoKeeper;
  private readonly calculation: CalculationTracker;
  private readonly functions: CustomFunctions;
  private readonly edits: EditWatcher;
  private readonly structure: Restructurer;
  private readonly tableFollower: TableFollower;
  private readonly projection: Projection;
  private readonly follower: StateFollower;
  private readonly copier: SheetCopier;
  private waiters: (() => void)[] = [];
  private functionsReady = false;
  private disposed = false;

  constructor(private readonly api: FUniver) {
    // Univer registers its services with its first workbook.
    if (!api.getActiveWorkbook()) api.createWorkbook({ id: newUnitId() });
    const services = servicesOf(api);
    this.services = services;
    repairLexer(services);
    repairFormulaData(services);
    this.grid = new Grid(services);
    this.functions = new CustomFunctions(services, (sheetId) => this.grid.sheetName(sheetId));
    this.formulas = new FormulaKeeper(services, this.grid, this.state, () => this.functions.namespace);
    this.undoKeeper = new UndoKeeper(services, this.state);
    this.calculation = new CalculationTracker(services);
    this.edits = new EditWatcher(services, this.grid);
    this.cells = new GridCells(this.grid, this.formulas, (sheetId) => this.merges.list(sheetId));
    this.merges = new GridMerges(services, this.grid, this.state, this.cells);
    this.filters = new GridFilters(services, this.grid, this.state, this.cells);
    this.transfer = new GridTransfer(this.grid, this.formulas);
    this.layout = new GridLayout(this.grid, this.cells);
    this.sheets = new GridSheets(services, this.grid, this.state);
    this.copier = new SheetCopier(this.grid, this.sheets, this.formulas, this.state);
    // Between a move of tables and the move of their cells formulas would compile to nonsense.
    const may = (change: StructureChange): boolean => this.person.mayMove(change);
    const start = (): void => this.follower.hold();
    this.structure = new Restructurer(services, this.grid, this.state, may, start, (change) => {
      this.follower.release();
      this.edits.fire({ kind: "structure", change, byAddIn: this.edits.byAddIn });
      if (!this.edits.byAddIn) this.tableFollower.fillInserted(change);
    });
    this.tables = new GridTables(this.grid, this.cells, this.state, (change) => this.structure.apply(change));
    this.names = new StateNames(this.state, () => this.grid.sheetIds());
    this.tableFollower = new TableFollower(this.tables, this.cells, this.state, this.undoKeeper);
    this.person = new Person(this, services, this.grid, this.undoKeeper, () => this.edits.byAddIn);
    this.projection = new Projection(services, this.grid, this.state, this.formulas);
    this.follower = new StateFollower(services, this.grid, this.state, {
      formulas: this.formulas,
      merges: this.merges,
      filters: this.filters,
      projection: this.projection,
    });
    new SheetRenamer(services, this.grid, this.state, this.follower);
    this.calculation.onRest(() => {
      if (this.disposed) return;
      this.edits.flushCalculated();
      this.wake();
    });
    this.functions.onAnswers(() => this.wake());
    this.edits.on((event) => this.followEdit(event));
    services.undo.undoRedoStatus$.subscribe(() => this.edits.fire({ kind: "undoList" }));
    this.open(emptyBook);
  }

  /** Runs one of the grid's own commands, as its user interface does. */
  gridCommand(id: string, params: Readonly<Record<string, unknown>>): boolean {
    return this.grid.command(id, params);
  }

  /** Reads a formula as the grid's editor does at every key. */
  parse(formula: string): void {
    this.services.injector.get(LexerTreeBuilder).sequenceNodesBuilder(formula);
  }

  /** A cell as the grid stores it. */
  gridCell(sheetId: string, row: number, column: number): object {
    return { ...this.grid.cell(sheetId, row, column) };
  }

  restructure(change: Parameters<Engine["restructure"]>[0]): void {
    this.structure.apply(change);
  }

  copySheet(sheetId: string, position: number): string {
    return this.copier.copy(sheetId, position);
  }

  selection(): { sheetId: string; box: Box } {
    const range = this.api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange()?.getRange();
    const box = range ? fromRange(range) : { row: 0, column: 0, rows: 1, columns: 1 };
    return { sheetId: this.sheets.active(), box };
  }

  select(sheetId: string, box: Box): void {
    if (this.sheets.active() !== sheetId) this.sheets.activate(sheetId);
    const whole = this.merges.touching(sheetId, box).reduce(bounding, box);
    const bounded = { ...whole, rows: Math.min(whole.rows, 1000), columns: Math.min(whole.columns, 40) };
    this.grid.ensureSize(sheetId, bounded);
    this.services.commands.syncExecuteCommand("sheet.operation.set-selections", {
      unitId: this.grid.unitId,
      subUnitId: sheetId,
      selections: [
        {
          range: toRange(bounded),
          primary: {
            ...toRange({ ...box, rows: 1, columns: 1 }),
            actualRow: box.row,
            actualColumn: box.column,
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
    });
  }

  asAddIn<T>(group: object, change: () => T): T {
    const before = this.edits.byAddIn;
    this.edits.byAddIn = true;
    try {
      return this.undoKeeper.as(group, change);
    } finally {
      this.edits.byAddIn = before;
    }
  }

  async undo(): Promise<void> {
    await this.services.commands.executeCommand(UndoCommand.id);
  }

  async redo(): Promise<void> {
    await this.services.commands.executeCommand(RedoCommand.id);
  }

  undoSteps(): { undo: number; redo: number } {
    const stacks = this.services.undo as unknown as Record<
      "_undoStacks" | "_redoStacks",
      Map<string, unknown[]>
    >;
    const size = (stack: Map<string, unknown[]>): number => stack.get(this.grid.unitId)?.length ?? 0;
    return { undo: size(stacks._undoStacks), redo: size(stacks._redoStacks) };
  }

  recalculate(): void {
    this.functions.forgetAnswers();
    this.services.api.getFormula().executeCalculation();
  }

  async settled(): Promise<void> {
    const busy = (): boolean => this.calculation.busy || (this.functionsReady && this.functions.busy);
    while (!this.disposed && busy()) {
      await new Promise<void>((resolve) => this.waiters.push(resolve));
    }
  }

  declareFunctions(metadata: Parameters<Engine["declareFunctions"]>[0], namespace: string): void {
    this.functions.declare(metadata, namespace);
  }

  setInvoker(invoker: Parameters<Engine["setInvoker"]>[0]): void {
    this.functions.setInvoker(invoker);
  }

  /** Whether a page that runs custom functions is there; without one nobody waits for their results. */
  setFunctionsReady(ready: boolean): void {
    this.functionsReady = ready;
    this.wake();
  }

  setBlankCells(blank: Parameters<Engine["setBlankCells"]>[0]): void {
    this.functions.blankCells = blank;
  }

  message(sheetId: string, row: number, column: number): string | undefined {
    return this.functions.message(sheetId, row, column);
  }

  on(listener: (event: EngineEvent) => void): () => void {
    return this.edits.on(listener);
  }

  async load(book: Book): Promise<void> {
    this.open(book);
    await this.settled();
  }

  snapshot(): Book {
    return takeSnapshot(this, this.grid, this.formulas);
  }

  dispose(): void {
    this.disposed = true;
    this.functions.reset();
    this.wake();
    this.api.dispose();
  }

  private open(book: Book): void {
    const old = this.api.getActiveWorkbook()?.getId();
    if (old) this.api.disposeUnit(old);
    this.functions.reset();
    const unitId = newUnitId();
    const loaded = prepareBook(book, unitId, (formula) => this.formulas.normalise(formula));
    this.api.createWorkbook(loaded.workbook);
    this.projection.reset();
    this.follower.start(() => {
      this.state.set(emptyState); // so that nothing of the old workbook seems renamed in the new one
      this.state.set(loaded.state);
    });
    this.undoKeeper.reset();
    this.services.instances.focusUnit(unitId);
    this.services.contexts.setContextValue("FOCUSING_SHEET", true);
    if (loaded.activeSheetId) this.sheets.activate(loaded.activeSheetId);
    this.edits.reset();
    if (book.sheets.some((sheet) => sheet.cells.some((cell) => cell.formula !== undefined)))
      this.recalculate();
  }

  private followEdit(event: EngineEvent): void {
    if (this.follower.isHeld) return;
    if (event.kind === "sheetDeleted") this.loseSheet(event.sheetId, event.name);
    if (event.kind === "edited") this.tableFollower.follow(event.sheetId, event.box, event.byAddIn);
  }

  /** What read the sheet breaks, as part of the step that deleted it. */
  private loseSheet(sheetId: string, name: string): void {
    const { tables } = this.state.current;
    const lost = tables.filter((table) => table.sheetId === sheetId).map((table) => table.name);
    queueMicrotask(() => this.undoKeeper.joinLast(() => this.formulas.loseSheet(name, lost)));
  }

  private wake(): void {
    for (const waiter of this.waiters.splice(0)) waiter();
  }
}
