import { looks } from "../scorecard/looks";
import type { StylePlan } from "../scorecard/plan";

/** Actuals to type, a line each. */
export const inputLines: StylePlan = { ...looks.input, wrapText: true };
/** Measure weights, a line each. */
export const numberLines: StylePlan = { ...looks.number, wrapText: true };
/** Actuals shown from the measures table: no place to type any more. */
export const shownLines: StylePlan = { ...looks.text, horizontal: "Center", fill: "#FFFFFF" };
