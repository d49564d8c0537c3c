import { staleScores } from "../messages/alarms";
import { staleWords } from "../messages/sharing";
import { cellAddress } from "../scorecard/address";
import type { AlarmRule } from "./alarm";

/** A shared scorecard whose cells have changed since it was scored: its own verdict cell says so first. */
export const stale: AlarmRule = ({ state: { found, sheet } }) => {
  const { verdict } = found.settings;
  if (typeof verdict?.value !== "string" || !verdict.value.startsWith(staleWords.stale)) return [];
  const [changed = ""] = verdict.value.slice(staleWords.stale.length).split(staleWords.asScored);
  return [
    {
      key: "stale",
      sentence: staleScores(changed.replace(/^\W+/, "")),
      place: { sheet, address: cellAddress(verdict.row, verdict.column) },
      page: "settings",
    },
  ];
};
