import type { Cell } from "../values/cell";
import { notAvailable, type Problem, valueError } from "./problem";
import { held } from "./words";

/** The names of the five levels of maturity, lowest first. */
export const levelNames = {
  1: "Initial",
  2: "Basic",
  3: "Intermediate",
  4: "Advanced",
  5: "Optimized",
} as const;

const asLevel = "use 1 to 5, or Initial, Basic, Intermediate, Advanced or Optimized";
const asResult = "use TRUE or FALSE, yes or no, or met or missed";

/** A level that isn't one of the five. */
export function levelUnknown(row: number, cell: Cell): Problem {
  return valueError("level-unknown", `row ${row}: ${held(cell)} is no level: ${asLevel}`);
}

/** A result that belongs to no level. */
export function levelMissing(row: number): Problem {
  return valueError("level-missing", `row ${row} has a result and no level: ${asLevel}`);
}

/** A result that says neither met nor missed. */
export function resultUnreadable(row: number, cell: Cell): Problem {
  return valueError("result-unreadable", `row ${row}: ${held(cell)} is no result: ${asResult}`);
}

/** No metric with a level yet. */
export function nothingAssessed(): Problem {
  return notAvailable("nothing-assessed", "no level to judge: there are no metrics yet");
}
