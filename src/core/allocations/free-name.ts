import { allocationWords } from "../messages/agreement-sheet";
import type { WorkbookReading } from "../scorecard/workbook-reading";

/** A name for the sheet and one for its table that the workbook hasn't got yet: "Weightings", else "Weightings 2" and so on. */
export function freeSheetName({ sheets, tables, names }: WorkbookReading): {
  readonly sheet: string;
  readonly table: string;
} {
  const taken = new Set(
    [...sheets, ...tables.map(({ name }) => name), ...names.map(({ name }) => name)].map(fold),
  );
  for (let number = 1; ; number++) {
    const sheet = number === 1 ? allocationWords.sheet : `${allocationWords.sheet} ${number}`;
    const table = sheet.replace(" ", "_");
    if (!taken.has(fold(sheet)) && !taken.has(fold(table))) return { sheet, table };
  }
}

const fold = (name: string) => name.toLowerCase();
