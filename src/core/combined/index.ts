export { combined } from "./combined";
export { combinedIf } from "./combined-if";
export { combinedMethods, type CombinedMethod } from "./combine";
export { metricKey, metricName } from "./metric-name";
export { tally } from "./tally";
