import { flipOf, rowChanges, type RowChange, type WeightMove } from "../moves";
import { noMoveReverses } from "../messages/moves";
import { fail, type Outcome } from "../outcome";
import { coverage } from "../scoring";
import { exactSum } from "../values/numbers";
import type { Verdict } from "../verdict";
import { assess, type ScorecardInput } from "../verdict/assess";
import { checkWeighting, POINTS_TOTAL } from "../weighting";
import { type Moves, movedWeights } from "./moves";
import { inputOf, mustMeetOf, type MovedState, verdictOf } from "./moved-state";
import type { Route } from "./route";
import { routeToMet } from "./route-to-met";
import type { WhatIfSheet } from "./sheet";

/** One row under the moves. */
export interface MovedRow {
  /** 0–1; `undefined` while it isn't measured. */
  readonly score?: number;
  /** As a share. */
  readonly weight: number;
  readonly scoreMoved: boolean;
  readonly weightMoved: boolean;
  /** What changed against the sheet; `undefined` where that can't be worked out. */
  readonly change?: RowChange;
}

/** All that a what-if shows. */
export interface WhatIf {
  readonly rows: readonly MovedRow[];
  readonly moved: boolean;
  readonly verdict: Outcome<Verdict>;
  readonly before: Outcome<Verdict>;
  /** The weightings' total as a share, exact, and what WEIGHTCHECK says of it: "OK", "5 points over". */
  readonly total: number;
  readonly totalFault: string;
  /** The change of the whole score, as the rows add up to it; `undefined` where there is none to give. */
  readonly change?: number;
  /** False where rows that are left out change what the others count for, so that the rows don't add up. */
  readonly addsUp: boolean;
  readonly route: Route;
  /** The least move of weight that reverses the verdict; a problem where none does, or there is no verdict. */
  readonly flip: Outcome<WeightMove>;
}

/** Judges a scorecard under the moves, exactly as it would be judged once they stood on the sheet. */
export function whatIf(sheet: WhatIfSheet, moves: Moves): WhatIf {
  const shares = movedWeights(moves, sheet);
  const stands: MovedState = { sheet, scores: new Map(), shares: [] };
  const state: MovedState = { sheet, scores: moves.scores, shares };
  const before = inputOf(stands);
  const after = inputOf(state);
  const changes = rowChanges(before.combined, before.weighting, after.combined, after.weighting);
  const rows = sheet.rows.map((row, index): MovedRow => {
    const score = moves.scores.get(index) ?? row.score;
    const weight = shares[index] ?? row.weight;
    const change = changes.ok ? changes.value[index] : undefined;
    return {
      ...(score === undefined ? {} : { score }),
      weight,
      scoreMoved: moves.scores.has(index),
      weightMoved: weight !== row.weight,
      ...(change === undefined ? {} : { change }),
    };
  });
  const check = checkWeighting(after.weighting, sheet.whole === POINTS_TOTAL ? POINTS_TOTAL : undefined);
  return {
    rows,
    moved: rows.some(({ scoreMoved, weightMoved }) => scoreMoved || weightMoved),
    verdict: verdictOf(state),
    before: verdictOf(stands),
    total: exactSum(rows.map(({ weight }) => weight)),
    totalFault: check.ok ? check.value.sentence : check.problem.sentence,
    ...(changes.ok ? { change: exactSum(changes.value.map((change) => change?.total ?? 0)) } : {}),
    addsUp: [before, after].every((input) => sheet.missing === "zero" || !isPartial(input)),
    route: routeToMet(state),
    flip: flipUnder(state),
  };
}

/** The least move of weight that reverses the verdict. None gives a must-meet row what it lacks by itself. */
function flipUnder(state: MovedState): Outcome<WeightMove> {
  const assessment = assess(inputOf(state));
  if (!assessment.ok) return assessment;
  const { kind } = mustMeetOf(state);
  return kind === "none" || kind === "held" ? flipOf(assessment.value) : fail(noMoveReverses());
}

/** True when a row that carries weight has no combined score. */
function isPartial({ combined, weighting }: ScorecardInput): boolean {
  const covered = coverage(combined, weighting);
  return !covered.ok || covered.value < 1;
}
