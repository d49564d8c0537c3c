import type { Cell } from "../values/cell";
import type { Band, Limit, Threshold } from "./threshold";
import type { Unit } from "./units";

/** One threshold judged by its actual. */
export interface Judgement {
  readonly threshold: Threshold;
  /** The actual's cell, or its line of the cell. */
  readonly actual: Cell;
  /** `missing`: there is no actual, which is neither met nor missed. */
  readonly state: "met" | "missed" | "missing";
  /** Partial credit, 0–1: 1 when met or at a strict bound, 0 when missing. */
  readonly attainment: number;
  /** True when the actual equals a strict bound, which is not enough. */
  readonly atBound: boolean;
  /** The actual as an amount in the unit it was judged in, where it is one. */
  readonly amount?: { readonly value: number; readonly unit: Unit };
  /** What the amount was judged by: the threshold itself, or the limit or band that its reference makes of it. */
  readonly judgedBy?: Limit | Band;
}
