import { type Diagnosis, diagnose } from "../core/change/diagnosis";
import { shiftsOf } from "../core/change/places";
import { rectangles } from "../core/change/rectangles";
import type { Standing } from "../core/change/standing";
import type { Applied, WorkbookChange } from "../core/change/workbook-change";
import { addedSheets, cellWrites, newSheetWrites, placesAfter } from "../core/change/writes";
import { deletionsLeft, leftHalfDone, looksLeft } from "../core/messages/changes";
import type { Problem } from "../core/messages/problem";
import { nothingChanged } from "../core/messages/workbook";
import { fail, ok, type Outcome } from "../core/outcome";
import { blockAddress } from "../core/scorecard/address";
import { sheetsOf } from "./read-back";
import { runInWorkbook, type RunOptions } from "./run";
import { queueSurvey } from "./survey";
import { queueTakeBack } from "./take-back";
import { queueRest } from "./write-change";

/** A change that was sent to Excel and failed. */
export interface Failed {
  readonly change: WorkbookChange;
  /** What stood before it was sent. */
  readonly before: Standing;
  /** True when Excel said that it has carried it out, and what failed came after. */
  readonly answered: boolean;
  /** True when the cells were read back and held something else than was written. */
  readonly differs: boolean;
  readonly problem: Problem;
}

/** How a failed change ended, and whether nothing of it had happened at all. */
export interface Recovered {
  readonly outcome: Outcome<Applied>;
  readonly untouched: boolean;
}

/**
 * Finds out what stands of a change that failed, and ends it one way or the other: when all of it stands, what is left
 * is finished; else all of it is taken back. When Excel doesn't let that happen either, the problem says what may be
 * left, and where.
 */
export async function recover(failed: Failed, options: Pick<RunOptions, "onWaiting">): Promise<Recovered> {
  const { change, before, problem } = failed;
  const looked = await runInWorkbook<Diagnosis>(async (context) => {
    const survey = queueSurvey(context, change, placesAfter(change));
    await context.sync();
    return ok(diagnose(change, before, survey()));
  }, options);
  if (!looked.ok) return ended(fail(leftHalfDone(problem, everything(change))));
  const found = looked.value;
  if (found.untouched && !found.written) {
    return { outcome: fail(nothingChanged(problem)), untouched: true };
  }
  const insertions = (change.insertRows ?? []).length;
  if (found.written && !failed.differs) {
    if (failed.answered || (await finish(change, found, options))) return ended(ok(appliedOf(change)));
  }
  const deleting =
    found.steps > insertions || found.sheetsToDelete.length < (change.deleteSheets ?? []).length;
  if (deleting) return ended(fail(deletionsLeft(problem, deletionsOf(change, found))));
  const back = await takeBack(failed, found, options);
  if (!back) return ended(fail(leftHalfDone(problem, leftOf(change, found))));
  const looks = found.written ? sheetsWithLooks(change) : [];
  return ended(fail(looks.length === 0 ? nothingChanged(problem) : looksLeft(problem, looks)));
}

const ended = (outcome: Outcome<Applied>): Recovered => ({ outcome, untouched: false });

async function finish(
  change: WorkbookChange,
  { steps, sheetsToDelete }: Diagnosis,
  options: Pick<RunOptions, "onWaiting">,
): Promise<boolean> {
  const finished = await runInWorkbook(
    async (context) => {
      queueRest(context, change, { deletions: shiftsOf(change).slice(steps), sheets: sheetsToDelete });
      await context.sync();
      return ok(undefined);
    },
    { ...options, writes: true },
  );
  return finished.ok;
}

async function takeBack(
  { change, before }: Failed,
  found: Diagnosis,
  options: Pick<RunOptions, "onWaiting">,
): Promise<boolean> {
  const back = await runInWorkbook(
    async (context) => {
      queueTakeBack(context, change, before, found);
      await context.sync();
      return ok(undefined);
    },
    { ...options, writes: true },
  );
  return back.ok;
}

function appliedOf(change: WorkbookChange): Applied {
  const writes = [...cellWrites(change), ...newSheetWrites(change)];
  return { cells: writes.length, sheets: sheetsOf(change, writes) };
}

function sheetsWithLooks(change: WorkbookChange): string[] {
  const styled = cellWrites(change).filter(({ style }) => style !== undefined);
  return [...new Set([...styled, ...(change.dress ?? [])].map(({ sheet }) => sheet))];
}

function deletionsOf(change: WorkbookChange, { steps, sheetsToDelete }: Diagnosis) {
  const rows = shiftsOf(change)
    .slice(steps)
    .map(({ sheet }) => sheet);
  return { rows: [...new Set(rows)], sheets: sheetsToDelete };
}

/** All that a change may have left when nobody could look. */
function everything(change: WorkbookChange) {
  return {
    cells: addressesOf(cellWrites(change)),
    sheets: addedSheets(change),
    rows: (change.insertRows ?? []).length > 0,
  };
}

function leftOf(change: WorkbookChange, { changedCells, newSheets, steps }: Diagnosis) {
  return {
    cells: addressesOf(changedCells.map(({ write }) => write)),
    sheets: newSheets,
    rows: steps > 0 && (change.insertRows ?? []).length > 0,
  };
}

const mostAddresses = 8;

function addressesOf(
  cells: readonly { readonly sheet: string; readonly row: number; readonly column: number }[],
): string[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const blocks = sheets.flatMap((sheet) =>
    rectangles(cells.filter((cell) => cell.sheet === sheet)).map(
      ({ row, column, rows }) =>
        `${sheet}!${blockAddress(row, column, row + rows.length - 1, column + (rows[0]?.length ?? 1) - 1)}`,
    ),
  );
  if (blocks.length <= mostAddresses) return blocks;
  return [...blocks.slice(0, mostAddresses), `more cells on ${sheets.join(", ")}`];
}
