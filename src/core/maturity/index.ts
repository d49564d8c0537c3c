import type { LaterSystem } from "../systems/system";
import { findMaturity } from "./find";

export { type Assessment, type AssessmentRow, assessments, waitsForThreshold } from "./assessment";
export { levels } from "./levels";
export { maturityOutlook } from "./outlook";
export { wholePercent } from "./percent";

/** The maturity of a service operation: metrics of practices at five levels, assessed by the people concerned. */
export const maturity: LaterSystem = {
  id: "maturity",
  template: {
    load: async () =>
      (await import(/* webpackChunkName: "maturity-catalogue" */ "./template")).maturityTemplate,
  },
  find: findMaturity,
};
