import { answerLater } from "./answer-later";

const core = () => import(/* webpackChunkName: "functions-kvi-board" */ "../core/kvi-board/arithmetic");

/**
 * The share of favourable answers among those given, all answers together; only those dated within the window where one is given.
 * @customfunction FAVOURABLE
 * @helpurl https://localhost:3443/help/functions.html#favourable
 * @param responses The answers, one a cell; a blank is nobody's answer.
 * @param favourable The answers that count as favourable.
 * @param dates The answers' dates, row by row; needed for a window.
 * @param from The first day that counts.
 * @param to The last day that counts.
 * @returns A number from 0 to 1.
 */
export async function FAVOURABLE(
  responses: unknown[][],
  favourable: unknown[][],
  dates?: unknown[][],
  from?: unknown,
  to?: unknown,
): Promise<unknown> {
  return answerLater(async () => (await core()).favourable, responses, favourable, dates, from, to);
}

/**
 * The ratio of two sums: what shares of different sizes come to together, which their mean doesn't say.
 * @customfunction POOLED
 * @helpurl https://localhost:3443/help/functions.html#pooled
 * @param numerators What is counted, such as favourable answers, one number a row.
 * @param denominators Out of how many, row by row.
 * @returns A number.
 */
export async function POOLED(numerators: unknown[][], denominators: unknown[][]): Promise<unknown> {
  return answerLater(async () => (await core()).pooled, numerators, denominators);
}

/**
 * Where the true share lies that a sample comes from: Wilson's interval.
 * @customfunction INTERVAL
 * @helpurl https://localhost:3443/help/functions.html#interval
 * @param successes How many, such as favourable answers.
 * @param n Out of how many.
 * @param confidence How sure the interval is; 95% when omitted.
 * @returns One row: its low and its high end.
 */
export async function INTERVAL(successes: unknown, n: unknown, confidence?: unknown): Promise<unknown[][]> {
  return (await answerLater(async () => (await core()).interval, successes, n, confidence)) as unknown[][];
}

/**
 * Whether every count is within its cap.
 * @customfunction WITHINCAPS
 * @helpurl https://localhost:3443/help/functions.html#withincaps
 * @param counts What was counted, one number per severity.
 * @param caps The most there may be of each, row by row.
 * @returns TRUE or FALSE.
 */
export async function WITHINCAPS(counts: unknown[][], caps: unknown[][]): Promise<unknown> {
  return answerLater(async () => (await core()).withinCaps, counts, caps);
}

/**
 * What is left under each cap; negative where a count is above it.
 * @customfunction HEADROOM
 * @helpurl https://localhost:3443/help/functions.html#headroom
 * @param counts What was counted, one number per severity.
 * @param caps The most there may be of each, row by row.
 * @returns One number per count, blank where there is none.
 */
export async function HEADROOM(counts: unknown[][], caps: unknown[][]): Promise<unknown[][]> {
  return (await answerLater(async () => (await core()).headroom, counts, caps)) as unknown[][];
}

/**
 * The share done by its due date. What is open counts as late from the day after its due date on, and not at all before.
 * @customfunction ONTIME
 * @helpurl https://localhost:3443/help/functions.html#ontime
 * @param due The due dates.
 * @param done When each was done, row by row; blank where it isn't.
 * @param asAt The day it is looked at from; needed where anything is open.
 * @returns A number from 0 to 1.
 */
export async function ONTIME(due: unknown[][], done: unknown[][], asAt?: unknown): Promise<unknown> {
  return answerLater(async () => (await core()).onTime, due, done, asAt);
}
