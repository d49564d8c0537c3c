export { statusWords, shapeOf, type StatusWord, type Shape } from "./status-word";
export { judgeScorecard, type Verdict, type VerdictRow } from "./judge-scorecard";
export type { ScorecardInput } from "./assess";
export { status } from "./status";
export { verdict } from "./verdict";
export { display } from "./display";
export { combined, combinedIf, combinedMethods, type CombinedMethod, tally } from "../combined";
export { MISSING_POLICIES as combinedMissing } from "../scoring";
export { points, scoreText, shareText } from "./figures";
