import { planSteps } from "../messages/review-plan";
import type { FirstStep } from "../systems/system";
import { placeIn } from "../systems/tables";
import type { ReviewPlan } from "./activities";

/** What somebody with an empty plan does first, each with the cell to begin in. */
export function firstSteps({ table, asAtCell }: ReviewPlan): FirstStep[] {
  return [
    ...(asAtCell === undefined ? [] : [{ text: planSteps.asAt, place: asAtCell.place }]),
    { text: planSteps.activities, place: placeIn(table, table.headerRow + 1, "activity") },
  ];
}
