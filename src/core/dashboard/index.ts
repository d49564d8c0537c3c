import { dashboardSheet, dashboardStanding } from "../messages/dashboard";
import { type Standing, stateId, type System } from "../systems/system";
import { placeOfTable } from "../systems/tables";
import type { Verdict } from "../verdict";
import { type Dashboard, dashboards } from "./dashboard";
import { dashboardFaults } from "./faults";
import { hasNoWeights, judgeDashboard, rangeTexts } from "./judge";
import { dashboardTemplate } from "./template";

export { type Dashboard, type DashboardMetric, dashboards, type Driver } from "./dashboard";
export { firstSteps } from "./first-steps";
export { afterFirstSentence, hasNoWeights, judgeDashboard, rangeTexts } from "./judge";
export { weightsTotal, weightText } from "./weights";
export { type Lens, lenses } from "./words";

/** The executive dashboard: six metrics on two levels, with what is measured and what isn't. */
export const dashboard: System = {
  id: "dashboard",
  template: dashboardTemplate,
  find: (reading) =>
    dashboards(reading).map((each) => {
      const place = placeOfTable(each.table);
      return {
        id: stateId("dashboard", place),
        system: "dashboard",
        title: dashboardSheet.title,
        place,
        standing: standingOf(each),
        findings: dashboardFaults(each),
      };
    }),
};

function standingOf(each: Dashboard): Standing {
  if (each.metrics.length === 0) return { tone: "open", text: dashboardStanding.empty };
  if (hasNoWeights(each)) return { tone: "open", text: dashboardStanding.noWeights };
  const judged = judgeDashboard(each);
  if (!judged.ok) return { tone: "warning", text: dashboardStanding.unreadable };
  const { status, shape } = judged.value;
  if (status === "Check weightings") return { tone: "warning", text: `${shape} ${status}` };
  const figure = figureOf(judged.value);
  const text = figure === status ? `${shape} ${status}` : `${shape} ${status}, ${figure}`;
  return { tone: status === "Met" ? "good" : status === "Missed" ? "bad" : "open", text };
}

/** The score; while some isn't measured, the end of the range that decides, or both. */
function figureOf(verdict: Verdict): string {
  const ends = rangeTexts(verdict);
  if (ends === undefined) return verdict.display;
  if (verdict.status === "Met") return dashboardStanding.atLeast(ends[0]);
  if (verdict.status === "Missed") return dashboardStanding.atMost(ends[1]);
  return dashboardStanding.range(...ends);
}
