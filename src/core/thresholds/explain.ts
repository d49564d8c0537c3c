import {
  allOf,
  amountWords,
  answerVerdict,
  atBoundWords,
  budgetVerdict,
  metWords,
  missedWords,
  missingWords,
  needsReference,
} from "../messages/readings";
import { ok, type Outcome } from "../outcome";
import type { Cell } from "../values/cell";
import { describeAll, describeLabelled, describeThreshold } from "./describe";
import { formatPercent } from "./format";
import { judge, type Judgement } from "./judge";
import { readThresholds } from "./read-thresholds";

/**
 * A threshold cell in plain English (`more than 95%, with partial credit from 70%`); with an actual, how it fares
 * (`96% is more than 95%: met`). A number is read as a threshold: above 0 and up to 1 as a percentage.
 *
 * @param actual As for `judge`; leave it out for the reading alone. A threshold that needs a reference is read
 * without a verdict, since there is none to give.
 */
export function explain(threshold: Cell, actual?: Cell): Outcome<string> {
  const reading = readThresholds(threshold);
  if (!reading.ok) return reading;
  if (actual === undefined || actual === null) return ok(describeAll(reading.value));
  const judged = judge(actual, threshold);
  if (judged.ok) return ok(allOf(judged.value.map(explainJudgement)));
  if (judged.problem.key !== "missing-reference") return judged;
  const names = reading.value.flatMap((one) =>
    one.kind === "reference" ? [one.name] : one.kind === "budget" ? ["the budget"] : [],
  );
  return ok(needsReference(describeAll(reading.value), names.join(", ")));
}

/** One judgement in words: the actual, the reading and what follows from them. */
export function explainJudgement(judgement: Judgement): string {
  const { threshold, state, attainment, atBound, amount, judgedBy } = judgement;
  if (state === "missing") return missingWords(describeLabelled(threshold));
  const label = threshold.label === undefined ? "" : `${threshold.label}: `;
  if (!amount || !judgedBy) {
    const verdict = threshold.kind === "budget" ? budgetVerdict : answerVerdict;
    return label + verdict(String(judgement.actual), state === "met");
  }
  const said = amountWords(amount.value, amount.unit);
  if (atBound) return label + atBoundWords(said);
  const reading =
    judgedBy === threshold
      ? describeThreshold({ ...judgedBy, from: undefined } as typeof judgedBy)
      : describeJudged(judgement);
  return (
    label +
    (state === "met" ? metWords(said, reading) : missedWords(said, reading, formatPercent(attainment)))
  );
}

/** A threshold together with the value its reference gave it. */
function describeJudged({ threshold, judgedBy }: Judgement): string {
  const name = describeThreshold(threshold);
  return judgedBy ? `${name} (${describeThreshold(judgedBy)})` : name;
}
