export { attain, type Attained } from "./attainment";
export { describeAll, describeLabelled, describeThreshold } from "./describe";
export { explain, explainJudgement } from "./explain";
export { attainment, judge, type Judgement, meets } from "./judge";
export { readNumberText } from "./number-text";
export { readThresholds } from "./read-thresholds";
export { meetsTarget, readTarget, type TargetBounds, targetBounds } from "./target";
export type { Answer, Band, Budget, Limit, Reference, Sign, Threshold, Tolerance } from "./threshold";
export type { Unit } from "./units";
