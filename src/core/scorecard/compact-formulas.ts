import { guarded, methodOf, rowScoreFormula, text } from "./formulas";
import type { ColumnRefs, ScorecardColumn, SettingRefs } from "./refs";
import { rowWords, scoringWords } from "./vocabulary";

/** Which optional columns a compact scorecard has. */
export interface CompactColumns {
  /** A column with a weight a line for each measure. */
  readonly weights: boolean;
  /** A column Status, whose words Measured is read from: one function fewer for a verdict to wait for. */
  readonly status: boolean;
}

/**
 * The formulas of one row of a compact scorecard, whose own cells hold its measures, one a line: actuals paired with
 * thresholds, and with measure weights where there is a column for them. Detail and Threshold are typed there.
 */
export function compactRowFormulas(
  scorecard: ColumnRefs<ScorecardColumn>,
  settings: SettingRefs,
  columns: CompactColumns,
) {
  const { here } = scorecard;
  const combined = here("combined");
  const lines = `${guarded(here("actual"))},${guarded(here("threshold"))}`;
  const weights = columns.weights ? guarded(here("measureWeight")) : "";
  const score = (method: string, missing?: string) =>
    `OXM.COMBINED(${lines},${weights},${method}${missing === undefined ? "" : `,${text(missing)}`})`;
  const tally = `OXM.TALLY(${lines})`;
  const byCount = countedShare(columns.status ? here("status") : tally);
  // What is measured counts in full and what isn't as 0: the score with blanks as zero is that share of the score
  // without them. Where every measured measure has no credit at all, only their count is left to go by.
  const share = columns.weights
    ? `IFERROR(${score(text("attainment"), "zero")}/${score(text("attainment"))},${byCount})`
    : byCount;
  return {
    combined: `=IFNA(${score(methodOf(settings))},"")`,
    score: rowScoreFormula(scorecard),
    status:
      `=IF(NOT(ISFORMULA(${combined})),IF(ISBLANK(${combined}),${text(rowWords.notMeasured)},${text(rowWords.typed)}),` +
      `IF(ISERROR(${combined}),${text(rowWords.unreadable)},IFNA(${tally},${text(`– ${rowWords.notAgreed}`)})))`,
    // A typed score is measured whatever its lines hold. Under "worst" half the measures say nothing about the row.
    measured:
      `=IF(ISNUMBER(${combined}),IF(ISFORMULA(${combined}),IFERROR(` +
      `IF(${settings.scoring}=${text(scoringWords.worst)},INT(ROUND(${share},10)),${share}),1),1),0)`,
  };
}

/** The share of measures that have an actual, from the words of TALLY: "… 1 of 3 missed, 1 not measured" is ⅔. */
function countedShare(words: string): string {
  const between = (from: string, past: number, to: string) =>
    `MID(${words},${from}+${past},${to}-${from}-${past})`;
  const of = `FIND(" of ",${words})`;
  const all = between(of, 4, `FIND(" ",${words},${of}+4)`);
  const comma = `FIND(", ",${words})`;
  const open = between(comma, 2, `FIND(" not measured",${words})`);
  return `IFERROR(1-${open}/${all},1)`;
}
