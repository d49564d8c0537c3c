import type { AdoptChoices } from "./adoption";
import type { ReadCell, ReadItem, ReadMetric, TableReading } from "./table-reading";
import { noScoresYet } from "../messages/adopt";
import { readNumber } from "../weighting/read-number";
import { cellAddress } from "../scorecard/address";

/**
 * Where a metric's combined score comes from: a cell of theirs; the actuals of its measures; those too once a threshold or
 * an actual is put right that can't be read, or that names a value standing elsewhere ("waiting"); or nothing, because
 * nothing is asked for.
 */
export type ScoreSource = "theirs" | "actuals" | "waiting" | "none";

/** Where each metric's combined score is to come from. */
export function scoreSource(
  { combined, items }: ReadMetric,
  { way, replaceCombined, writeThresholds = [] }: AdoptChoices,
): ScoreSource {
  const asked = items.filter(({ threshold }) => threshold !== undefined);
  const scorable =
    asked.length > 0 &&
    asked.every(
      (item) => item.scorable && item.actualProblem === undefined && stands(item, way, writeThresholds),
    );
  if (combined !== undefined && !(replaceCombined === true && scorable && !combined.calculated))
    return "theirs";
  if (scorable) return "actuals";
  return asked.length > 0 ? "waiting" : "none";
}

/** What to say of metrics that have no score as things stand. */
export function unscoredNotes({ metrics }: TableReading, choices: AdoptChoices): string[] {
  const unscored = metrics.filter((metric) => ["waiting", "none"].includes(scoreSource(metric, choices)));
  return unscored.length === 0 ? [] : [noScoresYet(unscored.map(({ name }) => name))];
}

/** True when the cell will hold the text that was read: a correction counts on their sheet only once it is written there. */
function stands(
  { corrected, threshold }: ReadItem,
  way: AdoptChoices["way"],
  written: readonly string[],
): boolean {
  if (corrected === undefined || threshold === undefined || way === "fresh") return true;
  return written.includes(cellAddress(threshold.row, threshold.column));
}

/** Combined scores such as 93 where 93% is meant: the functions take shares. */
export function scoresAsPoints({ metrics }: TableReading): ReadMetric[] {
  return metrics.filter(({ combined }) => !combined?.calculated && (readNumber(combined?.value) ?? 0) >= 2);
}

/** Weightings that are text but read as numbers: plain Excel doesn't add them up. */
export function textWeightings({
  metrics,
}: TableReading): { readonly cell: ReadCell; readonly weight: number }[] {
  return metrics.flatMap(({ weighting, weight }) =>
    weighting === undefined ||
    weight === undefined ||
    weighting.calculated ||
    typeof weighting.value === "number"
      ? []
      : [{ cell: weighting, weight }],
  );
}

/** Typed combined scores that formulas could work out from actuals. */
export function replaceableScores({ metrics }: TableReading): ReadMetric[] {
  return metrics.filter(
    (metric) =>
      scoreSource(metric, { way: "around" }) === "theirs" &&
      !metric.combined?.calculated &&
      scoreSource({ ...metric, combined: undefined }, { way: "around" }) === "actuals",
  );
}
