import { changedFacts, changedWords } from "../messages/sharing";
import { text } from "../scorecard/formula-text";
import type { ColumnRefs, MeasuresColumn, ScorecardColumn, SettingRefs } from "../scorecard/refs";
import { cardRefs, factRef, measureRefs, scoredRefs, type SharedPlace } from "./shared-place";
import { type ScoredColumn, type ScoredFact } from "./words";

/** The mark before what changed in a measure, so that nothing else in the column counts. */
const mark = "! ";

// Both as text: a blank cell equals 0 in Excel, and an actual of 0 is not one that was never entered.
const written = (cell: string) => `IF(ISERROR(${cell}),"#",${cell}&"")`;
const differs = (now: string, scored: string) => `${written(now)}<>${written(scored)}`;

/** What changed in a row of the measures since it was scored, "" when nothing did. */
export function measureChanged(
  now: Pick<ColumnRefs<MeasuresColumn>, "here">,
  scored: Pick<ColumnRefs<ScoredColumn>, "here">,
): string {
  const { fresh, actual, threshold, measureWeight, metric } = changedWords;
  const says = ([word]: readonly [string, string]) => text(`${mark}${word}`);
  return (
    `=IF(${scored.here("metric")}="",IF(${now.here("metric")}="","",${says(fresh)}),` +
    `IF(${differs(now.here("actual"), scored.here("actual"))},${says(actual)},` +
    `IF(${differs(now.here("threshold"), scored.here("threshold"))},${says(threshold)},` +
    `IF(${differs(now.here("weight"), scored.here("measureWeight"))},${says(measureWeight)},` +
    `IF(${differs(now.here("metric"), scored.here("metric"))},${says(metric)},"")))))`
  );
}

/** What changed in a row of the scorecard, or in the measures that feed it, since it was scored. */
export function rowChanged(place: SharedPlace, row: number): string {
  const { sheet } = place.found;
  const now = cardRefs(place, row);
  const scored = scoredRefs(place.card, row, sheet);
  const tests: [condition: string, says: string][] = [];
  const differ = (column: ScorecardColumn & ScoredColumn) => {
    if (place.card.columns.includes(column))
      tests.push([differs(now.here(column), scored.here(column)), text(changedWords[column as "actual"][0])]);
  };
  if (place.measures !== undefined) {
    const metrics = measureRefs(place.measures, row, sheet).all("metric");
    const marks = scoredRefs(place.measures, row, sheet).all("changed");
    const mine = `COUNTIFS(${metrics},${now.here("metric")}`;
    const actuals = `${mine},${marks},${text(mark + changedWords.actual[0])})`;
    tests.push(
      [`${actuals}>0`, counted(actuals, changedWords.actual)],
      [`${mine},${marks},"!*")>0`, text(changedWords.measure[0])],
      [
        `IF(ISNUMBER(${scored.here("from")}),${mine})<>${scored.here("from")},FALSE)`,
        text(changedWords.measure[0]),
      ],
    );
  }
  for (const column of ["actual", "threshold", "measureWeight", "combined", "weighting", "metric"] as const)
    differ(column);
  const nested = tests.reduceRight((rest, [condition, says]) => `IF(${condition},${says},${rest})`, '""');
  return `=${nested}`;
}

const counted = (count: string, [one, many]: readonly [string, string]) =>
  `${count}&IF(${count}=1,${text(` ${one}`)},${text(` ${many}`)})`;

/** All that changed in a shared scorecard, in words for one cell: "1 actual, the target". */
export function allChanged(place: SharedPlace): string {
  const { sheet } = place.found;
  const { firstRow } = place.card.placed;
  const parts: string[] = [];
  const count = (range: string, word: string, words: readonly [string, string]) => {
    const many = `COUNTIF(${range},${text(word)})`;
    parts.push(`IF(${many}>0,${counted(many, words)},"")`);
  };
  if (place.measures !== undefined) {
    const marks = scoredRefs(place.measures, firstRow, sheet).all("changed");
    for (const key of ["actual", "threshold", "measureWeight", "metric", "fresh"] as const) {
      count(marks, mark + changedWords[key][0], changedWords[key]);
    }
    const metrics = measureRefs(place.measures, firstRow, sheet).all("metric");
    parts.push(fact(`ROWS(${metrics})<>${factRef(place, "measures")}`, "measures"));
  }
  const marks = scoredRefs(place.card, firstRow, sheet).all("changed");
  const own =
    place.measures === undefined
      ? (["actual", "threshold", "measureWeight", "combined", "weighting", "metric"] as const)
      : (["combined", "weighting", "metric"] as const);
  for (const key of own) count(marks, changedWords[key][0], changedWords[key]);
  const metrics = cardRefs(place, firstRow).all("metric");
  parts.push(fact(`ROWS(${metrics})<>${factRef(place, "metrics")}`, "metrics"));
  for (const key of ["target", "scoring", "blanks", "mustMeet"] as const) {
    const now = (place.settings as Partial<Record<keyof SettingRefs, string>>)[key];
    if (now !== undefined) parts.push(fact(differs(now, factRef(place, key)), key));
  }
  return `=TEXTJOIN(", ",TRUE,${parts.join(",")})`;
}

const fact = (condition: string, key: Exclude<ScoredFact, "verdict" | "changed">) =>
  `IF(${condition},${text(changedFacts[key])},"")`;
