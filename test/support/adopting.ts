import { tableAt } from "../../src/core/adopt/find-tables";
import { applyCorrections, type Corrections } from "../../src/core/adopt/corrections";
import { planAdoption } from "../../src/core/adopt/plan-adoption";
import type { AdoptChoices, Adoption, Surroundings } from "../../src/core/adopt/adoption";
import type { TableReading } from "../../src/core/adopt/table-reading";
import type { WorkbookReading } from "../../src/core/scorecard/workbook-reading";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import type { ScorecardState } from "../../src/core/scorecard/state";
import { applyChange } from "../../src/excel/apply-change";
import { readWorkbook } from "../../src/excel/read-workbook";
import type { Book } from "../../src/preview/book";
import type { Cell } from "../../src/core/values/cell";
import type { TestWorkbook } from "./test-workbook";

/** A sheet that holds a table, from a row and column on. */
export function sheetOf(
  name: string,
  rows: readonly (readonly Cell[])[],
  row = 0,
  column = 0,
): Book["sheets"][number] {
  return {
    name,
    cells: rows.flatMap((cells, down) =>
      cells.flatMap((value, across) =>
        value === "" || value === null || value === undefined || typeof value === "object"
          ? []
          : [
              {
                row: row + down,
                column: column + across,
                value,
                ...(typeof value === "string" ? { numberFormat: "@" } : {}),
              },
            ],
      ),
    ),
  };
}

/** What using a table made of the workbook. */
export interface Adopted {
  readonly before: WorkbookReading;
  readonly reading: TableReading;
  readonly adoption: Adoption;
  readonly after: WorkbookReading;
  readonly scorecards: readonly ScorecardState[];
  /** The scorecard that the plan said there would be. */
  readonly scorecard: ScorecardState | undefined;
}

async function read(): Promise<WorkbookReading> {
  const outcome = await readWorkbook();
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

/** Uses the table at a cell of a sheet, as the pane does, on the real office.js; throws with the sentence when it can't. */
export async function adoptTable(
  book: TestWorkbook,
  sheet: string,
  at: readonly [row: number, column: number],
  choices: Partial<AdoptChoices> = {},
  corrections: Corrections = {},
  surroundings: Surroundings = {},
): Promise<Adopted> {
  const before = await read();
  const [row, column] = at;
  const found = tableAt(before, { sheet, row, column, lastRow: row, lastColumn: column });
  if (found === undefined) throw new Error("no table there");
  const reading = applyCorrections(found, corrections);
  const planned = planAdoption(reading, { way: "around", ...choices }, before, surroundings);
  if (!planned.ok) throw new Error(planned.problem.sentence);
  const applied = await applyChange(planned.value.change);
  if (!applied.ok) throw new Error(applied.problem.sentence);
  await book.workbook.idle();
  const after = await read();
  const scorecards = workbookState(after.grids, after.names);
  return {
    before,
    reading,
    adoption: planned.value,
    after,
    scorecards,
    scorecard: scorecards.find(({ id }) => id === planned.value.scorecard),
  };
}
