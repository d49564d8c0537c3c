export { combined } from "./combined";
export { combinedIf } from "./combined-if";
export { combinedMethods, combinedMissing, type CombinedMethod, type CombinedMissing } from "./combine";
export { metricKey, metricName } from "./metric-name";
export { tally } from "./tally";
