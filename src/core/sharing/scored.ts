import { notJudged } from "../messages/sharing";
import { fail, ok, type Outcome } from "../outcome";
import { mustMeetStanding, simpleBound, withMustMeet } from "../scorecard/must-meet";
import { cellOfRole } from "../scorecard/placed-table";
import { missingPolicy, mustMeet } from "../scorecard/settings";
import { labels } from "../scorecard/vocabulary";
import { coverage } from "../scoring";
import type { Cell } from "../values/cell";
import { judgeScorecard, type Verdict } from "../verdict";
import { type MeasureFigures, measureFigures } from "./measure-figures";
import { type RowFigures, rowFigures } from "./row-figures";
import type { SharedPlace } from "./shared-place";

/** Everything that only the add-in can say of a scorecard, worked out from what was entered. */
export interface Scored {
  readonly rows: readonly RowFigures[];
  readonly measures: readonly MeasureFigures[];
  readonly verdict: Verdict;
  /** The measured share of the weight, 0–1; "" where no row carries weight. */
  readonly coverage: number | "";
  readonly weightings: string;
  /** The bound that the plain total can be compared with; `undefined` where the verdict takes more than that. */
  readonly bound?: { readonly low: number; readonly strict: boolean };
}

/** Scores a scorecard anew. Cells that hold a result are not looked at: only what people entered is. */
export function score(place: SharedPlace): Outcome<Scored> {
  const { found, feed, card } = place;
  const measures = feed.kind === "detailed" ? measureFigures(feed.table) : [];
  const figures = rowFigures(place, measures);
  if (!figures.ok) return figures;
  const rows = figures.value;
  const column = (read: (row: RowFigures) => Cell) => rows.map((row) => [read(row)]);
  const metrics = column(({ row }) => cellOfRole(card.placed, row, "metric"));
  const combined = column((row) => row.combined);
  const weighting = column(({ row }) => cellOfRole(card.placed, row, "weighting"));
  const measured = column((row) => row.measured);
  const missing = missingPolicy(found.settings);
  const target = found.settings.target?.value;
  const judged = judgeScorecard({ metrics, combined, weighting, target, measured, missing });
  if (!judged.ok) return fail(notJudged(judged.problem));
  const names = mustMeet(found.settings);
  const standing = mustMeetStanding({
    names,
    rows: rows.map((row, index) => ({
      metric: metrics[index]?.[0],
      combined: row.combined,
      measured: row.measured,
    })),
    target,
    missing,
  });
  const verdict = withMustMeet(judged.value, standing);
  const covered = coverage(combined, weighting, measured);
  const simple = simpleBound(target);
  const decidedByTotal =
    (verdict.status === "Met" || verdict.status === "Missed") &&
    names.length === 0 &&
    verdict.floor === verdict.ceiling;
  return ok({
    rows,
    measures,
    verdict,
    coverage: covered.ok ? covered.value : "",
    weightings: `${labels.weightings}${verdict.weighting}`,
    ...(simple !== undefined && decidedByTotal
      ? { bound: { low: simple.low, strict: simple.strictLow } }
      : {}),
  });
}
