import { movedBack } from "../change/places";
import type { Guard, WorkbookChange } from "../change/workbook-change";
import { scoresLookLikePercentages, sheetLocked } from "../messages/adopt";
import { fail, ok, type Outcome } from "../outcome";
import { cellAt, formulaAt, type SheetGrid } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isCellError } from "../values/cell";
import type { AdoptChoices, Adoption, Surroundings } from "./adoption";
import { planAround } from "./plan-around";
import { planFresh } from "./plan-fresh";
import { planOverMeasures } from "./plan-over-measures";
import { scoresAsPoints } from "./scoring";
import type { TableReading } from "./table-reading";

/**
 * Plans a scorecard from a table as it was read and corrected. Nothing is written into a filled cell unless it was ticked,
 * and nothing at all unless the workbook still holds what was read.
 */
export function planAdoption(
  reading: TableReading,
  choices: AdoptChoices,
  workbook: WorkbookReading,
  surroundings: Surroundings = {},
): Outcome<Adoption> {
  if (reading.problem !== undefined) return fail(reading.problem);
  const { sheet } = reading.block;
  if (choices.way === "fresh") return guarded(planFresh(reading, choices, workbook), reading);
  if (workbook.protectedSheets.includes(sheet)) return fail(sheetLocked(sheet));
  if (reading.shape === "measures")
    return guarded(planOverMeasures(reading, choices, workbook, surroundings), reading);
  const points = scoresAsPoints(reading);
  if (points.length > 0 && choices.writePercentages !== true)
    return fail(scoresLookLikePercentages(points.length, points[0]?.combined?.value));
  return guarded(planAround(reading, choices, workbook, surroundings), reading);
}

function guarded(planned: Outcome<Adoption>, reading: TableReading): Outcome<Adoption> {
  if (!planned.ok) return planned;
  const { change } = planned.value;
  return ok({ ...planned.value, change: { ...change, guards: guardsOf(reading, change) } });
}

/** Everything that was read must still stand, and every cell to be written must still hold what it held. */
function guardsOf({ grid, block, metrics, header, columns }: TableReading, change: WorkbookChange): Guard[] {
  const guards = new Map<string, Guard>();
  const add = (row: number, column: number) => {
    const holds = contentAt(grid, row, column);
    if (holds !== undefined) guards.set(`${row} ${column}`, { sheet: block.sheet, row, column, holds });
  };
  const used = columns.filter(({ role }) => role !== undefined);
  if (header !== undefined)
    for (let row = header.first; row <= header.last; row++) for (const { column } of used) add(row, column);
  for (const row of metrics.flatMap(({ rows }) => rows)) for (const { column } of used) add(row, column);
  for (const cell of change.cells ?? []) {
    const before = movedBack(cell, change.insertRows ?? []);
    if (cell.sheet === block.sheet && before !== undefined) add(before.row, before.column);
  }
  return [...guards.values()];
}

function contentAt(grid: SheetGrid, row: number, column: number): Guard["holds"] | undefined {
  const value = cellAt(grid, row, column);
  const formula = formulaAt(grid, row, column);
  if (formula !== undefined) return formula;
  return isCellError(value) ? undefined : (value ?? "");
}
