import { answerLater } from "./answer-later";

// The pick-list of a closed argument; ambient, so that it reaches Excel's autocomplete but not the shipped script.

/**
 * What MATURITY gives.
 * @customenum {string}
 */
declare enum MATURITY_METHOD {
  /** The highest level with it and all lower levels met; 0 when there is none */
  reached = "reached",
  /** The share of each level's metrics that are met: five cells, Initial to Optimized */
  share = "share",
}

const core = () => import(/* webpackChunkName: "functions-maturity" */ "../core/maturity/maturity");

/**
 * How mature something is, from metrics that belong to levels: the level reached, or the share met per level. Which of the two counts is your choice.
 * @customfunction MATURITY
 * @helpurl https://localhost:3443/help/functions.html#maturity
 * @param levels The metrics' levels: 1 to 5, or Initial, Basic, Intermediate, Advanced, Optimized.
 * @param results Whether each metric is met, row by row: TRUE or FALSE, yes or no, met or missed.
 * @param method "reached" (the highest level with it and all lower levels met, the default) or "share" (per level).
 * @returns One cell, or with "share" a row of five.
 */
export async function MATURITY(
  levels: unknown[][],
  results: unknown[][],
  method?: MATURITY_METHOD,
): Promise<unknown[][]> {
  return (await answerLater(async () => (await core()).maturity, levels, results, method)) as unknown[][];
}
