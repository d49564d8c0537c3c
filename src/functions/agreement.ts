import { answerLater } from "./answer-later";

const core = () => import(/* webpackChunkName: "functions-agreement" */ "../core/agreement");

/**
 * The group's weighting: the mean of the members' allocations, as shares that total 1.
 * @customfunction AGREE
 * @helpurl https://localhost:3443/help/functions.html#agree
 * @param allocations One row per metric and one column per member, who each give out 100 points (or 100%).
 * @returns One number a row.
 */
export async function AGREE(allocations: unknown[][]): Promise<unknown[][]> {
  return (await answerLater(async () => (await core()).agree, allocations)) as unknown[][];
}

/**
 * How far the members agree on the order of the metrics: Kendall's W, from 0 (not at all) to 1 (fully).
 * @customfunction AGREEMENT
 * @helpurl https://localhost:3443/help/functions.html#agreement
 * @param allocations One row per metric and one column per member, who each give out 100 points (or 100%).
 * @returns A number from 0 to 1.
 */
export async function AGREEMENT(allocations: unknown[][]): Promise<unknown> {
  return answerLater(async () => (await core()).agreement, allocations);
}

/**
 * Weightings from pairwise judgements of importance (AHP), as shares that total 1.
 * @customfunction PAIRWISE
 * @helpurl https://localhost:3443/help/functions.html#pairwise
 * @param judgements A square: how many times as important each row's metric is as each column's. One half is enough.
 * @returns One number a row.
 */
export async function PAIRWISE(judgements: unknown[][]): Promise<unknown[][]> {
  return (await answerLater(async () => (await core()).pairwise, judgements)) as unknown[][];
}

/**
 * How consistent pairwise judgements are: Saaty's consistency ratio. Above 0.1 they should be looked at again.
 * @customfunction CONSISTENCY
 * @helpurl https://localhost:3443/help/functions.html#consistency
 * @param judgements A square: how many times as important each row's metric is as each column's. One half is enough.
 * @returns A number; 0 is perfect.
 */
export async function CONSISTENCY(judgements: unknown[][]): Promise<unknown> {
  return answerLater(async () => (await core()).consistency, judgements);
}
