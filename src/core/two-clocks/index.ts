import { clocksStanding, twoClocksSheet } from "../messages/two-clocks";
import { type Standing, stateId, type System } from "../systems/system";
import { placeOfTable } from "../systems/tables";
import { type TwoClocks, twoClocks } from "./cases";
import { clocksFaults } from "./faults";
import { tallyOf } from "./tally";
import { twoClocksTemplate } from "./template";

export { type ClockCase, type StopRow, type TwoClocks, twoClocks } from "./cases";
export { planImprovement, proposedActions, type ProposedAction } from "./improvement-plan";
export { type ReasonTime, reasonTimes } from "./reasons";

/** The two-sided SLA: cases whose clock stops for the provider while the user waits on. */
export const twoClocksSystem: System = {
  id: "two-clocks",
  template: twoClocksTemplate,
  find: (reading) =>
    twoClocks(reading).map((clocks) => {
      const place = placeOfTable(clocks.cases);
      return {
        id: stateId("two-clocks", place),
        system: "two-clocks",
        title: twoClocksSheet.title,
        place,
        standing: standingOf(clocks),
        findings: clocksFaults(clocks),
      };
    }),
};

function standingOf(clocks: TwoClocks): Standing {
  const [provider, user] = [tallyOf(clocks, "provider"), tallyOf(clocks, "user")];
  const { unjudged } = user;
  const also = unjudged === 0 ? "" : clocksStanding.unjudged(unjudged);
  if (clocks.caseRows.length === 0) return { tone: "open", text: clocksStanding.empty };
  if (provider.judged + user.judged === 0)
    return unjudged === 0
      ? { tone: "open", text: clocksStanding.none }
      : { tone: "warning", text: clocksStanding.noneJudged + also };
  const [tone, shape] =
    provider.met < provider.judged
      ? (["bad", "✗"] as const)
      : user.met < user.judged || unjudged > 0
        ? (["warning", "!"] as const)
        : (["good", "✓"] as const);
  return { tone, text: clocksStanding.inTime(provider, user, shape) + also };
}
