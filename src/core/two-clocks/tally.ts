import type { Tally } from "../messages/two-clocks";
import type { TwoClocks } from "./cases";
import type { Party } from "./words";

/** How many cases were in time on one party's clock; open ones count once they have missed. */
export function tallyOf({ caseRows }: Pick<TwoClocks, "caseRows">, party: Party): Tally {
  const met = caseRows.filter(({ verdicts }) => verdicts[party] === "met").length;
  const missed = caseRows.filter(({ verdicts }) => verdicts[party] === "missed").length;
  return { met, judged: met + missed };
}
