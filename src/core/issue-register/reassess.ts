import type { CellChange, Guard, WorkbookChange } from "../change/workbook-change";
import { cellIn, textIn } from "../systems/tables";
import { foldWord } from "../values/fold-word";
import type { Issue, Register } from "./register";

/** An issue whose class isn't what was recorded before. */
export interface Reassessed {
  readonly issue: Issue;
  readonly before: string;
  readonly now: string;
}

/** Issues that the matrix of today classes otherwise than the class recorded for them; those it can't class are left out. */
export function reassessed({ issues }: Register): Reassessed[] {
  return issues.flatMap((issue) =>
    issue.class === "" || foldWord(issue.class) === foldWord(issue.previous)
      ? []
      : [{ issue, before: issue.previous, now: issue.class }],
  );
}

/** Records today's classes as the previous ones, one cell an issue; guarded by the classes recorded so far. */
export function planRecord(register: Register): WorkbookChange | undefined {
  const { table } = register;
  const column = table.columns.previous;
  const changed = reassessed(register);
  if (column === undefined || changed.length === 0) return undefined;
  const { sheet } = table;
  return {
    guards: changed.flatMap(({ issue: { row } }): Guard[] => {
      const cell = cellIn(table, row, "previous");
      const issue = table.columns.issue;
      const held =
        typeof cell === "number" || typeof cell === "boolean" || typeof cell === "string" ? cell : "";
      return [
        { sheet, row, column, holds: held },
        ...(issue === undefined ? [] : [{ sheet, row, column: issue, holds: textIn(table, row, "issue") }]),
      ];
    }),
    cells: changed.map(({ issue: { row }, now }): CellChange => ({ sheet, row, column, value: now })),
  };
}
