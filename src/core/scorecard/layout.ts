import { freeNames, type TakenNames } from "./free-names";
import { measuresSheet } from "./measures-sheet";
import type { WorkbookPlan } from "./plan";
import { sample as tableThree, type Sample } from "./sample";
import { scorecardSheet } from "./scorecard-sheet";

/**
 * The two sheets of a scorecard as cells to write: the scorecard with its settings, verdict, table and total, and the
 * measures that feed it. Sheet and table names that are taken get the next free number (`Scorecard 2`).
 */
export function planScorecard(
  data: Sample,
  taken: TakenNames = { sheets: [], tables: [], names: [] },
): WorkbookPlan {
  const names = freeNames(taken);
  const scorecard = scorecardSheet(data, names);
  const measures = measuresSheet(data, names);
  return {
    sheets: [scorecard.sheet, measures.sheet],
    tables: [scorecard.table, measures.table],
    names: scorecard.names,
    activeSheet: names.scorecardSheet,
  };
}

/** The sample, worked table 3, as an otherwise empty workbook: what the preview opens on. */
export function sampleWorkbook(): WorkbookPlan {
  return planScorecard(tableThree);
}
