import { staleWords } from "../messages/sharing";
import { text } from "../scorecard/formula-text";
import { asShare } from "../scorecard/weighting-formulas";
import { sameFormula } from "./same-formula";
import {
  cardRefs,
  factRef,
  measureRefs,
  scoredRefs,
  type ScoredTable,
  type SharedPlace,
} from "./shared-place";

const shown = (cell: string) => `IF(${cell}="","",${cell})`;

/** The formulas of one row of a shared scorecard: plain Excel over what was scored. */
export function sharedRow(place: SharedPlace, row: number) {
  const refs = cardRefs(place, row);
  const scored = scoredRefs(place.card, row, place.found.sheet);
  const { stale, changed } = staleWords;
  const since = scored.here("changed");
  const combined = refs.here("combined");
  const share = asShare(refs.here("weighting"), refs);
  return {
    score: `=${combined}*${share}`,
    // A typed score above 100% counts as 100%, as it does while live.
    cappedScore: `=MIN(1,${combined})*${share}`,
    status: `=IF(${since}="",${shown(scored.here("status"))},${text(`${stale}: `)}&${since}&${text(changed)})`,
    measured: `=${shown(scored.here("measured"))}`,
  };
}

/** The formulas of one row of the measures while they are shared. A row that changed shows no old result. */
export function sharedMeasure(table: ScoredTable, row: number) {
  const scored = scoredRefs(table, row, table.placed.found.sheet);
  const since = scored.here("changed");
  return {
    result: `=IF(${since}="",${shown(scored.here("result"))},${text(staleWords.stale)})`,
    credit: `=IF(${since}="",${shown(scored.here("credit"))},"")`,
  };
}

/** The verdict of a shared scorecard: as it was scored, and first of all that it is stale when something changed. */
export function sharedVerdict(place: SharedPlace): string {
  const { stale, changed, asScored } = staleWords;
  const since = factRef(place, "changed");
  const verdict = factRef(place, "verdict");
  return `=IF(${since}="",${verdict},${text(`${stale}: `)}&${since}&${text(changed + asScored)}&${verdict})`;
}

/** The total row's status where the plain total decides it: against the target's number. */
export function sharedTotalStatus(
  place: SharedPlace,
  total: string,
  { low, strict }: { readonly low: number; readonly strict: boolean },
): string {
  const met = `ROUND(${total},14)${strict ? ">" : ">="}${low}`;
  return `=IF(${factRef(place, "changed")}<>"",${text(staleWords.stale)},IF(${met},"✓ Met","✗ Missed"))`;
}

/** True for a formula that can't do without the add-in: it calls one of its functions, or asks whether one stands. */
export function needsAddIn(formula: string | undefined): boolean {
  return formula !== undefined && /\bOXM\.|_xldudf_OXM_|ISFORMULA\(/i.test(formula);
}

/** True for a cell that the add-in fills: its formula needs the add-in, or is one of those that Shared writes. */
export function isOurs(formula: string | undefined, ...shared: readonly string[]): boolean {
  return needsAddIn(formula) || shared.some((each) => sameFormula(formula, each));
}

/** How a measure's own formulas refer to it, as `measureRefs` does from its own sheet. */
export const ownMeasureRefs = (table: ScoredTable, row: number) =>
  measureRefs(table, row, table.placed.found.sheet);
