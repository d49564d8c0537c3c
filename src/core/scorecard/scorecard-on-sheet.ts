import { feedOf } from "./feeds";
import type { ScorecardState } from "./state";
import type { WorkbookReading } from "./workbook-reading";

/**
 * The scorecard that somebody who turns to a sheet is looking at: one that stands there, else one whose measures do. The
 * one that is `shown` already, if any, is preferred to its neighbours. `undefined` on a sheet that has to do with none.
 */
export function scorecardOnSheet(
  reading: WorkbookReading,
  scorecards: readonly ScorecardState[],
  sheet: string,
  shown?: ScorecardState,
): ScorecardState | undefined {
  const all = shown ? [shown, ...scorecards.filter(({ id }) => id !== shown.id)] : scorecards;
  const standsThere = (scorecard: ScorecardState) => scorecard.sheet === sheet;
  const isMeasuredThere = ({ found }: ScorecardState) => {
    const feed = feedOf(reading, found);
    return feed.kind === "detailed" && feed.table.found.sheet === sheet;
  };
  return all.find(standsThere) ?? all.find(isMeasuredThere);
}
