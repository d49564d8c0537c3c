export { type MovedRow, whatIf, type WhatIf } from "./judge";
export {
  keepTotal,
  type Moves,
  movedWeights,
  moveScore,
  moveWeight,
  noMoves,
  resetRow,
  type SetWeight,
} from "./moves";
export { type PlannedCell, planWhatIf, type WhatIfPlan } from "./plan";
export { percentageText, readPercentage, stepped } from "./percentage";
export type { Route, RouteStep } from "./route";
export { type ChangeLine, changeLines, changeText, flipWords, routeSentence } from "./sentences";
export { whatIfSheet, type WhatIfRow, type WhatIfSheet } from "./sheet";
