import { blocksOf } from "../core/change/blocks";
import { type Content, holds } from "../core/change/content";
import { wasOf } from "../core/change/diagnosis";
import { moved, shiftsOf } from "../core/change/places";
import type { Standing } from "../core/change/standing";
import type { Applied, WorkbookChange } from "../core/change/workbook-change";
import { addedSheets, cellWrites, newSheetWrites } from "../core/change/writes";
import { readBackDiffers } from "../core/messages/workbook";
import { fail, ok, type Outcome } from "../core/outcome";
import { blockAddress, cellAddress } from "../core/scorecard/address";

/**
 * The last round trip: every cell holds what was written. What a formula gives isn't known yet; that one stands there
 * is. Cells in rows or on sheets that the change deletes don't count.
 */
export async function readBack(
  context: Excel.RequestContext,
  change: WorkbookChange,
  before: Standing,
): Promise<Outcome<Applied>> {
  const deletions = shiftsOf(change).filter(({ by }) => by === "delete");
  const gone = new Set((change.deleteSheets ?? []).map((sheet) => sheet.toLowerCase()));
  const writes = [...cellWrites(change), ...newSheetWrites(change)].flatMap((write) => {
    const now = gone.has(write.sheet.toLowerCase()) ? undefined : moved(write, deletions);
    return now === undefined ? [] : [{ ...now, was: wasOf(write, change, before) }];
  });
  const found = new Map<string, Content>();
  const blocks = blocksOf(writes).map((block) => {
    const range = context.workbook.worksheets
      .getItem(block.sheet)
      .getRange(blockAddress(block.row, block.column, block.lastRow, block.lastColumn));
    range.load("formulas");
    return { block, range };
  });
  await context.sync();
  for (const { block, range } of blocks) {
    (range.formulas as Content[][]).forEach((row, down) =>
      row.forEach((content, across) =>
        found.set(`${block.row + down} ${block.column + across} ${block.sheet}`, content),
      ),
    );
  }
  const wrong = writes.filter(
    (write) => !holds(found.get(`${write.row} ${write.column} ${write.sheet}`), write, write.was),
  );
  const [first] = wrong;
  if (first !== undefined) {
    return fail(readBackDiffers(wrong.length, `${first.sheet}!${cellAddress(first.row, first.column)}`));
  }
  return ok({ cells: writes.length, sheets: sheetsOf(change, writes) });
}

/** The sheets that a change wrote on: new ones first. */
export function sheetsOf(change: WorkbookChange, writes: readonly { readonly sheet: string }[]): string[] {
  return [...new Set([...addedSheets(change), ...writes.map(({ sheet }) => sheet)])];
}
