import type { ICellData, IWorksheetData } from "@univerjs/core";
import { mapPlaces } from "../chart";
import { compile, type FormulaTable } from "../formulas/compile";
import { retarget, type Retargeting } from "../formulas/retarget";
import type { FormulaKeeper } from "./formula-keeper";
import { extraOf, extraToStore, forEachCell, type Grid } from "./grid";
import { mapSheetFormulas } from "./host-formulas";
import type { GridSheets } from "./sheets";
import type { HostState, NameState, SheetState, StateStore, TableState } from "./state";

/** Copies sheets as Excel does: all that lies on them, their tables under free names, their names as the copy's own. */
export class SheetCopier {
  constructor(
    private readonly grid: Grid,
    private readonly sheets: GridSheets,
    private readonly formulas: FormulaKeeper,
    private readonly state: StateStore,
  ) {}

  /** Puts a copy at a position among the tabs; gives its id. */
  copy(sheetId: string, position: number): string {
    const sheet = this.sheets.list().find((each) => each.id === sheetId)?.name ?? "";
    const id = this.sheets.freeId();
    const name = freeSheetName(
      sheet,
      this.sheets.list().map((each) => each.name),
    );
    const tables = this.copyTables(sheetId, id);
    const retargeting: Retargeting = {
      sheet: [sheet, name],
      tables: new Map(tables.map(([from, to]) => [from.name.toLowerCase(), to.name])),
    };
    const own = tables.map(([, table]) => table);
    const config = this.copyCells(
      sheetId,
      retargeting,
      own.map((table) => ({ ...table, sheet: name })),
    );
    this.sheets.insert({ ...config, id, name }, position);
    this.state.update((current) => ({
      tables: [...current.tables, ...own],
      names: [...current.names, ...copyNames(current, sheetId, id, retargeting)],
      sheets: { ...current.sheets, [id]: copySheetState(current.sheets[sheetId], sheetId, id, retargeting) },
    }));
    return id;
  }

  private copyTables(sheetId: string, copyId: string): [TableState, TableState][] {
    const { tables, names } = this.state.current;
    const taken = new Set([...tables, ...names].map((each) => each.name.toLowerCase()));
    let number = tables.length;
    return tables
      .filter((table) => table.sheetId === sheetId)
      .map((table) => {
        // Excel puts the table's own number behind the name: Scorecard becomes Scorecard3 in a book of two tables.
        do number++;
        while (taken.has(`${table.name}${number}`.toLowerCase()));
        const name = `${table.name}${number}`;
        return [table, { ...table, id: `{${copyId}-${number}}`, name, sheetId: copyId }];
      });
  }

  private copyCells(
    sheetId: string,
    retargeting: Retargeting,
    tables: readonly FormulaTable[],
  ): Partial<IWorksheetData> {
    const config = structuredCopy(this.grid.sheet(sheetId).getConfig());
    forEachCell(config.cellData, (row, column, cell) => {
      if (cell && (cell.f || cell.si)) {
        Object.assign(cell, this.copyFormula(sheetId, row, column, cell, retargeting, tables));
      }
    });
    return config;
  }

  private copyFormula(
    sheetId: string,
    row: number,
    column: number,
    cell: ICellData,
    retargeting: Retargeting,
    tables: readonly FormulaTable[],
  ): Pick<ICellData, "f" | "si" | "custom"> {
    const source = this.formulas.stored(cell) ?? this.formulas.shown(sheetId, row, column, cell) ?? "";
    const context = this.formulas.context(sheetId, row, column);
    const text = retarget(source, retargeting);
    const compiled = compile(text, {
      ...context,
      sheet: retargeting.sheet[1],
      tables: [...context.tables, ...tables],
    });
    return {
      f: compiled?.formula ?? text,
      si: null,
      custom: extraToStore({ ...extraOf(cell), formula: compiled }),
    };
  }
}

/** "Scorecard (2)", and of that "Scorecard (3)"; a long name gives way to its number. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const free = `${base.slice(0, 31 - end.length)}${end}`;
    if (!used.has(free.toLowerCase())) return free;
  }
}

/** The sheet's own names, and as its own those of the workbook that point at it. */
function copyNames(
  { names }: HostState,
  sheetId: string,
  copyId: string,
  retargeting: Retargeting,
): NameState[] {
  const own = names.filter((name) => name.sheetId === sheetId);
  const pointing = names.filter(
    (name) =>
      name.sheetId === undefined &&
      retarget(name.formula, retargeting) !== name.formula &&
      !own.some((each) => each.name.toLowerCase() === name.name.toLowerCase()),
  );
  return [...own, ...pointing].map((name) => ({
    ...name,
    formula: retarget(name.formula, retargeting),
    sheetId: copyId,
  }));
}

function copySheetState(
  state: SheetState | undefined,
  sheetId: string,
  copyId: string,
  retargeting: Retargeting,
): SheetState {
  const copied = mapSheetFormulas(state ?? {}, (formula) => retarget(formula, retargeting));
  return {
    ...copied,
    filters: state?.filters?.filter((each) => each.tableId === undefined),
    conditionalFormats: copied.conditionalFormats?.map((each) => ({ ...each, id: `${copyId}-${each.id}` })),
    charts: state?.charts?.map((chart) => ({
      ...chart,
      id: `${copyId}-${chart.id}`,
      series: chart.series.map((series) =>
        mapPlaces(series, (place) => (place.sheetId === sheetId ? { ...place, sheetId: copyId } : place)),
      ),
    })),
  };
}

/** The grid's data hold nothing that JSON can't. */
function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
