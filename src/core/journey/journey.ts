import { countsDiffer } from "../messages/arguments";
import {
  emotionUnknown,
  journeyNouns,
  noEmotion,
  stageWeightNegative,
  stageWeightsZero,
  stageWeightUnreadable,
} from "../messages/emotion";
import { errorCell } from "../messages/errors";
import { fail, ok, type Outcome } from "../outcome";
import { type Cell, type Cells, isBlank, isCellError } from "../values/cell";
import { quotient } from "../values/decimal";
import { ExactTotal } from "../values/exact-total";
import { cellsOf, countToLastFilled, sideBySide } from "../values/shape";
import { readNumber } from "../weighting/read-number";
import { readEmotion, readScale } from "./emotion-scale";

/**
 * The score of a customer's journey (JOURNEY), from 0 (worst) to 1 (best): the weighted mean of what its stages feel
 * like by an ordered scale, exact and the same for any order of the stages.
 *
 * Unanswered stages are left out, with their weight: an ignored survey says nothing, and isn't neutral. Only the proportion
 * of the weights matters; a blank one beside others is 0, and with none at all every stage counts the same. An unknown
 * word, a weight that is negative or no number, and a scale that can't be read are `#VALUE!`; errors but `#N/A` come back as
 * they are. No stage with an emotion: `#N/A`.
 *
 * @param scale Two columns, word and value; `usualScale` when omitted.
 */
export function journey(emotions: Cells, weights?: Cells, scale?: Cells): Outcome<number> {
  const read = readScale(scale);
  if (!read.ok) return read;
  const weighed = weights !== undefined && cellsOf(weights).some((cell) => !isBlank(cell));
  const lists = sideBySide(weighed ? [emotions, weights] : [emotions]);
  if (lists === undefined)
    return fail(
      countsDiffer([
        [countToLastFilled(cellsOf(emotions)), journeyNouns.emotion],
        [countToLastFilled(cellsOf(weights)), journeyNouns.weight],
      ]),
    );
  const [felt = [], given] = lists;
  const [earned, counted] = [new ExactTotal(), new ExactTotal()];
  let weightless = weighed;
  for (const [index, cell] of felt.entries()) {
    if (isCellError(cell) && cell.code !== "#N/A") return fail(errorCell(cell));
    const weight = given === undefined ? ok(1) : readStageWeight(given[index], index + 1);
    if (!weight.ok) return weight;
    if (weight.value > 0) weightless = false;
    const emotion = readEmotion(cell, read.value);
    if (emotion.kind === "unknown")
      return fail(emotionUnknown(felt.length > 1 ? index + 1 : undefined, cell, read.value.words));
    if (emotion.kind === "unanswered") continue;
    earned.addProduct(emotion.value, weight.value);
    counted.add(weight.value);
  }
  if (weightless) return fail(stageWeightsZero());
  const whole = counted.toDecimal();
  return whole.units === 0n ? fail(noEmotion()) : ok(quotient(earned.toDecimal(), whole));
}

function readStageWeight(cell: Cell, row: number): Outcome<number> {
  if (isBlank(cell)) return ok(0);
  if (isCellError(cell)) return fail(errorCell(cell));
  const number = readNumber(cell);
  if (number === undefined) return fail(stageWeightUnreadable(row, cell));
  return number < 0 ? fail(stageWeightNegative(row)) : ok(number);
}
