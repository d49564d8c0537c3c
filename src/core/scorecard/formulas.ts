import { guarded, text } from "./formula-text";
import { verdictWithMustMeet } from "./must-meet-formulas";
import type { ColumnRefs, MeasuresColumn, ScorecardColumn, SettingRefs } from "./refs";
import { blanksWords, rowWords, scoringWords } from "./vocabulary";
import { asShare, expectedTotal } from "./weighting-formulas";

export { guarded, text };

/** The formulas of one row of a scorecard that a measures table feeds. They take whole columns as arrays. */
export function scorecardRowFormulas(
  scorecard: ColumnRefs<ScorecardColumn>,
  { all }: Pick<ColumnRefs<MeasuresColumn>, "all">,
  settings: SettingRefs,
) {
  const { here } = scorecard;
  const metric = here("metric");
  const combined = here("combined");
  const mine = `${all("metric")}=${metric}`;
  const count = (result?: string) =>
    `COUNTIFS(${all("metric")},${metric}${result === undefined ? "" : `,${all("result")},${text(result)}`})`;
  const missed = count(rowWords.missed);
  const open = `(${count()}-${count(rowWords.met)}-${missed})`;
  const joined = (column: MeasuresColumn) => `=TEXTJOIN(CHAR(10),TRUE,IF(${mine},${all(column)},""))`;

  const actual = all("actual");
  const weight = all("weight");
  const share =
    `SUMPRODUCT((${mine})*NOT(${isMissing(actual)})*${weight})` +
    `/SUMIFS(${weight},${all("metric")},${metric})`;

  return {
    detail: joined("measure"),
    threshold: joined("threshold"),
    combined:
      `=IFNA(OXM.COMBINEDIF(${all("metric")},${metric},${guarded(actual)},` +
      `${guarded(all("threshold"))},${guarded(weight)},${methodOf(settings)}),"")`,
    score: rowScoreFormula(scorecard),
    status:
      `=IF(NOT(ISFORMULA(${combined})),IF(ISBLANK(${combined}),${text(rowWords.notMeasured)},${text(rowWords.typed)}),` +
      `IF(ISERROR(${combined}),${text(rowWords.unreadable)},IF(${open}=${count()},${text(rowWords.notMeasured)},` +
      `IF(${open}>0,"… "&IF(${missed}=0,${count(rowWords.met)}&" of "&${count()}&" met",` +
      `${missed}&" of "&${count()}&" missed")&", "&${open}&" not measured",` +
      `IF(${missed}=0,${text(rowWords.allMet)},"! "&${missed}&" of "&${count()}&" missed")))))`,
    // A typed score is measured whatever its measures hold. Under "worst" half the measures say nothing about the row.
    measured:
      `=IF(ISNUMBER(${combined}),IF(ISFORMULA(${combined}),IFERROR(` +
      `IF(${settings.scoring}=${text(scoringWords.worst)},INT(ROUND(${share},10)),${share}),1),1),0)`,
  };
}

/** A row's own score, of weightings that are shares or points. */
export function rowScoreFormula(scorecard: ColumnRefs<ScorecardColumn>): string {
  const { here } = scorecard;
  return `=OXM.SCORE(${here("combined")},${asShare(here("weighting"), scorecard)})`;
}

/** The method that a scorecard's Scoring cell names, as the functions take it. */
export function methodOf({ scoring }: SettingRefs): string {
  return (
    `IF(${scoring}=${text(scoringWords.met)},"met",` +
    `IF(${scoring}=${text(scoringWords.worst)},"worst","attainment"))`
  );
}

/** The formulas above and below a scorecard's table: both routes to the total, and what they mean. */
export function scorecardFormulas(
  { all }: Pick<ColumnRefs<ScorecardColumn>, "all">,
  { target, verdict, blanks, mustMeetCheck }: SettingRefs,
) {
  const combined = guarded(all("combined"));
  const weighting = guarded(all("weighting"));
  const measured = all("measured");
  const missing = `IF(${blanks}=${text(blanksWords.exclude)},"exclude","zero")`;
  const judged =
    `OXM.VERDICT(${all("metric")},${combined},${weighting},` + `${guarded(target)},${measured},${missing})`;
  return {
    verdict:
      mustMeetCheck === undefined
        ? `=${judged}`
        : verdictWithMustMeet(judged, mustMeetCheck, { all }, target),
    // Without any weighting there is no share to speak of.
    coverage: `=IFNA(OXM.COVERAGE(${combined},${weighting},${measured}),"–")`,
    weightings: `="Weightings: "&OXM.WEIGHTCHECK(${weighting},${expectedTotal({ all })})`,
    totalLabel: (label: string) =>
      `=${text(`${label} (target `)}&IF(ISNUMBER(${target}),${target}*100&"%",${target})&")"`,
    totalWeighting: `=SUM(${all("weighting")})`,
    totalScore: `=SUM(${all("score")})`,
    // The verdict's own first words: one judgement in two places, and no third function to wait for.
    totalStatus: `=LEFT(${verdict},FIND(":",${verdict}&":")-1)`,
  };
}

/** True for a blank actual, for #N/A, and for "", which a cell shows as blank that refers to one without a result yet. */
const isMissing = (actual: string) => `IFERROR(TRIM(${actual})="",ISNA(${actual}))`;

/** The formulas of one row of the measures table. */
export function measureRowFormulas({ here }: Pick<ColumnRefs<MeasuresColumn>, "here">) {
  const actual = here("actual");
  const threshold = guarded(here("threshold"));
  return {
    result:
      `=IF(ISBLANK(${actual}),${text(rowWords.measureNotMeasured)},IFNA(IF(OXM.MEETS(${actual},${threshold}),` +
      `${text(rowWords.met)},${text(rowWords.missed)}),` +
      `IF(${isMissing(actual)},${text(rowWords.measureNotMeasured)},${text(rowWords.notAgreed)})))`,
    credit: `=IFNA(OXM.ATTAINMENT(${guarded(actual)},${threshold}),"")`,
  };
}
