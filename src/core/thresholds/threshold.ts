import type { Unit } from "./units";

/** How an actual is compared with a bound. `>` and `<` are strict: the bound itself is not enough. */
export type Sign = ">" | ">=" | "<" | "<=" | "=";

/** What every threshold carries: the piece of the cell it was read from, and the words that stood around it. */
interface Stated {
  /** The threshold as written, without its bullet. */
  readonly text: string;
  /** The words before it (`FCR` in `FCR >70%`). */
  readonly label?: string;
  /** The words after its value (`of calls` in `>80% of calls`). */
  readonly qualifier?: string;
}

/** `>95%`, `<20min`, `0 incidents`: an actual on one side of a bound, which is in `unit` (0.95 for 95 %). */
export interface Limit extends Stated {
  readonly kind: "limit";
  readonly sign: Sign;
  readonly bound: number;
  readonly unit: Unit;
  /** Where partial credit starts, in `unit` (`>95% from 70%`); without it credit is a ratio. */
  readonly from?: number;
}

/** `80%–90%`, `20 ± 2`: an actual within both ends, which are included. */
export interface Band extends Stated {
  readonly kind: "band";
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
}

/** `Delivered – yes/no`, `done`, `TRUE`: a plain answer; `expected` is the one that meets it. */
export interface Answer extends Stated {
  readonly kind: "answer";
  readonly expected: boolean;
}

/** How far from the budget is still on budget: a share of it (0.05 for ±5 %), or an amount. */
export interface Tolerance {
  readonly size: number;
  readonly unit: Unit;
}

/** `On budget`: at most the budget, or within the tolerance on both sides of it. The budget is a reference. */
export interface Budget extends Stated {
  readonly kind: "budget";
  readonly tolerance?: Tolerance;
}

/** `<SLA`, `>=Target`: a bound whose value stands elsewhere, under a name. */
export interface Reference extends Stated {
  readonly kind: "reference";
  readonly sign: Sign;
  readonly name: string;
  /** Where partial credit starts, when the threshold says so. */
  readonly from?: { readonly value: number; readonly unit: Unit };
}

/** One thing that a measure must reach. A cell may hold several. */
export type Threshold = Limit | Band | Answer | Budget | Reference;
