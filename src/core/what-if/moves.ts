import { exactSum } from "../values/numbers";
import { giveWay } from "./give-way";
import type { WhatIfSheet } from "./sheet";

/** Millionths of a percent: more than anybody sets, and few enough for the others to make up the rest exactly. */
const DECIMALS = 8;

/** A weighting that somebody has set, as a share. */
export interface SetWeight {
  readonly row: number;
  readonly share: number;
}

/** What somebody has moved in a what-if; everything else is as on the sheet. Rows count from 0. */
export interface Moves {
  /** Combined scores, 0–1, by row. */
  readonly scores: ReadonlyMap<number, number>;
  /** Weightings in the order they were set, each row once. */
  readonly weights: readonly SetWeight[];
  /** True while the rows that nobody has set give way, so that the total stays 100 %. */
  readonly keepsTotal: boolean;
}

/** Nothing moved. */
export const noMoves: Moves = { scores: new Map(), weights: [], keepsTotal: true };

/** Gives a row another combined score; one that the sheet has anyway is no move. */
export function moveScore(moves: Moves, sheet: WhatIfSheet, row: number, score: number): Moves {
  const scores = new Map(moves.scores);
  if (sheet.rows[row]?.score === score) scores.delete(row);
  else scores.set(row, score);
  return { ...moves, scores };
}

/**
 * Gives a row another weighting. While the total is kept, the others give way in proportion; rows that were set before
 * keep what they have as long as there is room and another row left to give way, the ones set last the longest.
 */
export function moveWeight(moves: Moves, sheet: WhatIfSheet, row: number, share: number): Moves {
  const rounded = Number(share.toFixed(DECIMALS));
  const weights = [...moves.weights.filter((set) => set.row !== row), { row, share: rounded }];
  return settled({ ...moves, weights }, sheet);
}

/** Keeps the total, or lets each weighting stand for itself. */
export function keepTotal(moves: Moves, sheet: WhatIfSheet, keepsTotal: boolean): Moves {
  return settled({ ...moves, keepsTotal }, sheet);
}

/** Takes one row's weighting back to the others', and its score to the sheet's. */
export function resetRow(moves: Moves, row: number): Moves {
  const scores = new Map(moves.scores);
  scores.delete(row);
  return { ...moves, scores, weights: moves.weights.filter((set) => set.row !== row) };
}

/** The weightings under the moves, as shares; `undefined` for a row whose cell stands as it is. */
export function movedWeights(moves: Moves, sheet: WhatIfSheet): readonly (number | undefined)[] {
  const { weights, keepsTotal } = moves;
  const set = new Map(weights.map(({ row, share }) => [row, share]));
  if (!keepsTotal || set.size === 0) return sheet.rows.map((_, row) => set.get(row));
  return giveWay(
    sheet.rows.map(({ weight }) => weight),
    set,
  );
}

/** Drops the settings made first until the rest leaves room, and a row to fill it. */
function settled(moves: Moves, { rows }: WhatIfSheet): Moves {
  if (!moves.keepsTotal) return moves;
  let { weights } = moves;
  const fits = () => weights.length < rows.length && exactSum(weights.map(({ share }) => share)) <= 1;
  while (weights.length > 1 && !fits()) weights = weights.slice(1);
  return { ...moves, weights };
}
