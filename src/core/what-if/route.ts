import type { Span } from "../messages/verdicts";
import { sums } from "../scoring/score";
import type { TargetBounds } from "../thresholds";
import { add, decimalOf, quotient, toNumber } from "../values/decimal";
import type { Assessment, ScoredAssessment } from "../verdict/assess";
import { percent, roundShare } from "../verdict/figures";
import { type Lever, repairOf, rowScoreAt } from "../verdict/single-row";
import { sideOf } from "../verdict/standing";

/**
 * One row's part of a route: the scores that would do, and the nearest plain one of them to set, 0–1. A target of `=50%`
 * may lie between any two scores that can be written: then there is none to set.
 */
export interface RouteStep {
  readonly row: number;
  readonly span: Span;
  readonly to?: number;
}

/** What would bring a score to its target. */
export type Route =
  /** No verdict to work towards: no target, or weightings that don't total. */
  | { readonly kind: "none" }
  | { readonly kind: "met" }
  /** Any one of these rows alone, the least change of its own score first. */
  | { readonly kind: "alone"; readonly steps: readonly RouteStep[] }
  /** No row alone, but these together; the last only as far as needed. */
  | { readonly kind: "together"; readonly steps: readonly RouteStep[] }
  | { readonly kind: "unreachable" };

/** As many rows as anybody chooses from. */
const MOST_ALONE = 5;

/** Decimals of a percentage that a plain score has, before it takes more to meet the target. */
const DECIMALS = 2;
const MOST_DECIMALS = 12;

/**
 * The route to the target, cheapest row first. What isn't measured counts as the missing policy has it, and against the
 * target, so the route leads to one that is met whatever else comes in. Where no row alone can, rows go to full marks (to
 * 0 where the score is too high), the largest gain first, until one more does it.
 *
 * @param meets Judges the scorecard with other combined scores, by row, as every verdict is judged.
 */
export function routeOf(
  assessment: Assessment,
  meets: (scores: ReadonlyMap<number, number>) => boolean,
): Route {
  if (assessment.word === "Check weightings" || assessment.target === undefined) return { kind: "none" };
  const { bounds } = assessment.target;
  const start = startOf(assessment, bounds);
  if (start === undefined) return { kind: "met" };
  const steps = repairsFrom(start, bounds).slice(0, MOST_ALONE);
  if (steps.length === 0) return together(start, bounds, meets);
  return {
    kind: "alone",
    steps: steps.map(({ row, span, at }) => {
      const to = plainScore(at, start.up, (score) => meets(new Map([[row, score]])));
      return { row, span, ...(to === undefined ? {} : { to }) };
    }),
  };
}

/** Where the score stands at the end that counts, and what each row can do to it. */
interface Start {
  readonly up: boolean;
  readonly end: number;
  readonly levers: readonly RouteLever[];
}

interface RouteLever extends Lever {
  /** True for a row that is left out so far: with a score it would count, and the others for less. */
  readonly joins: boolean;
}

function startOf({ scorecard, policy, judged }: ScoredAssessment, bounds: TargetBounds): Start | undefined {
  const [floor, ceiling] = judged;
  const up = sideOf(floor, bounds) === "below";
  if (!up && sideOf(ceiling, bounds) !== "above") return undefined;
  const { earned, measuredWeight } = sums(scorecard);
  const exclude = policy === "exclude";
  const counted = toNumber(exclude ? measuredWeight : scorecard.divisor);
  const whole = exclude && counted > 0 ? quotient(earned, measuredWeight) : 0;
  const end = exclude ? whole : up ? floor : ceiling;
  const levers = scorecard.rows.flatMap(({ score, weight, measured }, index): RouteLever[] => {
    if (weight === 0) return [];
    if (exclude && score === undefined) {
      // Joining with the score of the whole would leave the whole where it is.
      return [{ index, score: end, weight: weight / (counted + weight), joins: true }];
    }
    const sure = (score ?? 0) * measured;
    const own = exclude ? (score ?? 0) : up ? sure : sure + 1 - measured;
    return [{ index, score: own, weight: weight / counted, joins: false }];
  });
  return { up, end, levers };
}

/** Every row that alone would meet the target from here and the score at which it does, the least change first. */
function repairsFrom({ levers, end, up }: Start, bounds: TargetBounds) {
  return levers
    .flatMap((lever) => {
      const turn = repairOf(lever, end, bounds);
      if (turn === undefined) return [];
      const at = rowScoreAt(lever, end, (up ? bounds.low : bounds.high) ?? 0);
      return [{ row: lever.index, span: turn.span, change: turn.change, at }];
    })
    .sort((a, b) => a.change - b.change || a.row - b.row);
}

function together(
  { up, end: start, levers }: Start,
  bounds: TargetBounds,
  meets: (scores: ReadonlyMap<number, number>) => boolean,
): Route {
  const full = up ? 1 : 0;
  const gain = ({ score, weight }: Lever) => weight * Math.abs(full - score);
  const order = levers.filter(({ joins }) => !joins).sort((a, b) => gain(b) - gain(a) || a.index - b.index);
  const steps: RouteStep[] = [];
  let end = start;
  for (const [count, lever] of order.entries()) {
    end += (up ? 1 : -1) * gain(lever);
    const text = percent(decimalOf(full));
    steps.push({ row: lever.index, span: { kind: "between", low: text, high: text }, to: full });
    // The next has the most to gain: if it can't do it, none of the others can.
    const next = order[count + 1];
    if (next === undefined || repairOf(next, end, bounds) === undefined) continue;
    const [last] = repairsFrom({ up, end, levers: order.slice(count + 1) }, bounds);
    if (last === undefined) continue;
    const { row, span, at } = last;
    const others = steps.map((step) => [step.row, full] as const);
    const to = plainScore(at, up, (score) => meets(new Map([...others, [row, score]])));
    return { kind: "together", steps: [...steps, { row, span, ...(to === undefined ? {} : { to }) }] };
  }
  return { kind: "unreachable" };
}

/** The plainest score from `at` on that does: as few decimals as possible, next to the bound or one step beyond it. */
export function plainScore(at: number, up: boolean, does: (score: number) => boolean): number | undefined {
  for (let decimals = DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
    const next = roundShare(at, decimals, up ? "up" : "down");
    const step = { units: up ? 1n : -1n, decimals: decimals + 2 };
    const scores = [next, add(next, step)].map(toNumber);
    const found = scores.find((score) => score >= 0 && score <= 1 && does(score));
    if (found !== undefined) return found;
  }
  return undefined;
}
