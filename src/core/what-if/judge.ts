import { flipOf, rowChanges, type RowChange, type WeightMove } from "../moves";
import type { Outcome } from "../outcome";
import type { Cell } from "../values/cell";
import { exactProduct, exactSum } from "../values/numbers";
import { judgeScorecard, type Verdict } from "../verdict";
import { assess, type ScorecardInput } from "../verdict/assess";
import { checkWeighting, POINTS_TOTAL } from "../weighting";
import { type Moves, movedWeights } from "./moves";
import { type Route, routeOf } from "./route";
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
  readonly route: Route;
  /** The least move of weight that reverses the verdict; a problem where none does, or there is no verdict. */
  readonly flip: Outcome<WeightMove>;
}

/** Judges a scorecard under the moves, exactly as it would be judged once they stood on the sheet. */
export function whatIf(sheet: WhatIfSheet, moves: Moves): WhatIf {
  const shares = movedWeights(moves, sheet);
  const before = inputOf(sheet);
  const after = inputOf(sheet, moves.scores, shares);
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
  const assessment = assess(after);
  return {
    rows,
    moved: rows.some(({ scoreMoved, weightMoved }) => scoreMoved || weightMoved),
    verdict: judgeScorecard(after),
    before: judgeScorecard(before),
    total: exactSum(rows.map(({ weight }) => weight)),
    totalFault: check.ok ? check.value.sentence : check.problem.sentence,
    ...(changes.ok ? { change: exactSum(changes.value.map((change) => change?.total ?? 0)) } : {}),
    route: assessment.ok
      ? routeOf(assessment.value, (scores) => meets(sheet, new Map([...moves.scores, ...scores]), shares))
      : { kind: "none" },
    flip: assessment.ok ? flipOf(assessment.value) : assessment,
  };
}

function meets(
  sheet: WhatIfSheet,
  scores: ReadonlyMap<number, number>,
  shares: readonly (number | undefined)[],
): boolean {
  const assessment = assess(inputOf(sheet, scores, shares));
  return assessment.ok && assessment.value.word === "Met";
}

/** The scorecard as the judgement takes it. A combined score that is moved is a typed one: it counts as measured. */
function inputOf(
  { rows, target, missing, whole }: WhatIfSheet,
  scores: ReadonlyMap<number, number> = new Map(),
  shares: readonly (number | undefined)[] = [],
): ScorecardInput {
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

/** A share in the unit of a sheet's weightings: itself, or points. */
export function inUnit(share: number, whole: 1 | 100): number {
  return whole === POINTS_TOTAL ? exactProduct(share, whole) : share;
}
