import { journeySheet } from "../messages/journey";
import { stateId, type System } from "../systems/system";
import { placeOfTable } from "../systems/tables";
import { journeyMapFaults } from "./faults";
import { journeyMaps } from "./stages";
import { standingOf } from "./standing";
import { journeyTemplate } from "./template";

export { firstSteps, isBegun } from "./first-steps";
export { type JourneyMap, journeyMaps, type Stage } from "./stages";

/** The journey map: what customers do and feel stage by stage, and which measures watch it. */
export const journeyMap: System = {
  id: "journey",
  template: journeyTemplate,
  find: (reading) =>
    journeyMaps(reading).map((map) => {
      const place = placeOfTable(map.table);
      return {
        id: stateId("journey", place),
        system: "journey",
        title: map.title === "" ? journeySheet.title : `${journeySheet.title}: ${map.title}`,
        place,
        standing: standingOf(map),
        findings: journeyMapFaults(map),
      };
    }),
};
