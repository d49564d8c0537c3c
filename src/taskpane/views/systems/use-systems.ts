import { useEffect, useState } from "react";
import type { WorkbookReading } from "../../../core/scorecard/workbook-reading";
import type { SystemState } from "../../../core/systems/system";

/**
 * What else than scorecards a workbook holds; `undefined` until it has been looked for. Found after the page is shown,
 * since it takes code that scorecards don't need.
 */
export function useSystems(reading: WorkbookReading): readonly SystemState[] | undefined {
  const [found, setFound] = useState<readonly SystemState[]>();
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const { findSystems } = await import(/* webpackChunkName: "systems" */ "../../../core/systems");
      if (wanted) setFound(findSystems(reading));
    })().catch(() => undefined); // Without its code the page is what it was before.
    return () => {
      wanted = false;
    };
  }, [reading]);
  return found;
}
