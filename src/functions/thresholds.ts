import { attainment, explain, meets } from "../core/thresholds";
import { answer } from "./answer";

/**
 * Does the actual meet its threshold? TRUE or FALSE, strict where the sign is strict; with several thresholds, all of them.
 * @customfunction MEETS
 * @helpurl https://localhost:3443/help/functions.html#meets
 * @param actual What was measured: a number, text with a unit such as 18min, or yes / no.
 * @param threshold The threshold as people write it: >95%, <20min, 0 incidents, Delivered – yes/no.
 * @param reference Where the threshold names one (<SLA, On budget): its value, or a table of names and values.
 * @returns TRUE or FALSE.
 */
export function MEETS(actual: unknown, threshold: unknown, reference?: unknown[][]): unknown {
  return answer(meets, actual, threshold, reference);
}

/**
 * How much of its threshold the actual reaches: 1 when met, less in proportion when missed; the mean over several thresholds.
 * @customfunction ATTAINMENT
 * @helpurl https://localhost:3443/help/functions.html#attainment
 * @param actual What was measured: a number, text with a unit such as 18min, or yes / no.
 * @param threshold The threshold as people write it; ">95% from 70%" starts partial credit at 70%.
 * @param reference Where the threshold names one (<SLA, On budget): its value, or a table of names and values.
 * @returns A number from 0 to 1.
 */
export function ATTAINMENT(actual: unknown, threshold: unknown, reference?: unknown[][]): unknown {
  return answer(attainment, actual, threshold, reference);
}

/**
 * Says in plain English how a threshold is read and, given an actual, whether and how well it is met.
 * @customfunction EXPLAIN
 * @helpurl https://localhost:3443/help/functions.html#explain
 * @param threshold The threshold as people write it.
 * @param actual What was measured.
 * @returns A sentence.
 */
export function EXPLAIN(threshold: unknown, actual?: unknown): unknown {
  return answer(explain, threshold, actual);
}
