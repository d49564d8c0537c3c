import type { Problem } from "../messages/problem";
import { measuresHidden } from "../messages/in-the-way";
import { feedOf } from "./feeds";
import { callsOf, referencesIn } from "./formula-references";
import type { FoundScorecard } from "./recognise";
import { formulaAt } from "./sheet-grid";
import type { WorkbookReading } from "./workbook-reading";

/**
 * Why a command can't work on a scorecard's measures: its formulas read them from a sheet that is hidden, so they aren't
 * part of the reading and the scorecard would be taken for one of typed scores. `undefined` when nothing is out of sight.
 */
export function measuresOutOfSight(reading: WorkbookReading, scorecard: FoundScorecard): Problem | undefined {
  if (feedOf(reading, scorecard).kind === "detailed") return undefined;
  const grid = reading.grids.find(({ sheet }) => sheet === scorecard.sheet);
  if (grid === undefined) return undefined;
  const { combined, detail, threshold } = scorecard.columns;
  for (const row of scorecard.rows) {
    for (const column of [combined, detail, threshold]) {
      const formula = column === undefined ? undefined : formulaAt(grid, row, column);
      // While shared, the displays of the measures are what still refers to them.
      if (
        formula === undefined ||
        !(callsOf(formula, "COMBINEDIF").length > 0 || /TEXTJOIN\(/i.test(formula))
      )
        continue;
      const sheet = referencesIn(formula)
        .map((reference) => sheetNamed(reading, reference))
        .find((name) => name !== undefined && !reading.grids.some((each) => each.sheet === name));
      if (sheet !== undefined) return measuresHidden(sheet);
    }
  }
  return undefined;
}

function sheetNamed(
  { sheets, tables }: WorkbookReading,
  reference: ReturnType<typeof referencesIn>[number],
): string | undefined {
  const written =
    reference.kind === "range"
      ? reference.sheet
      : tables.find(({ name }) => name.toLowerCase() === reference.table.toLowerCase())?.sheet;
  return written === undefined
    ? undefined
    : sheets.find((name) => name.toLowerCase() === written.toLowerCase());
}
