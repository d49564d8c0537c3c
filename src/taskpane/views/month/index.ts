/** A month's work on a scorecard: a copy that isn't one yet, and the start of the next period. */
export { NextPeriod } from "./next-period";
export { SharedMeasures } from "./shared-measures";
