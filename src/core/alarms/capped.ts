import { cappedScore } from "../messages/alarms";
import { cellAddress } from "../scorecard/address";
import { shareText } from "../verdict/figures";
import type { AlarmRule } from "./alarm";

/** A combined score outside 0–100 % counts as the nearer end: the sheet shows another figure than was scored. */
export const capped: AlarmRule = ({ state, sheet }) => {
  if (sheet === undefined) return [];
  return sheet.rows.flatMap(({ metric, cells: { combined }, at }) => {
    if (typeof combined !== "number" || combined >= 2 || (combined >= 0 && combined <= 1)) return [];
    const sentence = cappedScore(metric, shareText(combined), combined > 1 ? "100%" : "0%");
    const address = at.combined === undefined ? undefined : cellAddress(at.combined.row, at.combined.column);
    return [
      {
        key: "capped",
        sentence,
        ...(address === undefined ? {} : { place: { sheet: state.sheet, address } }),
      },
    ];
  });
};
