import { borrowedMeasures } from "../month/borrowed-measures";
import { cellAddress } from "../scorecard/address";
import type { AlarmRule } from "./alarm";

/** A copied sheet still scores the measures of the original: what is typed for one of them changes both. */
export const sharedMeasures: AlarmRule = ({ reading, state }) => {
  const borrowed = borrowedMeasures(reading, state.found);
  if (borrowed === undefined) return [];
  const { found, firstColumn } = borrowed.measures;
  const place = { sheet: found.sheet, address: cellAddress(found.headerRow, firstColumn) };
  return [{ key: "shared-measures", sentence: borrowed.sentence, place }];
};
