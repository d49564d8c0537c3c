import {
  allowsNone,
  atBoundOnly,
  creditText,
  noneAllowed,
  answerIs,
  answeredBudget,
  equalToBound,
  metBy,
  missedBy,
  noActualYet,
} from "../messages/explain";
import { creditWords } from "../messages/readings";
import { actualWords, describeJudged, isNone } from "../thresholds";
import type { Judgement } from "../thresholds";

/**
 * How near an actual came, in a few words beside its measure: "63.2% reached, more than 80% asked: 79% credit".
 *
 * @param credit What it counts for under the scorecard's method, 0–1.
 */
export function nearWords(judgement: Judgement, credit: number): string {
  const { threshold, state, atBound, judgedBy } = judgement;
  if (state === "missing") return noActualYet();
  const said = actualWords(judgement);
  const isMet = state === "met";
  const counts = isMet ? undefined : creditWords(credit);
  if (!judgedBy) return threshold.kind === "budget" ? answeredBudget(said, isMet) : answerIs(said, counts);
  if (atBound) return equalToBound(said, credit === 1);
  if (isNone(judgedBy)) return isMet ? metBy(said, describeJudged(threshold, judgedBy)) : allowsNone(said);
  const asked = describeJudged(threshold, judgedBy);
  return counts === undefined ? metBy(said, asked) : missedBy(said, asked, counts);
}

/** The same without what stands beside it in a list, the actual and what was asked: "79% credit"; "" when met. */
export function resultWords({ state, atBound, judgedBy }: Judgement, credit: number): string {
  if (state === "met") return "";
  if (state === "missing") return noActualYet();
  if (atBound) return atBoundOnly(credit === 1);
  if (judgedBy && isNone(judgedBy)) return noneAllowed();
  return creditText(creditWords(credit));
}
