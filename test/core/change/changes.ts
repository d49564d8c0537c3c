import type { WorkbookReading } from "../../../src/core/scorecard/workbook-reading";

/** A reading of one sheet whose first cell is A1. */
export function readingOf(
  sheet: string,
  values: readonly (readonly (string | number | boolean | null)[])[],
  formulas: readonly (readonly unknown[])[] = values,
): WorkbookReading {
  return {
    grids: [{ sheet, row: 0, column: 0, values, formulas }],
    sheets: [sheet],
    tables: [],
    names: [],
    protectedSheets: [],
    clipped: [],
  };
}
