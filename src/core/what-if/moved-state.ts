import { mustMeetStanding, type MustMeetStanding, withMustMeet } from "../scorecard/must-meet";
import { ok, type Outcome } from "../outcome";
import type { Cell } from "../values/cell";
import { exactProduct } from "../values/numbers";
import { judgeScorecard, type Verdict } from "../verdict";
import type { ScorecardInput } from "../verdict/assess";
import { POINTS_TOTAL } from "../weighting";
import type { WhatIfSheet } from "./sheet";

/** A scorecard's sheet with some of its scores and weightings replaced. */
export interface MovedState {
  readonly sheet: WhatIfSheet;
  /** Combined scores, 0–1, by row. */
  readonly scores: ReadonlyMap<number, number>;
  /** Weightings as shares; a row without one stands as its cell says. */
  readonly shares: readonly (number | undefined)[];
}

/** The scorecard as the judgement takes it. A combined score that is moved is a typed one: it counts as measured. */
export function inputOf({ sheet, scores, shares }: MovedState): ScorecardInput {
  const { rows, target, missing, whole } = sheet;
  const hasMeasured = rows.some(({ cells }) => "measured" in cells);
  const column = (cellOf: (index: number) => Cell) => rows.map((_, index) => [cellOf(index)]);
  return {
    metrics: rows.map(({ metric }) => [metric]),
    combined: column((index) => scores.get(index) ?? rows[index]?.cells.combined),
    weighting: column((index) => {
      const share = shares[index];
      return share === undefined ? rows[index]?.cells.weighting : inUnit(share, whole);
    }),
    target,
    missing,
    ...(hasMeasured
      ? { measured: column((index) => (scores.has(index) ? 1 : rows[index]?.cells.measured)) }
      : {}),
  };
}

/** The verdict, must-meet rows included. */
export function verdictOf(state: MovedState): Outcome<Verdict> {
  const judged = judgeScorecard(inputOf(state));
  return judged.ok ? ok(withMustMeet(judged.value, mustMeetOf(state))) : judged;
}

/** How the must-meet rows stand. */
export function mustMeetOf({ sheet, scores }: MovedState): MustMeetStanding {
  const { rows, target, missing, mustMeet: names } = sheet;
  return mustMeetStanding({
    names,
    target,
    missing,
    rows: rows.map(({ cells }, index) => ({
      metric: cells.metric,
      combined: scores.get(index) ?? cells.combined,
      ...("measured" in cells ? { measured: scores.has(index) ? 1 : cells.measured } : {}),
    })),
  });
}

/** A share in the unit of a sheet's weightings: itself, or points. */
export function inUnit(share: number, whole: 1 | 100): number {
  return whole === POINTS_TOTAL ? exactProduct(share, whole) : share;
}
