import { structureFindings } from "../structure/findings";
import type { AlarmRule } from "./alarm";

/** Rows and measures that don't count as their author will think they do; the fixes are on the structure page. */
export const structure: AlarmRule = ({ reading, state: { found } }) =>
  structureFindings(reading, found)
    .filter(({ severity }) => severity === "problem")
    .map(({ key, sentence, place }) => ({ key, sentence, place, page: "structure" as const }));
