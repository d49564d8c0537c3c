/**
 * The add-in's custom functions, namespace OXM: the entry of `dist/functions.js`. The build reads the JSDoc of these
 * files into `dist/functions.json` and adds the `CustomFunctions.associate` calls. `registry/` describes the same
 * functions as data, for the help, the reference and the checks; it is no part of the script.
 */
export { AGREE, AGREEMENT, CONSISTENCY, PAIRWISE } from "./agreement";
export { COMBINED, COMBINEDIF, TALLY } from "./combined";
export { JOURNEY } from "./journey";
export { MATURITY } from "./maturity";
export { FAVOURABLE, HEADROOM, INTERVAL, ONTIME, POOLED, WITHINCAPS } from "./kvi-board";
export { BRIDGE, FLIP } from "./moves";
export { COVERAGE, RANGE, REQUIRED, SCORE, SCORES } from "./scores";
export { ATTAINMENT, EXPLAIN, MEETS } from "./thresholds";
export { PRIORITY } from "./issue-register";
export { CLOCK } from "./two-clocks";
export { DISPLAY, STATUS, VERDICT } from "./verdicts";
export { NORMALISE, WEIGHTCHECK } from "./weightings";
