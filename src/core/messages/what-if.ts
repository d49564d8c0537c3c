import { formatPercent } from "../thresholds/format";
import { counted, contentText } from "./changes";
import { type Span, spanWords } from "./verdicts";
import { listed } from "./words";

/** Fixed texts of the what-if page. */
export const whatIfTexts = {
  intro: "Nothing is written to the sheet until you apply it.",
  rows: "Scores and weightings",
  asItStands: "As it stands on the sheet",
  metric: "Metric",
  percentage: "Enter a percentage from 0 to 100.",
  score: "Score",
  weighting: "Weighting",
  total: "Total",
  keepTotal: "Keep the total at 100%: the others give way",
  changed: "What changes",
  unchanged: "Nothing is moved yet.",
  route: "Route to the target",
  notMeasured: "not measured",
  reset: "Reset",
  apply: "Apply…",
  applyTitle: "Write this to the sheet?",
  write: "Write",
  cancel: "Cancel",
  setAll: "Set them all",
  unreachable: "Even with every row at its best the target isn't met.",
  doesNotAddUp:
    "A row that is left out changes what the rest counts for, so the rows don't add up to the change of the score.",
} as const;

/** What a control moves: "Score of Outcome". */
export function controlLabel(what: string, metric: string): string {
  return `${what} of ${metric}`;
}

/** A button that puts a control back: "Score of Outcome was 80%: put it back". */
export function putBack(control: string, figure: string): string {
  return `${control} was ${figure}: put it back`;
}

/** The total while it is 100 %, and while it isn't: "105%: 5 points over". */
export function totalText(total: string, fault: string): string {
  return fault === "OK" ? total : `${total}: ${fault}`;
}

/** The change of a verdict, read out: "Met, 90.3%". */
export function whatIfVerdict(display: string, status: string): string {
  return display === status ? `What if: ${status}` : `What if: ${status}, ${display}`;
}

/** What stood on the sheet: "was 80%". */
export function wasText(figure: string): string {
  return `was ${figure}`;
}

/** A headline's change: "was 89.9%, ✗ Missed". */
export function wasVerdict(display: string, shape: string, status: string): string {
  return display === status ? `was ${shape} ${status}` : `was ${display} ${shape} ${status}`;
}

/** The rows that would do it, each alone: "Outcome above 80.25% or Customer above 93.34% alone would meet it." */
export function aloneWouldMeet(rows: readonly { readonly metric: string; readonly span: Span }[]): string {
  return `${listed(
    rows.map(({ metric, span }) => `${metric} ${spanWords(span)}`),
    "or",
  )} alone would meet it.`;
}

/** The rows that would do it together, in order. */
export function togetherWouldMeet(rows: readonly { readonly metric: string; readonly span: Span }[]): string {
  return `No row alone would meet it, but ${listed(
    rows.map(({ metric, span }) => `${metric} ${spanWords(span)}`),
  )} would.`;
}

/** A button that moves a score: "Set Outcome to 80.26%". */
export function setTo(metric: string, score: number): string {
  return `Set ${metric} to ${formatPercent(score)}`;
}

/**
 * How close a verdict is: "Moving more than half a point of weight from Outcome to Employee reverses the verdict."
 *
 * @param points Percentage points as text; "0" where the least move does.
 * @param enough True where just so much does already.
 */
export function flipSentence(points: string, enough: boolean, from: string, to: string): string {
  const size = points === "0.5" ? "half a point" : points === "1" ? "1 point" : `${points} points`;
  const moved =
    points === "0" ? "any weight" : enough ? `${size} of weight or more` : `more than ${size} of weight`;
  return `Moving ${moved} from ${from} to ${to} reverses the verdict.`;
}

export const noFlip = "No single move of weight reverses the verdict.";

/** How a row's share of the change reads: "+0.4 points", "−8 points"; `size` is without a sign. */
export function signedPoints(size: string, isLoss: boolean): string {
  const sign = size === "0" ? "±" : isLoss ? "−" : "+";
  return `${sign}${size} ${size === "1" ? "point" : "points"}`;
}

/** Where a row's change comes from: "lost by its score", or both parts where there are two. */
export function changeBy(performance: SignedChange | undefined, weighting: SignedChange | undefined): string {
  if (performance !== undefined && weighting !== undefined) {
    return `${performance.text} by its score, ${weighting.text} by its weighting`;
  }
  if (performance !== undefined) return `${performance.isLoss ? "lost" : "gained"} by its score`;
  return weighting === undefined ? "" : `${weighting.isLoss ? "lost" : "gained"} by its weighting`;
}

/** A change as `signedPoints` gives it, and which way it goes. */
export interface SignedChange {
  readonly text: string;
  readonly isLoss: boolean;
}

/** What the rows add up to: "Together +0.4 points: 89.9% → 90.3%". */
export function changeSum(points: string, before: string, after: string): string {
  return `Together ${points}: ${before} → ${after}`;
}

/** One cell that Apply would write: "D11 Outcome, score: 80% → 81%". */
export function cellLine(
  address: string,
  metric: string,
  what: string,
  was: string | number | boolean,
  becomes: number,
  points: boolean,
): string {
  const share = !points;
  return `${address} ${metric}, ${what.toLowerCase()}: ${contentText(was, share)} → ${contentText(becomes, share)}`;
}

/** What typing over formulas means, before it is done. */
export function typedOver(formulas: number): string {
  return formulas === 1
    ? "A typed number replaces the formula there: it no longer follows its measures."
    : `Typed numbers replace the formulas in ${formulas} of them: they no longer follow their measures.`;
}

/** Scores that have no cell of their own, because the table works them out from actuals. */
export function noCellFor(metrics: readonly string[]): string {
  return `${listed(metrics)}: not written, since this table works scores out from actuals and has no column for them.`;
}

/** What was written. */
export function appliedSentence(cells: number, sheet: string): string {
  return `${counted(cells, "cell")} on ${sheet} changed and read back. One undo takes ${cells === 1 ? "it" : "them"} back.`;
}
