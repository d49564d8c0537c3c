import type { Tally } from "../messages/two-clocks";
import type { TwoClocks } from "./cases";
import type { CaseVerdict } from "./verdict-of-case";
import type { Party } from "./words";

const unjudgedVerdicts: readonly CaseVerdict[] = ["noSla", "slaUnreadable", "noAsAt", "hoursUnreadable"];

/**
 * How many cases were in time on one party's clock; open ones count once they have missed. Those that can't be judged,
 * whatever for, are counted beside them, so that the rest isn't read as all.
 */
export function tallyOf({ caseRows }: Pick<TwoClocks, "caseRows">, party: Party): Tally {
  const met = caseRows.filter(({ verdicts }) => verdicts[party] === "met").length;
  const missed = caseRows.filter(({ verdicts }) => verdicts[party] === "missed").length;
  const unjudged = caseRows.filter(({ verdicts }) => unjudgedVerdicts.includes(verdicts[party])).length;
  return { met, judged: met + missed, unjudged };
}
