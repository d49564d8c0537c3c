import { journeySteps } from "../messages/journey";
import type { FirstStep } from "../systems/system";
import { placeIn } from "../systems/tables";
import type { JourneyMap } from "./stages";

/** False for a map that is only named stages so far: it is to be filled in, not to be complained about. */
export function isBegun({ stages }: Pick<JourneyMap, "stages">): boolean {
  return stages.some(({ word, measures }) => word !== "" || measures.length > 0);
}

/** What somebody with an empty map does first, each with the cell to begin in. */
export function firstSteps({ table, stages, titleCell }: JourneyMap): FirstStep[] {
  const row = stages[0]?.row ?? table.headerRow + 1;
  const at = (column: "stage" | "emotion" | "measures") => placeIn(table, row, column);
  return [
    ...(titleCell === undefined ? [] : [{ text: journeySteps.of, place: titleCell.place }]),
    { text: journeySteps.stages, place: at("stage") },
    { text: journeySteps.emotions, place: at("emotion") },
    ...(table.columns.measures === undefined ? [] : [{ text: journeySteps.measures, place: at("measures") }]),
  ];
}
