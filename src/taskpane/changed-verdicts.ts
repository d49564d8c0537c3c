import { announcement } from "../core/messages/pane";
import type { ScorecardState } from "../core/scorecard/state";

/** What to read out: the verdicts that are known and now say something else; "" when there are none. */
export function changedVerdicts(before: readonly ScorecardState[], now: readonly ScorecardState[]): string {
  const known = new Map(before.map((scorecard) => [scorecard.id, sentenceOf(scorecard)]));
  return now
    .filter((scorecard) => known.has(scorecard.id) && known.get(scorecard.id) !== sentenceOf(scorecard))
    .map((scorecard) => announcement(scorecard.title, sentenceOf(scorecard)))
    .join(" ");
}

const sentenceOf = ({ verdict }: ScorecardState) =>
  verdict.ok ? verdict.sentence : verdict.problem.sentence;
