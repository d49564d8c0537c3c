import type { ScorecardPageProps } from "../registry";
import { NextPeriod } from "./next-period";
import { SharedMeasures } from "./shared-measures";

export { NextPeriod } from "./next-period";
export { SharedMeasures } from "./shared-measures";

/** A month's work on a scorecard: a copy that isn't one yet, and the start of the next period. */
export function Month(props: ScorecardPageProps) {
  return (
    <>
      <SharedMeasures {...props} />
      <NextPeriod {...props} />
    </>
  );
}
