import { dashboardSheet, dashboardStanding } from "../messages/dashboard";
import { type Standing, stateId, type System } from "../systems/system";
import { placeOfTable } from "../systems/tables";
import { shareText, type Verdict } from "../verdict";
import { type Dashboard, dashboards } from "./dashboard";
import { dashboardFaults } from "./faults";
import { hasNoWeights, judgeDashboard } from "./judge";
import { dashboardTemplate } from "./template";

export { type Dashboard, type DashboardMetric, dashboards, type Driver } from "./dashboard";
export { hasNoWeights, judgeDashboard } from "./judge";
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
  if (status === "Check weightings") return { tone: "warning", text: dashboardStanding.checkWeights };
  const figure = figureOf(judged.value);
  const text = figure === status ? `${shape} ${status}` : `${shape} ${status}, ${figure}`;
  return { tone: status === "Met" ? "good" : status === "Missed" ? "bad" : "open", text };
}

/** The score; while some isn't measured, the end of the range that decides, or both. */
function figureOf({ status, display, floor, ceiling }: Verdict): string {
  if (floor === undefined || ceiling === undefined || floor === ceiling) return display;
  if (status === "Met") return dashboardStanding.atLeast(shareText(floor));
  if (status === "Missed") return dashboardStanding.atMost(shareText(ceiling));
  return dashboardStanding.range(shareText(floor), shareText(ceiling));
}
