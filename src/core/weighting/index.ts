export { checkWeighting, type WeightingCheck } from "./check-weighting";
export { normalise } from "./normalise";
export { readNumber } from "./read-number";
export { weightCheck } from "./weight-check";
export { POINTS_TOTAL, SHARES_TOTAL, totals } from "./weight-total";
export type { WeightingFault, WeightingFaultKind } from "./weighting-rows";
