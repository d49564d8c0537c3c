import { blanksWords, measuresColumns, rowWords, scorecardColumns, scoringWords } from "./vocabulary";

/** The names of a scorecard's two tables, as its formulas use them. */
export interface TableNames {
  readonly scorecard: string;
  readonly measures: string;
}

/** Where the settings stand that the formulas read, as absolute addresses on the scorecard's sheet. */
export const settingCells = { verdict: "$A$2", target: "$D$3", scoring: "$B$4", blanks: "$D$4" } as const;

// A blank cell reaches a custom function as 0 or as nothing, depending on the platform (office-js 4702, 5262), and a
// blank actual is not 0: every range whose blanks mean something is guarded in the cell.
const guarded = (range: string) => `IF(ISBLANK(${range}),"",${range})`;

const text = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** The formulas of one row of the scorecard's table. `array` formulas take whole columns. */
export function scorecardRowFormulas({ scorecard, measures }: TableNames) {
  const here = (column: string) => `${scorecard}[[#This Row],[${column}]]`;
  const all = (column: string) => `${measures}[${column}]`;
  const metric = here(scorecardColumns.metric);
  const combined = here(scorecardColumns.combined);
  const mine = `${all(measuresColumns.metric)}=${metric}`;
  const count = (result?: string) =>
    `COUNTIFS(${all(measuresColumns.metric)},${metric}` +
    `${result === undefined ? "" : `,${all(measuresColumns.result)},${text(result)}`})`;
  const missed = count(rowWords.missed);
  const open = `(${count()}-${count(rowWords.met)}-${missed})`;
  const joined = (column: string) => `=TEXTJOIN(CHAR(10),TRUE,IF(${mine},${all(column)},""))`;

  const method =
    `IF(${settingCells.scoring}=${text(scoringWords.met)},"met",` +
    `IF(${settingCells.scoring}=${text(scoringWords.worst)},"worst","attainment"))`;
  const actual = all(measuresColumns.actual);
  const weight = all(measuresColumns.weight);
  const share =
    `SUMPRODUCT((${mine})*NOT(ISBLANK(${actual}))*NOT(ISNA(${actual}))*${weight})` +
    `/SUMIFS(${weight},${all(measuresColumns.metric)},${metric})`;

  return {
    detail: joined(measuresColumns.measure),
    threshold: joined(measuresColumns.threshold),
    combined:
      `=IFNA(OXM.COMBINEDIF(${all(measuresColumns.metric)},${metric},${guarded(actual)},` +
      `${guarded(all(measuresColumns.threshold))},${guarded(weight)},${method}),"")`,
    score: `=OXM.SCORE(${combined},${here(scorecardColumns.weighting)})`,
    status:
      `=IF(NOT(ISFORMULA(${combined})),IF(ISBLANK(${combined}),${text(rowWords.notMeasured)},${text(rowWords.typed)}),` +
      `IF(ISERROR(${combined}),${text(rowWords.unreadable)},IF(${open}=${count()},${text(rowWords.notMeasured)},` +
      `IF(${open}>0,"… "&IF(${missed}=0,${count(rowWords.met)}&" of "&${count()}&" met",` +
      `${missed}&" of "&${count()}&" missed")&", "&${open}&" not measured",` +
      `IF(${missed}=0,${text(rowWords.allMet)},"! "&${missed}&" of "&${count()}&" missed")))))`,
    // A typed score is measured whatever its measures hold. Under "worst" half the measures say nothing about the row.
    measured:
      `=IF(ISNUMBER(${combined}),IF(ISFORMULA(${combined}),IFERROR(` +
      `IF(${settingCells.scoring}=${text(scoringWords.worst)},INT(ROUND(${share},10)),${share}),1),1),0)`,
  };
}

/** The formulas above and below the scorecard's table: both routes to the total, and what they mean. */
export function scorecardFormulas({ scorecard }: TableNames) {
  const column = (name: string) => `${scorecard}[${name}]`;
  const combined = guarded(column(scorecardColumns.combined));
  const weighting = guarded(column(scorecardColumns.weighting));
  const measured = column(scorecardColumns.measured);
  const missing = `IF(${settingCells.blanks}=${text(blanksWords.exclude)},"exclude","zero")`;
  const { target, verdict } = settingCells;
  return {
    verdict:
      `=OXM.VERDICT(${column(scorecardColumns.metric)},${combined},${weighting},` +
      `${guarded(target)},${measured},${missing})`,
    coverage: `=OXM.COVERAGE(${combined},${weighting},${measured})`,
    weightings: `="Weightings: "&OXM.WEIGHTCHECK(${weighting})`,
    totalLabel: (label: string) =>
      `=${text(`${label} (target `)}&IF(ISNUMBER(${target}),${target}*100&"%",${target})&")"`,
    totalWeighting: `=SUM(${column(scorecardColumns.weighting)})`,
    totalScore: `=SUM(${column(scorecardColumns.score)})`,
    // The verdict's own first words: one judgement in two places, and no third function to wait for.
    totalStatus: `=LEFT(${verdict},FIND(":",${verdict}&":")-1)`,
  };
}

/** The formulas of one row of the measures table. */
export function measureRowFormulas({ measures }: TableNames) {
  const here = (column: string) => `${measures}[[#This Row],[${column}]]`;
  const actual = here(measuresColumns.actual);
  const threshold = guarded(here(measuresColumns.threshold));
  return {
    result:
      `=IF(ISBLANK(${actual}),${text(rowWords.measureNotMeasured)},IFNA(IF(OXM.MEETS(${actual},${threshold}),` +
      `${text(rowWords.met)},${text(rowWords.missed)}),` +
      `IF(ISNA(${actual}),${text(rowWords.measureNotMeasured)},${text(rowWords.notAgreed)})))`,
    credit: `=IFNA(OXM.ATTAINMENT(${guarded(actual)},${threshold}),"")`,
  };
}
