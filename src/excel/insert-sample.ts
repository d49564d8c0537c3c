import { nothingChanged, readBackDiffers, sheetsLeft, workbookProtected } from "../core/messages/workbook";
import { fail, ok, type Outcome } from "../core/outcome";
import { cellAddress } from "../core/scorecard/address";
import { planScorecard } from "../core/scorecard/layout";
import type { SheetPlan, WorkbookPlan } from "../core/scorecard/plan";
import { sample } from "../core/scorecard/sample";
import { runInWorkbook, supports, type RunOptions } from "./run";
import { queuePlan } from "./write-plan";

/** What an insertion wrote, as read back. */
export interface Inserted {
  readonly sheets: readonly string[];
  readonly cells: number;
}

/**
 * Inserts the sample as two new sheets, whole or not at all: names are chosen free, everything is written in one
 * step, and read back. When any step fails, the sheets it added are taken away again, and the problem says so.
 */
export async function insertSample(options: Pick<RunOptions, "onWaiting"> = {}): Promise<Outcome<Inserted>> {
  let written: WorkbookPlan | undefined;
  const inserted = await runInWorkbook<Inserted>(
    async (context) => {
      const plan = await planFor(context);
      if (!plan.ok) return plan;
      written = plan.value;
      queuePlan(context, plan.value);
      await context.sync();
      return readBack(context, plan.value);
    },
    { ...options, writes: true, mayRestart: () => written === undefined },
  );
  if (inserted.ok) return inserted;
  if (written === undefined) {
    return inserted.problem.key === "workbook-protected" ? inserted : fail(nothingChanged(inserted.problem));
  }
  const { sheets } = written;
  const removed = await removeSheets(sheets, options);
  return fail(
    removed.ok
      ? nothingChanged(inserted.problem)
      : sheetsLeft(
          inserted.problem,
          sheets.map((sheet) => sheet.name),
        ),
  );
}

/** Round trip 1: the names that are taken, and whether sheets can be added. */
async function planFor(context: Excel.RequestContext): Promise<Outcome<WorkbookPlan>> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  const knowsProtection = supports("1.7");
  if (knowsProtection) protection.load("protected");
  await context.sync();
  if (knowsProtection && protection.protected) return fail(workbookProtected());
  const nameOf = (item: { name: string }) => item.name;
  return ok(
    planScorecard(sample, {
      sheets: worksheets.items.map(nameOf),
      tables: tables.items.map(nameOf),
      names: names.items.map(nameOf),
    }),
  );
}

/** Round trip 3: every cell holds what was written; what a formula gives isn't known yet, that it stands there is. */
async function readBack(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Outcome<Inserted>> {
  const ranges = plan.sheets.map((sheet) => {
    const range = context.workbook.worksheets.getItem(sheet.name).getUsedRange(true);
    range.load("formulas,rowIndex,columnIndex");
    return { sheet, range };
  });
  await context.sync();
  const wrong: string[] = [];
  let cells = 0;
  for (const { sheet, range } of ranges) {
    for (const { row, column, value, formula } of sheet.cells) {
      if (value === undefined && formula === undefined) continue;
      cells++;
      const found: unknown = (range.formulas as unknown[][])[row - range.rowIndex]?.[
        column - range.columnIndex
      ];
      const right =
        formula === undefined ? found === value : typeof found === "string" && found.startsWith("=");
      if (!right) wrong.push(`${sheet.name}!${cellAddress(row, column)}`);
    }
  }
  return wrong[0] === undefined
    ? ok({ sheets: plan.sheets.map((sheet) => sheet.name), cells })
    : fail(readBackDiffers(wrong.length, wrong[0]));
}

/**
 * Takes away the sheets of a failed insertion. A batch that failed may have got as far as adding them, or not; and a
 * co-author may have used the name meanwhile: only a sheet that is empty or carries our title is ours.
 */
async function removeSheets(
  sheets: readonly SheetPlan[],
  options: Pick<RunOptions, "onWaiting">,
): Promise<Outcome<void>> {
  return runInWorkbook(
    async (context) => {
      const found = sheets.map((plan) => {
        const worksheet = context.workbook.worksheets.getItemOrNullObject(plan.name);
        const corner = worksheet.getRange("A1");
        const used = worksheet.getUsedRangeOrNullObject(true);
        corner.load("values");
        used.load("address");
        return { plan, worksheet, corner, used };
      });
      await context.sync();
      for (const { plan, worksheet, corner, used } of found) {
        if (worksheet.isNullObject) continue;
        const title = plan.cells.find((cell) => cell.row === 0 && cell.column === 0)?.value;
        if (used.isNullObject || (corner.values as unknown[][])[0]?.[0] === title) worksheet.delete();
      }
      await context.sync();
      return ok(undefined);
    },
    { ...options, writes: true },
  );
}
