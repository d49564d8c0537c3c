import { useEffect, useState } from "react";
import type { ScorecardState } from "../../../core/scorecard/state";
import type { WorkbookReading } from "../../../core/scorecard/workbook-reading";

/**
 * How many alarms each scorecard has, by its id; a scorecard not counted yet isn't there. Counted after the list is
 * shown, since it takes work and code that the list doesn't need, a scorecard at a time so that clicks get through.
 */
export function useAlarmCounts(
  reading: WorkbookReading,
  scorecards: readonly ScorecardState[],
): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const found = new Map<string, number>();
      const { alarmsOf, lookAt } = await import(/* webpackChunkName: "alarms" */ "./alarms-code");
      for (const state of scorecards) {
        await new Promise((resolve) => setTimeout(resolve));
        if (!wanted) return;
        found.set(state.id, alarmsOf(lookAt(reading, state)).length);
      }
      if (wanted) setCounts(found);
    })().catch(() => undefined); // Without its code the list is what it was before.
    return () => {
      wanted = false;
    };
  }, [reading, scorecards]);
  return counts;
}
