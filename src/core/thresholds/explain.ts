import {
  allOf,
  amountWords,
  answerVerdict,
  atBoundWords,
  budgetVerdict,
  creditWords,
  metWords,
  missedWords,
  missingWords,
  needsReference,
  noneVerdict,
} from "../messages/readings";
import { ok, type Outcome } from "../outcome";
import type { Cell } from "../values/cell";
import { describeAll, describeLabelled, describeThreshold, isNone } from "./describe";
import { judge } from "./judge";
import type { Judgement } from "./judgement";
import { readNumberText } from "./number-text";
import { readThresholds } from "./read-thresholds";
import type { Band, Limit, Threshold } from "./threshold";

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
  return ok(needsReference(describeAll(reading.value), names));
}

/** One judgement in words: the actual, the reading and what follows from them. */
export function explainJudgement(judgement: Judgement): string {
  const { threshold, state, attainment, atBound, judgedBy } = judgement;
  if (state === "missing") return missingWords(describeLabelled(threshold));
  const label = threshold.label === undefined ? "" : `${threshold.label}: `;
  const said = actualWords(judgement);
  const isMet = state === "met";
  if (!judgedBy) return label + (threshold.kind === "budget" ? budgetVerdict : answerVerdict)(said, isMet);
  if (atBound) return label + atBoundWords(said);
  if (isNone(judgedBy)) return label + noneVerdict(said, isMet);
  const reading = describeJudged(threshold, judgedBy);
  return label + (isMet ? metWords(said, reading) : missedWords(said, reading, creditWords(attainment)));
}

/** The actual as written, when it says its own unit; otherwise in the unit it was judged in. */
export function actualWords({ actual, amount }: Judgement): string {
  if (typeof actual === "boolean") return actual ? "yes" : "no";
  if (typeof actual === "string" && (!amount || readNumberText(actual) === undefined)) return actual.trim();
  return amount ? amountWords(amount.value, amount.unit) : String(actual);
}

/** What an amount was judged by: the threshold without its partial credit, with the value its reference gave it. */
export function describeJudged(threshold: Threshold, judgedBy: Limit | Band): string {
  const bound = describeThreshold(judgedBy.kind === "limit" ? { ...judgedBy, from: undefined } : judgedBy);
  if (threshold === judgedBy) return bound;
  const name = describeThreshold(
    threshold.kind === "reference" ? { ...threshold, from: undefined } : threshold,
  );
  return `${name} (${bound})`;
}
