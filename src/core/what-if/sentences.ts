import {
  aloneWouldMeet,
  changeBy,
  flipSentence,
  noFlip,
  type SignedChange,
  signedPoints,
  togetherWouldMeet,
  whatIfTexts,
} from "../messages/what-if";
import type { WeightMove } from "../moves";
import type { Outcome } from "../outcome";
import { makeDecimal, decimalOf, multiply, toText, toNumber } from "../values/decimal";
import { inCulture } from "../values/culture";
import { fewestDecimals, percent, roundShare } from "../verdict/figures";
import type { WhatIf } from "./judge";
import type { Route } from "./route";
import type { WhatIfSheet } from "./sheet";

/** A sentence names at most this many rows that would do alone. */
const NAMED = 3;

/** The route in a sentence; `undefined` where there is none to go. */
export function routeSentence(route: Route, { rows }: WhatIfSheet): string | undefined {
  if (route.kind === "met" || route.kind === "none") return undefined;
  if (route.kind === "unreachable") return whatIfTexts.unreachable;
  const steps = route.steps.map(({ row, span }) => ({ metric: rows[row]?.metric ?? "", span }));
  return route.kind === "alone" ? aloneWouldMeet(steps.slice(0, NAMED)) : togetherWouldMeet(steps);
}

/** How close the verdict is, in a sentence; `undefined` where there is no verdict to reverse. */
export function flipWords(flip: Outcome<WeightMove>, { rows }: WhatIfSheet): string | undefined {
  if (!flip.ok) return flip.problem.key === "no-move" ? noFlip : undefined;
  const { points, enough, from, to } = flip.value;
  return flipSentence(pointsText(points), enough, rows[from]?.metric ?? "", rows[to]?.metric ?? "");
}

/** Points to two decimals, rounded up: moving more than that still reverses the verdict. */
function pointsText(points: number): string {
  const share = multiply(decimalOf(points), makeDecimal(1n, 2));
  return inCulture(toText(multiply(roundShare(toNumber(share), 2, "up"), makeDecimal(100n, 0))));
}

/** One row's part of the change, in words and figures. */
export interface ChangeLine {
  readonly row: number;
  readonly metric: string;
  /** As a share of the whole: −0.08 is eight points less. */
  readonly total: number;
  readonly points: string;
  readonly by: string;
}

/** The rows that change the score, in their order. */
export function changeLines({ rows }: WhatIf, sheet: WhatIfSheet): ChangeLine[] {
  return rows.flatMap(({ change }, row) => {
    if (change === undefined) return [];
    const { performance, weighting, total } = change;
    if (performance === 0 && weighting === 0) return [];
    const by = changeBy(part(performance), part(weighting));
    return [{ row, metric: sheet.rows[row]?.metric ?? "", total, points: changeText(total), by }];
  });
}

/** A difference of shares in points with its sign; never "0" when there is one. */
export function changeText(difference: number): string {
  const size = fewestDecimals(Math.abs(difference), 2, (shown) => (shown === 0) === (difference === 0));
  return signedPoints(percent(size).slice(0, -1), difference < 0);
}

const part = (difference: number): SignedChange | undefined =>
  difference === 0 ? undefined : { text: changeText(difference), isLoss: difference < 0 };
