import { flipWords } from "../what-if";
import type { AlarmRule } from "./alarm";

/** A verdict that so many points of weight, or fewer, would reverse is fragile: weights are agreed in whole points. */
const FRAGILE_POINTS = 1;

/** A verdict that hangs on a point of weight. */
export const fragile: AlarmRule = ({ whatIf, sheet }) => {
  if (whatIf === undefined || sheet === undefined || !whatIf.flip.ok) return [];
  if (whatIf.flip.value.points > FRAGILE_POINTS) return [];
  const sentence = flipWords(whatIf.flip, sheet);
  return sentence === undefined ? [] : [{ key: "fragile", sentence, page: "what-if" }];
};
