import type { CellChange, Guard, SheetCopy, WorkbookChange } from "../change/workbook-change";
import { willOwn, willRepoint } from "../messages/month";
import type { PlacedTable } from "../scorecard/placed-table";
import type { FoundScorecard } from "../scorecard/recognise";
import { cellAt, formulaAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";
import type { BorrowedMeasures } from "./borrowed-measures";
import { type Retarget, retargeted } from "./retarget";

/** How a copied scorecard gets measures of its own, ready to be previewed and written. */
export interface OwnMeasures {
  readonly change: WorkbookChange;
  /** "Will add the sheet "Measures (2)" with 16 measures, …" */
  readonly will: string;
  /** The sheet its measures will be on. */
  readonly sheet: string;
}

/**
 * Plans measures of its own for a scorecard that reads another's: the sheet they stand on is copied with all that
 * belongs to it, with or without the actuals, and the scorecard's formulas are pointed to the copy. Where the measures
 * were copied already, only the formulas change.
 */
export function planOwnMeasures(
  reading: WorkbookReading,
  { scorecard, measures, copied }: BorrowedMeasures,
  { keepActuals }: { readonly keepActuals: boolean },
): OwnMeasures {
  if (copied !== undefined) {
    const to = copied.found.sheet;
    const { guards, cells } = repointed(reading, scorecard, {
      sheet: [measures.found.sheet, to],
      ...(measures.excel === undefined || copied.excel === undefined
        ? {}
        : { table: [measures.excel.name, copied.excel.name] as const }),
    });
    return {
      change: { guards, cells },
      will: willRepoint({ sheet: to, formulas: cells.length, scorecard: scorecard.sheet }),
      sheet: to,
    };
  }
  const name = freeSheet(measures.found.sheet, reading);
  const table = measures.excel && ([measures.excel.name, freeTable(measures.excel.name, reading)] as const);
  const { guards, cells } = repointed(reading, scorecard, {
    sheet: [measures.found.sheet, name],
    ...(table === undefined ? {} : { table }),
  });
  const copy: SheetCopy = {
    sheet: measures.found.sheet,
    name,
    after: scorecard.sheet,
    ...(table === undefined ? {} : { tables: [{ index: indexOf(measures, reading), name: table[1] }] }),
  };
  const clearing = keepActuals ? [] : actualsOf(measures, name);
  return {
    change: {
      guards,
      copySheets: [copy],
      cells: [...clearing, ...cells],
      show: { sheet: scorecard.sheet, address: "A1" },
    },
    will: willOwn({
      sheet: name,
      measures: measures.found.rows.length,
      cleared: clearing.length,
      formulas: cells.length,
      scorecard: scorecard.sheet,
    }),
    sheet: name,
  };
}

/** Every formula of the scorecard's sheet that reads the measures, reading the others instead. */
function repointed(
  reading: WorkbookReading,
  { sheet }: FoundScorecard,
  target: Retarget,
): { guards: Guard[]; cells: CellChange[] } {
  const grid = reading.grids.find((each) => each.sheet === sheet);
  const guards: Guard[] = [];
  const cells: CellChange[] = [];
  grid?.values.forEach((line, down) =>
    line.forEach((_value, across) => {
      const place = { sheet, row: grid.row + down, column: grid.column + across };
      const formula = formulaAt(grid, place.row, place.column);
      const next = formula === undefined ? undefined : retargeted(formula, target);
      if (formula === undefined || next === undefined || next === formula) return;
      guards.push({ ...place, holds: formula });
      cells.push({ ...place, formula: next });
    }),
  );
  return { guards, cells };
}

/** The actuals that somebody typed, where they will stand on the copy. */
function actualsOf({ grid, found }: PlacedTable, sheet: string): CellChange[] {
  const { actual } = found.columns;
  if (actual === undefined) return [];
  return found.rows
    .filter((row) => !isBlank(cellAt(grid, row, actual)) && formulaAt(grid, row, actual) === undefined)
    .map((row) => ({ sheet, row, column: actual }));
}

function indexOf({ excel, found }: PlacedTable, { tables }: WorkbookReading): number {
  return Math.max(
    0,
    tables.filter(({ sheet }) => sheet === found.sheet).findIndex(({ name }) => name === excel?.name),
  );
}

/** "Measures (2)", as Excel would call the copy; a sheet's name has 31 characters at most. */
function freeSheet(sheet: string, { sheets }: WorkbookReading): string {
  const taken = new Set(sheets.map((name) => name.toLowerCase()));
  const base = sheet.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const name = `${base.slice(0, 31 - end.length)}${end}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function freeTable(table: string, { tables, names }: WorkbookReading): string {
  const taken = new Set([...tables, ...names].map(({ name }) => name.toLowerCase()));
  const base = table.replace(/_\d+$/, "");
  for (let number = 2; ; number++) {
    const name = `${base}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
