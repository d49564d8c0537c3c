import { answerLater } from "./answer-later";

const core = () =>
  import(/* webpackChunkName: "functions-issue-register" */ "../core/issue-register/priority");

/**
 * The class of an issue from its impact scores, the weights of the criteria and your bands.
 * @customfunction PRIORITY
 * @helpurl https://localhost:3443/help/functions.html#priority
 * @param scores The score on each criterion.
 * @param weights The criteria's weights, in the same order. Only their proportion matters.
 * @param bands Two columns, in any order of rows: the impact a class begins at, and the class.
 * @returns The class.
 */
export async function PRIORITY(
  scores: unknown[][],
  weights: unknown[][],
  bands: unknown[][],
): Promise<unknown> {
  return answerLater(async () => (await core()).priority, scores, weights, bands);
}
