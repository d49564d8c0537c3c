export { explainScorecard, type MeasureWhy, type PlaceOfCell, type RowWhy } from "./explain-scorecard";
export { type Look, lookAt } from "./look";
