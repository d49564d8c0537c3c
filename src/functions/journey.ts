import { answerLater } from "./answer-later";

const core = () => import(/* webpackChunkName: "functions-journey" */ "../core/journey/journey");

/**
 * The score of a customer's journey from what its stages feel like: the weighted mean by an ordered emotion scale. An unanswered stage is left out; it isn't neutral.
 * @customfunction JOURNEY
 * @helpurl https://localhost:3443/help/functions.html#journey
 * @param emotions One word of the scale per stage; blank where nobody answered.
 * @param weights The stages' weights, row by row; equal when omitted. Only their proportion matters.
 * @param scale Two columns: word, and value from 0 (worst) to 1 (best) or "left out". When omitted: Angry 0, Confused and Frustrated 25%, Relieved but disappointed 50%, Good 75%, Delighted 100%.
 * @returns A number from 0 to 1.
 */
export async function JOURNEY(
  emotions: unknown[][],
  weights?: unknown[][],
  scale?: unknown[][],
): Promise<unknown> {
  return answerLater(async () => (await core()).journey, emotions, weights, scale);
}
