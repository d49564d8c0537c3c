import { staleScores } from "../messages/alarms";
import { staleWords } from "../messages/sharing";
import { cellAddress } from "../scorecard/address";
import type { FoundScorecard } from "../scorecard/recognise";
import type { AlarmRule } from "./alarm";

/** True for a shared scorecard whose own verdict cell says that its cells have changed since it was scored. */
export function isStale({ settings: { verdict } }: Pick<FoundScorecard, "settings">): boolean {
  return typeof verdict?.value === "string" && verdict.value.startsWith(staleWords.stale);
}

/** A shared scorecard whose cells have changed since it was scored: its own verdict cell says so first. */
export const stale: AlarmRule = ({ state: { found, sheet } }) => {
  const { verdict } = found.settings;
  if (verdict === undefined || !isStale(found)) return [];
  const [changed = ""] = String(verdict.value).slice(staleWords.stale.length).split(staleWords.asScored);
  return [
    {
      key: "stale",
      sentence: staleScores(changed.replace(/^\W+/, "")),
      place: { sheet, address: cellAddress(verdict.row, verdict.column) },
      page: "settings",
    },
  ];
};
