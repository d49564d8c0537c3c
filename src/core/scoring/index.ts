export { coverage, coverageOf } from "./coverage";
export { MISSING_POLICIES, type MissingPolicy, readMissingPolicy } from "./missing-policy";
export { range, rangeOf, type ScoreRange } from "./range";
export { required } from "./required";
export { rowScore, score, scoreRows } from "./score";
export { readScorecardRows, type ScorecardRow, type ScorecardRows } from "./scorecard-rows";
export { scores } from "./scores";
