import { frameOfBox, type Frame } from "../engine/charts";
import type { PropertyModel } from "./define";
import type { RangeObject } from "./range-object";

const side = (key: keyof Frame): PropertyModel<RangeObject> => ({
  get: ({ sheetId, box }, { engine }) => frameOfBox(box, sheetId, engine.layout)[key],
});

/** Where a range lies on its sheet, in points. */
export const rangeFrame = {
  Left: side("left"),
  Top: side("top"),
  Width: side("width"),
  Height: side("height"),
};
